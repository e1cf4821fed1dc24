// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/spacedlayout.h"

#include <QElapsedTimer>
#include <QFontMetricsF>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <limits>

namespace galley
{

SpacedLayout::SpacedLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

void SpacedLayout::setLineHeight(qreal lineHeight)
{
    m_lineHeight = lineHeight;
    layOutAllAnew();
}

void SpacedLayout::setWidth(qreal width)
{
    if (m_width != width) {
        m_width = width;
        layOutAllAnew();
    }
}

void SpacedLayout::layOutAllAnew()
{
    m_grid = {};
    ++m_generation;
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

bool SpacedLayout::isLaidOut(const QTextBlock &block) const
{
    return block.layout()->lineCount() > 0 && block.userState() == m_generation;
}

// Puts each line into its slot; right-to-left paragraphs to the right.
void SpacedLayout::layOut(QTextBlock block) const
{
    const auto [font, height, baseline] = grid();
    const qreal margin = document()->documentMargin();
    const qreal width = (m_width > 0 ? m_width : std::numeric_limits<int>::max()) - 2 * margin;
    QTextLayout &layout = *block.layout();
    layout.setTextOption(document()->defaultTextOption());
    const bool rightToLeft = m_width > 0 && block.textDirection() == Qt::RightToLeft;
    qreal top = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        const qreal y = top + qMax(0.0, baseline - line.ascent());
        line.setPosition({rightToLeft ? margin + width - line.naturalTextWidth() : margin, y});
        top = qMax(top + height, qCeil(y + line.height()) * 1.0);
    }
    layout.endLayout();
    block.setUserState(m_generation);
    const int lines = block.isVisible() ? layout.lineCount() : 0;
    if (block.lineCount() != lines) {
        block.setLineCount(lines);
        tellSize();
    }
}

int SpacedLayout::layOutBlocks(int from, int to, int milliseconds)
{
    QElapsedTimer time;
    time.start();
    const int lines = document()->lineCount();
    QTextBlock block = document()->findBlockByNumber(from);
    int number = from;
    {
        const QScopedValueRollback telling(m_isTelling, true); // once, at the end
        for (; number < to && block.isValid() && !time.hasExpired(milliseconds); ++number, block = block.next()) {
            blockBoundingRect(block);
        }
    }
    if (document()->lineCount() != lines) {
        tellSize();
    }
    return block.isValid() ? number : to;
}

// Whoever hears of it measures lines near the end, which can change the number of lines in turn.
void SpacedLayout::tellSize() const
{
    if (!m_isTelling) {
        const QScopedValueRollback telling(m_isTelling, true);
        Q_EMIT const_cast<SpacedLayout *>(this)->documentSizeChanged(documentSize());
    }
}

QSizeF SpacedLayout::documentSize() const
{
    return {m_width, document()->lineCount() * 1.0};
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
    if (!isLaidOut(block)) {
        layOut(block);
    }
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    rect.setHeight(lineSlot(block, block.layout()->lineCount() - 1).bottom() + below);
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
bool SpacedLayout::fold(QTextBlock first, const QTextBlock &last)
{
    bool folded = false;
    m_longestChanged = 0;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const bool tooLong = block.length() > foldedLength;
        if (block.isVisible() == tooLong) {
            block.setVisible(!tooLong);
            block.clearLayout();
            block.setLineCount(tooLong ? 0 : 1);
        }
        folded = folded || tooLong;
        m_longestChanged = qMax(m_longestChanged, block.length() - 1);
        if (block == last) {
            break;
        }
    }
    return folded;
}

void SpacedLayout::documentChanged(int from, int /*charsRemoved*/, int charsAdded)
{
    const int characters = document()->characterCount(); // setPlainText() reports two changes of one revision
    const bool isSameText = document()->revision() == m_revision && characters == m_characters;
    m_revision = document()->revision();
    m_characters = characters;
    if (isSameText && from == 0 && charsAdded >= characters) { // another font, say
        layOutAllAnew();
        return;
    }
    // The base class takes what was removed for a part of the new text, and so lays out and paints too much: it is told what is there now.
    const int changed = qMax(1, charsAdded);
    const QTextBlock first = document()->findBlock(from);
    const QTextBlock last = document()->findBlock(from + changed - 1);
    const bool oneBlock = first == last && document()->blockCount() == m_blockCount;
    m_blockCount = document()->blockCount();
    const bool folded = fold(first, last.isValid() ? last : document()->lastBlock());
    if (!oneBlock) {
        QPlainTextDocumentLayout::documentChanged(from, 0, changed);
    } else if (folded) {
        Q_EMIT update();
    } else {
        blockChanged(first);
    }
}

void SpacedLayout::blockChanged(const QTextBlock &block)
{
    if (!isLaidOut(block)) { // out of sight, or its colours have changed with it
        const int lines = block.lineCount();
        block.layout()->clearLayout();
        Q_EMIT updateBlock(block); // lays it out where it is in sight
        if (block.lineCount() != lines) {
            requestUpdate();
        }
        return;
    }
    const qreal before = lineSlot(block, block.layout()->lineCount() - 1).bottom();
    layOut(block);
    if (lineSlot(block, block.layout()->lineCount() - 1).bottom() == before) {
        Q_EMIT updateBlock(block);
    } else {
        requestUpdate();
    }
}

} // namespace galley
