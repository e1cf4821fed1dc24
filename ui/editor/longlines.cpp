// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/longlines.h"

#include "editor/editor.h"
#include "editor/posthighlighter.h"
#include "editor/spacedlayout.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace galley
{

namespace
{
QTextBlock visible(QTextBlock block, bool forwards)
{
    while (block.isValid() && !block.isVisible()) {
        block = forwards ? block.next() : block.previous();
    }
    return block;
}
} // namespace

LongLines::LongLines(Editor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &LongLines::cursorMoved);
}

void LongLines::setDocument(QTextDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    m_lastPosition = 0;
    connect(document, &QTextDocument::contentsChange, this, &LongLines::contentsChange);
    report(m_editor->spacedLayout()->longestChangedLine()); // of all lines: they came in at once
}

void LongLines::contentsChange(int position, int /*removed*/, int added)
{
    int longest = 0;
    const QTextBlock last = m_document->findBlock(qMin(position + added, m_document->characterCount() - 1));
    for (QTextBlock block = m_document->findBlock(position); block.isValid(); block = block.next()) {
        longest = qMax(longest, block.length() - 1);
        if (block == last) {
            break;
        }
    }
    report(longest);
}

void LongLines::report(int longest)
{
    if (longest > PostHighlighter::longestLine) {
        // The document is in the middle of a change.
        QMetaObject::invokeMethod(
            m_editor, [this, longest] { Q_EMIT m_editor->longLineFound(longest, longest >= SpacedLayout::foldedLength); },
            Qt::QueuedConnection);
    }
}

bool LongLines::isCursorFolded() const
{
    return !m_editor->textCursor().block().isVisible();
}

bool LongLines::blocks(const QKeyEvent &event) const
{
    if (!isCursorFolded() || m_editor->textCursor().hasSelection()) {
        return false;
    }
    return !event.text().isEmpty() && !(event.modifiers() & (Qt::ControlModifier | Qt::MetaModifier) && event.key() != Qt::Key_Backspace) &&
           event.key() != Qt::Key_Escape;
}

// Goes on in the direction in which the cursor came into a folded line. With nothing else to go to it stays, and keys are blocked.
void LongLines::cursorMoved()
{
    QTextCursor cursor = m_editor->textCursor();
    if (!cursor.block().isVisible()) {
        const bool forwards = cursor.position() > m_lastPosition;
        QTextBlock to = visible(cursor.block(), forwards);
        const bool turned = !to.isValid();
        to = turned ? visible(cursor.block(), !forwards) : to;
        if (to.isValid()) {
            cursor.setPosition(to.position() + (forwards != turned ? 0 : to.length() - 1),
                               cursor.hasSelection() ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
            m_editor->setTextCursor(cursor);
        }
    }
    m_lastPosition = m_editor->textCursor().position();
}

} // namespace galley
