// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/keys.h"

namespace galley::frontmatter
{

/// The field that says a meaning; null if the post does not say it.
///
/// The strongest spelling wins, an exact one over one in another letter case. Where a key repeats, the last counts in YAML and JSON
/// (as their parsers do), the first in `Key: value` lines (as Pelican does). Searched are the block itself, what a merge key brings in,
/// and for some meanings the tables where a generator keeps them: Zola's `[taxonomies]` and `[extra]`, Hugo's `params`.
const Field *find(const FrontMatter &frontMatter, Meaning meaning);

/// Adds a warning for each known field whose value cannot be what it must be (`date: yesterday`, `draft: maybe`, `tags: 3`).
void checkTypes(FrontMatter &frontMatter, QByteArrayView text);

} // namespace galley::frontmatter
