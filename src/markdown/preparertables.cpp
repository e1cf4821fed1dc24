// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preparer.h"

#include "linetypes.h"
#include "rawblocks.h"

#include <algorithm>
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

/// Where the pipes of a row are that part cells.
std::vector<size_t> pipesOf(std::string_view row)
{
    std::vector<size_t> pipes;
    for (size_t pipe = row.find('|'); pipe != std::string_view::npos; pipe = row.find('|', pipe + 1)) {
        if (pipe == 0 || row[pipe - 1] != '\\') {
            pipes.push_back(pipe);
        }
    }
    return pipes;
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
    if (dialect_.blocks != BlockRules::CommonMark || !dialect_.has(Extension::Tables) || rest.lazy || line + 1 >= lines_.count() ||
        indentOf(rest.text, rest.column).columns > 3 || isAtxHeading(rest.text) || isRule(rest.text)) {
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

/// True for a table with a heading, a fence or raw HTML directly below: rows to md4c, too.
bool Preparer::hasBlockBelow(int line) const
{
    int last = line + 2;
    while (last < lines_.count() && !endsTable(lines_.line(last))) {
        ++last;
    }
    const std::string_view below = last < lines_.count() ? lines_.line(last) : std::string_view();
    return isAtxHeading(below) || isFence(below) || (!isBlank(below) && below[indentOf(below, 0).bytes] == '<');
}

/// A table directly below text, or directly above a block. For md4c 0.5.2 one is the first thing in its paragraph and goes on over any
/// block, so it becomes an item of a list that is not written.
bool Preparer::takeTable(int line, const Rest &rest)
{
    const bool plain = rest.quotes == 0 && !rest.item && items_.empty() && (open_.isEmpty() || openIsPlain_);
    if (!plain || rest.text.find('|') == std::string_view::npos || table_.last == line - 1 || columnsBelow(line, rest) == 0 ||
        !isHead(rest.text, columnsBelow(line, rest)) || (open_.isEmpty() && !belowRow_ && !hasBlockBelow(line))) {
        return false;
    }
    endRun();
    beginBlock();
    edits_.takeBack(lines_.start(line), lineEnd(line)); // as the dashes of a table that is none it is kept from being one
    behindOwnList_ = true;
    result_.roles.push_back({.kind = LineRole::Kind::Apart, .line = line});
    std::string margin = nextMarker(3);
    int last = line;
    for (; last < lines_.count(); ++last) {
        const std::string_view row = lines_.line(last);
        if (last > line + 1 && endsTable(row)) {
            break;
        }
        const size_t begin = lines_.start(last) + indentOf(row, 0).bytes;
        edits_.replace(lines_.start(last), begin, margin);
        if (last != line + 1) {
            mendRow(begin, text_.substr(begin, lineEnd(last) - begin));
        }
        runs_.push_back({{{begin, lineEnd(last)}}, InlineSource::Kind::Prose, {}});
        margin.assign(margin.size(), ' ');
    }
    verbatimUntil(last - 1);
    lastIsPlain_ = false; // its rows are no terms
    return true;
}

} // namespace galley::markdown
