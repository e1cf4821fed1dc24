// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/block.h"

namespace galley::frontmatter
{

/// Reads a TOML block with toml++. After an error the lines above it are read alone, so that their fields are kept.
/// The only file that knows toml++. Keys and brackets are counted before: the library builds a tree and walks it recursively.
void readToml(QByteArrayView text, const Block &block, FrontMatter &into);

} // namespace galley::frontmatter
