// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/block.h"

namespace galley::frontmatter
{

/// Reads a YAML or JSON block with libfyaml, event by event: no tree is built, so aliases cost nothing, and reading stops at the limits
/// of frontmatter.h. Fields that end before an error are kept. Aliases give their anchor's scalars, never its tree.
void readYaml(QByteArrayView text, const Block &block, FrontMatter &into);

} // namespace galley::frontmatter
