// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace galley::markdown
{

/// What a straight quotation mark becomes.
enum class QuoteRole : uint8_t {
    Opens,
    Closes, ///< for `'` the apostrophe, too
    Stays,
};

/// The marks that goldmark has opened in a block and not closed.
struct OpenQuotes {
    int single = 0;
    int doubled = 0; ///< `"`
};

/// goldmark's rules (extension/typographer.go). `before`: the source in front of the mark, only its end counts; `behind`: the source from
/// the byte behind it on.
///
///     'twas, 'em, the '90s, it's   -> an apostrophe
///     'no'                         -> ’no’      the first for the same reason
///     5" and '42                   -> stay, opens
QuoteRole goldmarkQuote(char mark, std::string_view before, std::string_view behind, OpenQuotes &open);

/// kramdown's (parser/kramdown/smart_quotes.rb): by the byte of plain text in front, none where a mark or an element ends there.
struct KramdownQuote {
    QuoteRole role = QuoteRole::Opens;
    bool pair = false; ///< the mark behind it opens, too: `"'`
};
KramdownQuote kramdownQuote(char mark, std::optional<char> before, std::string_view behind);

} // namespace galley::markdown
