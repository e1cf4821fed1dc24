// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QTextDocument;

namespace galley
{

/// The text of a document as `text::decode()` gave it plus what was typed: lines end with LF, no-break spaces are kept (unlike with
/// `toPlainText()`). What stands for undecoded bytes and hidden line ends is still in it: `text::toUtf8()` or `text::encode()` next.
QString textOf(const QTextDocument &document);

} // namespace galley
