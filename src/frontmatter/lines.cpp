// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/lines.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace galley::frontmatter
{

namespace
{
bool isBlankByte(char c)
{
    return c == ' ' || c == '\t';
}
} // namespace

qsizetype indentOf(QByteArrayView line)
{
    return std::find_if(line.begin(), line.end(), [](char c) { return c != ' '; }) - line.begin();
}

LineWalker::LineWalker(QByteArrayView text, qsizetype from)
    : m_text(text)
    , m_position(from)
{
}

/// The next `c` at or after the position and in front of `end`, else `end`.
qsizetype LineWalker::find(char c, qsizetype end) const
{
    const void *hit = std::memchr(m_text.data() + m_position, c, static_cast<size_t>(end - m_position));
    return hit ? static_cast<const char *>(hit) - m_text.data() : end;
}

Line LineWalker::next()
{
    Line line{m_position, m_text.size(), m_text.size()};
    if (atEnd()) {
        return line;
    }
    if (m_lineFeed < m_position) { // else the last answer holds: a text that has only carriage returns is searched once
        m_lineFeed = find('\n', m_text.size());
    }
    line.end = find('\r', m_lineFeed);
    line.next = line.end;
    if (line.end < m_text.size()) {
        const bool pair = m_text[line.end] == '\r' && line.end + 1 < m_text.size() && m_text[line.end + 1] == '\n';
        line.next += pair ? 2 : 1;
    }
    m_position = line.next;
    ++m_number;
    return line;
}

void Positions::moveTo(qsizetype offset)
{
    offset = std::min(offset, m_text.size());
    if (offset < m_lineStart) {
        m_offset = 0;
        m_lineStart = 0;
        m_line = 0;
    }
    m_offset = std::max(m_offset, m_lineStart);
    for (; m_offset < offset; ++m_offset) {
        const char c = m_text[m_offset];
        const bool ends = c == '\n' || (c == '\r' && (m_offset + 1 >= m_text.size() || m_text[m_offset + 1] != '\n'));
        if (ends) {
            ++m_line;
            m_lineStart = m_offset + 1;
        }
    }
}

int Positions::line(qsizetype offset)
{
    moveTo(offset);
    return m_line;
}

int Positions::column(qsizetype offset)
{
    moveTo(offset);
    const qsizetype length = std::min(offset, m_text.size()) - m_lineStart;
    return static_cast<int>(QString::fromUtf8(m_text.sliced(m_lineStart, std::max<qsizetype>(length, 0))).size());
}

QByteArray lineEndOf(QByteArrayView text)
{
    LineWalker walker(text);
    const Line line = walker.atEnd() ? Line{} : walker.next();
    return line.next > line.end ? text.sliced(line.end, line.next - line.end).toByteArray() : QByteArray("\n");
}

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), isBlankByte);
}

QByteArrayView trimmedBlanks(QByteArrayView text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isBlankByte);
    const auto last = std::find_if_not(std::make_reverse_iterator(text.end()), std::make_reverse_iterator(first), isBlankByte).base();
    return text.sliced(first - text.begin(), last - first);
}

} // namespace galley::frontmatter
