// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "dialect.h"

#include <string_view>

namespace galley::markdown
{

/// Where an address that stands in a text without brackets ends (GitHub's rule, section 6.9 of its specification): at white space or `<`,
/// without punctuation behind it, and without a parenthesis that was not opened in it. goldmark also ends it at what it has no place for.
size_t endOfAddress(std::string_view text, size_t begin, BareLinkRule rule);

/// True if the address, which stands at that place of the text and has a scheme, is a link by the rule.
bool isLinked(std::string_view text, size_t at, std::string_view address, BareLinkRule rule);

} // namespace galley::markdown
