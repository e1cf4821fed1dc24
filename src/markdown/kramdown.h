// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "blockreader.h"

namespace galley::markdown
{

/// kramdown's block rules with its GFM parser (Jekyll's), by kramdown.gettalong.org/syntax.html and as observed with kramdown 2.5 and
/// kramdown-parser-gfm 1.1:
///
///     Text        a list directly below, with any number
///     42. item
///
///     1) one      a paragraph: numbers have a point
///
///     - one       one list with a list in it: another kind of mark without a blank line in front
///     1. two
///
///     One         one paragraph: a heading is underlined on its second line, and a rule has a blank line in front
///     two
///     ---
///
/// An item's text stands in a `<p>` where a blank line is directly behind it; that of the last item does if those of all others do.
class KramdownReader final : private BlockReader
{
public:
    explicit KramdownReader(std::string_view source);
    BlockSource read();

private:
    enum class Kind { Blank, Extension, Paragraph, Definitions, Other };
    using Kinds = std::vector<Kind>;

    Kinds readBlocks(Lines lines);
    size_t readUnread(Lines lines);
    size_t readBlock(Lines lines, Kinds &before);
    size_t readProseBlock(Lines lines, Kinds &before);
    size_t readCode(Lines lines);
    size_t readFence(Lines lines);
    size_t readQuote(Lines lines);
    size_t readList(Lines lines);
    size_t readRaw(Lines lines);
    size_t readDefinitions(Lines lines, const Kinds &before);
    size_t readTable(Lines lines);
    void putTable(Lines lines, size_t columns, bool head, bool leadingPipe);
    size_t readParagraph(Lines lines);
    void readItems(const std::vector<std::vector<Line>> &items, bool numbered);
    Line withoutColumns(const Line &line, size_t columns);

    std::vector<ItemText> items_;
    std::vector<InnerLines> inner_;
    int depth_ = 0;
    bool openCode_ = false;              ///< a tag for code has no end
    std::deque<std::vector<Line>> kept_; ///< lines that were made, as long as they are read
    std::deque<std::vector<std::vector<Line>>> keptItems_;
    std::deque<std::string> keptText_;                          ///< text of such lines
    std::set<std::pair<const Line *, std::string>> openFences_; ///< without an end before that of the lines looked through
};

} // namespace galley::markdown
