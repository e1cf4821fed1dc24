// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/post.h"

namespace galley::site
{

/// What the front matter of a new post is made of.
struct FrontMatterWish {
    const Site &site;
    const std::vector<const Post *> &newest; ///< posts to look like, the newest first
    QString title;
    QString slug;
    QString section; ///< the folder's name
    QDateTime now;
};

struct FrontMatterPlan {
    QByteArray text; ///< with its fences and a blank line behind it
    QString pattern; ///< the archetype or post that it is like; empty: the generator's usual form
};

/// See `planPost`. What templates in an archetype compute is taken by what it is about: `{{ replace .Name "-" " " | title }}` is the title,
/// `{{ .Date }}` and `{{ now }}` the date, `{{ .Section }}` the folder; others become nothing.
FrontMatterPlan planFrontMatter(const FrontMatterWish &wish);

} // namespace galley::site
