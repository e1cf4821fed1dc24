// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "frontmatter/nullitems.h"

#include "frontmatter/lines.h"

namespace galley::frontmatter
{

namespace
{

/// The byte of a dash that stands alone in its line, but for a comment; -1 in other lines.
qsizetype loneDash(QByteArrayView line)
{
    const qsizetype dash = indentOf(line);
    if (dash == line.size() || line[dash] != '-') {
        return -1;
    }
    const QByteArrayView behind = line.sliced(dash + 1);
    const QByteArrayView word = trimmedBlanks(behind);
    return word.isEmpty() || (word[0] == '#' && behind[0] != '#') ? dash : -1;
}

/// How far the next line that says something is indented; -1 at the end.
qsizetype nextIndent(LineWalker walker, QByteArrayView content)
{
    while (!walker.atEnd()) {
        const Line at = walker.next();
        const QByteArrayView line = content.sliced(at.start, at.end - at.start);
        const QByteArrayView word = trimmedBlanks(line);
        if (!word.isEmpty() && word[0] != '#') {
            return indentOf(line);
        }
    }
    return -1;
}

} // namespace

QByteArray withNullItems(QByteArrayView content, std::vector<qsizetype> &inserted)
{
    QByteArray result;
    LineWalker walker(content);
    while (!walker.atEnd()) {
        const Line line = walker.next();
        const QByteArrayView bytes = content.sliced(line.start, line.next - line.start);
        const qsizetype dash = loneDash(content.sliced(line.start, line.end - line.start));
        if (dash < 0 || nextIndent(walker, content) > dash) {
            result += bytes;
            continue;
        }
        result += bytes.first(dash + 1);
        inserted.push_back(result.size());
        result += " ~";
        result += bytes.sliced(dash + 1);
    }
    return result;
}

} // namespace galley::frontmatter
