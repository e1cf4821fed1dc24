// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/spellingchecker.h"

#include <QObject>
#include <QPointer>

class QAction;
class QContextMenuEvent;
class QMenu;

namespace galley
{
class Actions;
class Document;
class Notices;
class Panes;
class Settings;

/// Underlines the words that no dictionary has, and offers in a menu on them what may have been meant and where they can be listed as
/// right.
class SpellingHelp final : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Document &document;
        Panes &panes;
        Actions &actions;
        Settings &settings;
        Notices &notices;
        std::shared_ptr<checks::SiteSearch> sites;
    };
    explicit SpellingHelp(const Parts &parts, QObject *parent);

    /// The menu on a finding of the newest check.
    void openMenu(const checks::Finding &finding, QPoint globalPosition);

Q_SIGNALS:
    /// What is shown now; null: spelling is not checked. A word that is still being typed is not among it.
    void changed(const std::shared_ptr<const galley::Spelled> &spelled);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check();
    void setOn(bool on);
    void take(const std::shared_ptr<const Spelled> &spelled);
    void show();
    bool isBeingTyped(const Spelled::Word &word) const;
    bool openMenu(const QContextMenuEvent &event);
    QMenu *menuFor(const Spelled::Word &word);
    void addLanguages(QMenu &menu, QAction *before);
    void showSuggestions(const QString &word, const QStringList &suggestions);
    void replace(const Spelled::Word &word, const QString &with);
    void acceptHere(const Spelled::Word &word);
    void showFailure(const text::Error &error);

    Parts m_parts;
    SpellingChecker *m_checker;
    bool m_isOn = false;
    std::shared_ptr<const post::Rendering> m_rendering;
    QByteArray m_text; ///< of the rendering
    std::shared_ptr<const Spelled> m_spelled;
    bool m_isTyping = false; ///< the cursor was last moved by a change of the text
    int m_revision = 0;      ///< of the document, when the cursor was last moved
    int m_heldBackAt = -1;   ///< revision in which the word at the cursor is not shown; -1: every word is
    QPointer<QMenu> m_menu;  ///< that waits for suggestions
    Spelled::Word m_menuWord;
};

} // namespace galley
