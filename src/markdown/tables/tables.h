// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace galley::markdown
{

// What is taken from pinned npm packages when Galley is built (maketables.mjs). Looking something up costs some steps of a binary search.

/// The emoji that GitHub writes `:name:` for (gemoji): "tada" -> "🎉".
std::optional<std::string_view> emojiNamed(std::string_view name);

/// The Latin letters for a piece of text, as the package slugify has them (@sindresorhus/transliterate): "ä" -> "ae". The piece may be
/// up to `longestLatin` bytes long.
std::optional<std::string_view> latinFor(std::string_view piece);
inline constexpr size_t longestLatin = 8;

/// What the Rust crate slug makes of a character that is no ASCII (Text::Unidecode, and the descriptions of emoji): lower case letters,
/// digits and hyphens, where a hyphen stands for anything else.
///     U+00E9 é -> "e"     U+65E5 日 -> "ri-"     U+1F984 🦄 -> "unicorn-"
std::string_view slugPieceFor(char32_t character);

} // namespace galley::markdown
