// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/frontmatterlines.h"

#include "frontmatter/block.h"

#include <QTextBlock>
#include <QTextDocument>

namespace galley
{

namespace
{
// Bytes of UTF-8. Nearly all blocks end within the first; one that does not is looked for in the second.
constexpr qsizetype firstScan = 8 * 1024;
constexpr qsizetype secondScan = 256 * 1024;

QByteArray head(const QTextDocument &document, qsizetype size)
{
    QByteArray text;
    for (QTextBlock block = document.begin(); block.isValid() && block.blockNumber() < frontMatterScan; block = block.next()) {
        if (text.size() + block.length() > size) {
            break;
        }
        text += block.text().toUtf8();
        if (block.next().isValid()) {
            text += '\n';
        }
    }
    return text;
}

bool canStartBlock(const QString &line)
{
    return line.startsWith(u'-') || line.startsWith(u'+') || line.startsWith(u'{') || line.startsWith(u';') || line.contains(u':');
}
} // namespace

int frontMatterLines(const QTextDocument &document)
{
    const QTextBlock first = document.begin();
    if (first.length() > firstScan || !canStartBlock(first.text())) {
        return 0;
    }
    QByteArray text = head(document, firstScan);
    frontmatter::Block block = frontmatter::findBlock(text);
    if ((block.unclosed || block.bodyOffset == text.size()) && document.characterCount() > text.size()) {
        text = head(document, secondScan);
        block = frontmatter::findBlock(text);
    }
    return block.bodyLine;
}

} // namespace galley
