// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "window/spellinghelp.h"

#include "checks/ignore.h"
#include "checks/plainsource.h"
#include "checks/spelling.h"
#include "document/document.h"
#include "document/enginechange.h"
#include "editor/editor.h"
#include "editor/underlines.h"
#include "preview/previewview.h"
#include "settings/settings.h"
#include "text/errortext.h"
#include "window/actions.h"
#include "window/findingmark.h"
#include "window/notices.h"
#include "window/panes.h"
#include "window/sentences.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

const QString aboutWords = u"words"_s;

int lineOf(const Spelled::Word &word)
{
    return word.finding.begin.line;
}

std::pair<int, int> placeOf(const Spelled::Word &word)
{
    return {word.finding.begin.line, word.finding.begin.column};
}

} // namespace

SpellingHelp::SpellingHelp(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_checker(new SpellingChecker(parts.sites, parts.settings.spellingLanguage(), this))
    , m_isOn(parts.settings.isSpellingChecked())
{
    Editor &editor = parts.panes.editor();
    editor.installEventFilter(this);
    editor.viewport()->installEventFilter(this);
    connect(&parts.panes.preview(), &PreviewView::rendered, this,
            [this](const std::shared_ptr<const post::Rendering> &rendering, const QByteArray &text) {
                m_rendering = rendering;
                m_text = text;
                check(std::exchange(m_isNew, false) ? When::Now : When::InPause);
            });
    connect(&parts.document, &Document::pathChanged, this, [this] { check(When::Now); });
    connect(&parts.document, &Document::textDocumentChanged, this, [this] { m_isNew = true; });
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const int revision = m_parts.document.textDocument()->revision();
        m_isTyping = std::exchange(m_revision, revision) != revision;
        if (m_heldBackAt == revision) { // the cursor alone has moved
            m_isTyping = false;
            show();
        }
    });
    connect(&editor, &Editor::viewChanged, this, [this] {
        const QTextDocument *document = m_parts.document.textDocument();
        if (m_spelled && m_shownIn == document && m_shownAt == document->revision()) { // else the next check is on its way
            underline();
        }
    });
    connect(m_checker, &SpellingChecker::checked, this, &SpellingHelp::take);
    connect(m_checker, &SpellingChecker::suggested, this, &SpellingHelp::showSuggestions);
    connect(m_checker, &SpellingChecker::listed, this, [this] { check(When::Now); });
    connect(m_checker, &SpellingChecker::failed, this, &SpellingHelp::showFailure);
    parts.actions[Command::CheckSpelling]->setChecked(m_isOn);
    parts.actions.onToggled(Command::CheckSpelling, this, [this](bool on) {
        m_parts.settings.setSpellingChecked(on);
        setOn(on);
    });
}

void SpellingHelp::setOn(bool on)
{
    m_isOn = on;
    m_checker->forget();
    take(nullptr);
    check(When::Now);
}

void SpellingHelp::check(When when)
{
    if (m_isOn && m_rendering) {
        m_checker->check(m_rendering, m_text, m_parts.document.path(), when);
    }
}

void SpellingHelp::take(const std::shared_ptr<const Spelled> &spelled)
{
    m_spelled = m_isOn ? spelled : nullptr;
    show();
}

/// The word in front of the cursor, as long as the keyboard is in the text and the cursor was moved by typing; else -1.
qsizetype SpellingHelp::wordBeingTyped() const
{
    const Editor &editor = m_parts.panes.editor();
    const QTextCursor cursor = editor.textCursor();
    if (!m_isTyping || !editor.hasFocus() || cursor.hasSelection()) {
        return -1;
    }
    const text::Position place{cursor.blockNumber(), cursor.positionInBlock()};
    const auto words = std::ranges::equal_range(m_spelled->words, place.line, {}, lineOf);
    const auto word = std::ranges::find_if(words, [&place](const Spelled::Word &one) { return one.finding.end == place; });
    return word == words.end() ? -1 : word - m_spelled->words.begin();
}

/// Marks stay where they are while a newer text is on its way: those of its check replace them.
void SpellingHelp::show()
{
    m_underlined.reset();
    if (!m_spelled) {
        m_heldBack = m_heldBackAt = m_shownAt = -1;
        m_parts.panes.editor().underlines().setMarks({}, Underlines::Layer::Spelling);
        Q_EMIT changed(nullptr, m_heldBack);
        return;
    }
    if (m_spelled->text != m_text) {
        return;
    }
    m_shownIn = m_parts.document.textDocument();
    m_shownAt = m_shownIn->revision();
    m_heldBack = wordBeingTyped();
    m_heldBackAt = m_heldBack < 0 ? -1 : m_shownAt;
    underline();
    Q_EMIT changed(m_spelled, m_heldBack);
}

/// The words in view, and some around: a long post in a language without a dictionary that fits has more than a frame can mark.
void SpellingHelp::underline()
{
    constexpr std::ptrdiff_t around = 500; // words
    Editor &editor = m_parts.panes.editor();
    const std::vector<Spelled::Word> &words = m_spelled->words;
    const auto wordAt = [&](QPoint place) {
        const QTextCursor cursor = editor.cursorAt(place);
        return std::ranges::lower_bound(words, std::pair(cursor.blockNumber(), cursor.positionInBlock()), {}, placeOf) - words.begin();
    };
    const QRect view = editor.viewport()->rect();
    const auto [first, last] = std::minmax({wordAt(view.topLeft()), wordAt(view.bottomRight())});
    if (m_underlined && m_underlined->first <= first && last <= m_underlined->second) {
        return;
    }
    m_underlined = {std::max<std::ptrdiff_t>(first - around, 0), std::min(last + around, std::ssize(words))};
    const QTextDocument &document = *m_parts.document.textDocument();
    QList<Underlines::Mark> marks;
    for (std::ptrdiff_t i = m_underlined->first; i < m_underlined->second; ++i) {
        const Spelled::Word &word = words[size_t(i)];
        if (auto mark = i == m_heldBack ? std::nullopt : markOf(document, word.finding, Underlines::Kind::Spelling)) {
            mark->message = checks::messageFor(word.word, word.dictionary);
            marks.append(*mark);
        }
    }
    editor.underlines().setMarks(marks, Underlines::Layer::Spelling);
}

bool SpellingHelp::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::ContextMenu && openMenu(static_cast<const QContextMenuEvent &>(*event))) ||
           QObject::eventFilter(watched, event);
}

/// By mouse at the pointer, by keyboard at the cursor. False where no word is underlined: then it is the editor's own menu.
bool SpellingHelp::openMenu(const QContextMenuEvent &event)
{
    Editor &editor = m_parts.panes.editor();
    const bool byMouse = event.reason() == QContextMenuEvent::Mouse;
    const QTextCursor cursor = byMouse ? editor.cursorAt(event.pos()) : editor.textCursor();
    if (!m_spelled || m_spelled->text != m_text) {
        return false;
    }
    const text::Position place{cursor.blockNumber(), cursor.positionInBlock()};
    for (const Spelled::Word &word : m_spelled->words) {
        const checks::Finding &finding = word.finding;
        if (finding.begin.line == place.line && finding.begin.column <= place.column && place.column <= finding.end.column) {
            const QPoint below = editor.viewport()->mapToGlobal(editor.cursorRect(cursor).bottomLeft());
            menuFor(word)->popup(byMouse ? event.globalPos() : below);
            return true;
        }
    }
    return false;
}

void SpellingHelp::openMenu(const checks::Finding &finding, QPoint globalPosition)
{
    const auto isIt = [&finding](const Spelled::Word &word) { return word.finding.range == finding.range; };
    const auto word = m_spelled ? std::ranges::find_if(m_spelled->words, isIt) : std::vector<Spelled::Word>::const_iterator();
    if (m_spelled && word != m_spelled->words.end()) {
        menuFor(*word)->popup(globalPosition);
    }
}

QMenu *SpellingHelp::menuFor(const Spelled::Word &word)
{
    m_menuWord = word;
    QMenu *menu = m_parts.panes.editor().createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction *> standard = menu->actions();
    QAction *first = standard.isEmpty() ? nullptr : standard.first();
    const auto insert = [menu, first](const QString &text, const std::function<void()> &run) {
        auto *action = new QAction(text, menu);
        connect(action, &QAction::triggered, menu, run);
        menu->insertAction(first, action);
        return action;
    };
    insert(tr("Looking for suggestions…"), [] {})->setEnabled(false);
    menu->insertSeparator(first);
    insert(tr("Add to dictionary"), [this, word] { m_checker->addToUser(word.word); });
    if (!m_spelled->siteFile.isEmpty()) {
        insert(tr("Add to the site's words"), [this, word, file = m_spelled->siteFile] { m_checker->addToSite(file, word.word); });
    }
    QAction *here = insert(tr("Ignore in this post"), [this, word] { acceptHere(word); });
    here->setEnabled(!m_parts.document.isReadOnly());
    addLanguages(*menu, first);
    menu->insertSeparator(first);
    m_menu = menu;
    m_checker->suggest(word);
    return menu;
}

/// Where neither the post nor its site says the language: in which posts like it are checked.
void SpellingHelp::addLanguages(QMenu &menu, QAction *before)
{
    if (m_spelled->isLanguageSaid) {
        return;
    }
    auto *languages = new QMenu(tr("Language of posts that do not say theirs"), &menu);
    for (const QString &name : m_spelled->dictionaries) {
        const QString language = QString(name).replace(u'_', u'-');
        QAction *action = languages->addAction(tr("%1 (%2)", "name of a language, its code").arg(languageName(language), language));
        action->setCheckable(true);
        action->setChecked(name == m_menuWord.dictionary);
        connect(action, &QAction::triggered, this, [this, language] {
            m_parts.settings.setSpellingLanguage(language);
            m_checker->setLanguage(language);
            check(When::Now);
        });
    }
    menu.insertMenu(before, languages);
}

/// In the place of the words that say that they are looked for.
void SpellingHelp::showSuggestions(const QString &word, const QStringList &suggestions)
{
    if (!m_menu || m_menuWord.word != word) {
        return;
    }
    QAction *waiting = m_menu->actions().first();
    QFont bold = m_menu->font();
    bold.setBold(true);
    for (const QString &suggestion : suggestions) {
        auto *action = new QAction(suggestion, m_menu);
        action->setFont(bold);
        action->setEnabled(!m_parts.document.isReadOnly());
        connect(action, &QAction::triggered, this, [this, suggestion, old = m_menuWord] { replace(old, suggestion); });
        m_menu->insertAction(waiting, action);
    }
    if (suggestions.isEmpty()) {
        waiting->setText(tr("No suggestions"));
    } else {
        m_menu->removeAction(waiting);
    }
    m_menu = nullptr;
}

/// Only while the text is the one that was checked; else a newer check is on its way.
void SpellingHelp::replace(const Spelled::Word &word, const QString &with)
{
    const QByteArray text = m_parts.document.utf8();
    if (m_spelled && text == m_spelled->text && !m_parts.document.isReadOnly() && !m_parts.document.isBusy()) {
        const std::vector<checks::Edit> edits = checks::respelling({text.constData(), size_t(text.size())}, word.finding.range, with);
        makeEngineEdits(*m_parts.document.textDocument(), text, edits);
    }
}

void SpellingHelp::acceptHere(const Spelled::Word &word)
{
    const QByteArray text = m_parts.document.utf8();
    if (!m_parts.document.isReadOnly() && !m_parts.document.isBusy()) {
        const checks::Edit edit = checks::accepting({text.constData(), size_t(text.size())}, word.word);
        makeEngineEdits(*m_parts.document.textDocument(), text, {edit});
    }
}

void SpellingHelp::showFailure(const text::Error &error)
{
    m_parts.notices.show(aboutWords,
                         {.kind = Notice::Kind::Warning,
                          .text = error.kind == text::Error::Kind::Undecodable
                                      ? tr("The word could not be added to %1: its [spelling] words are no list of texts.").arg(error.path)
                                      : text::sentenceFor(error, text::Task::Export),
                          .actions = {}});
}

} // namespace galley
