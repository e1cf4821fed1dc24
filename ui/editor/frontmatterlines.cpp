// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/frontmatterlines.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{
QStringView withoutTrailingSpace(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u' ' || line.back() == u'\t')) {
        line.chop(1);
    }
    return line;
}

// The line after the first one after `opening` that closes it.
template <typename Closes>
int linesUpTo(const QTextBlock &opening, Closes closes)
{
    for (QTextBlock block = opening.next(); block.isValid() && block.blockNumber() < frontMatterScan; block = block.next()) {
        if (block.length() < 1000 && closes(withoutTrailingSpace(block.text()))) {
            return block.blockNumber() + 1;
        }
    }
    return 0;
}

// One JSON object: up to the line on which its brace is closed.
int objectLines(const QTextBlock &opening)
{
    int depth = 0;
    bool quoted = false;
    for (QTextBlock block = opening; block.isValid() && block.blockNumber() < frontMatterScan; block = block.next()) {
        const QString text = block.text();
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (quoted) {
                i += c == u'\\' ? 1 : 0;
                quoted = c != u'"';
            } else if (c == u'"') {
                quoted = true;
            } else if (c == u'{' || c == u'}') {
                depth += c == u'{' ? 1 : -1;
                if (depth == 0) {
                    return block.blockNumber() + 1;
                }
            }
        }
    }
    return 0;
}
} // namespace

int frontMatterLines(const QTextDocument &document)
{
    const QTextBlock first = document.begin();
    if (first.length() > 1000) {
        return 0;
    }
    const QString text = first.text();
    const QStringView line = withoutTrailingSpace(text);
    if (line == u"---") {
        return linesUpTo(first, [](QStringView l) { return l == u"---" || l == u"..."; });
    }
    if (line == u"+++") {
        return linesUpTo(first, [](QStringView l) { return l == u"+++"; });
    }
    if (line.startsWith(u'{')) {
        return objectLines(first);
    }
    static const QRegularExpression key(u"^[A-Za-z][\\w .-]*:(\\s|$)"_s);
    if (key.matchView(line).hasMatch()) {
        const int lines = linesUpTo(first, [](QStringView l) { return l.isEmpty(); });
        return lines > 0 ? lines - 1 : document.blockCount() < frontMatterScan ? document.blockCount() : 0;
    }
    return 0;
}

} // namespace galley
