// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "page.h"

#include <optional>
#include <string_view>

namespace galley::markdown
{

struct HalvesLimits {
    size_t leastText = 192 * 1024; ///< bytes of a text that is worth a thread
    size_t overlap = 2048;         ///< bytes of the second half that are parsed with the first, to see that a block begins there
};

/// Parses a text (valid UTF-8) in two halves at the same time, by two threads. Nothing where that is not worth it, or could give
/// another page than `parse` does for the whole text: footnotes, abbreviations, definitions that are not where they seem to be, nowhere to
/// part the text, code or formulas behind that place. Definitions and scope stay empty: the page is not for edits.
std::optional<Page> parseHalves(std::string_view text, const Options &options, const Resources &resources, const HalvesLimits &limits = {});

} // namespace galley::markdown
