// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

#include <QHash>

namespace galley::frontmatter
{

/// Fills `merged` with what the merge keys (`<<: *name`, `<<: [*a, *b]`) of a YAML block bring in: the fields of the anchored mappings
/// that the block does not have itself, the first one winning (YAML's merge key draft). `anchors` gives the values' ranges by name.
/// Stops at that many `nodes`.
void addMerged(FrontMatter &frontMatter, QByteArrayView text, const QHash<QByteArray, Range> &anchors, int nodes);

} // namespace galley::frontmatter
