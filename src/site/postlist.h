// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/post.h"

#include <atomic>

namespace galley::site
{

/// How far a reading has come, and whether it is still wanted. May be looked at and changed on any thread while it runs.
struct Reading {
    std::atomic<qsizetype> read = 0;     ///< files
    std::atomic<bool> cancelled = false; ///< what the reading gives then is of no use
};

/// How much is looked at, at most: a home folder or a disk is no site.
struct SearchLimits {
    qsizetype posts = 200'000;
    qsizetype entries = 1'000'000; ///< files and folders, of whatever kind
};

/// What there is below the content roots of a site.
struct FoundPosts {
    QStringList files;        ///< as `findPosts` says
    QStringList pages{};      ///< the same of pages that are no Markdown
    QStringList folders;      ///< that were looked through, links resolved or not, each once
    QStringList unreadable{}; ///< folders that are there and cannot be looked through
    bool isCut = false;       ///< a limit was reached: there may be more
    friend bool operator==(const FoundPosts &, const FoundPosts &) = default;
};
FoundPosts searchPosts(const Site &site, const Reading &reading, const SearchLimits &limits = {});

/// The posts of these files, sorted as `listPosts` sorts them. What is known of a file that has not changed since is taken as it is; the
/// others are read, with as many threads as there are processors.
std::vector<Post> readPosts(const Site &site, const QStringList &files, const QDateTime &now, const std::vector<Post> &known,
                            Reading &reading);

/// As `listPosts` in post.h.
std::vector<Post> listPosts(const Site &site, const QDateTime &now, Reading &reading);

} // namespace galley::site
