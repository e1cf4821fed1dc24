// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace galley::post
{

/// Text as the inside of an element, as a browser serialises it (HTML Living Standard 13.3): white space runs become one space,
/// characters that HTML cannot hold become U+FFFD.
///     "a < b"  -> "a &lt; b"
QByteArray escapeText(const QString &text);

/// The same for the inside of a double-quoted attribute value: quotes too.
QByteArray escapeAttribute(const QString &text);

} // namespace galley::post
