// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// The quotes and list items that lines stand in, by CommonMark's rules.
#include "linetypes.h"
#include "preparer.h"
#include "rawblocks.h"

#include <algorithm>

namespace galley::markdown
{

/// Takes off the marks of quotes, and the indent of the list items that go on.
Preparer::Rest Preparer::restOf(int line)
{
    Rest rest{lines_.start(line), lines_.line(line)};
    leaveTagIndent(line, rest);
    const size_t itemsBefore = items_.size();
    const bool verbatim = verbatim_.kind != Verbatim::Kind::None; // nothing begins in it
    while (!verbatim || rest.quotes < verbatim_.quotes) {
        const Indent indent = indentOf(rest.text, 0);
        if (indent.columns > 3 || indent.bytes >= rest.text.size() || rest.text[indent.bytes] != '>') {
            break;
        }
        size_t mark = indent.bytes + 1;
        mark += mark < rest.text.size() && rest.text[mark] == ' ' ? 1 : 0;
        rest.text.remove_prefix(mark);
        rest.begin += mark;
        ++rest.quotes;
    }
    if (rest.quotes != quotesBefore_) {
        rest.inItem = !items_.empty() && rest.quotes > 0 && indentOf(lines_.line(line), 0).columns >= items_.front();
        items_.clear();
    }
    const Indent indent = indentOf(rest.text, 0);
    const bool blank = indent.bytes == rest.text.size();
    rest.lazy = !blank && !items_.empty() && indent.columns < items_.back() && continuesLazily(line, rest.text.substr(indent.bytes));
    leftItems_.clear();
    while (!items_.empty() && !blank && !rest.lazy && indent.columns < items_.back()) {
        leftItems_.push_back(items_.back());
        items_.pop_back();
    }
    if (!items_.empty() && !blank && !rest.lazy) {
        size_t bytes = 0;
        for (; rest.column < items_.back(); ++bytes) {
            rest.column += rest.text[bytes] == '\t' ? 4 - rest.column % 4 : 1;
        }
        rest.text.remove_prefix(bytes);
        rest.begin += bytes;
    }
    if (dialect_.has(Extension::Expressions) && !blank) {
        deepIndent_ = verbatim ? verbatim_.indent : indentOf(rest.text, rest.column).columns;
        deepIndent_ = deepIndent_ > 3 ? deepIndent_ : 0;
        unindent(rest, deepIndent_);
    }
    rest.inside = rest.quotes == quotesBefore_ && items_.size() == itemsBefore && !rest.lazy;
    return rest;
}

/// True if the text of a line that leaves a list item is no block of its own, but goes on with the item's paragraph.
bool Preparer::continuesLazily(int line, std::string_view text) const
{
    return !open_.isEmpty() && !openIsCode_ && isOnlyText(line, text);
}

/// False for a line that is a block of its own in any dialect, or shows nothing.
bool Preparer::isOnlyText(int line, std::string_view text) const
{
    const bool definition = dialect_.has(Extension::DefinitionLists) && (text.starts_with(": ") || text.starts_with(":\t"));
    const bool abbreviation = dialect_.has(Extension::Abbreviations) && text.starts_with("*[") && text.contains("]:");
    return !definition && !abbreviation && !beginsNote(line, text) && !templateAlone(line, text) && !attributesAlone(text) &&
           hiddenBy(line, text.substr(0, text.find_last_not_of(" \t") + 1)) == Hidden::No && markerLength(text) == 0 && !interrupts(text);
}

/// The same as interruptsParagraph, for a text without an indent; knows which raw HTML does.
bool Preparer::interrupts(std::string_view text) const
{
    if (dialect_.has(Extension::Expressions) && text.starts_with('<')) {
        return isTagLine(text) || !rawBlockEnd(text, false).value_or(std::string()).empty();
    }
    return text.starts_with('<') ? rawBlockEnd(componentAsTag(text), false).has_value() : interruptsParagraph(text);
}

/// True in the containers in which the paragraph above began; what goes on with it lazily is outside of them.
bool Preparer::isInOpenParagraph(const Rest &rest) const
{
    return !open_.isEmpty() && !openIsCode_ && rest.inside && rest.quotes == openQuotes_;
}

/// True for what looks like an item below a paragraph, but cannot interrupt it (CommonMark 0.31.2, section 5.3): an empty one, or one with
/// another number than 1.
bool Preparer::goesOnWithParagraph(const Rest &rest) const
{
    if (!isInOpenParagraph(rest)) {
        return false;
    }
    const std::string_view text = rest.text.substr(indentOf(rest.text, rest.column).bytes);
    const size_t marker = markerLength(text);
    const std::string_view number = text.substr(0, marker - std::min<size_t>(marker, 1));
    const bool one = number.empty() || (number.ends_with('1') && number.find_first_not_of('0') == number.size() - 1);
    return marker == text.size() || !one; // md4c 0.5.2: white space behind the mark is not empty
}

/// Goes behind the markers of list items that begin on the line.
void Preparer::passItems(Rest &rest)
{
    constexpr int deepest = 32; // more on one line are no writer's; looking at each costs its line
    for (int depth = 0; depth < deepest && !isRule(rest.text); ++depth) {
        const Indent before = indentOf(rest.text, rest.column);
        const size_t marker = before.columns > 3 ? 0 : markerLength(rest.text.substr(before.bytes));
        if (marker == 0 || (depth == 0 && goesOnWithParagraph(rest))) {
            return;
        }
        size_t bytes = before.bytes + marker;
        int column = rest.column + before.columns + int(marker);
        const Indent after = indentOf(rest.text.substr(bytes), column);
        const bool blank = bytes + after.bytes >= rest.text.size();
        const bool code = blank || after.columns > 4;
        if (!dialect_.indentedCode && code && !blank) {
            edits_.replace(rest.begin + bytes + 1, rest.begin + bytes + after.bytes, std::string()); // the item is no deeper for it
        }
        bytes += code ? std::min<size_t>(1, rest.text.size() - bytes) : after.bytes;
        column += code ? 1 : after.columns;
        const size_t last = before.bytes + marker - 1;
        if (items_.empty()) {
            beginList(rest.begin + last, rest.text[last], rest);
        }
        endDefinitions();
        if (rest.quotes > 0 || !items_.empty()) {
            innerMark_ = rest.text[last];
        }
        ++itemsOnLine_;
        rest.text.remove_prefix(bytes);
        rest.begin += bytes;
        rest.column = column;
        rest.item = true;
        items_.push_back(column);
    }
}

/// An author's list, or its next item, begins outside of list items. Behind a list of ours it gets a mark that ours never have, or both
/// could be one list.
void Preparer::beginList(size_t place, char mark, const Rest &rest)
{
    const bool ofOurs = (mark == '+' || mark == ')') && rest.quotes == 0;
    const bool changes = ofOurs && (behindOwnList_ || changedMark_ == mark);
    beginBlock();
    if (changes) {
        changedMark_ = mark;
        edits_.replace(place, place + 1, std::string(mark == '+' ? "-" : "."));
    }
    lastMark_ = changes || rest.quotes > 0 ? '-' : mark;
}

} // namespace galley::markdown
