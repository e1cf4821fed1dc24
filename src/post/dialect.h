// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <QStringView>

namespace galley::post
{

/// The front matter's key by which a post says its dialect: `markdown-dialect: hugo`. See markdown/dialect.h for the names; one that
/// is not known counts as not said.
inline constexpr QStringView dialectKey = u"markdown-dialect";

/// With what a post's body is rendered: the dialect and the language that its front matter says, else those of the options.
markdown::Options bodyOptions(const frontmatter::FrontMatter &frontMatter, const Options &options);

} // namespace galley::post
