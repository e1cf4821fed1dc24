// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsxstyle.h"

#include "expressions.h"
#include "text/ascii.h"

#include <algorithm>
#include <array>
#include <optional>

namespace galley::markdown
{
namespace
{

/// Properties whose numbers have no unit (the ones of CSS that React names; the rest are lengths or take no number).
bool takesPlainNumber(std::string_view property)
{
    static constexpr std::array<std::string_view, 20> names = {"animation-iteration-count",
                                                               "aspect-ratio",
                                                               "column-count",
                                                               "columns",
                                                               "fill-opacity",
                                                               "flex",
                                                               "flex-grow",
                                                               "flex-shrink",
                                                               "font-weight",
                                                               "grid-area",
                                                               "grid-column",
                                                               "grid-row",
                                                               "line-height",
                                                               "opacity",
                                                               "order",
                                                               "orphans",
                                                               "stroke-miterlimit",
                                                               "stroke-opacity",
                                                               "widows",
                                                               "z-index"};
    return property.starts_with("--") || std::ranges::binary_search(names, property);
}

/// `marginTop` -> `margin-top`; `--Own` stays.
std::string propertyOf(std::string_view name)
{
    std::string property;
    const bool own = name.starts_with("--");
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z' && !own;
        property += capital ? "-" : "";
        property += capital ? char(c - 'A' + 'a') : c;
    }
    return property;
}

bool isNumber(std::string_view text)
{
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    text.remove_prefix(text.starts_with('.') ? 1 : 0);
    return !text.empty() && text.find_first_not_of("0123456789.") == npos && text.front() != '.';
}

/// Reads the entries of an object.
class ObjectReader final
{
public:
    explicit ObjectReader(std::string_view inside)
        : rest_(inside)
    {
    }
    JsxStyle read();

private:
    void passSpaces();
    std::string takeName();
    std::string_view takeValue();
    void add(const std::string &property, std::string_view value);

    std::string_view rest_;
    JsxStyle style_;
};

/// White space and comments.
void ObjectReader::passSpaces()
{
    for (;;) {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(spaces), rest_.size()));
        const std::string_view end = rest_.starts_with("/*") ? "*/" : rest_.starts_with("//") ? "\n" : "";
        if (end.empty()) {
            return;
        }
        rest_.remove_prefix(std::min(rest_.find(end, 2), rest_.size() - end.size()) + end.size());
    }
}

/// The name in front of a colon; empty for what is none.
std::string ObjectReader::takeName()
{
    const char quote = rest_.starts_with('"') || rest_.starts_with('\'') ? rest_.front() : '\0';
    const auto isInName = [](char c) { return isAlphanumeric(c) || c == '_' || c == '-'; };
    const std::string_view text = rest_.substr(quote ? 1 : 0);
    const size_t size = size_t(std::ranges::find_if_not(text, isInName) - text.begin());
    const std::string_view behind = text.substr(size);
    const bool closed = !quote || behind.starts_with(quote);
    if (size == 0 || !closed) {
        return {};
    }
    const std::string_view before = rest_;
    rest_ = behind.substr(quote ? 1 : 0);
    passSpaces();
    if (!rest_.starts_with(':')) {
        rest_ = before;
        return {};
    }
    rest_.remove_prefix(1);
    return propertyOf(text.substr(0, size));
}

/// Up to the comma behind the entry, and goes behind that.
std::string_view ObjectReader::takeValue()
{
    ScriptBrackets brackets;
    size_t at = 0;
    while (at < rest_.size() && rest_[at] != ',') {
        const size_t stop = std::min(rest_.find_first_of("([{`\"',/", at), rest_.size());
        const bool opens = stop < rest_.size() && rest_[stop] != ',';
        const bool quoted = opens && (rest_[stop] == '"' || rest_[stop] == '\'');
        const size_t quoteEnd = quoted ? rest_.find(rest_[stop], stop + 1) : npos;
        at = !opens                                                        ? stop
             : quoted                                                      ? std::min(quoteEnd, rest_.size() - 1) + 1
             : rest_[stop] == '/' && !rest_.substr(stop).starts_with("/*") ? stop + 1
                                                                           : brackets.read(rest_, stop);
    }
    const std::string_view value = rest_.substr(0, at);
    rest_.remove_prefix(std::min(at + 1, rest_.size()));
    return value;
}

void ObjectReader::add(const std::string &property, std::string_view value)
{
    value = stripped(value);
    std::optional<std::string> printed;
    if (isNumber(value)) {
        printed = value == "0" || takesPlainNumber(property) ? std::optional(std::string(value)) : std::nullopt;
    } else if (!value.empty()) {
        printed = printedBy("{" + std::string(value) + "}");
    }
    if (!printed || property.empty()) {
        style_.isWhole = false;
    } else if (!printed->empty()) {
        style_.declarations.append(style_.declarations.empty() ? "" : ";").append(property).append(":").append(*printed);
    }
}

JsxStyle ObjectReader::read()
{
    for (passSpaces(); !rest_.empty(); passSpaces()) {
        const std::string property = takeName();
        passSpaces();
        add(property, takeValue());
    }
    return std::move(style_);
}

} // namespace

JsxStyle readJsxStyle(std::string_view expression)
{
    const std::string_view object = stripped(expression.substr(1, expression.size() - 2));
    if (!object.starts_with('{') || endOfExpression(object, 0) != object.size()) {
        return {.declarations = {}, .isWhole = false};
    }
    return ObjectReader(object.substr(1, object.size() - 2)).read();
}

} // namespace galley::markdown
