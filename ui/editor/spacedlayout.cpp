// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/spacedlayout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace galley
{

SpacedLayout::SpacedLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

void SpacedLayout::setLineHeight(qreal lineHeight)
{
    m_lineHeight = lineHeight;
    m_grid = {};
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        block.clearLayout();
    }
    requestUpdate();
}

const SpacedLayout::Grid &SpacedLayout::grid() const
{
    const QFont font = document()->defaultFont();
    if (m_grid.slot == 0 || m_grid.font != font) {
        const QFontMetricsF metrics(font);
        const qreal slot = qCeil(metrics.height() * m_lineHeight);
        m_grid = {.font = font, .slot = slot, .baseline = qFloor((slot - metrics.height()) / 2 + metrics.ascent()) * 1.0};
    }
    return m_grid;
}

qreal SpacedLayout::slot() const
{
    return grid().slot;
}

void SpacedLayout::setRoomBelow(qreal room)
{
    if (m_roomBelow != room) {
        m_roomBelow = room;
        Q_EMIT documentSizeChanged(documentSize());
    }
}

// Puts each line into its slot, if the base class has laid them out since, and returns the height of all slots.
// Right-to-left paragraphs go to the right, which the base class does not do.
qreal SpacedLayout::spread(const QTextBlock &block) const
{
    // The base class puts the first line at 0: so a line that is elsewhere has been moved here.
    constexpr qreal least = 0.25;
    const auto [font, height, baseline] = grid();
    const QTextLayout &layout = *block.layout();
    const bool moved = layout.lineCount() > 0 && layout.lineAt(0).y() != 0;
    const bool rightToLeft = !moved && block.textDirection() == Qt::RightToLeft;
    qreal top = 0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        QTextLine line = layout.lineAt(i);
        const qreal y = top + qMax(least, baseline - line.ascent());
        if (!moved) {
            line.setPosition({rightToLeft ? line.x() + line.width() - line.naturalTextWidth() : line.x(), y});
        }
        top = qMax(top + height, qCeil(y + line.height()) * 1.0);
    }
    return top;
}

QRectF SpacedLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid()) {
        return {};
    }
    const qreal below = block.next().isValid() ? 0 : document()->documentMargin() + m_roomBelow;
    if (!block.isVisible()) {
        return {0, 0, 1, slot() + below};
    }
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    rect.setHeight(spread(block) + below);
    return rect;
}

int SpacedLayout::lineAt(const QTextBlock &block, qreal y) const
{
    blockBoundingRect(block);
    const int last = block.layout()->lineCount() - 1;
    int line = 0;
    while (line < last && lineSlot(block, line).bottom() <= y) {
        ++line;
    }
    return qMin(line, last);
}

QRectF SpacedLayout::lineSlot(const QTextBlock &block, int index) const
{
    const auto [font, height, baseline] = grid();
    if (!block.isVisible()) {
        return {0, 0, documentSize().width(), height};
    }
    const QTextLine line = block.layout()->lineAt(index);
    const qreal top = qMin(line.y() + line.ascent() - baseline, line.y());
    return {0, qRound(top) * 1.0, documentSize().width(), qMax(height, qCeil(line.y() + line.height() - top) * 1.0)};
}

// Hides blocks that have become too long and shows those that no longer are. True if one of them is folded now.
bool SpacedLayout::fold(QTextBlock first, const QTextBlock &last) const
{
    bool folded = false;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const bool tooLong = block.length() > foldedLength;
        if (block.isVisible() == tooLong) {
            block.setVisible(!tooLong);
            block.clearLayout();
            block.setLineCount(tooLong ? 0 : 1);
        }
        folded = folded || tooLong;
        if (block == last) {
            break;
        }
    }
    return folded;
}

void SpacedLayout::documentChanged(int from, int /*charsRemoved*/, int charsAdded)
{
    // The base class takes what was removed for a part of the new text, and so lays out and paints too much: it is told what is there now.
    const int changed = qMax(1, charsAdded);
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(from + changed - 1);
    const bool oneBlock = first == last && document()->blockCount() == m_blockCount;
    m_blockCount = document()->blockCount();
    // The base class lays a block out at once if it alone changed, whether it shows or not.
    if (fold(first, last.isValid() ? last : document()->lastBlock()) && oneBlock) {
        Q_EMIT update();
        return;
    }
    QPlainTextDocumentLayout::documentChanged(from, 0, changed);
}

} // namespace galley
