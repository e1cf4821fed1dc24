// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include <memory>
#include <optional>

class QSettings;

namespace galley
{

/// What the user chose and what Galley remembers between two runs: the only class that touches the settings file. Every value is
/// checked when it is read; what does not fit is the default. A file that cannot be read at all is kept beside as NAME.bad.
class Settings final : public QObject
{
    Q_OBJECT
public:
    /// `file`: where to keep them; empty: `galley/galley.conf` in the user's configuration folder.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);
    ~Settings() override;

    /// The settings file was damaged at the start; this is where the old one lies now. Empty: it was not.
    QString damagedCopy() const { return m_damagedCopy; }

    enum class Theme { Desktop, Light, Dark, Sepia };
    Theme theme() const;
    void setTheme(Theme theme);
    /// Uses a theme for this run only.
    void overrideTheme(Theme theme) { m_overridden = theme; }

    enum class View { Edit, Both, Read };
    View view() const;
    void setView(View view);

    /// What stands at the window's side.
    enum class Panel { None, Posts, Outline, Proof };
    Panel panel() const;
    void setPanel(Panel panel);
    int panelWidth() const; ///< pixels, 160 to 1000
    void setPanelWidth(int width);

    bool isScrollSynced() const;
    void setScrollSynced(bool on);
    bool isMenuBarShown() const;
    void setMenuBarShown(bool on);
    bool isToolBarShown() const;
    void setToolBarShown(bool on);

    bool isFormOpen() const; ///< or folded to a line, as it is at first
    void setFormOpen(bool on);

    bool isSpellingChecked() const; ///< while one writes, where a dictionary is installed
    void setSpellingChecked(bool on);
    /// The language (BCP 47) of posts of which neither they nor their site say it. The desktop's until it is set.
    QString spellingLanguage() const;
    void setSpellingLanguage(const QString &language);

    int editorZoom() const; ///< steps from the normal size, -8 to 20
    void setEditorZoom(int steps);
    double previewZoom() const; ///< factor, 0.3 to 5
    void setPreviewZoom(double factor);

    QByteArray windowGeometry() const; ///< of the window that was closed last; empty at the first start
    void setWindowGeometry(const QByteArray &geometry);
    /// The part of the width that the editor has, 0.1 to 0.9.
    double editorShare() const;
    void setEditorShare(double share);

    /// A post that was open, newest first. Title and date as shown; empty where the post has none.
    struct RecentPost {
        QString path;
        QString title;
        QString date;
        friend bool operator==(const RecentPost &, const RecentPost &) = default;
    };
    QList<RecentPost> recentPosts() const;
    void addRecentPost(const RecentPost &post);
    void forgetRecentPost(const QString &path);
    static constexpr int maximumRecentPosts = 12;

    /// Where the cursor stood in a post and what was at the top of the editor. 0-based; column in UTF-16 units.
    struct Place {
        int line = 0;
        int column = 0;
        double topLine = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    std::optional<Place> place(const QString &path) const;
    void setPlace(const QString &path, const Place &place);

    /// Where this post was exported to last; empty: never.
    QString exportPath(const QString &post) const;
    /// How it was exported last: name -> value, as `Exporting` writes them; empty: never.
    QVariantMap exportOptions(const QString &post) const;
    void setExport(const QString &post, const QString &file, const QVariantMap &options);
    /// The page theme that was chosen for the posts of a site, by its root; for those in no site where that is empty. Empty: none was.
    QString pageTheme(const QString &site) const;
    void setPageTheme(const QString &site, const QString &name);

    /// The Markdown dialect that was chosen for this post, by its name; empty: none was.
    QString markdownDialect(const QString &post) const;
    void setMarkdownDialect(const QString &post, const QString &name);

    /// Folders whose posts may load remote images.
    bool isRemoteAllowed(const QString &folder) const;
    void allowRemote(const QString &folder);

    /// The folder that the next file dialog starts in.
    QString lastFolder() const;
    void setLastFolder(const QString &folder);

Q_SIGNALS:
    void themeChanged();
    void recentPostsChanged();

private:
    QString m_damagedCopy;
    std::optional<Theme> m_overridden;
    std::unique_ptr<QSettings> m_store;
};

} // namespace galley
