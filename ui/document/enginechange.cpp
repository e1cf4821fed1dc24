// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/enginechange.h"

#include "text/utf8.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace galley
{

namespace
{

int positionOf(const QTextDocument &document, const QByteArray &text, qsizetype offset)
{
    const text::Position place = text::positionAt(text, offset);
    const QTextBlock block = document.findBlockByNumber(place.line);
    return block.isValid() ? block.position() + std::min(place.column, block.length() - 1) : document.characterCount() - 1;
}

} // namespace

void makeEngineEdits(QTextDocument &document, const QByteArray &text, std::vector<frontmatter::Edit> edits)
{
    std::ranges::sort(edits, std::ranges::greater(), [](const frontmatter::Edit &edit) { return edit.range.offset; });
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (const frontmatter::Edit &edit : edits) {
        cursor.setPosition(positionOf(document, text, edit.range.offset));
        cursor.setPosition(positionOf(document, text, edit.range.offset + edit.range.length), QTextCursor::KeepAnchor);
        cursor.insertText(QString::fromUtf8(edit.replacement));
    }
    cursor.endEditBlock();
}

} // namespace galley
