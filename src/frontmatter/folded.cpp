// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/folded.h"

#include "frontmatter/lines.h"

#include <algorithm>
#include <optional>

namespace galley::frontmatter
{

namespace
{

/// What stands behind the `>`: `-` or `+` for the line ends at the end, a digit for the indent.
struct Header {
    char chomping = ' ';
    qsizetype indent = 0;
};

Header readHeader(QByteArrayView line)
{
    Header header;
    for (const char c : line) {
        if (c == '-' || c == '+') {
            header.chomping = c;
        } else if (c >= '1' && c <= '9') {
            header.indent = c - '0';
        } else {
            break;
        }
    }
    return header;
}

/// Joins lines as they come.
class Folder
{
public:
    void add(QByteArrayView line)
    {
        if (line.isEmpty()) {
            ++m_breaks;
            return;
        }
        const bool isIndented = line[0] == ' ' || line[0] == '\t';
        const bool keepsBreak = isIndented || m_wasIndented;
        if (!m_text.isEmpty() || m_started) {
            m_text += m_breaks > 0 || keepsBreak ? QByteArray(m_breaks + (keepsBreak ? 1 : 0), '\n') : QByteArray(" ");
        } else {
            m_text += QByteArray(m_breaks, '\n');
        }
        m_text += line.toByteArray();
        m_wasIndented = isIndented;
        m_started = true;
        m_breaks = 0;
    }

    QString finish(char chomping)
    {
        if (chomping == '+') {
            m_text += QByteArray(m_breaks + (m_started ? 1 : 0), '\n');
        } else if (chomping != '-' && m_started) {
            m_text += '\n';
        }
        return QString::fromUtf8(m_text);
    }

private:
    QByteArray m_text;
    qsizetype m_breaks = 0;
    bool m_wasIndented = false;
    bool m_started = false;
};

} // namespace

QString foldedText(QByteArrayView content, qsizetype header)
{
    LineWalker walker(content, header);
    const Line first = walker.next();
    const Header said = readHeader(content.sliced(first.start + 1, first.end - first.start - 1));
    qsizetype lineStart = header;
    while (lineStart > 0 && content[lineStart - 1] != '\n' && content[lineStart - 1] != '\r') {
        --lineStart;
    }
    std::optional<qsizetype> indent;
    if (said.indent > 0) {
        indent = indentOf(content.sliced(lineStart, header - lineStart)) + said.indent;
    }
    Folder folder;
    while (!walker.atEnd()) {
        const Line at = walker.next();
        const QByteArrayView line = content.sliced(at.start, at.end - at.start);
        const qsizetype spaces = indentOf(line);
        if (spaces == line.size() && (!indent || spaces <= *indent)) {
            folder.add({});
            continue;
        }
        indent = indent.value_or(spaces);
        if (spaces < *indent) {
            break;
        }
        folder.add(line.sliced(*indent));
    }
    return folder.finish(said.chomping);
}

} // namespace galley::frontmatter
