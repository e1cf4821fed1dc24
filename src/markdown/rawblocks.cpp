// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "rawblocks.h"

#include "linetypes.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace galley::markdown
{
namespace
{

bool isBlockName(const std::string &name)
{
    static const std::unordered_set<std::string_view> names = {
        "address", "article",  "aside",    "base",   "basefont", "blockquote", "body",    "caption",  "center",     "col",    "colgroup",
        "dd",      "details",  "dialog",   "dir",    "div",      "dl",         "dt",      "fieldset", "figcaption", "figure", "footer",
        "form",    "frame",    "frameset", "h1",     "h2",       "h3",         "h4",      "h5",       "h6",         "head",   "header",
        "hr",      "html",     "iframe",   "legend", "li",       "link",       "main",    "menu",     "menuitem",   "nav",    "noframes",
        "ol",      "optgroup", "option",   "p",      "param",    "search",     "section", "summary",  "table",      "tbody",  "td",
        "tfoot",   "th",       "thead",    "title",  "tr",       "track",      "ul"};
    return names.contains(name);
}

} // namespace

std::optional<std::string> rawBlockEnd(std::string_view line, bool fresh)
{
    const Indent indent = indentOf(line, 0);
    line.remove_prefix(indent.bytes);
    if (indent.columns > 3 || line.size() < 2 || line[0] != '<') {
        return {};
    }
    if (line.starts_with("<!--")) {
        return "-->";
    }
    if (line.starts_with("<![CDATA[")) {
        return "]]>";
    }
    if (line[1] == '?') {
        return "?>";
    }
    if (line[1] == '!') {
        return line.size() > 2 && isLetter(line[2]) ? std::optional<std::string>(">") : std::nullopt;
    }
    const bool end = line[1] == '/';
    const size_t nameAt = end ? 2 : 1;
    const size_t nameEnd =
        std::min(line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-", nameAt), line.size());
    const std::string name = lower(line.substr(nameAt, nameEnd - nameAt));
    if (name.empty() || !isLetter(name[0])) {
        return {};
    }
    const std::string_view behind = line.substr(nameEnd);
    const bool nameEnds = behind.empty() || behind[0] == ' ' || behind[0] == '\t' || behind[0] == '>';
    if (!end && nameEnds && (name == "script" || name == "pre" || name == "style" || name == "textarea")) {
        return "</" + name + ">";
    }
    if (isBlockName(name) && (nameEnds || behind.starts_with("/>"))) {
        return std::string();
    }
    const size_t close = line.find('>', nameEnd);
    if (behind.empty()) {
        return {};
    }
    const bool attributes = behind[0] == ' ' || behind[0] == '\t' || behind[0] == '>' || behind.starts_with("/>");
    const bool alone = close != std::string_view::npos && isBlank(line.substr(close + 1)) && attributes;
    return fresh && alone ? std::optional(std::string()) : std::nullopt;
}

bool isSummaryDivider(std::string_view html)
{
    static constexpr std::string_view spaces = " \t\r\n";
    const auto trimmed = [](std::string_view text) {
        text.remove_prefix(std::min(text.find_first_not_of(spaces), text.size()));
        return text.substr(0, text.find_last_not_of(spaces) + 1);
    };
    html = trimmed(html);
    if (!html.starts_with("<!--") || !html.ends_with("-->") || html.size() < 7) {
        return false;
    }
    const std::string name = lower(trimmed(html.substr(4, html.size() - 7)));
    return name == "more" || name == "excerpt" || name == "truncate" || name == "readmore" || name == "read more" ||
           name == "pelican_end_summary";
}

bool endsRawBlock(std::string_view line, std::string_view end)
{
    const auto same = [](char a, char b) { return toLower(a) == b; };
    return !std::ranges::search(line, end, same).empty();
}

} // namespace galley::markdown
