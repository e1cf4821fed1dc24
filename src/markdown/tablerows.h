// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace galley::markdown
{

/// Where the pipes of a row are that part cells: GitHub's rule, by which they do so in code too.
std::vector<size_t> pipesOf(std::string_view row);
/// … by Python-Markdown's and kramdown's, by which they do not.
std::vector<size_t> pipesOutsideCode(std::string_view row);

/// Where brackets are that belong together only over a pipe. To md4c 0.5.2 they could be a link's, with the pipe in its text.
///
///     | [a|b](/c) | d |   -> those around a|b
///     | [a](/b) | [c] |   -> none
std::vector<size_t> bracketsOverPipes(std::string_view row, std::span<const size_t> pipes);

/// A row as a generator's block reader writes it: two pipes at its start have an empty cell between them, which md4c 0.5.2 does not see,
/// and links end with their cells.
std::string withPartedCells(std::string_view row);

} // namespace galley::markdown
