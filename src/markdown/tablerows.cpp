// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "tablerows.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

bool isEscaped(std::string_view row, size_t at)
{
    return at > 0 && row[at - 1] == '\\';
}

/// Behind a template tag, or code that begins at a backtick; behind its mark if it has no end.
size_t passSpan(std::string_view text, size_t at)
{
    if (text[at] == '{') {
        const size_t end = text.find(text[at + 1] == '{' ? "}}" : "%}", at + 2);
        return end == std::string_view::npos ? at + 2 : end + 2;
    }
    const size_t size = std::min(text.find_first_not_of('`', at), text.size()) - at;
    for (size_t run = text.find('`', at + size); run != std::string_view::npos;) {
        const size_t end = std::min(text.find_first_not_of('`', run), text.size());
        if (end - run == size) {
            return end;
        }
        run = text.find('`', end);
    }
    return at + size;
}

/// True for a backtick, and for what begins a template tag.
bool beginsSpan(std::string_view text, size_t at)
{
    return text[at] == '`' || text.substr(at).starts_with("{{") || text.substr(at).starts_with("{%");
}

/// Calls `visit` with the place of each byte that is one of `marks`, no part of code or a template tag, and not escaped.
template <typename Visit>
void eachOutsideCode(std::string_view text, std::string_view marks, Visit visit)
{
    constexpr int mostOpen = 16; // each mark without an end costs the rest of the text
    int open = 0;
    for (size_t at = 0; at < text.size();) {
        if (beginsSpan(text, at) && !isEscaped(text, at)) {
            const size_t behindMark = text[at] == '{' ? at + 2 : std::min(text.find_first_not_of('`', at), text.size());
            const size_t end = open < mostOpen ? passSpan(text, at) : behindMark;
            open += end == behindMark ? 1 : 0;
            at = end;
            continue;
        }
        if (marks.contains(text[at]) && !isEscaped(text, at)) {
            visit(at);
        }
        ++at;
    }
}

} // namespace

std::vector<size_t> pipesOf(std::string_view row)
{
    std::vector<size_t> pipes;
    for (size_t pipe = row.find('|'); pipe != std::string_view::npos; pipe = row.find('|', pipe + 1)) {
        if (!isEscaped(row, pipe)) {
            pipes.push_back(pipe);
        }
    }
    return pipes;
}

std::vector<size_t> pipesOutsideCode(std::string_view row)
{
    std::vector<size_t> pipes;
    eachOutsideCode(row, "|", [&](size_t at) { pipes.push_back(at); });
    return pipes;
}

std::vector<size_t> bracketsOverPipes(std::string_view row, std::span<const size_t> pipes)
{
    if (!row.contains('[') || !row.contains(']')) {
        return {}; // most rows
    }
    std::vector<size_t> alone;
    bool opens = false; // in a cell in front
    bool pairs = false;
    size_t begin = 0;
    for (size_t cell = 0; cell <= pipes.size(); ++cell) {
        const size_t end = cell < pipes.size() ? pipes[cell] : row.size();
        std::vector<size_t> open;
        eachOutsideCode(row.substr(begin, end - begin), "[]", [&](size_t at) {
            if (row[begin + at] == '[') {
                open.push_back(begin + at);
            } else if (!open.empty()) {
                open.pop_back();
            } else {
                alone.push_back(begin + at);
                pairs = pairs || opens;
            }
        });
        opens = opens || !open.empty();
        alone.insert(alone.end(), open.begin(), open.end());
        begin = end + 1;
    }
    return pairs ? alone : std::vector<size_t>();
}

std::string withPartedCells(std::string_view row)
{
    const std::vector<size_t> pipes = row.contains('[') ? pipesOutsideCode(row) : std::vector<size_t>();
    std::vector<size_t> brackets = bracketsOverPipes(row, pipes);
    std::ranges::sort(brackets);
    std::string parted;
    size_t done = 0;
    for (const size_t bracket : brackets) {
        parted.append(row.substr(done, bracket - done)).append("\\");
        done = bracket;
    }
    parted.append(row.substr(done));
    if (parted.starts_with("||")) {
        parted.insert(1, 1, ' ');
    }
    return parted;
}

} // namespace galley::markdown
