// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "lines.h"

#include <vector>

namespace galley::markdown
{

struct LineSpan {
    int first = 0; ///< 0-based, counted in the text that is parsed
    int last = 0;  ///< inclusive
};

/// What the parser let us see of a leaf block's source. It hands out pointers into the source for most text, but none for a
/// thematic break, an empty heading, a fence or a link's address.
struct LeafSource {
    bool seen = false;         ///< any text with a place in the source
    size_t begin = 0;          ///< first such byte
    size_t end = 0;            ///< behind the last such byte
    int breaksBefore = 0;      ///< line ends in front of the first such byte
    int breaksAfter = 0;       ///< line ends behind the last one
    bool startsInCode = false; ///< a code span comes first: its backticks may stand on an earlier line
    bool endsInMarkup = false; ///< a link, image or code span comes last: its end may stand on a later line
};

/// Finds the source lines of blocks while the parser goes through them in order. Keeps its own place in the source: everything in
/// front of it belongs to blocks that are done. Looks at each line a bounded number of times; where the source does not look as
/// expected, it stays where it is, and the next text with a known place sets it right.
class Locator final
{
public:
    explicit Locator(const LineIndex &lines);

    /// The line of the marker of a quote or list item that begins here.
    int enterQuote();
    int enterItem();
    /// The line of the marker of the list item that comes next; -1 if there is none.
    int nextItem();
    /// The last line of the container that ends here. It may be behind its last leaf: `>` lines and link definitions show nothing.
    int leaveQuote();
    int leaveItem(bool empty);

    LineSpan rule();
    LineSpan heading(const LeafSource &leaf);
    LineSpan paragraph(const LeafSource &leaf);
    LineSpan fence(const LeafSource &leaf, int contentLines);
    LineSpan verbatim(const LeafSource &leaf, int contentLines); ///< indented code or an HTML block
    /// `onFirstLine` becomes the number of lines that only the parser sees: they stand on the first one (`innerLineEnd`).
    LineSpan table(const LeafSource &leaf, int rowsBefore, int bodyRows, int &onFirstLine);

    /// The line of a byte of the source.
    int lineAt(size_t offset) const { return lines_.lineAt(offset); }
    /// True if the search for lines was given up, or nearly so: a longer text would let it go on.
    bool isExhausted() const { return budget_ <= spareBudget; }
    /// The line that the next block cannot start before.
    int place() const { return line_; }

private:
    struct Container {
        bool quote = false;
        int indent = 0; ///< of an item's content, in columns
    };
    struct Rest {
        std::string_view text; ///< behind the prefixes of the open containers
        int column = 0;
        size_t matched = 0; ///< containers whose prefix was there
    };

    Rest rest(int line, size_t depth) const;
    Rest here(int line) const;
    template <typename Matches>
    int find(Matches matches);
    LineSpan consume(int first, int last);
    LineSpan prose(const LeafSource &leaf, bool heading);
    int extended(int last) const;
    bool closes(int line, std::string_view opener) const;

    static constexpr int spareBudget = 64;

    const LineIndex &lines_;
    std::vector<Container> containers_;
    int line_ = 0;
    size_t offset_ = 0;  ///< bytes of `line_` that are used up by markers; 0 at its start
    int last_ = 0;       ///< last line of what was found last
    int blankUntil_ = 0; ///< the lines from `line_` to here are known to be blank
    int budget_ = 0;
};

} // namespace galley::markdown
