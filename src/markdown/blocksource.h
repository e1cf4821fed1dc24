// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"
#include "postdefinition.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// How the text of a list item is written, whatever CommonMark says of its list.
struct ItemText {
    int line = 0;      ///< on which the item begins
    bool bare = false; ///< its first paragraph stands in no `<p>`; any other text does
};

/// Consecutive lines of Markdown within an element of raw HTML.
struct InnerLines {
    int first = 0;
    int end = 0; ///< the line behind them
};

/// A text whose blocks a generator reads by rules of its own, written so that CommonMark reads the same of it. Line by line the same as
/// the source.
struct BlockSource {
    std::vector<PostDefinition> references; ///< the links that are defined, by line
    bool changed = false;                   ///< else `text` is empty: CommonMark reads the source as the generator does
    std::string text;
    std::vector<ItemText> items; ///< by line
    /// Lines of Markdown within raw HTML (`markdown="1"`), by line.
    std::vector<InnerLines> inner;
    /// For each line: 1 if what it and the following lines are does not depend on those in front. Empty: all are so.
    std::vector<char> fresh;
};

/// Takes time linear in the text, which holds no noncharacters. In what it gives, the first token stands for nothing at all
/// (`nothingToken`).
BlockSource blocksAsCommonMark(std::string_view text, const Dialect &dialect);

/// Stands in front of what would begin a block in CommonMark and is prose to the generator; shows nothing.
std::string_view nothingToken();
/// A row with nothing but so many of these tokens is not written, and behind it begins another body of the table, or its foot.
inline constexpr int bodyGuards = 2;
inline constexpr int footGuards = 3;
/// What a generator takes for one block of raw HTML stands between these, so that CommonMark does so too (0.31.2, section 4.6, start
/// condition 3). Not written into the page.
std::string_view rawBlockOpener();
std::string_view rawBlockCloser();
/// Takes the above out of a line of raw HTML.
std::string withoutRawBlockMarks(std::string_view line);

} // namespace galley::markdown
