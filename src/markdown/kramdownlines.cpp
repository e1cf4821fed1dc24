// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "kramdownlines.h"

#include "blockreader.h"
#include "linetypes.h"
#include "rawelements.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

namespace galley::markdown::kramdown
{

bool isCode(std::string_view text)
{
    return text.starts_with('\t') || text.starts_with("    ");
}

Marker markerOf(std::string_view text, size_t mostIndent)
{
    const size_t indent = indentColumns(text.substr(0, mostIndent + 2));
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

bool isIndentedBy(std::string_view text, size_t columns)
{
    const size_t tabs = std::min(text.find_first_not_of('\t'), text.size());
    return tabs * tabColumns + indentColumns(text.substr(tabs, columns)) >= columns;
}

bool isDefinition(std::string_view text)
{
    if (isCode(text)) {
        return false;
    }
    const std::string_view rest = withoutIndent(text);
    return rest.starts_with(": ") || rest.starts_with(":\t");
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
    if (isCode(text)) {
        return false;
    }
    const std::string_view rest = withoutIndent(text);
    return rest.starts_with('<') && isBlockElement(tagName(rest));
}

/// Most lines do not, and need not be looked at from their start, which may be far in.
static bool endsInBrace(std::string_view text)
{
    const size_t last = text.find_last_not_of(" \t");
    return last != std::string_view::npos && text[last] == '}';
}

bool isExtension(std::string_view text)
{
    if (!endsInBrace(text)) {
        return false;
    }
    const std::string_view list = trimmed(text);
    return !isCode(text) && list.starts_with("{:") && list.find('}') + 1 == list.size();
}

bool isBoundary(std::string_view text)
{
    return text.starts_with('^') && trimmed(text) == "^";
}

bool isTag(std::string_view text)
{
    if (!endsInBrace(text)) {
        return false;
    }
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

bool isLinkDefinition(std::string_view text)
{
    const std::string_view rest = withoutIndent(text);
    if (!isReference(text) || !rest.starts_with('[')) {
        return false;
    }
    const std::string_view label = rest.substr(1, rest.find(']') - 1);
    const auto isPlain = [](char c) { return isAlphanumeric(c) || c == '_' || c == '-'; };
    return !label.starts_with('^') || label.size() == 1 || !std::ranges::all_of(label.substr(1), isPlain);
}

bool isSeparator(std::string_view text)
{
    const bool dashes = text.contains('-');
    return dashes != text.contains('=') && text.find_first_not_of(dashes ? "+|: -\t" : "+|: =\t") == std::string_view::npos;
}

namespace
{

/// Finds what ends something in a line. What a line does not have is looked for once, and seldom in all: each search costs the line.
class EndFinder final
{
public:
    explicit EndFinder(std::string_view text)
        : text_(text)
    {
    }
    size_t find(const std::string &end, size_t from)
    {
        constexpr size_t most = 16;
        const size_t found = missing_.size() < most && !missing_.contains(end) ? text_.find(end, from) : std::string_view::npos;
        if (found == std::string_view::npos) {
            missing_.insert(end);
        }
        return found;
    }

private:
    std::string_view text_;
    std::set<std::string> missing_;
};

/// Behind an element within a text, or a comment that begins the line; the place if none begins there.
size_t passElement(std::string_view text, size_t at, EndFinder &ends)
{
    const bool comment = text.substr(at).starts_with("<!--") && isBlank(text.substr(0, at)); // a block; else it is text here
    const std::string name = comment || text.substr(at).starts_with("</") ? std::string() : tagName(text.substr(at));
    if (name.empty() && !comment) {
        return at;
    }
    const size_t tagEnd = ends.find(comment ? "-->" : ">", at);
    if (tagEnd == std::string_view::npos) {
        return at;
    }
    const std::string end = "</" + name + '>';
    const size_t close = comment ? std::string_view::npos : ends.find(end, tagEnd);
    return close == std::string_view::npos ? tagEnd + 1 : close + end.size();
}

/// Behind what a bracket or a run of backticks at a place begins, if that is a Liquid tag or, where that is asked for, code; else the
/// place.
size_t passSpan(std::string_view text, size_t at, bool code, EndFinder &ends)
{
    const std::string_view rest = text.substr(at);
    std::string_view end;
    if (rest.starts_with("{{") || rest.starts_with("{%")) {
        end = rest.starts_with("{{") ? "}}" : "%}";
    } else if (code && rest.starts_with('`')) {
        end = rest.substr(0, rest.find_first_not_of('`'));
    } else if (code && rest.starts_with("<code")) {
        end = "</code>";
    } else {
        return at;
    }
    const size_t begin = ends.find(std::string(end), at + end.size());
    return begin == std::string_view::npos ? at : begin + end.size();
}

/// How many pipes part cells; the place behind the last one of them.
std::pair<size_t, size_t> pipesIn(std::string_view text, bool code)
{
    size_t pipes = 0;
    size_t behind = 0;
    EndFinder ends(text);
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::string_view("{`<").contains(text[at]) ? passSpan(text, at, code, ends) : at;
        if (end > at) {
            at = end;
            continue;
        }
        if (text[at] == '|' && (at == 0 || text[at - 1] != '\\')) {
            ++pipes;
            behind = at + 1;
        }
        ++at;
    }
    return {pipes, behind};
}

} // namespace

bool hasPipe(std::string_view text)
{
    return text.contains('|') && pipesIn(text, false).first > 0;
}

bool hasPipeOutsideCode(std::string_view text)
{
    std::string outside;
    EndFinder ends(text);
    for (size_t at = 0; at < text.size();) {
        const size_t end = text[at] == '<' ? passElement(text, at, ends) : text[at] == '`' ? passSpan(text, at, true, ends) : at;
        outside += end > at ? std::string() : std::string(1, text[at]);
        at = end > at ? end : at + 1;
    }
    return pipesIn(outside, true).first > 0;
}

size_t cellsIn(std::string_view row)
{
    const auto [pipes, behind] = pipesIn(row, true);
    const size_t open = isBlank(row.substr(behind)) ? 0 : 1; // a cell that no pipe ends
    return pipes + open - (row.starts_with('|') ? 1 : 0);
}

} // namespace galley::markdown::kramdown
