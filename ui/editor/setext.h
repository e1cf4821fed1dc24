// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

class QTextBlock;

namespace galley
{

/// Headings of more lines than this are taken for paragraphs: it is looked for at each key.
inline constexpr int mostSetextLines = 6;

/// True for a line of text that a line of `===` or `---` below makes a heading (CommonMark 0.31.2, section 4.3), as far as a look at the
/// lines alone can tell. The caller knows that it is neither code nor front matter.
bool isSetextHeading(const QTextBlock &line);

} // namespace galley
