// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/inheritance.h"

namespace galley::site
{

/// A page as the target of a cascade asks for it.
struct CascadeTarget {
    QString path; ///< of the page, as Hugo's logical paths are: "/posts/my-post"; "/" for the home page
    QString kind; ///< "page", "section", "home", "taxonomy", "term"
    QString language;
};

/// Adds the fields that a `cascade` (a mapping, or a list of them) hands down to a page. What is there already stays: the first one to
/// say something has the last word. A target that asks for something else than path, kind, language and environment (which is
/// "production") is passed over.
void addCascade(std::vector<frontmatter::Field> &into, const frontmatter::Field &cascade, const CascadeTarget &page, Above &above);

} // namespace galley::site
