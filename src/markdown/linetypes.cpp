// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "linetypes.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

bool isSpaceOrTab(char c)
{
    return c == ' ' || c == '\t';
}

/// The text behind up to three columns of white space; empty if there are more.
std::string_view unindented(std::string_view text)
{
    const Indent indent = indentOf(text, 0);
    return indent.columns > 3 ? std::string_view() : text.substr(indent.bytes);
}

size_t runLength(std::string_view text)
{
    return text.empty() ? 0 : std::min(text.find_first_not_of(text[0]), text.size());
}

} // namespace

Indent indentOf(std::string_view text, int column)
{
    Indent indent;
    for (; indent.bytes < text.size() && isSpaceOrTab(text[indent.bytes]); ++indent.bytes) {
        indent.columns += text[indent.bytes] == '\t' ? 4 - (column + indent.columns) % 4 : 1;
    }
    return indent;
}

int columnOf(std::string_view line, size_t offset)
{
    int column = 0;
    for (size_t i = 0; i < std::min(offset, line.size()); ++i) {
        column += line[i] == '\t' ? 4 - column % 4 : 1;
    }
    return column;
}

std::string_view trimmed(std::string_view text)
{
    return stripped(text, " \t");
}

bool isBlank(std::string_view text)
{
    // Most lines end in something else; from the start it may be far to that.
    return text.empty() || (isSpaceOrTab(text.back()) && std::ranges::all_of(text, isSpaceOrTab));
}

bool isQuote(std::string_view text)
{
    return unindented(text).starts_with('>');
}

size_t markerLength(std::string_view text)
{
    if (text.empty()) {
        return 0;
    }
    size_t length = 1;
    if (text[0] != '-' && text[0] != '+' && text[0] != '*') {
        const auto digits = size_t(std::ranges::find_if_not(text, isDigit) - text.begin());
        if (digits == 0 || digits > 9 || digits == text.size() || (text[digits] != '.' && text[digits] != ')')) {
            return 0;
        }
        length = digits + 1;
    }
    return length == text.size() || isSpaceOrTab(text[length]) ? length : 0;
}

bool isItem(std::string_view text)
{
    // Items of a list may be indented deeper than three columns where the containers around them are not all seen.
    return markerLength(text.substr(indentOf(text, 0).bytes)) > 0;
}

bool isRule(std::string_view text)
{
    text = unindented(text);
    if (text.empty() || (text[0] != '-' && text[0] != '*' && text[0] != '_')) {
        return false;
    }
    const char mark = text[0];
    return std::ranges::count(text, mark) >= 3 && std::ranges::all_of(text, [mark](char c) { return c == mark || isSpaceOrTab(c); });
}

bool isAtxHeading(std::string_view text)
{
    text = unindented(text);
    const size_t marks = text.starts_with('#') ? runLength(text) : 0;
    return marks > 0 && marks <= 6 && (marks == text.size() || isSpaceOrTab(text[marks]));
}

bool isFence(std::string_view text)
{
    text = unindented(text);
    if (!text.starts_with('`') && !text.starts_with('~')) {
        return false;
    }
    const size_t run = runLength(text);
    return run >= 3 && (text[0] == '~' || text.find('`', run) == std::string_view::npos);
}

bool closesFence(std::string_view line, std::string_view opener)
{
    line = unindented(line);
    opener = opener.substr(std::min(indentOf(opener, 0).bytes, opener.size()));
    if (line.empty() || opener.empty() || line[0] != opener[0]) {
        return false;
    }
    const size_t run = runLength(line);
    return run >= runLength(opener) && run >= 3 && isBlank(line.substr(run));
}

bool isUnderline(std::string_view text)
{
    text = unindented(text);
    return (text.starts_with('=') || text.starts_with('-')) && isBlank(text.substr(runLength(text)));
}

bool interruptsParagraph(std::string_view text)
{
    const std::string_view plain = unindented(text);
    if (plain.empty()) {
        return false;
    }
    if (plain[0] == '<' && plain.size() > 1) {
        return isLetter(plain[1]) || plain[1] == '/' || plain[1] == '!' || plain[1] == '?';
    }
    const size_t marker = markerLength(plain);
    // md4c 0.5.2 takes white space behind the mark for text.
    const bool item = marker > 0 && plain.size() > marker && (marker == 1 || plain.substr(0, marker - 1) == "1");
    return item || isQuote(text) || isRule(text) || isAtxHeading(text) || isFence(text);
}

int cellsIn(std::string_view row)
{
    row = trimmed(row);
    row.remove_prefix(row.starts_with('|') ? 1 : 0);
    row.remove_suffix(row.ends_with('|') && !row.ends_with("\\|") ? 1 : 0);
    int cells = 1;
    for (size_t pipe = row.find('|'); pipe != std::string_view::npos; pipe = row.find('|', pipe + 1)) {
        cells += pipe == 0 || row[pipe - 1] != '\\' ? 1 : 0;
    }
    return cells;
}

int tableColumns(std::string_view line)
{
    const bool dashes = line.contains('-') && line.contains('|') && line.find_first_not_of("|:- \t") == std::string_view::npos;
    return dashes && indentOf(line, 0).columns < 4 ? cellsIn(line) : 0;
}

} // namespace galley::markdown
