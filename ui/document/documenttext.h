// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/utf8.h"

#include <QString>

#include <optional>

class QTextDocument;

namespace galley
{

/// The text of a document as `text::decode()` gave it plus what was typed: lines end with LF, no-break spaces are kept (unlike with
/// `toPlainText()`). What stands for undecoded bytes and hidden line ends is still in it: `text::toUtf8()` or `text::encode()` next.
QString textOf(const QTextDocument &document);

/// Where a place of that text is in the document; past a line's end it is the end. Nothing: there is no such line.
std::optional<int> positionOf(const QTextDocument &document, text::Position place);

} // namespace galley
