// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "lines.h"

#include <string>
#include <string_view>

namespace galley::markdown
{

/// Where md4c 0.5.2 reads a text otherwise than CommonMark, and another way to write the same leaves no such place: the text is written
/// so, line by line the same. Both take time linear in the text.

/// It does not take a closing fence for one if a tab follows it (its issue 292), and the rest of the post becomes code: blanks take the
/// place of such tabs. Empty if there is none; the offsets stay.
std::string withoutTabsBehindFences(std::string_view text);

/// A text behind empty lines that are not its own.
struct MovedText {
    std::string bytes; ///< empty: the text can stay as it is
    size_t begin = 0;  ///< of the text in them
    std::string_view text() const { return std::string_view(bytes).substr(begin); }
};
/// To see whether a list item begins with two blank lines, it looks at the block in front as if that had no lines. What it takes for the
/// block's type is the low byte of where the last line begins, or of where it ends in code and raw HTML. So an item ends at a blank line
/// if the block above it has a last line at an offset that is 4 modulo 256. Line ends of one byte and of two move such lines away.
MovedText withMovedLines(const LineIndex &lines);

} // namespace galley::markdown
