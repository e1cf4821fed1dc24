// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QBrush>
#include <QList>
#include <QRectF>
#include <QTextLine>

class QPainter;
class QTextBlock;

namespace galley
{
struct Palette;
class Editor;

/// What is painted behind the editor's text, in whole slots: the grounds of front matter and code, the line with the cursor, the selection
/// and the marks of found text. (QPlainTextEdit fills only the text's own height, which at line height 1.5 leaves stripes.)
class Backdrop final
{
public:
    explicit Backdrop(Editor *editor);

    void setPalette(const Palette &palette);
    /// The first `lines` lines are front matter.
    void setFrontMatterLines(int lines);
    int frontMatterLines() const { return m_frontMatterLines; }
    /// Text to mark, in document positions, in order; see FindBar.
    struct Mark {
        int position = 0;
        int length = 0;
        friend bool operator==(const Mark &, const Mark &) = default;
    };
    void setMarks(const QList<Mark> &marks);
    const QList<Mark> &marks() const { return m_marks; }

    void paint(QPainter &painter, const QRect &exposed) const;
    /// The slot of the cursor's line in the viewport.
    QRect currentLine() const;
    /// The horizontal extents of the characters [from, to) of a line: several if left-to-right and right-to-left text mix.
    static QList<QPair<qreal, qreal>> extents(const QTextLayout &layout, QStringView text, const QTextLine &line, int from, int to);

private:
    void paintBlock(QPainter &painter, const QTextBlock &block, QPointF top, const QRect &exposed) const;
    void fill(QPainter &painter, const QTextBlock &block, QPointF top, const QRect &exposed, int from, int to, const QBrush &brush) const;

    Editor *m_editor;
    QBrush m_frontMatter, m_code, m_currentLine, m_selection, m_mark;
    QColor m_note;
    QList<Mark> m_marks;
    int m_frontMatterLines = 0;
};

} // namespace galley
