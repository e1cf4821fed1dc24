// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"
#include "markdown/body.h"

#include <optional>

namespace galley::post
{

/// The block that shows the front matter at the top of the page: title, summary, date, authors, tags, as far as the post has them.
/// Stands for the front matter's lines. Nothing if there is none of these. What is written is text: Markdown or HTML in a title is
/// shown as typed. The HTML is serialised as `markdown::Content::html` is.
///
///     Title: A & B           <header class="post-header">
///     Date: 2020-11-11       <h1 class="post-title">A &amp; B</h1>
///                            <p class="post-meta"><time datetime="2020-11-11">11 November 2020</time></p>
///                            </header>
std::optional<markdown::Block> headerBlock(const frontmatter::FrontMatter &frontMatter, const QString &language,
                                           const markdown::Options &options);

} // namespace galley::post
