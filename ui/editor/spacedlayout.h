// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QPlainTextDocumentLayout>

namespace galley
{

/// QPlainTextEdit's layout with a line height. The base class lays a block's lines out tightly; they are then moved apart into slots of
/// equal height with their baselines on one grid, when the block is measured. The widget still finds lines by their text's own rectangle,
/// so clicks between two lines must be moved onto one first: `lineAt()`.
///
/// Lines longer than `foldedLength` are not laid out at all: they take one slot, which the editor fills with a note (the base class
/// needs seconds for each key in a line of 10 MB). See LongLines.
class SpacedLayout final : public QPlainTextDocumentLayout
{
    Q_OBJECT
public:
    /// UTF-16 units. At this length a key in the line costs about a tenth of a second.
    static constexpr int foldedLength = 256 * 1024;

    explicit SpacedLayout(QTextDocument *document);

    /// In heights of the font; 1.5 at first.
    qreal lineHeight() const { return m_lineHeight; }
    void setLineHeight(qreal lineHeight);
    /// Pixels from one line of text to the next.
    qreal slot() const;
    /// Empty space below the last line, in pixels, so that it can be scrolled up.
    void setRoomBelow(qreal room);

    QRectF blockBoundingRect(const QTextBlock &block) const override;
    /// The line whose slot has that height (0 is the block's top): the first or last one outside of the block; -1 in a folded block.
    int lineAt(const QTextBlock &block, qreal y) const;
    /// The slot of a line, from the block's top-left corner, as wide as the text area.
    QRectF lineSlot(const QTextBlock &block, int line) const;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    /// What follows from the font: the height of a slot and where in it the baseline runs.
    struct Grid {
        QFont font;
        qreal slot = 0;
        qreal baseline = 0;
    };
    const Grid &grid() const;
    qreal spread(const QTextBlock &block) const;
    bool fold(QTextBlock first, const QTextBlock &last) const;

    qreal m_lineHeight = 1.5;
    mutable Grid m_grid;
    qreal m_roomBelow = 0;
    int m_blockCount = 1;
};

} // namespace galley
