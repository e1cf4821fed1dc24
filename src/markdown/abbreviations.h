// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "prepare.h"

#include <string>
#include <string_view>

namespace galley::markdown
{

/// An abbreviation that stands as a word in a text: `HTML` in "the HTML page", not in "HTMLX".
struct FoundAbbreviation {
    size_t begin = std::string_view::npos; ///< npos: there is none
    size_t size = 0;
    std::string_view meaning;
};

/// The next one at or behind a place; of two that begin there the longer. `scope.abbreviations` is sorted.
FoundAbbreviation findAbbreviation(std::string_view text, size_t from, const PostScope &scope);

} // namespace galley::markdown
