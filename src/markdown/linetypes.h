// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace galley::markdown
{

/// What kind of block a line could begin, read without its context. For finding lines only: what a line *is* is the parser's word.
/// All take a line without its line end and without the prefixes of the containers around it.

struct Indent {
    size_t bytes = 0;
    int columns = 0;
};
/// White space in front; `column` is where the text stands (a tab goes to the next multiple of 4).
Indent indentOf(std::string_view text, int column);
/// The column of a byte of a whole line.
int columnOf(std::string_view line, size_t offset);

/// Without spaces and tabs around it.
std::string_view trimmed(std::string_view text);
bool isBlank(std::string_view text);
bool isQuote(std::string_view text);      ///< `> a`
bool isItem(std::string_view text);       ///< `- a`, `12. a`, `-`
bool isRule(std::string_view text);       ///< `* * *`
bool isAtxHeading(std::string_view text); ///< `## a`, `#`
bool isFence(std::string_view text);      ///< three backticks or tildes
bool isUnderline(std::string_view text);  ///< `===` or `---` under a heading
/// The cells of a table's row.
int cellsIn(std::string_view row);
/// The columns of a table whose row of dashes a line may be; 0 if it cannot be one.
int tableColumns(std::string_view line);
/// `line` is a fence that ends the one that `opener` began.
bool closesFence(std::string_view line, std::string_view opener);
/// The bytes of a list marker at the very start (`-`, `12.`); 0 if there is none.
size_t markerLength(std::string_view text);
/// The line cannot be the continuation of a paragraph (CommonMark 0.31.2, section 4.8).
bool interruptsParagraph(std::string_view text);

} // namespace galley::markdown
