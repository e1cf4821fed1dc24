// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/typing.h"

#include "edit/emphasis.h"
#include "edit/links.h"
#include "edit/newline.h"
#include "editor/editor.h"
#include "editor/posthighlighter.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace galley
{

namespace
{
// Lines above and below the selection that an edit is shown: enough for any list that one would write by hand.
constexpr int linesAround = 300;

QTextBlock outermost(QTextBlock block, QTextBlock (QTextBlock::*next)() const)
{
    for (int i = 0; i < linesAround; ++i) {
        const QTextBlock other = (block.*next)();
        if (!other.isValid() || other.length() > PostHighlighter::longestLine) {
            break;
        }
        block = other;
    }
    return block;
}
} // namespace

Typing::Typing(Editor *editor)
    : m_editor(editor)
{
}

// Shows the edit the lines around the selection, and makes the change it answers with. False if it has none.
bool Typing::run(const Edit &edit)
{
    QTextCursor cursor = m_editor->textCursor();
    const QTextDocument *document = m_editor->document();
    const QTextBlock first = outermost(document->findBlock(cursor.selectionStart()), &QTextBlock::previous);
    const QTextBlock last = outermost(document->findBlock(cursor.selectionEnd()), &QTextBlock::next);
    const int start = first.position();
    QTextCursor excerpt(first);
    excerpt.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    QString text = excerpt.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    const edit::Change change = edit(text, {.anchor = cursor.anchor() - start, .position = cursor.position() - start});
    if (change.isEmpty()) {
        return false;
    }
    cursor.beginEditBlock();
    cursor.setPosition(start + int(change.position));
    cursor.setPosition(start + int(change.position + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.inserted);
    cursor.endEditBlock();
    cursor.setPosition(start + int(change.selection.anchor));
    cursor.setPosition(start + int(change.selection.position), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    return true;
}

void Typing::apply(edit::Action action)
{
    if (!m_editor->isReadOnly()) {
        run([action](QStringView text, edit::Selection selection) { return edit::apply(action, text, selection); });
    }
}

bool Typing::isCode() const
{
    return m_editor->highlighter().isCode(m_editor->document()->findBlock(m_editor->textCursor().selectionStart()));
}

bool Typing::keyPress(const QKeyEvent &event)
{
    if (m_editor->isReadOnly()) {
        return false;
    }
    const bool plain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    switch (plain ? event.key() : 0) {
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const edit::Context context = isCode() ? edit::Context::Code : edit::Context::Text;
        return run([=](QStringView text, edit::Selection selection) {
            return shift ? edit::newLineInItem(text, selection) : edit::newLine(text, selection, context);
        });
    }
    case Qt::Key_Tab:
        apply(edit::Action::Indent);
        return true;
    case Qt::Key_Backtab:
        apply(edit::Action::Outdent);
        return true;
    default:
        break;
    }
    if (event.text().size() != 1 || !m_editor->textCursor().hasSelection() || (event.modifiers() & Qt::ControlModifier)) {
        return false;
    }
    return run([&](QStringView text, edit::Selection selection) {
        return edit::wrapSelection(text, selection, event.text().front()).value_or(edit::Change());
    });
}

bool Typing::paste(const QMimeData &data)
{
    if (!data.hasText() || !m_editor->textCursor().hasSelection() || isCode()) {
        return false;
    }
    const QString pasted = data.text();
    return run(
        [&](QStringView text, edit::Selection selection) { return edit::pasteAddress(text, selection, pasted).value_or(edit::Change()); });
}

} // namespace galley
