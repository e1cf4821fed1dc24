// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/pagetheme.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QActionGroup;
class QMenu;

namespace galley
{
class Actions;
class Document;
class Notices;
class PreviewView;
class Settings;
namespace checks
{
class SiteSearch;
}

/// How one window's post looks as a page: the theme that the preview shows and that exports are made with. It is chosen for the post's site
/// and remembered for that; posts that are in no site share one. Where nothing was chosen, the site's `.galley.toml` may say it.
/// A theme that cannot be used is said in a bar, and the one before stays. The user's own is read again when its files change.
class PageLook final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Document &document;
        PreviewView &preview;
        Notices &notices; ///< above the preview
        Settings &settings;
        std::shared_ptr<checks::SiteSearch> sites;
    };
    explicit PageLook(const Parts &parts, QObject *parent = nullptr);
    ~PageLook() override;

    /// In use now: shown in the preview.
    const post::PageTheme &theme() const { return m_theme; }
    /// True if the post is in a site, whose own style can be asked for.
    bool isInSite() const { return !site().isEmpty(); }
    /// By which it was asked for.
    const QString &name() const { return m_name; }
    /// Uses a theme (a name as `sitestyle::pageTheme` takes it) and remembers it. `then` is called when that has been decided.
    void choose(const QString &name, const std::function<void()> &then = {});
    /// Shows it, but remembers nothing; `then` gets why it cannot be shown: a sentence, or nothing.
    void tryOn(const QString &name, const std::function<void(const QString &problem)> &then);
    /// Shows what is remembered.
    void apply();

    /// Ties the commands to the themes, and puts the user's own behind them when the menu is opened.
    void connectMenu(Actions &actions, QMenu *menu);

Q_SIGNALS:
    void changed();

private:
    QString remembered() const;
    QString site() const;
    void use(const QString &name, const post::PageTheme &theme);
    using Loaded = std::expected<post::PageTheme, post::PageThemeError>;
    void refuse(const QString &problem);
    void sayLeftOut();
    void take(const QString &name, const Loaded &theme, const std::function<void(const QString &problem)> &then);
    void load(const QString &name, const std::function<void(const QString &problem)> &then);
    void addUserThemes(QMenu *menu);
    void watch();
    void readAgain();

    Parts m_parts;
    post::PageTheme m_theme;
    QString m_name;
    int m_loads = 0; ///< grows with each theme that is asked for
    QActionGroup *m_userThemes;
    QFileSystemWatcher m_files; ///< of the theme in use
    QTimer m_calm;              ///< runs while they change
};

} // namespace galley
