// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/post.h"

#include <QHash>
#include <QSet>

namespace galley::site
{

/// One form for all spellings of an address: without a slash, `index.html` or `.html` at its end.
///     "/a/" -> "/a"     "a/index.html" -> "/a"     "" -> "/"
QString plainUrl(QString url);

/// The posts of a site by the names that links have for them. Keeps its own copy; safe to read on several threads.
class Index final
{
public:
    Index() = default;
    /// `pages`: what is written in something else than Markdown (`Site::pageEndings`).
    explicit Index(std::vector<Post> posts, const std::vector<Post> &pages = {});

    const std::vector<Post> &posts() const { return m_posts; }
    /// Null where there is none.
    const Post *byPath(const QString &path) const;
    /// An address below the host; a slash more or less at its end, `index.html` and `.html` do not count.
    const Post *byUrl(const QString &url) const;
    /// By one of its aliases.
    const Post *byAlias(const QString &url) const;
    /// True for the address of a page that is no Markdown.
    bool isOtherPage(const QString &url) const { return m_pages.contains(plainUrl(url)); }
    /// True if a post or page whose address only the generator knows may have this one. Drafts, and what has expired, are not published and
    /// do not count.
    bool mayBe(const QString &url) const;
    /// By the file's path from its content root, with or without its ending (Hugo's `ref`, Zola's `@/`), or by a file name that only one
    /// post has. A bundle has its folder's name.
    const Post *byName(const QString &name) const;
    /// True for an address that is the beginning of a post's: a section, an archive.
    bool isAbove(const QString &url) const;
    /// All addresses that more than one post has, with the posts.
    std::vector<std::pair<QString, std::vector<const Post *>>> clashes() const;

private:
    void addForm(const Post &post);

    std::vector<Post> m_posts;
    QHash<QString, size_t> m_paths;
    QHash<QString, size_t> m_urls;
    QHash<QString, size_t> m_names;
    QHash<QString, size_t> m_aliases;
    QSet<QString> m_pages;
    QSet<QString> m_forms; ///< of addresses that are not known
    QSet<QString> m_sharedNames;
    QSet<QString> m_above;
};

} // namespace galley::site
