// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/post.h"

#include <QDateTime>

namespace galley::site
{

/// A post that is to be.
struct NewPost {
    QString title;
    QDateTime now;    ///< its date, with the author's zone
    QString folder{}; ///< absolute; empty: where the site's newest posts are
    QString slug{};   ///< empty: of the title, by the site's rule
};

/// What `createPost` writes.
struct PostPlan {
    QString path;         ///< absolute; nothing is there, or it is not created
    QByteArray text;      ///< front matter and an empty body
    QString pattern;      ///< the archetype or post after which it is made; empty: the generator's usual form
    qsizetype cursor = 0; ///< byte of the text where writing starts
};

/// Plans a post as the site's generator and habits want it:
///
/// | generator | file | front matter |
/// | --- | --- | --- |
/// | Jekyll | `_posts/2024-01-31-title.md` | as the newest posts, else layout, title, date |
/// | Hexo | by `new_post_name` in `_posts` | `scaffolds/post.md` |
/// | Hugo | beside the newest posts; a folder with `index.md` if they are bundles | `archetypes/SECTION.md`, `default.md` |
/// | Pelican, Zola, Eleventy, Astro, Docusaurus, none | beside the newest posts, dated or in bundles if they are | as the newest posts |
///
/// "As the newest posts": the keys of the newest one in its dialect and order, title, date and slug anew, drafts where it has a key for
/// it, lists empty, and of the rest what the next posts have the same. `posts` are those of `listPosts`. Reads archetypes and the newest
/// posts.
PostPlan planPost(const Site &site, const std::vector<Post> &posts, const NewPost &wanted);

/// Writes the file, and makes its folders. Never replaces anything: ChangedOutside says that a file is there already.
std::expected<void, text::Error> createPost(const PostPlan &plan);

} // namespace galley::site
