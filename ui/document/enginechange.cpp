// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/enginechange.h"

#include "document/documenttext.h"
#include "text/utf8.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace galley
{

namespace
{

int positionOfOffset(const QTextDocument &document, const QByteArray &text, qsizetype offset)
{
    return positionOf(document, text::positionAt(text, offset)).value_or(document.characterCount() - 1);
}

} // namespace

void makeEngineEdits(QTextDocument &document, const QByteArray &text, std::vector<frontmatter::Edit> edits)
{
    std::ranges::sort(edits, std::ranges::greater(), [](const frontmatter::Edit &edit) { return edit.range.offset; });
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (const frontmatter::Edit &edit : edits) {
        cursor.setPosition(positionOfOffset(document, text, edit.range.offset));
        cursor.setPosition(positionOfOffset(document, text, edit.range.end()), QTextCursor::KeepAnchor);
        cursor.insertText(QString::fromUtf8(edit.replacement));
    }
    cursor.endEditBlock();
}

} // namespace galley
