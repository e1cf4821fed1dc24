// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

class QTextDocument;

namespace galley
{

/// How many lines at the top are front matter, by `frontmatter::findBlock`: the line at which the body starts, 0 if there is none. Looks at
/// no more than the first `frontMatterScan` lines, so that it can be asked on every key there.
int frontMatterLines(const QTextDocument &document);
inline constexpr int frontMatterScan = 3000;

} // namespace galley
