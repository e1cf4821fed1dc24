// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/spellingchecker.h"

#include <QObject>
#include <QPointer>

#include <optional>

class QAction;
class QContextMenuEvent;
class QMenu;
class QTextDocument;

namespace galley
{
class Actions;
class Document;
class Notices;
class Panes;
class Settings;
enum class When;

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
    /// What is shown now; null: spelling is not checked. But not the word with the index `heldBack`, which is still being typed; -1: all
    /// are.
    void changed(const std::shared_ptr<const galley::Spelled> &spelled, qsizetype heldBack);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void check(When when);
    void setOn(bool on);
    void take(const std::shared_ptr<const Spelled> &spelled);
    void show();
    void underline();
    qsizetype wordBeingTyped() const;
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
    QByteArray m_text;   ///< of the rendering
    bool m_isNew = true; ///< nothing of the post was checked yet: a pause is waited for only while it is edited
    std::shared_ptr<const Spelled> m_spelled;
    bool m_isTyping = false;           ///< the cursor was last moved by a change of the text
    int m_revision = 0;                ///< of the document, when the cursor was last moved
    qsizetype m_heldBack = -1;         ///< index of the word at the cursor, which is not shown; -1: every word is
    int m_heldBackAt = -1;             ///< the document's revision then
    QPointer<QTextDocument> m_shownIn; ///< the document when the newest check was shown
    int m_shownAt = -1;                ///< the document's revision when the newest check was shown
    std::optional<std::pair<std::ptrdiff_t, std::ptrdiff_t>> m_underlined; ///< indices of its words that are marked: the first, the end
    QPointer<QMenu> m_menu;                                                ///< that waits for suggestions
    Spelled::Word m_menuWord;
};

} // namespace galley
