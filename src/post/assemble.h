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
                   const std::optional<markdown::Block> &header, markdown::Body body);

/// Appends what `mainHtml` gives to a page, and how many bytes that are.
void appendMain(QByteArray &page, const Rendering &rendering);
qsizetype mainSize(const Rendering &rendering);

} // namespace galley::post
