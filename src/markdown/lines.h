// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// Ends a line for the parser, but not in a LineIndex: what was written on one line is read as several (a table's head that the author did
/// not write). White space in front of it makes sure that no author's line end is taken for it.
inline constexpr std::string_view innerLineEnd = "\f\v\f\r";

/// Where each line of a text starts. Lines end with `\n`, `\r\n` or `\r`, as in CommonMark; all lines are 0-based.
/// The text must outlive the index.
class LineIndex final
{
public:
    explicit LineIndex(std::string_view text);

    /// At least 1: an empty text has one empty line. A line end at the very end starts no further line.
    int count() const { return int(starts_.size()) - 1; }
    size_t start(int line) const { return starts_[size_t(line)]; }
    /// The line without its line end. Empty behind the last line.
    std::string_view line(int line) const;
    /// The line that holds a byte. Constant time near the place asked for last.
    int lineAt(size_t offset) const;
    std::string_view text() const { return text_; }

private:
    std::string_view text_;
    std::vector<uint32_t> starts_; ///< one more than there are lines: the last is the size of the text
    mutable int hint_ = 0;
};

} // namespace galley::markdown
