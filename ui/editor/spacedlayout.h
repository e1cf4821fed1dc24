// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QPlainTextDocumentLayout>

namespace galley
{

/// QPlainTextEdit's layout with a line height, and without its walks over the whole text. A block's lines stand in slots of equal height
/// with their baselines on one grid. The widget still finds lines by their text's own rectangle, so clicks between two lines must be moved
/// onto one first: `lineAt()`.
///
/// A block is laid out when it is measured, and not before: another width, font or line height costs nothing for lines that are out of
/// sight. What the base class would do then, it does not get to do: see `Editor::dress()`. Until a block is measured again it counts as
/// many lines as it had, a new one counts one.
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

    /// Pixels that the lines have, margins included: the editor's viewport. 0, no limit, at first.
    void setWidth(qreal width);
    /// In heights of the font; 1.5 at first.
    qreal lineHeight() const { return m_lineHeight; }
    void setLineHeight(qreal lineHeight);
    /// Pixels from one line of text to the next.
    qreal slot() const;
    /// Empty space below the last line, in pixels, so that it can be scrolled up.
    void setRoomBelow(qreal room);
    /// Lays out the blocks in [from, to), for about so many milliseconds, so that it is known how many lines there are. Gives the number of
    /// the first one that was not reached.
    int layOutBlocks(int from, int to, int milliseconds);
    /// UTF-16 units of the longest line among those that the last change brought or touched.
    int longestChangedLine() const { return m_longestChanged; }

    /// The width, and the number of lines as the height: as the base class has it.
    QSizeF documentSize() const override;
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
    bool isLaidOut(const QTextBlock &block) const;
    void layOut(QTextBlock block) const;
    void layOutAllAnew();
    void tellSize() const;
    bool fold(QTextBlock first, const QTextBlock &last);
    void blockChanged(const QTextBlock &block);

    qreal m_lineHeight = 1.5;
    qreal m_width = 0;
    mutable Grid m_grid;
    qreal m_roomBelow = 0;
    int m_generation = 0; ///< of the layouts that count; a block has that of its own as its user state
    int m_revision = 0;   ///< of the document as it was last told, and:
    int m_characters = 0;
    int m_blockCount = 1;
    int m_longestChanged = 0;
    mutable bool m_isTelling = false;
};

} // namespace galley
