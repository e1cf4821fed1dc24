// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// What a line begins by kramdown's rules.
/// All take what is left of a line in the containers around it, without its line end.
namespace galley::markdown::kramdown
{

inline constexpr size_t tabColumns = 4;

bool isCode(std::string_view text);
/// A list item's mark.
struct Marker {
    size_t end = 0; ///< behind the mark; 0: there is none
    bool numbered = false;
};
Marker markerOf(std::string_view text, size_t mostIndent = tabColumns - 1);
/// At the margin, and with a title.
bool isHeading(std::string_view text);
/// True if at least so many columns of white space are in front; each tab stands for four.
bool isIndentedBy(std::string_view text, size_t columns);
bool isDefinition(std::string_view text);
bool isUnderlining(std::string_view text);
/// Elements that are blocks, by name in lower case: all but those within a text.
bool isBlockElement(std::string_view name);
bool beginsRaw(std::string_view text);
/// `{: …}` and its like, alone on a line.
bool isExtension(std::string_view text);
/// The mark that parts two blocks.
bool isBoundary(std::string_view text);
/// A Liquid tag alone on its line: Liquid runs in front of kramdown, and leaves nothing of it, or blocks.
bool isTag(std::string_view text);
bool isTagOf(std::string_view text, std::string_view name);
/// What ends a quotation or a paragraph without a blank line.
bool endsLazyText(std::string_view text);
bool endsParagraph(std::string_view text);
/// `[label]:`, `[^label]:`, `*[word]:`
bool isReference(std::string_view text);
/// The first of them; to kramdown also `[^label]:` where the label is none of a footnote's.
bool isLinkDefinition(std::string_view text);
/// A line of a table that is no row: `|---|:-:|`, `|===`.
bool isSeparator(std::string_view text);
/// A pipe stands at the start or is not escaped. Pipes in Liquid's tags do not count: kramdown never sees them.
bool hasPipe(std::string_view text);
bool hasPipeOutsideCode(std::string_view text);
/// The cells of a row without white space in front; pipes in code do not part them, and one at the start or end ends no cell.
size_t cellsIn(std::string_view row);

} // namespace galley::markdown::kramdown
