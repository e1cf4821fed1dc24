// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/backdrop.h"

#include "editor/editor.h"
#include "editor/posthighlighter.h"
#include "editor/spacedlayout.h"
#include "settings/palette.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

namespace galley
{

Backdrop::Backdrop(Editor *editor)
    : m_editor(editor)
{
}

void Backdrop::setPalette(const Palette &palette)
{
    m_frontMatter = palette[u"front-matter-background"];
    m_code = palette[u"code-background"];
    m_currentLine = palette[u"current-line"];
    m_selection = palette[u"selection"];
    m_mark = palette[u"mark"];
    m_note = palette[u"muted"];
}

void Backdrop::setFrontMatterLines(int lines)
{
    // The blank line that ends `Key: value` lines looks better as a part of the body.
    const QTextBlock last = m_editor->document()->findBlockByNumber(lines - 1);
    lines -= last.isValid() && last.length() == 1 ? 1 : 0;
    if (m_frontMatterLines != lines) {
        m_frontMatterLines = lines;
        m_editor->viewport()->update();
    }
}

void Backdrop::setMarks(const QList<Mark> &marks)
{
    if (m_marks != marks) {
        m_marks = marks;
        m_editor->viewport()->update();
    }
}

QRect Backdrop::currentLine() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QTextBlock block = cursor.block();
    const qreal top = m_editor->blockBoundingGeometry(block).top() + m_editor->contentOffset().y();
    const int line = block.layout()->lineForTextPosition(cursor.positionInBlock()).lineNumber();
    const QRectF slot = m_editor->spacedLayout()->lineSlot(block, qMax(0, line)).translated(0, top);
    return QRect(0, qRound(slot.top()), m_editor->viewport()->width(), qRound(slot.height()));
}

void Backdrop::paint(QPainter &painter, const QRect &exposed) const
{
    const SpacedLayout *layout = m_editor->spacedLayout();
    const QTextBlock cursorBlock = m_editor->textCursor().block();
    QPointF top = m_editor->contentOffset();
    for (QTextBlock block = m_editor->firstVisibleBlock(); block.isValid() && top.y() <= exposed.bottom(); block = block.next()) {
        const qreal height = layout->blockBoundingRect(block).height();
        if (top.y() + height >= exposed.top()) {
            const bool frontMatter = block.blockNumber() < m_frontMatterLines;
            if (frontMatter || m_editor->highlighter().isCode(block)) {
                // Not the room below the last line.
                const qreal bottom = layout->lineSlot(block, block.layout()->lineCount() - 1).bottom();
                painter.fillRect(QRectF(0, top.y(), m_editor->viewport()->width(), bottom), frontMatter ? m_frontMatter : m_code);
            }
            if (block == cursorBlock) {
                painter.fillRect(currentLine(), m_currentLine);
            }
            paintBlock(painter, block, top, exposed);
        }
        top.ry() += height;
    }
}

void Backdrop::paintBlock(QPainter &painter, const QTextBlock &block, QPointF top, const QRect &exposed) const
{
    if (!block.isVisible()) {
        painter.setPen(m_note);
        const QRectF slot = m_editor->spacedLayout()->lineSlot(block, 0).translated(top);
        const qreal margin = m_editor->document()->documentMargin();
        painter.drawText(slot.adjusted(margin, 0, -margin, 0), Qt::AlignVCenter,
                         Editor::tr("… a line of %L1 characters, too long to show").arg(block.length() - 1));
        return;
    }
    const int end = block.position() + block.length();
    auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), block.position(),
                                 [](const Mark &m, int position) { return m.position + m.length <= position; });
    for (; mark != m_marks.end() && mark->position < end; ++mark) {
        fill(painter, block, top, exposed, mark->position, mark->position + mark->length, m_mark);
    }
    const QTextCursor cursor = m_editor->textCursor();
    if (cursor.hasSelection() && cursor.selectionStart() < end && cursor.selectionEnd() > block.position()) {
        fill(painter, block, top, exposed, cursor.selectionStart(), cursor.selectionEnd(), m_selection);
    }
}

// Fills the slots behind [from, to). A line break in it shows as a space after the line.
void Backdrop::fill(QPainter &painter, const QTextBlock &block, QPointF top, const QRect &exposed, int from, int to,
                    const QBrush &brush) const
{
    const int first = qMax(0, from - block.position());
    const int last = qMin(block.length() - 1, to - block.position());
    const QString text = block.text();
    const int lines = block.layout()->lineCount();
    for (int i = 0; i < lines; ++i) {
        const QTextLine line = block.layout()->lineAt(i);
        const QRectF slot = m_editor->spacedLayout()->lineSlot(block, i).translated(top);
        if (slot.bottom() < exposed.top() || slot.top() > exposed.bottom()) {
            continue;
        }
        QList<QPair<qreal, qreal>> pieces = extents(*block.layout(), text, line, first, last);
        if (i == lines - 1 && to >= block.position() + block.length()) {
            const qreal space = m_editor->fontMetrics().horizontalAdvance(u' ');
            const QRectF natural = line.naturalTextRect();
            const qreal left = block.textDirection() == Qt::RightToLeft ? natural.left() - space : natural.right();
            pieces.append({left, left + space});
        }
        for (const auto &[left, right] : std::as_const(pieces)) {
            painter.fillRect(QRectF(top.x() + left, slot.top(), right - left, slot.height()), brush);
        }
    }
}

QList<QPair<qreal, qreal>> Backdrop::extents(const QTextLayout &layout, QStringView text, const QTextLine &line, int from, int to)
{
    from = qMax(from, line.textStart());
    to = qMin(to, line.textStart() + line.textLength());
    if (from >= to) {
        return {};
    }
    const QStringView shown = text.mid(line.textStart(), line.textLength());
    // Below the Hebrew block every script runs from left to right.
    if (std::all_of(shown.begin(), shown.end(), [](QChar c) { return c.unicode() < 0x590; })) {
        return {{line.cursorToX(from), line.cursorToX(to)}};
    }
    QList<QPair<qreal, qreal>> extents;
    for (int at = from; at < to; at = layout.nextCursorPosition(at)) {
        const qreal leading = line.cursorToX(at, QTextLine::Leading);
        const qreal trailing = line.cursorToX(at, QTextLine::Trailing);
        const QPair<qreal, qreal> cell(qMin(leading, trailing), qMax(leading, trailing));
        if (!extents.isEmpty() && qAbs(extents.last().second - cell.first) < 0.01) {
            extents.last().second = cell.second;
        } else if (!extents.isEmpty() && qAbs(extents.last().first - cell.second) < 0.01) {
            extents.last().first = cell.first;
        } else {
            extents.append(cell);
        }
    }
    return extents;
}

} // namespace galley
