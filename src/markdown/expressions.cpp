// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "expressions.h"

#include "text/ascii.h"

#include <algorithm>
#include <array>

namespace galley::markdown
{
namespace
{

/// `42`, `3.5`; not what JavaScript would write in another way, `007` or `1.0`.
bool isPlainNumber(std::string_view text)
{
    const size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    const auto digits = [](std::string_view part) { return part.find_first_not_of("0123456789") == npos; };
    return !whole.empty() && whole.size() <= 15 && digits(whole) && (whole == "0" || whole[0] != '0') && digits(fraction) &&
           (point == text.size() || (!fraction.empty() && fraction.back() != '0'));
}

} // namespace

/// Behind a string on one line; else behind its mark, which then is an apostrophe in a text.
size_t ScriptBrackets::passString(std::string_view text, size_t at) const
{
    const char quote = text[at];
    if (at > 0 && isAlphanumeric(text[at - 1])) {
        return at + 1;
    }
    constexpr size_t longest = 4096; // a mark without a partner is looked for once
    const size_t end = std::min({text.find('\n', at), at + longest, text.size()});
    for (size_t i = at + 1; i < end; ++i) {
        i += text[i] == '\\' ? 1 : 0;
        if (i < end && text[i] == quote) {
            return i + 1;
        }
    }
    return at + 1;
}

/// Goes over one sign, or one string or comment.
size_t ScriptBrackets::step(std::string_view text, size_t at)
{
    const char c = text[at];
    const char inside = open_.empty() ? ' ' : open_.back();
    const std::string_view rest = text.substr(at);
    if (inside == '*') {
        if (rest.starts_with("*/")) {
            open_.pop_back();
        }
        return at + (rest.starts_with("*/") ? 2 : 1);
    }
    if (inside == '`' && c != '`') {
        if (rest.starts_with("${")) {
            open_ += '{';
        }
        return at + (c == '\\' || rest.starts_with("${") ? 2 : 1);
    }
    if (rest.starts_with("/*")) {
        open_ += '*';
        return at + 2;
    }
    if (rest.starts_with("//") && (at == 0 || std::string_view(" \t\n;{}(),").contains(text[at - 1]))) {
        return std::min(text.find('\n', at), text.size());
    }
    if (c == '"' || c == '\'') {
        return passString(text, at);
    }
    const bool closesBracket = (c == '}' || c == ')' || c == ']') && inside == (c == '}' ? '{' : c == ')' ? '(' : '[');
    if (closesBracket || (c == '`' && inside == '`')) {
        open_.pop_back();
    } else if (c == '{' || c == '(' || c == '[' || c == '`') {
        open_ += c;
    }
    return at + 1;
}

size_t ScriptBrackets::read(std::string_view text, size_t at)
{
    while (at < text.size()) {
        const bool wereOpen = areOpen();
        at = std::min(step(text, at), text.size());
        if (wereOpen && !areOpen()) {
            break;
        }
    }
    return at;
}

size_t endOfExpression(std::string_view text, size_t begin)
{
    ScriptBrackets brackets;
    const size_t end = brackets.read(text, begin);
    return brackets.areOpen() ? npos : end;
}

std::optional<std::string> printedBy(std::string_view expression)
{
    const std::string_view script = stripped(expression.substr(1, expression.size() - 2));
    static constexpr std::array<std::string_view, 5> silent = {"", "null", "undefined", "true", "false"};
    if (std::ranges::find(silent, script) != silent.end()) {
        return std::string();
    }
    if (script.starts_with("/*") && script.size() >= 4 && script.find("*/", 2) + 2 == script.size()) {
        return std::string();
    }
    const char quote = script[0];
    if (script.size() >= 2 && (quote == '"' || quote == '\'' || quote == '`') && script.find(quote, 1) + 1 == script.size()) {
        const std::string_view value = script.substr(1, script.size() - 2);
        const bool certain = !value.contains('\\') && !value.contains('\n') && (quote != '`' || !value.contains("${"));
        return certain ? std::optional(std::string(value)) : std::nullopt;
    }
    return isPlainNumber(script) ? std::optional(std::string(script)) : std::nullopt;
}

std::string expressionLabel(std::string_view expression)
{
    constexpr size_t longest = 80; // bytes
    std::string label;
    for (const char c : expression) {
        const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!space || (!label.empty() && label.back() != ' ')) {
            label += space ? ' ' : c;
        }
        if (label.size() > longest + 4) {
            size_t end = longest;
            while ((label[end] & 0xC0) == 0x80) {
                --end;
            }
            return label.substr(0, end).append(" …");
        }
    }
    return label;
}

} // namespace galley::markdown
