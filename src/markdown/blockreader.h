// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "blocksource.h"
#include "lines.h"
#include "rawelements.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace galley::markdown
{

/// What the readers of generators' block rules have in common: the lines of the text, what each becomes, and raw HTML.
class BlockReader
{
public:
    BlockReader(const BlockReader &) = delete;
    BlockReader &operator=(const BlockReader &) = delete;

protected:
    /// What is left of a line in the container that is being read.
    struct Line {
        int number = 0;
        std::string_view text;
    };
    using Lines = std::span<const Line>;

    /// `source` and `text` have the same lines; `text` is what is read.
    /// `isBlock` says of the name of an HTML element, in lower case, whether it is a block to the generator.
    BlockReader(std::string_view source, std::string text, bool (*isBlock)(std::string_view name));
    ~BlockReader() = default;

    std::vector<Line> allLines() const;
    BlockSource take(std::vector<ItemText> items);

    /// Adds to what a line becomes.
    void put(int number, std::string_view piece) { out_[size_t(number)] += piece; }
    void putAll(Lines lines, std::string_view prefix);
    void putUnchanged(Lines lines);
    /// The lines of a link's definition. Of two with the same label the last one counts.
    void putReference(Lines lines);
    /// … on one line, where blanks may stand in its address.
    void putLooseReference(const Line &line);
    /// The definition of a link directly below a text. False if it is none.
    bool putReferenceBelow(const Line &reference);
    /// Lines of a paragraph. Whatever would begin a block there in CommonMark is kept from it.
    void putProse(Lines lines);
    /// A row of a table, whatever it would begin in CommonMark.
    void putRow(const Line &row);
    /// An element of raw HTML with prose in it: the lines of its tags are no blocks to CommonMark.
    void putSpan(Lines lines);
    /// What the line begins does not go on with a paragraph directly above: raw HTML that is not written ends that, on a line of its own
    /// in front.
    void partFromAbove(const Line &line);
    /// Lines of raw HTML that belong together.
    void putRaw(Lines lines);
    std::string &written(int number) { return out_[size_t(number)]; }
    /// The line begins something that does not depend on what stands in front.
    void setFresh(int number);
    /// What begins on the line depends on what stands further down.
    void setBound(int number) { fresh_[size_t(number)] = 0; }
    /// From this line on all depends on what stands further down.
    void leaveOpen(int number) { openFrom_ = std::min(openFrom_, number); }

    /// How many of the lines are the element of raw HTML that the first one begins: up to its end tag, or the end of its comment. 0 if it
    /// begins none, or if it has no end. Only elements count that are blocks.
    size_t rawElement(Lines lines);
    /// The start tag on a line has a `markdown` attribute that asks for its content to be read, and nothing stands behind it.
    static bool readsContent(std::string_view line);
    /// An element on a line asks for the prose in it to be read.
    static bool isReadLine(std::string_view line);
    /// What such an element holds is prose, no blocks: `<p>`, `<h2>`, `<td>`.
    static bool holdsProse(std::string_view line);

private:
    /// What is known of lines in which an element has no end.
    struct Unclosed {
        RawElements elements;
        size_t count = 0; ///< of the lines
    };

    struct Reference {
        std::string label;
        std::vector<int> lines;
    };
    void dropRepeatedReferences();

    bool needsGuard(std::string_view text, size_t place) const;
    size_t rawComment(Lines lines);

    bool (*isBlock_)(std::string_view name);
    std::string_view source_;
    std::string text_;
    LineIndex sourceLines_;
    LineIndex lines_;
    std::vector<std::string> out_;
    std::vector<char> fresh_;
    std::vector<Reference> references_;
    std::map<const Line *, Unclosed> unclosed_; ///< by the end of the lines
    std::set<const Line *> openComments_;       ///< ends of lines in which a comment has no end
    int openFrom_ = std::numeric_limits<int>::max();
};

/// What stands in front of a further line in the containers of one.
std::string marginOf(std::string_view written);
/// Without white space in front.
std::string_view withoutIndent(std::string_view text);
/// Columns of white space in front; tabs are expanded already.
size_t indentColumns(std::string_view text);

} // namespace galley::markdown
