// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/post.h"
#include "site/postfiles.h"

namespace galley::renaming
{

/// The name that a post's file (or bundle) would have if it were new now: of its own slug, else of its title, by the site's rule. A date in
/// front of the name stays, and so does a language behind it. Empty if there is neither slug nor title.
///     2020-01-31-a.md, title "B c" -> "2020-01-31-b-c"
QString nameByTitle(const site::Site &site, const site::PostFiles &files, const frontmatter::FrontMatter &frontMatter);

} // namespace galley::renaming
