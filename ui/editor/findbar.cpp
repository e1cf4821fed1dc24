// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/findbar.h"

#include "editor/editor.h"
#include "editor/finder.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley
{

FindBar::FindBar(Editor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_finder(new Finder(editor))
    , m_find(new QLineEdit(this))
    , m_replace(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_case(addToggle(u"Aa"_s, tr("Match case"), tr("Match case (Alt+C)")))
    , m_word(addToggle(u"W"_s, tr("Whole words"), tr("Whole words (Alt+W)")))
    , m_expression(addToggle(u".*"_s, tr("Regular expression"), tr("Regular expression (Alt+X)")))
    , m_scope(addToggle(u"[ ]"_s, tr("In the selection"), tr("Only in the text that is selected (Alt+S)")))
    , m_previous(addButton(u"↑"_s, tr("Previous match"), tr("Previous match (Shift+Return)")))
    , m_next(addButton(u"↓"_s, tr("Next match"), tr("Next match (Return)")))
    , m_replaceOne(addButton(tr("Replace"), tr("Replace"), tr("Replace this match and go to the next (Return)")))
    , m_replaceAll(addButton(tr("Replace all"), tr("Replace all"), tr("Replace all matches (Alt+Return)")))
    , m_close(addButton(u"×"_s, tr("Close"), tr("Close (Esc)")))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find and replace"));
    m_find->setObjectName(u"find"_s);
    m_find->setAccessibleName(tr("Find"));
    m_find->setPlaceholderText(tr("Find, or :line"));
    m_replace->setObjectName(u"replace"_s);
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setPlaceholderText(tr("Replace with"));
    m_count->setObjectName(u"count"_s);
    m_case->setShortcut(Qt::ALT | Qt::Key_C);
    m_word->setShortcut(Qt::ALT | Qt::Key_W);
    m_expression->setShortcut(Qt::ALT | Qt::Key_X);
    m_scope->setShortcut(Qt::ALT | Qt::Key_S);
    layOut();
    for (QLineEdit *field : {m_find, m_replace}) {
        field->setClearButtonEnabled(true);
        field->installEventFilter(this);
    }
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::searchFromStart);
    for (const QToolButton *toggle : {m_case, m_word, m_expression}) {
        connect(toggle, &QToolButton::toggled, this, &FindBar::searchFromStart);
    }
    connect(m_scope, &QToolButton::toggled, this, [this](bool on) { m_finder->setScope(on ? m_editor->textCursor() : QTextCursor()); });
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_replaceOne, &QToolButton::clicked, this, [this] { m_finder->replace(m_replace->text()); });
    connect(m_replaceAll, &QToolButton::clicked, this, &FindBar::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    connect(m_finder, &Finder::changed, this, &FindBar::showCount);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_finder->isReplacing()) {
            m_message.clear();
        }
    });
    connect(m_finder, &Finder::replacing, this, [this](int count) { say(tr("Replacing… %L1 (Esc stops)").arg(count)); });
    connect(m_finder, &Finder::replaced, this, [this](int count) { say(tr("%Ln replaced", nullptr, count)); });
    hide();
}

QToolButton *FindBar::addToggle(const QString &text, const QString &name, const QString &toolTip)
{
    QToolButton *button = addButton(text, name, toolTip);
    button->setCheckable(true);
    return button;
}

QToolButton *FindBar::addButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->installEventFilter(this);
    return button;
}

void FindBar::layOut()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_find, 1);
    for (QToolButton *toggle : {m_case, m_word, m_expression, m_scope}) {
        first->addWidget(toggle);
    }
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(tr("%L1 of %L2").arg(888).arg(8888)));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_previous, m_next, m_close}) {
        first->addWidget(widget);
    }
    rows->addLayout(first);
    m_replaceRow = new QWidget(this);
    auto *second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(4);
    second->addWidget(m_replace, 1);
    second->addWidget(m_replaceOne);
    second->addWidget(m_replaceAll);
    rows->addWidget(m_replaceRow);
    setTabOrder({m_find, m_replace, m_case, m_word, m_expression, m_scope, m_previous, m_next, m_replaceOne, m_replaceAll, m_close});
}

void FindBar::open(Mode mode)
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString selected = cursor.selectedText();
    const bool overLines = selected.contains(QChar::ParagraphSeparator);
    m_origin = cursor.selectionStart();
    m_replaceRow->setVisible(mode == Mode::Replace && !m_editor->isReadOnly());
    show();
    m_scope->setChecked(false);
    m_scope->setEnabled(overLines);
    m_scope->setChecked(overLines && mode == Mode::Replace);
    if (!selected.isEmpty() && !overLines) {
        m_find->setText(m_expression->isChecked() ? QRegularExpression::escape(selected) : selected);
    } else if (m_find->text().startsWith(u':')) {
        m_find->clear();
    }
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
    search();
}

void FindBar::openGoToLine()
{
    m_origin = m_editor->textCursor().position();
    m_replaceRow->hide();
    show();
    m_find->setText(u":"_s);
    m_find->setFocus(Qt::OtherFocusReason); // does not select the colon
}

void FindBar::close()
{
    m_finder->stop();
    m_finder->setScope({});
    hide();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    show(); // without the keyboard, where it was closed
    if (goToLine()) {
        close();
    } else {
        search();
        m_finder->find(Finder::Direction::Forward);
    }
}

void FindBar::findPrevious()
{
    show();
    search();
    m_finder->find(Finder::Direction::Backward);
}

// `:12` goes there, `:12:5` to the fifth column of it.
bool FindBar::goToLine()
{
    const QStringList parts = m_find->text().split(u':');
    if (parts.size() < 2 || parts.size() > 3 || !parts[0].isEmpty() || parts[1].toInt() <= 0) {
        return false;
    }
    m_editor->goTo(parts[1].toInt() - 1, parts.size() == 3 ? qMax(0, parts[2].toInt() - 1) : 0);
    return true;
}

void FindBar::say(const QString &message)
{
    m_message = message;
    showCount();
}

void FindBar::search()
{
    m_error.clear();
    m_message.clear();
    if (!isVisible()) {
        return;
    }
    if (m_find->text().startsWith(u':') && (m_find->text().size() == 1 || m_find->text()[1].isDigit())) {
        m_finder->stop();
        showCount();
        return;
    }
    const SearchOptions options = {.text = m_find->text(),
                                   .matchCase = m_case->isChecked(),
                                   .wholeWord = m_word->isChecked(),
                                   .regularExpression = m_expression->isChecked()};
    if (const auto error = m_finder->setSearch(options)) {
        m_error = tr("Character %1: %2").arg(error->offset + 1).arg(error->message);
    }
    showCount();
}

void FindBar::searchFromStart()
{
    search();
    if (!goToLine() && m_error.isEmpty() && !m_find->text().startsWith(u':')) {
        m_finder->findFrom(m_origin);
    }
}

void FindBar::replaceAll()
{
    search();
    m_finder->replaceAll(m_replace->text());
}

void FindBar::showCount()
{
    QString text;
    if (!m_error.isEmpty() || !m_message.isEmpty()) {
        text = m_error.isEmpty() ? m_message : m_error;
    } else if (m_find->text().startsWith(u':')) {
        text = tr("of %L1 lines").arg(m_editor->document()->blockCount());
    } else if (m_finder->gaveUp()) {
        text = tr("Too slow a pattern, some lines were left out");
    } else if (m_finder->count() > 0) {
        const bool more = !m_finder->isCounted() || m_finder->count() >= Finder::mostMatches;
        const QString count = QLocale().toString(m_finder->count()) + (more ? u"+"_s : QString());
        text = m_finder->current() > 0 ? tr("%L1 of %2").arg(m_finder->current()).arg(count) : count;
    } else if (!m_find->text().isEmpty() && m_finder->isCounted()) {
        text = tr("Nothing found");
    }
    if (m_count->text() != text) {
        m_count->setText(text);
        m_count->setAccessibleName(text);
    }
}

bool FindBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(object, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool returns = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape) {
        if (m_finder->isReplacing()) {
            m_finder->stopReplacing();
        } else {
            close();
        }
        return true;
    }
    if (!returns || (object != m_find && object != m_replace)) {
        return QWidget::eventFilter(object, event);
    }
    if (key->modifiers() & Qt::AltModifier) {
        if (m_replaceRow->isVisible()) {
            replaceAll();
        }
    } else if (key->modifiers() & Qt::ShiftModifier) {
        findPrevious();
    } else if (object == m_replace) {
        m_finder->replace(m_replace->text());
    } else {
        findNext();
    }
    return true;
}

} // namespace galley
