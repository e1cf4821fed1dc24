// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "mathsource.h"

#include "text/ascii.h"

#include <algorithm>

namespace galley::markdown
{
namespace
{

bool isWordCharacter(char c)
{
    return isAlphanumeric(c) || (c & 0x80) != 0;
}

/// "5 and", "12,50, or": an amount of money with words behind it.
bool readsAsPrice(std::string_view text)
{
    const size_t number = std::min(text.find_first_not_of("0123456789.,"), text.size());
    if (number == 0 || !isDigit(text[0]) || number == text.size() || !isSpace(text[number])) {
        return false;
    }
    const size_t word = text.find_first_not_of(" \t\n", number);
    return word != std::string_view::npos && word + 1 < text.size() && isWordCharacter(text[word]) && isWordCharacter(text[word + 1]);
}

} // namespace

MathSource::MathSource(std::string_view text, const Dialect &dialect)
    : text_(text)
    , dollars_(dialect.has(Extension::DollarMath))
    , doubleDollars_(dollars_ || dialect.has(Extension::DoubleDollarMath))
    , brackets_(dialect.has(Extension::BracketMath))
{
}

std::optional<FoundMath> MathSource::at(size_t begin)
{
    const std::string_view rest = text_.substr(begin);
    if (brackets_ && rest.starts_with("\\(")) {
        return between(begin + 2, "\\)", false, noRound_);
    }
    if (brackets_ && rest.starts_with("\\[")) {
        return between(begin + 2, "\\]", true, noSquare_);
    }
    if (doubleDollars_ && rest.starts_with("$$")) {
        return between(begin + 2, "$$", true, noDollars_);
    }
    return dollars_ && rest.starts_with('$') ? dollar(begin) : std::nullopt;
}

std::optional<FoundMath> MathSource::between(size_t begin, std::string_view close, bool display, size_t &missing) const
{
    const size_t end = begin < missing ? text_.find(close, begin) : std::string_view::npos;
    if (end == std::string_view::npos) {
        missing = std::min(missing, begin);
        return {};
    }
    const std::string_view tex = text_.substr(begin, end - begin);
    if (std::ranges::all_of(tex, isSpace)) {
        return {};
    }
    return FoundMath{end + close.size(), tex, display};
}

std::optional<FoundMath> MathSource::dollar(size_t begin)
{
    const size_t first = begin + 1;
    if (first >= text_.size() || isSpace(text_[first]) || (begin > 0 && isWordCharacter(text_[begin - 1]))) {
        return {};
    }
    // The next dollar sign decides: a formula holds none. So each is looked for once from either side.
    size_t end = text_.find_first_of("$\\", first);
    while (end != std::string_view::npos && text_[end] == '\\') {
        end = text_.find_first_of("$\\", end + 2);
    }
    if (end == std::string_view::npos || isSpace(text_[end - 1])) {
        return {};
    }
    const bool wordBehind = end + 1 < text_.size() && (isWordCharacter(text_[end + 1]) || text_[end + 1] == '$');
    const std::string_view tex = text_.substr(first, end - first);
    if (wordBehind || tex.empty() || readsAsPrice(tex)) {
        return {};
    }
    return FoundMath{end + 1, tex, false};
}

} // namespace galley::markdown
