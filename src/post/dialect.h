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

/// The key by which a post takes extensions into its dialect or leaves them out, a list or parted by blanks or commas:
/// `markdown-extensions: [wiki-links, -smart-typography]`. Names that are not known count as not said.
inline constexpr QStringView extensionsKey = u"markdown-extensions";

/// With what a post's body is rendered: the dialect and the language that its front matter says, else those of the options.
markdown::Options bodyOptions(const frontmatter::FrontMatter &frontMatter, const Options &options);

} // namespace galley::post
