// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/undogroups.h"

#include "editor/editor.h"

#include <QTextCursor>
#include <QTextDocument>

namespace galley
{

UndoGroups::UndoGroups(Editor *editor)
    : m_editor(editor)
{
}

void UndoGroups::begin(const QString &typed)
{
    QTextCursor cursor = m_editor->textCursor();
    const bool blank = typed.front().isSpace();
    const bool joins = cursor.position() == m_position && m_editor->document()->revision() == m_revision && !cursor.hasSelection() &&
                       !(m_blank && !blank) && m_editor->document()->isUndoAvailable();
    m_blank = blank;
    if (joins) {
        cursor.joinPreviousEditBlock();
    } else {
        cursor.beginEditBlock();
    }
}

void UndoGroups::end()
{
    m_editor->textCursor().endEditBlock();
    m_position = m_editor->textCursor().position();
    m_revision = m_editor->document()->revision();
}

} // namespace galley
