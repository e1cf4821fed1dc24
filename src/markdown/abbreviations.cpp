// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "abbreviations.h"

#include <algorithm>
#include <cctype>

namespace galley::markdown
{
namespace
{

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0 || c == '_';
}

/// Narrows the sorted list byte by byte to those that the text begins with.
FoundAbbreviation longestAt(std::string_view text, size_t begin, const PostScope &scope)
{
    FoundAbbreviation found;
    auto first = scope.abbreviations.begin();
    auto last = scope.abbreviations.end();
    for (size_t size = 0; first != last; ++size) {
        const auto byteOf = [size](const auto &entry) {
            return size < entry.first.size() ? int(static_cast<unsigned char>(entry.first[size])) : -1;
        };
        const bool goesOn =
            size > 0 && begin + size < text.size() && isWordCharacter(text[begin + size]) && isWordCharacter(text[begin + size - 1]);
        if (size > 0 && byteOf(*first) < 0 && !goesOn) {
            found = {begin, size, first->second};
        }
        if (begin + size >= text.size()) {
            break;
        }
        const int byte = static_cast<unsigned char>(text[begin + size]);
        const auto range = std::ranges::equal_range(first, last, byte, {}, byteOf);
        first = range.begin();
        last = range.end();
    }
    return found;
}

} // namespace

FoundAbbreviation findAbbreviation(std::string_view text, size_t from, const PostScope &scope)
{
    for (size_t at = from; at < text.size() && !scope.abbreviations.empty(); ++at) {
        const bool wordBegins = at == 0 || !isWordCharacter(text[at - 1]) || !isWordCharacter(text[at]);
        if (wordBegins) {
            if (const FoundAbbreviation found = longestAt(text, at, scope); found.size > 0) {
                return found;
            }
        }
    }
    return {};
}

} // namespace galley::markdown
