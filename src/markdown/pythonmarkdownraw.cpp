// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
//
// What Python-Markdown takes out of a text before it looks for blocks: fenced code, and elements of raw HTML.
#include "pythonmarkdown.h"

#include "linetypes.h"
#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{

/// How many lines are a fenced block that begins with the first one; 0 if none does. A fence without an end is none, and so is one with
/// more behind it than a list in braces, or a language and marked lines.
size_t PythonMarkdownReader::fenceLength(Lines lines)
{
    const std::string_view first = lines.front().text;
    if (!isFence(first) || first.starts_with(' ')) {
        return 0;
    }
    const std::string_view fence = first.substr(0, first.find_first_not_of(first[0]));
    std::string_view info = trimmed(first.substr(fence.size()));
    const bool list = info.starts_with('{') && info.ends_with('}');
    if (!list) {
        info.remove_prefix(info.starts_with('.') ? 1 : 0);
        while (!info.empty() && (isAlphanumeric(info[0]) || std::string_view("_#.+-").contains(info[0]))) {
            info.remove_prefix(1);
        }
        info = trimmed(info);
    }
    const bool open = openFences_.contains({lines.data() + lines.size(), fence});
    if ((!info.empty() && !info.starts_with("hl_lines=") && !list) || open) {
        return 0;
    }
    for (size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].text.starts_with(fence) && isBlank(lines[i].text.substr(fence.size()))) {
            return i + 1;
        }
    }
    openFences_.emplace(lines.data() + lines.size(), fence);
    leaveOpen(lines.front().number);
    return 0;
}

/// An element of raw HTML. What it holds is read if it says so; its tags then stand on lines of their own.
void PythonMarkdownReader::readRaw(Lines lines)
{
    const bool reads =
        depth_ < deepest && lines.size() > 2 && readsContent(lines.front().text) && trimmed(lines.back().text).starts_with("</");
    if (!reads && lines.size() == 1 && isReadLine(lines.front().text)) {
        putSpan(lines);
        return;
    }
    if (!reads) {
        putRawAndFences(lines);
        return;
    }
    if (holdsProse(lines.front().text)) {
        putSpan(lines);
        return;
    }
    putRaw(lines.first(1));
    ++depth_;
    readDocument(lines.subspan(1, lines.size() - 2));
    --depth_;
    add(0, {.tag = Tag::Other});
    putRaw(lines.last(1));
}

/// A fence within raw HTML is one all the same.
void PythonMarkdownReader::putRawAndFences(Lines lines)
{
    size_t begin = 0;
    for (size_t at = 0; at < lines.size();) {
        const size_t fence = fenceLength(lines.subspan(at));
        if (fence > 0 && at > begin) {
            putRaw(lines.subspan(begin, at - begin));
        }
        putUnchanged(lines.subspan(at, fence));
        at += std::max<size_t>(fence, 1);
        begin = fence > 0 ? at : begin;
    }
    if (begin < lines.size()) {
        putRaw(lines.subspan(begin));
    }
}

} // namespace galley::markdown
