// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

class QTextDocument;

namespace galley
{

/// How many lines at the top are front matter, fences included: 0 if there is none, also where the closing fence is missing. Only looks at
/// where the block ends, within the first `frontMatterScan` lines; what is in it is src/frontmatter's matter.
int frontMatterLines(const QTextDocument &document);
inline constexpr int frontMatterScan = 2000;

} // namespace galley
