// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace galley::frontmatter
{

/// One line of a text, by byte offsets.
struct Line {
    qsizetype start = 0;
    qsizetype end = 0;  ///< after the last byte before the line end
    qsizetype next = 0; ///< after the line end; the text's size in the last line
};

/// Spaces at the start of a line.
qsizetype indentOf(QByteArrayView line);

/// Walks a text line by line: `\n`, `\r\n` and `\r` end a line. A text that ends with a line end has no empty line after it.
class LineWalker
{
public:
    explicit LineWalker(QByteArrayView text, qsizetype from = 0);

    bool atEnd() const { return m_position >= m_text.size(); }
    /// 0-based number of the line that `next` gives.
    int number() const { return m_number; }
    qsizetype position() const { return m_position; }
    Line next();

private:
    qsizetype find(char c, qsizetype end) const;

    QByteArrayView m_text;
    qsizetype m_position = 0;
    int m_number = 0;
    qsizetype m_lineFeed = -1; ///< the next one, or the text's end
};

/// Turns byte offsets into line and column. Offsets that only grow cost time linear in the text altogether.
class Positions
{
public:
    explicit Positions(QByteArrayView text)
        : m_text(text)
    {
    }

    /// 0-based line of the byte at `offset`.
    int line(qsizetype offset);
    /// 0-based column in UTF-16 units.
    int column(qsizetype offset);

private:
    void moveTo(qsizetype offset);

    QByteArrayView m_text;
    qsizetype m_offset = 0;
    qsizetype m_lineStart = 0;
    int m_line = 0;
};

/// The first line end of a text; `\n` if it has none.
QByteArray lineEndOf(QByteArrayView text);
/// True for an empty line and one of spaces and tabs.
bool isBlank(QByteArrayView line);
/// Without the spaces and tabs at both ends.
QByteArrayView trimmedBlanks(QByteArrayView text);

} // namespace galley::frontmatter
