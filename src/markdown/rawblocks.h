// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace galley::markdown
{

/// What ends the block of raw HTML that a line begins (CommonMark 0.31.2, section 4.6): a text in lower case, or "" for a blank line.
/// Nothing if the line begins none. `fresh`: no paragraph goes on, so that any tag alone on its line begins one.
std::optional<std::string> rawBlockEnd(std::string_view line, bool fresh);

/// True if the line holds that text, in any letter case.
bool endsRawBlock(std::string_view line, std::string_view end);

/// A comment that ends the summary of a post: `<!--more-->` (Hugo, Zola, Hexo), `<!-- excerpt -->` (Eleventy), `<!-- truncate -->`.
bool isSummaryDivider(std::string_view html);

} // namespace galley::markdown
