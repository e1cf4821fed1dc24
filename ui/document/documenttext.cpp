// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/documenttext.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace galley
{

QString textOf(const QTextDocument &document)
{
    QString text = document.toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

std::optional<int> positionOf(const QTextDocument &document, text::Position place)
{
    const QTextBlock block = document.findBlockByNumber(place.line);
    return block.isValid() ? std::optional(block.position() + std::min(place.column, block.length() - 1)) : std::nullopt;
}

} // namespace galley
