// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace galley
{

// Kinds of ASCII characters, in any locale: the standard library's own ask the locale. Bytes of other characters are none of them.

inline constexpr std::string_view spaces = " \t\r\n";

/// What a search in a text answers where there is nothing.
inline constexpr size_t npos = std::string_view::npos;

constexpr bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}
constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || isLineEnd(c);
}
/// What HTML and CSS call white space: with the form feed.
constexpr bool isWhiteSpace(char c)
{
    return isSpace(c) || c == '\f';
}
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isAlphanumeric(char c)
{
    return isLetter(c) || isDigit(c);
}
constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
/// As CommonMark 0.31.2, 2.1 has it.
constexpr bool isPunctuation(char c)
{
    return c > ' ' && c < '\x7f' && !isAlphanumeric(c);
}
constexpr char toLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}
inline std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), toLower);
    return result;
}
/// Without what of `blanks` stands at its ends.
constexpr std::string_view stripped(std::string_view text, std::string_view blanks = spaces)
{
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}
/// Whether `text` in small letters is `name`, which has no others.
inline bool isName(std::string_view text, std::string_view name)
{
    return std::ranges::equal(text, name, {}, toLower);
}

} // namespace galley
