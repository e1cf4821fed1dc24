// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/inheritance.h"

namespace galley::site
{

/// What Jekyll's `defaults` say of a file, each key once. `path` is the file's, below the source folder; `type` is "pages", "posts" or the
/// name of its collection, and drafts are posts.
///
/// A scope is for all files whose path begins with its own (Jekyll compares texts: `_posts/2020` is for `_posts/2020-01-01-a.md` too), in
/// which `*` stands for any part of a name. Where several hold, the longer path wins, then the one with a type, then the later one.
std::vector<frontmatter::Field> jekyllDefaults(const Site &site, const QString &path, QStringView type, Above &above);

} // namespace galley::site
