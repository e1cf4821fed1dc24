// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// What a line begins by Python-Markdown's rules. Tabs are expanded already.
/// All take what is left of a line in the containers around it, without its line end.
namespace galley::markdown::pythonmarkdown
{

inline constexpr size_t tabColumns = 4;

bool isIndented(std::string_view text);
/// The bytes up to an item's text; 0 if the line begins none. At most `columns` of white space stand in front.
size_t itemStart(std::string_view text, size_t columns = tabColumns - 1);
bool isNumbered(std::string_view item);
bool isHeading(std::string_view text);
bool isQuotation(std::string_view text);
/// Three marks or more with at most two blanks between.
bool isDivider(std::string_view text);
bool isUnderlining(std::string_view text);
bool isDefinition(std::string_view text);
/// `[label]:`, `[^label]:`, `*[word]:`
bool isReference(std::string_view text);
bool isNote(std::string_view text);
/// Two rows that begin a table: as many cells in one as in the other.
bool beginsTable(std::string_view header, std::string_view dashes);
/// Elements that are blocks, by name in lower case (Python-Markdown's BLOCK_LEVEL_ELEMENTS).
bool isBlockElement(std::string_view name);

} // namespace galley::markdown::pythonmarkdown
