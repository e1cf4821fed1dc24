// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "pythonmarkdownlines.h"

#include "blockreader.h"
#include "linetypes.h"

#include <algorithm>
#include <array>

namespace galley::markdown::pythonmarkdown
{

bool isIndented(std::string_view text)
{
    return indentColumns(text) >= tabColumns;
}

size_t itemStart(std::string_view text, size_t columns)
{
    const size_t indent = indentColumns(text);
    if (indent > columns || indent == text.size()) {
        return 0;
    }
    size_t end = indent;
    if (text[end] == '*' || text[end] == '+' || text[end] == '-') {
        ++end;
    } else {
        end = std::min(text.find_first_not_of("0123456789", indent), text.size());
        if (end == indent || end == text.size() || text[end] != '.') {
            return 0;
        }
        ++end;
    }
    const size_t content = std::min(text.find_first_not_of(' ', end), text.size());
    return content > end ? content : 0;
}

bool isNumbered(std::string_view item)
{
    const char first = item[indentColumns(item)];
    return first >= '0' && first <= '9';
}

bool isHeading(std::string_view text)
{
    return text.starts_with('#');
}

bool isQuotation(std::string_view text)
{
    const size_t indent = indentColumns(text);
    return indent < tabColumns && text.substr(indent).starts_with('>');
}

bool isDivider(std::string_view text)
{
    const size_t indent = indentColumns(text);
    return isRule(text) && indent < tabColumns && !trimmed(text).contains("   ");
}

bool isUnderlining(std::string_view text)
{
    const size_t end = text.find_last_not_of(' ') + 1;
    const std::string_view marks = text.substr(0, end);
    return !marks.empty() &&
           (marks.find_first_not_of('=') == std::string_view::npos || marks.find_first_not_of('-') == std::string_view::npos);
}

bool isDefinition(std::string_view text)
{
    const std::string_view rest = withoutIndent(text);
    return !isIndented(text) && rest.starts_with(": ");
}

bool isReference(std::string_view text)
{
    std::string_view rest = withoutIndent(text);
    rest.remove_prefix(rest.starts_with("*[") ? 1 : 0);
    const size_t end = rest.find(']');
    return !isIndented(text) && rest.starts_with('[') && end != std::string_view::npos && rest.substr(end + 1).starts_with(':');
}

bool isNote(std::string_view text)
{
    return isReference(text) && withoutIndent(text).starts_with("[^");
}

bool beginsTable(std::string_view header, std::string_view dashes)
{
    return header.contains('|') && tableColumns(dashes) > 0 && tableColumns(dashes) == cellsIn(header);
}

bool isBlockElement(std::string_view name)
{
    static constexpr std::array<std::string_view, 59> names = {
        "address", "article",  "aside",    "blockquote", "body",   "canvas",  "colgroup", "dd",      "details", "div",
        "dl",      "dt",       "fieldset", "figcaption", "figure", "footer",  "form",     "group",   "h1",      "h2",
        "h3",      "h4",       "h5",       "h6",         "header", "hgroup",  "hr",       "html",    "iframe",  "legend",
        "li",      "main",     "map",      "math",       "menu",   "nav",     "noscript", "object",  "ol",      "option",
        "output",  "p",        "pre",      "progress",   "script", "section", "style",    "summary", "table",   "tbody",
        "td",      "textarea", "tfoot",    "th",         "thead",  "title",   "tr",       "ul",      "video"};
    return !name.empty() && std::ranges::find(names, name) != names.end();
}

} // namespace galley::markdown::pythonmarkdown
