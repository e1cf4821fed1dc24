// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "blockreader.h"

#include <array>

namespace galley::markdown
{

/// Python-Markdown's block rules, as observed with version 3.7 and its extensions `extra` and `codehilite` (Pelican's):
///
///     Text          a paragraph of two lines: a list wants a blank line in front
///     - item
///
///     - one         one list of two items: what is nested is indented by four columns
///       - two
///
///     1. one        one list, of the first item's kind; a number does not count
///     - two
///
///     #Title        a heading, with a blank or without
///
///     > one         one quotation of two paragraphs
///
///     > two
///
/// A paragraph begins no sooner than a blank line (or heading, rule, quotation, fence, raw HTML); an item's text stands in a `<p>` where a
/// blank line is directly in front of the item or behind its text.
class PythonMarkdownReader final : private BlockReader
{
public:
    explicit PythonMarkdownReader(std::string_view source);
    BlockSource read();

private:
    static constexpr int deepest = 48; // containers; a block further inside is prose

    enum class Tag { Root, Quote, List, Item, Code, Paragraph, Definitions, Footnote, Other };
    struct Element {
        Tag tag = Tag::Other;
        bool numbered = false; ///< a list
        bool bare = false;     ///< an item whose text is in no paragraph
        int line = 0;          ///< of an item's marker
        int lastLine = 0;      ///< of a quotation
        int last = -1;         ///< index of the last child
    };
    /// What the lines are read for; the innermost word counts.
    enum class State { Anything, TightItem, LooseItem, Dedented };

    /// Lines that may begin something further down in a block.
    enum class LineKind { Heading, Divider, Definition, Quotation, Note, Reference, Count };
    /// Where the next such line is: looked for once in a block, however often it is cut.
    struct Found {
        const Line *line = nullptr;
        const Line *end = nullptr; ///< of the block; the line is that if there is none
    };
    struct ItemLines {
        std::vector<Line> lines;
        bool nested = false; ///< they go into the item in front
    };

    void readDocument(Lines lines);
    size_t fenceLength(Lines lines);
    void readRaw(Lines lines);
    void putRawAndFences(Lines lines);
    void readChunk(int parent, Lines lines);
    void readBlock(int parent, Lines block, State state);
    size_t placeOf(LineKind kind, Lines block);
    static bool dependsOn(Tag before, std::string_view first);
    Lines readPart(int parent, Lines block, State state);
    Lines readProsePart(int parent, Lines block, State state);
    void readHeading(int parent, const Line &line);
    Lines readCode(int parent, Lines block);
    void readParagraph(int parent, Lines block, State state);
    void putNested(Lines lines);
    void readQuote(int parent, Lines block);
    static std::vector<ItemLines> itemsOf(Lines block);
    void readList(int parent, Lines block);
    void readIndented(int parent, Lines block, State state);
    int add(int parent, Element element);
    int last(int parent) const { return elements_[size_t(parent)].last; }
    bool lastIs(int parent, Tag tag) const { return last(parent) >= 0 && elements_[size_t(last(parent))].tag == tag; }
    std::string_view indentOf(int list) const { return elements_[size_t(list)].numbered ? "   " : "  "; }
    Lines withoutColumns(Lines lines, size_t columns);

    std::vector<Element> elements_;
    std::string prefix_; ///< of the lines in the container that is read
    int depth_ = 0;
    std::map<int, Lines> innerRaw_;      ///< raw HTML within a text, by its first line, for which the text has that line alone
    int lastRow_ = -2;                   ///< of the table that came last
    int boundUntil_ = -1;                ///< the lines up to here depend on what stands in front
    std::deque<std::vector<Line>> kept_; ///< lines that were made, as long as they are read
    std::deque<std::vector<ItemLines>> keptItems_;
    std::set<std::pair<const Line *, std::string_view>> openFences_; ///< without an end before that of the lines looked through
    std::vector<std::array<Found, size_t(LineKind::Count)>> found_;  ///< by depth
};

} // namespace galley::markdown
