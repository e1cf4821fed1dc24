// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace galley::text
{

/// A place in a text as editors and people say it. Lines end with LF, CRLF or CR.
struct Position {
    int line = 0;   ///< 0-based
    int column = 0; ///< 0-based, in UTF-16 units: an emoji is two, a combining mark one
    friend bool operator==(const Position &, const Position &) = default;
};

/// How many UTF-16 units a UTF-8 text has; a byte that is not UTF-8 counts one.
///     "aä€" -> 3     "😀" -> 2     "e\u0301" -> 2
qsizetype utf16Length(QByteArrayView utf8);

/// The place of a byte offset, one scan from the start. An offset inside a character means the character's start, one between
/// CR and LF means the CR, one past the end means the end.
///     ("a\n😀b", 6) -> 1:2     ("ä", 1) -> 0:0
Position positionAt(QByteArrayView utf8, qsizetype offset);

/// The byte offset of a place; the line's end where the column is past it, the text's end where the line is.
///     ("a\n😀b", 1:2) -> 6     ("a\n", 0:9) -> 1
qsizetype offsetAt(QByteArrayView utf8, Position position);

} // namespace galley::text
