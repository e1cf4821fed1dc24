// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <optional>

namespace galley::post
{

/// Puts a rendering together from its parts; the header goes in front of the body's blocks.
/// `markdown` is what the body was rendered with.
Rendering assemble(const frontmatter::FrontMatter &frontMatter, const markdown::Options &markdown,
                   const std::optional<markdown::Block> &header, const markdown::Body &body);

} // namespace galley::post
