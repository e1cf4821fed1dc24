// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "abbreviations.h"

#include "text/ascii.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace galley::markdown
{
namespace
{

bool isContinuation(char c)
{
    return (c & 0xC0) == 0x80;
}

/// True if a letter, digit or underscore stands at a place, of any script.
bool isWordAt(std::string_view text, size_t at)
{
    if (at >= text.size()) {
        return false;
    }
    if ((text[at] & 0x80) == 0) {
        return isAlphanumeric(text[at]) || text[at] == '_';
    }
    size_t end = at + 1;
    while (end < text.size() && isContinuation(text[end])) {
        ++end;
    }
    const QString character = QString::fromUtf8(text.data() + at, qsizetype(end - at));
    return !character.isEmpty() && QChar::isLetterOrNumber(character.toUcs4().front());
}

/// … in front of a place.
bool isWordBefore(std::string_view text, size_t at)
{
    while (at > 0 && isContinuation(text[at - 1])) {
        --at;
    }
    return at > 0 && isWordAt(text, at - 1);
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
        if (size > 0 && byteOf(*first) < 0 && !(isWordAt(text, begin + size) && isWordBefore(text, begin + size))) {
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
        if (!isContinuation(text[at]) && !(isWordBefore(text, at) && isWordAt(text, at))) {
            if (const FoundAbbreviation found = longestAt(text, at, scope); found.size > 0) {
                return found;
            }
        }
    }
    return {};
}

} // namespace galley::markdown
