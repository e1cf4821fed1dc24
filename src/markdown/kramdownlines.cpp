// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "kramdownlines.h"

#include "blockreader.h"
#include "linetypes.h"

#include <algorithm>
#include <array>

namespace galley::markdown::kramdown
{

bool isCode(std::string_view text)
{
    return text.starts_with('\t') || indentColumns(text) >= tabColumns;
}

Marker markerOf(std::string_view text, size_t mostIndent)
{
    const size_t indent = indentColumns(text);
    if (indent > mostIndent || indent == text.size()) {
        return {};
    }
    const bool bullet = text[indent] == '*' || text[indent] == '+' || text[indent] == '-';
    size_t end = indent + 1;
    if (!bullet) {
        end = std::min(text.find_first_not_of("0123456789", indent), text.size());
        if (end == indent || end == text.size() || text[end] != '.') {
            return {};
        }
        ++end;
    }
    const bool ends = end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '|');
    return ends ? Marker{end, !bullet} : Marker();
}

bool isHeading(std::string_view text)
{
    return text.starts_with('#') && isAtxHeading(text) && text.find_first_not_of("# \t") != std::string_view::npos;
}

size_t columnsIn(std::string_view text)
{
    const size_t tabs = std::min(text.find_first_not_of('\t'), text.size());
    return tabs * tabColumns + indentColumns(text.substr(tabs));
}

bool isDefinition(std::string_view text)
{
    const std::string_view rest = withoutIndent(text);
    return !isCode(text) && (rest.starts_with(": ") || rest.starts_with(":\t"));
}

bool isUnderlining(std::string_view text)
{
    const std::string_view marks = text.substr(0, text.find_last_not_of(" \t") + 1);
    return !marks.empty() && marks.find_first_not_of("-=") == std::string_view::npos;
}

bool isBlockElement(std::string_view name)
{
    static constexpr std::array<std::string_view, 37> spans = {
        "a",   "abbr", "acronym", "b",      "big",   "bdo",   "br",     "button", "cite", "code",     "del", "dfn", "em",
        "i",   "img",  "input",   "ins",    "kbd",   "label", "mark",   "option", "q",    "rb",       "rbc", "rp",  "rt",
        "rtc", "ruby", "samp",    "select", "small", "span",  "strong", "sub",    "sup",  "textarea", "time"};
    return !name.empty() && name != "tt" && name != "u" && name != "var" && std::ranges::find(spans, name) == spans.end();
}

bool beginsRaw(std::string_view text)
{
    const std::string_view rest = withoutIndent(text);
    return !isCode(text) && rest.starts_with('<') && isBlockElement(tagName(rest));
}

bool isExtension(std::string_view text)
{
    const std::string_view list = trimmed(text);
    return !isCode(text) && list.starts_with("{:") && list.find('}') + 1 == list.size();
}

bool isBoundary(std::string_view text)
{
    return trimmed(text) == "^" && text.starts_with('^');
}

bool isTag(std::string_view text)
{
    const std::string_view tag = trimmed(text);
    return tag.starts_with("{%") && tag.find("%}") + 2 == tag.size();
}

bool isTagOf(std::string_view text, std::string_view name)
{
    std::string_view tag = trimmed(text);
    tag.remove_prefix(std::min(tag.find_first_not_of("{%- "), tag.size()));
    return isTag(text) && tag.starts_with(name);
}

bool endsLazyText(std::string_view text)
{
    return isBlank(text) || isTag(text) || isExtension(text) || isBoundary(text) || beginsRaw(text);
}

bool endsParagraph(std::string_view text)
{
    const bool heading = text.starts_with('#') && isAtxHeading(text);
    const bool fence = !isCode(text) && (withoutIndent(text).starts_with("```") || withoutIndent(text).starts_with("~~~"));
    return endsLazyText(text) || markerOf(text).end > 0 || heading || isDefinition(text) || (!isCode(text) && isQuote(text)) || fence;
}

bool isReference(std::string_view text)
{
    std::string_view rest = withoutIndent(text);
    rest.remove_prefix(rest.starts_with("*[") ? 1 : 0);
    const size_t end = rest.find(']');
    return !isCode(text) && rest.starts_with('[') && end != std::string_view::npos && rest.substr(end + 1).starts_with(':');
}

} // namespace galley::markdown::kramdown
