// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// Places in the editor: which line is at the top, going to another one, scrolling.
#include "editor/editor.h"

#include "editor/spacedlayout.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace galley
{

// How many lines of the first block are scrolled off.
int Editor::linesAbove() const
{
    const QTextBlock block = firstVisibleBlock();
    if (!block.isValid()) {
        return 0; // a long line was folded just now, and the scroll bar does not know yet
    }
    spacedLayout()->blockBoundingRect(block);
    const int lines = block.layout()->lineCount();
    int line = 0;
    while (line < lines && block.layout()->lineAt(line).naturalTextRect().center().y() <= -contentOffset().y()) {
        ++line;
    }
    return line;
}

double Editor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    if (!block.isValid()) {
        return 0;
    }
    const int above = linesAbove();
    return block.blockNumber() + (above > 0 ? double(above) / block.layout()->lineCount() : 0);
}

void Editor::scrollToLine(double line)
{
    const QScopedValueRollback scrolling(m_scrolling, true);
    const int number = std::clamp(int(std::floor(line)), 0, document()->blockCount() - 1);
    const QTextBlock block = document()->findBlockByNumber(number);
    spacedLayout()->blockBoundingRect(block);
    const int lines = block.layout()->lineCount();
    showLine(block, std::clamp(int(std::lround((line - number) * lines)), 0, lines));
}

// Makes this line on the screen the first one. The scroll bar counts lines on the screen, of blocks that were never seen one each: while
// blocks on the way turn out to have more, it is set again, and moved away first where it has the right value for the wrong place.
void Editor::showLine(const QTextBlock &block, int line)
{
    QScrollBar *bar = verticalScrollBar();
    for (int attempt = 0; attempt < 4; ++attempt) {
        const int value = block.firstLineNumber() + line;
        if (bar->value() == value && attempt > 0) {
            bar->setValue(value > 0 ? value - 1 : value + 1);
        }
        bar->setValue(block.firstLineNumber() + line);
        if (firstVisibleBlock() == block && linesAbove() == line) {
            break;
        }
    }
}

void Editor::goTo(int line, int column)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 0, document()->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column, 0, block.length() - 1));
    setTextCursor(cursor);
    const QRect rect = cursorRect();
    const qreal height = viewport()->height();
    if (rect.top() > height * 0.1 && rect.bottom() < height * 0.8) {
        return;
    }
    QTextBlock top = block;
    const QTextLine at = block.layout()->lineForTextPosition(cursor.positionInBlock());
    qreal above = at.isValid() ? at.y() : 0; // a folded line is not laid out
    while (above < height / 3 && top.previous().isValid()) {
        top = top.previous();
        above += spacedLayout()->blockBoundingRect(top).height();
    }
    showLine(top, qMax(0, spacedLayout()->lineAt(top, above - height / 3)));
}

QTextBlock Editor::lastVisibleBlock() const
{
    QTextBlock block = firstVisibleBlock();
    qreal bottom = contentOffset().y() + spacedLayout()->blockBoundingRect(block).height();
    while (bottom < viewport()->height() && block.next().isValid()) {
        block = block.next();
        bottom += spacedLayout()->blockBoundingRect(block).height();
    }
    return block;
}

// The base class calls this again from within while it finds the heights of blocks that it never saw.
void Editor::scrollContentsBy(int dx, int dy)
{
    const bool inner = std::exchange(m_inScroll, true);
    QPlainTextEdit::scrollContentsBy(dx, dy);
    if (inner) {
        return;
    }
    m_inScroll = false;
    const double top = topLine();
    if (top != m_top) {
        m_top = top;
        m_currentLine = {};
        Q_EMIT viewChanged();
        if (!m_scrolling) {
            Q_EMIT scrolled();
        }
    }
}

} // namespace galley
