// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "frontmatter/frontmatter.h"

namespace galley::frontmatter
{

/// What a post's file name says where its front matter does not.
struct FileName {
    std::optional<Date> date;
    QString slug;
};

/// Reads a name without folders (Jekyll's DATE_FILENAME_MATCHER, which Hexo, Eleventy, Zola and Docusaurus follow).
///
///     2024-03-05-welcome-to-jekyll.markdown -> 2024-03-05, welcome-to-jekyll
///     about.md                              -> no date, about
FileName parseFileName(QStringView name);

} // namespace galley::frontmatter
