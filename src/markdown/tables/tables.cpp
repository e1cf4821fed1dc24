// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "markdown/tables/tables.h"

#include <cstdint>
#include <iterator>
#include <span>

namespace galley::markdown
{
namespace
{

#include "tables.inc"

/// Looks up what stands behind a name in a dictionary: names and meanings in turn.
std::optional<std::string_view> find(const char *text, std::span<const uint32_t> begins, std::string_view name)
{
    size_t low = 0;
    size_t high = begins.size() / 2;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        const std::string_view here = text + begins[2 * middle];
        if (here == name) {
            return text + begins[2 * middle + 1];
        }
        (here < name ? low : high) = here < name ? middle + 1 : middle;
    }
    return {};
}

} // namespace

std::optional<std::string_view> emojiNamed(std::string_view name)
{
    return find(emojiText, emojiBegins, name);
}

std::optional<std::string_view> latinFor(std::string_view piece)
{
    return find(latinText, latinBegins, piece);
}

std::string_view slugPieceFor(char32_t character)
{
    const size_t page = character >> 8;
    if (page >= std::size(piecePageOf)) {
        return "-";
    }
    return pieceText + pieceBegins[piecePages[piecePageOf[page]][character & 0xFF]];
}

} // namespace galley::markdown
