// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "locator.h"

#include "linetypes.h"

#include <algorithm>

namespace galley::markdown
{

Locator::Locator(const LineIndex &lines)
    : lines_(lines)
    , budget_(8 * lines.count() + spareBudget)
{
}

/// Takes off the prefixes of the outermost `depth` containers, as far as they are there.
Locator::Rest Locator::rest(int line, size_t depth) const
{
    Rest rest{lines_.line(line)};
    for (size_t i = 0; i < depth; ++i) {
        const Container &container = containers_[i];
        const Indent indent = indentOf(rest.text, rest.column);
        if (container.quote) {
            if (indent.columns > 3 || indent.bytes >= rest.text.size() || rest.text[indent.bytes] != '>') {
                break;
            }
            rest.text.remove_prefix(indent.bytes + 1);
            rest.column += indent.columns + 1;
            if (!rest.text.empty() && (rest.text[0] == ' ' || rest.text[0] == '\t')) {
                // A tab counts as one column here; what is left of it is not needed for a line number.
                rest.column += 1;
                rest.text.remove_prefix(1);
            }
        } else {
            if (indent.columns < container.indent) {
                break;
            }
            int columns = 0;
            while (columns < container.indent) {
                columns += rest.text[0] == '\t' ? 4 - (rest.column + columns) % 4 : 1;
                rest.text.remove_prefix(1);
            }
            rest.column += columns;
        }
        ++rest.matched;
    }
    return rest;
}

/// What is left of a line for the next block.
Locator::Rest Locator::here(int line) const
{
    if (line == line_ && offset_ > 0) {
        const std::string_view text = lines_.line(line);
        return {text.substr(std::min(offset_, text.size())), columnOf(text, offset_), containers_.size()};
    }
    return rest(line, containers_.size());
}

/// The first line from the present place on of which `matches(rest)` is true; -1 if there is none.
template <typename Matches>
int Locator::find(Matches matches)
{
    for (int line = line_; line < lines_.count() && budget_ > 0; ++line, --budget_) {
        if (matches(here(line).text)) {
            return line;
        }
    }
    return -1;
}

LineSpan Locator::consume(int first, int last)
{
    first = std::max(first, 0);
    last = std::clamp(last, first, std::max(first, lines_.count() - 1));
    line_ = last + 1;
    offset_ = 0;
    last_ = last;
    return {first, last};
}

int Locator::enterQuote()
{
    const int line = find(isQuote);
    if (line >= 0) {
        const Rest found = here(line);
        const std::string_view whole = lines_.line(line);
        size_t next = size_t(found.text.data() - whole.data()) + indentOf(found.text, found.column).bytes + 1;
        next += next < whole.size() && (whole[next] == ' ' || whole[next] == '\t') ? 1 : 0;
        line_ = line;
        offset_ = next;
        last_ = line;
    }
    containers_.push_back({true, 0});
    return line >= 0 ? line : std::min(line_, lines_.count() - 1);
}

int Locator::nextItem()
{
    return find(isItem);
}

int Locator::enterItem()
{
    const int line = find(isItem);
    Container item{false, 2};
    if (line >= 0) {
        const Rest found = here(line);
        const std::string_view whole = lines_.line(line);
        const Indent before = indentOf(found.text, found.column);
        size_t next = size_t(found.text.data() - whole.data()) + before.bytes + markerLength(found.text.substr(before.bytes));
        item.indent = columnOf(whole, next) - found.column;
        const Indent after = indentOf(whole.substr(next), columnOf(whole, next));
        if (next + after.bytes >= whole.size() || after.columns > 4) {
            item.indent += 1;
        } else {
            item.indent += after.columns;
            next += after.bytes;
        }
        line_ = line;
        offset_ = next;
        last_ = line;
    }
    containers_.push_back(item);
    return line >= 0 ? line : std::min(line_, lines_.count() - 1);
}

int Locator::leaveQuote()
{
    containers_.pop_back();
    const int next = offset_ > 0 ? line_ + 1 : line_;
    int line = next;
    // Behind text that goes on lazily, a mark nearer to the margin begins another quote.
    const auto goesOn = [this](const Rest &rest) { return rest.matched == containers_.size() && isQuote(rest.text); };
    while (line < lines_.count() && budget_ > 0 && goesOn(rest(line, containers_.size()))) {
        ++line;
        --budget_;
    }
    if (line > next) {
        consume(last_, line - 1);
    } else if (offset_ > 0 && isBlank(here(line_).text)) {
        consume(last_, line_);
    }
    return last_;
}

int Locator::leaveItem(bool empty)
{
    const bool inQuote = std::ranges::any_of(containers_, &Container::quote); // a line without its mark ends it
    for (;;) {
        int line = offset_ > 0 ? line_ + 1 : line_;
        if (!empty && !inQuote) {
            line = std::max(line, std::min(blankUntil_, lines_.count()));
            while (line < lines_.count() && budget_ > 0 && isBlank(lines_.line(line))) {
                ++line;
                --budget_;
            }
            blankUntil_ = line;
        }
        if (line >= lines_.count() || budget_ <= 0 || isBlank(lines_.line(line)) ||
            rest(line, containers_.size()).matched < containers_.size()) {
            break;
        }
        --budget_;
        consume(last_, line);
    }
    containers_.pop_back();
    return last_;
}

LineSpan Locator::rule()
{
    const int line = find(isRule);
    const int found = line >= 0 ? line : line_;
    return consume(found, found);
}

LineSpan Locator::heading(const LeafSource &leaf)
{
    return prose(leaf, true);
}

LineSpan Locator::paragraph(const LeafSource &leaf)
{
    return prose(leaf, false);
}

LineSpan Locator::prose(const LeafSource &leaf, bool heading)
{
    int first = 0;
    int last = 0;
    if (leaf.seen) {
        first = lineAt(leaf.begin) - leaf.breaksBefore;
        if (leaf.startsInCode && first > line_) {
            const std::string_view line = lines_.line(first);
            const size_t begin = leaf.begin - lines_.start(first);
            first -= line.substr(0, std::min(begin, line.size())).find('`') == std::string_view::npos ? 1 : 0;
        }
        first = std::max(first, std::min(line_, lineAt(leaf.begin)));
        last = lineAt(leaf.end > leaf.begin ? leaf.end - 1 : leaf.end) + leaf.breaksAfter;
    } else {
        const int line = heading ? find(isAtxHeading) : find([](std::string_view text) { return !isBlank(text); });
        first = line >= 0 ? line : line_;
        last = first;
    }
    const bool atx = heading && isAtxHeading(here(first).text);
    if (!atx && (leaf.endsInMarkup || !leaf.seen)) {
        last = extended(last);
    }
    return consume(first, heading && !atx ? last + 1 : last);
}

/// The last line of a paragraph of which `last` is known to be a part.
int Locator::extended(int last) const
{
    while (last + 1 < lines_.count()) {
        const Rest next = rest(last + 1, containers_.size());
        // An empty item cannot interrupt a paragraph, but it ends the item that the paragraph stands in.
        const bool sibling = next.matched < containers_.size() && isItem(next.text);
        if (isBlank(next.text) || isUnderline(next.text) || sibling || interruptsParagraph(next.text)) {
            break;
        }
        ++last;
    }
    return last;
}

LineSpan Locator::fence(const LeafSource &leaf, int contentLines)
{
    int opener = -1;
    if (leaf.seen) {
        opener = lineAt(leaf.begin) - leaf.breaksBefore - 1;
    } else {
        opener = find(isFence);
    }
    if (opener < 0) {
        return consume(line_, line_);
    }
    const std::string_view fence = here(opener).text;
    const int last = opener + contentLines;
    return consume(opener, closes(last + 1, fence) ? last + 1 : last);
}

/// True if the line closes the fence that `opener` opened, in the containers that are open.
bool Locator::closes(int line, std::string_view opener) const
{
    if (line >= lines_.count()) {
        return false;
    }
    const Rest found = rest(line, containers_.size());
    return found.matched == containers_.size() && closesFence(found.text, opener);
}

LineSpan Locator::verbatim(const LeafSource &leaf, int contentLines)
{
    const int first = leaf.seen ? lineAt(leaf.begin) - leaf.breaksBefore : line_;
    return consume(first, first + std::max(contentLines, 1) - 1);
}

LineSpan Locator::table(const LeafSource &leaf, int rowsBefore, int bodyRows, int &onFirstLine)
{
    int first = 0;
    if (leaf.seen) {
        // The row of dashes is a line of its own behind the first row.
        first = lineAt(leaf.begin) - rowsBefore - (rowsBefore > 0 ? 1 : 0);
    } else {
        const int line = find([](std::string_view text) { return !isBlank(text); });
        first = line >= 0 ? line : line_;
    }
    onFirstLine = int(std::ranges::count(lines_.line(first), innerLineEnd.back()));
    return consume(first, first + 1 + bodyRows - onFirstLine);
}

} // namespace galley::markdown
