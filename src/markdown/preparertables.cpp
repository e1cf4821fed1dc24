// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preparer.h"

#include "linetypes.h"
#include "rawblocks.h"
#include "tablerows.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

// Tables as GitHub's specification has them (GFM 0.29, section 4.10), where md4c 0.5.2 reads them otherwise.

namespace galley::markdown
{
namespace
{

/// True for a line below a table that is none of its rows.
bool endsTable(std::string_view line)
{
    if (const size_t begin = indentOf(line, 0).bytes; begin < line.size() && line[begin] == '<') {
        return rawBlockEnd(line, false).has_value();
    }
    return isBlank(line) || isItem(line) || interruptsParagraph(line);
}

/// Appends where the backticks are in a cell that begin or end no code in it. `offset`: of the cell in its row.
void findLoneTicks(std::string_view cell, size_t offset, std::vector<size_t> &lone)
{
    std::unordered_map<size_t, std::vector<size_t>> runs; // by their length
    const auto endOf = [cell](size_t run) { return std::min(cell.find_first_not_of('`', run), cell.size()); };
    for (size_t run = cell.find('`'); run != std::string_view::npos; run = cell.find('`', endOf(run))) {
        runs[endOf(run) - run].push_back(run);
    }
    for (size_t run = cell.find('`'); run != std::string_view::npos;) {
        const size_t size = endOf(run) - run;
        const bool escaped = run > 0 && cell[run - 1] == '\\';
        const auto next = std::ranges::upper_bound(runs[size], run);
        if (!escaped && next != runs[size].end()) {
            run = cell.find('`', *next + size);
            continue;
        }
        for (size_t i = escaped ? 1 : 0; i < size; ++i) {
            lone.push_back(offset + run + i);
        }
        run = cell.find('`', run + size);
    }
}

} // namespace

/// A pipe parts cells in code too, and two at the start of a row have an empty cell between them.
void Preparer::mendRow(size_t begin, std::string_view row)
{
    const std::vector<size_t> pipes = pipesOf(row);
    if (const size_t first = indentOf(row, 0).bytes; pipes.size() > 1 && pipes[0] == first && pipes[1] == first + 1) {
        edits_.replace(begin + pipes[1], begin + pipes[1], std::string(" "));
    }
    for (const size_t bracket : bracketsOverPipes(row, pipes)) {
        edits_.replace(begin + bracket, begin + bracket, std::string("\\"));
    }
    if (!row.contains('`')) {
        return;
    }
    std::vector<size_t> lone;
    size_t cell = 0;
    for (const size_t pipe : pipes) {
        findLoneTicks(row.substr(cell, pipe - cell), cell, lone);
        cell = pipe + 1;
    }
    findLoneTicks(row.substr(cell), cell, lone);
    if (lone.size() > 1) { // else there is none for it
        for (const size_t tick : lone) {
            edits_.replace(begin + tick, begin + tick, std::string("\\"));
        }
    }
}

/// The columns of the table whose first line may be at a place, 0 if there is none. A line with more cells or less is text to GitHub, a
/// table's head to md4c.
int Preparer::columnsBelow(int line, const Rest &rest)
{
    if (dialect_.blocks != BlockRules::CommonMark || !dialect_.has(Extension::Tables) || rest.lazy || line == quotedLine_ ||
        line + 1 >= lines_.count() || indentOf(rest.text, rest.column).columns > 3 || isAtxHeading(rest.text) || isRule(rest.text)) {
        return 0;
    }
    const std::string_view whole = lines_.line(line + 1);
    if (!whole.contains('|')) {
        return 0;
    }
    const auto begin = insideContainers(line + 1, rest.quotes);
    return begin ? tableColumns(whole.substr(*begin - lines_.start(line + 1))) : 0;
}

bool Preparer::isHead(std::string_view row, int columns) const
{
    const int cells = cellsIn(row);
    return cells == columns || (cells < columns && dialect_.headsMayBeShort);
}

/// Sees to the lines of tables, each of which is prose by itself.
void Preparer::seeTable(int line, const Rest &rest)
{
    const bool goesOn = table_.last == line - 1 && table_.quotes == rest.quotes && table_.items == items_.size() && !rest.item;
    if (goesOn) {
        table_.last = line;
        if (table_.head + 1 < line) {
            mendRow(rest.begin, rest.text);
        }
        return;
    }
    const int columns = open_.isEmpty() ? columnsBelow(line, rest) : 0;
    if (columns == 0) {
        return;
    }
    if (isHead(rest.text, columns)) {
        table_ = {line, line, rest.quotes, items_.size()};
        mendRow(rest.begin, rest.text);
    } else if (const auto begin = insideContainers(line + 1, rest.quotes)) {
        const std::string_view dashes = text_.substr(*begin, lineEnd(line + 1) - *begin);
        const size_t at = *begin + indentOf(dashes, 0).bytes;
        edits_.replace(at, at, Token{Token::Kind::Nothing, {}, {}, std::string()});
    }
}

/// A line of a table, in the containers of its head; nothing if it is outside of them or none of its rows.
std::optional<size_t> Preparer::rowAt(int line, const Rest &head) const
{
    const auto begin = line < lines_.count() ? insideContainers(line, head.quotes) : std::nullopt;
    return begin && !endsTable(text_.substr(*begin, lineEnd(line) - *begin)) ? begin : std::nullopt;
}

/// True for a table with a heading, a fence or raw HTML directly below: rows to md4c, too.
bool Preparer::hasBlockBelow(int line, const Rest &head) const
{
    int last = line + 2;
    while (rowAt(last, head)) {
        ++last;
    }
    const auto begin = last < lines_.count() ? insideContainers(last, head.quotes) : std::nullopt;
    const std::string_view below = begin ? text_.substr(*begin, lineEnd(last) - *begin) : std::string_view();
    return isAtxHeading(below) || isFence(below) || (!isBlank(below) && below[indentOf(below, 0).bytes] == '<');
}

/// The marker of an item of ours within a quote or an item of the author's: neither that of a list in front nor that of the one that may
/// come behind the lines up to `last`.
std::string Preparer::nextInnerMarker(int last)
{
    while (last + 1 < lines_.count() && isBlank(lines_.line(last + 1))) {
        ++last;
    }
    std::string_view below = last + 1 < lines_.count() ? lines_.line(last + 1) : std::string_view();
    below.remove_prefix(std::min(below.find_first_not_of(" \t>"), below.size()));
    const size_t marker = markerLength(below);
    const char mark = marker > 0 ? below[marker - 1] : ' ';
    static constexpr std::array<std::string_view, 3> markers = {"1) ", "+  ",
                                                                "*  "}; // none begins with white space: that would be the item's
    const auto markOf = [](std::string_view one) { return one[markerLength(one) - 1]; };
    const std::string_view chosen =
        *std::ranges::find_if(markers, [&](std::string_view one) { return markOf(one) != mark && markOf(one) != innerMark_; });
    innerMark_ = markOf(chosen);
    return std::string(chosen);
}

/// True if a table that begins here can be written as an item of ours.
bool Preparer::mayBeItem(const Rest &rest) const
{
    if (rest.quotes == 0 && !rest.item && items_.empty()) {
        return open_.isEmpty() || openIsPlain_;
    }
    const bool tab = !items_.empty() && rest.column != items_.back(); // a part of it is the item's indent
    const bool task = rest.item && rest.text.starts_with('[');
    return !tab && !task && !dialect_.has(Extension::Expressions) && (open_.isEmpty() || isInOpenParagraph(rest));
}

/// A table directly below text, or directly above a block. For md4c 0.5.2 one is the first thing in its paragraph and goes on over any
/// block, so it becomes an item of a list that is not written.
bool Preparer::takeTable(int line, const Rest &rest)
{
    if (rest.text.find('|') == std::string_view::npos || table_.last == line - 1 || columnsBelow(line, rest) == 0 || !mayBeItem(rest) ||
        !isHead(rest.text, columnsBelow(line, rest)) || (open_.isEmpty() && !belowRow_ && !hasBlockBelow(line, rest))) {
        return false;
    }
    const bool inner = rest.quotes > 0 || !items_.empty();
    int last = line + 1;
    while (rowAt(last + 1, rest)) {
        ++last;
    }
    endRun();
    beginBlock();
    edits_.takeBack(rest.begin, lineEnd(line)); // as the dashes of a table that is none it is kept from being one
    behindOwnList_ = behindOwnList_ || !inner;
    result_.roles.push_back({.kind = LineRole::Kind::Apart, .line = line, .itemsInFront = itemsOnLine_});
    std::string margin = inner ? nextInnerMarker(last) : nextMarker(3);
    for (int row = line; row <= last; ++row) {
        const size_t place = row == line ? rest.begin : insideContainers(row, rest.quotes).value_or(lines_.start(row));
        const size_t begin = place + indentOf(text_.substr(place, lineEnd(row) - place), 0).bytes;
        const bool behindMark = rest.quotes > 0 && place > 0 && text_[place - 1] == '>'; // which takes a blank for its own
        edits_.replace(place, begin, (behindMark ? " " : "") + margin);
        if (row != line + 1) {
            mendRow(begin, text_.substr(begin, lineEnd(row) - begin));
        }
        runs_.push_back({{{begin, lineEnd(row)}}, InlineSource::Kind::Prose, {}});
        margin.assign(margin.size(), ' ');
    }
    verbatimUntil(last);
    lastPlace_.reset(); // its rows are no terms
    return true;
}

} // namespace galley::markdown
