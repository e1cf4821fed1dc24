// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace galley::checks
{

/// Markdown with blanks where readers see no text: in addresses behind `](`, in tags and comments. As long as the source. Takes time
/// linear in it.
std::string withoutAddresses(std::string_view source);

/// Markdown without what stands between the letters of a word but is none of them. A guess that does not know about blocks: what it makes
/// of code and the like is no text that readers see.
///     un*believ*able -> unbelievable     [caf&eacute;](/x)s -> cafés     a<b>b</b> -> ab     a<br>b -> a b
struct PlainSource {
    std::string text;
    std::vector<Range> places; ///< of each byte of the text, in the source; the bytes of an entity share one

    /// The place of a part of the text, with the markup inside it; not of an empty one.
    Range rangeOf(size_t begin, size_t length) const;
};
/// Takes time linear in the source.
PlainSource plainSource(std::string_view source);

/// The edits that make one word of the source another one, and leave the markup that stands in it.
///     *un*believabel -> unbelievable:     "el" -> "le"
std::vector<Edit> respelling(std::string_view text, Range word, const QString &with);

} // namespace galley::checks
