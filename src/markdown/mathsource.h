// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"

#include <array>
#include <optional>
#include <string_view>

namespace galley::markdown
{

/// A formula in a piece of prose.
struct FoundMath {
    size_t end = 0;       ///< behind its closing mark
    std::string_view tex; ///< between the marks
    bool display = false;
};

/// Finds formulas in one run of prose, asked for from front to back; looks at each byte a bounded number of times.
///
///     "$a+b$", "\(a+b\)"      formulas within the line
///     "$$a$$", "\[a\]"        formulas of their own
///     "$5 and $10", "5$, 6$"  prices: what a dollar sign closes has no white space in front and no letter or digit behind,
///     "$5, maybe 6$"          and is not a number with words behind it
class MathSource final
{
public:
    MathSource(std::string_view text, const Dialect &dialect);

    /// The formula that begins exactly at a dollar sign or backslash.
    std::optional<FoundMath> at(size_t begin);

private:
    std::optional<FoundMath> dollar(size_t begin);
    std::optional<FoundMath> between(size_t begin, std::string_view close, bool display, size_t &missing) const;

    std::string_view text_;
    bool dollars_;
    bool doubleDollars_;
    bool brackets_;
    /// From here on there is no such end.
    size_t noDollars_ = std::string_view::npos;
    size_t noRound_ = std::string_view::npos;
    size_t noSquare_ = std::string_view::npos;
};

} // namespace galley::markdown
