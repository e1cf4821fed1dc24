// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitefacts.h"

namespace galley::sitestyle
{

/// A page with more bytes is not read.
inline constexpr qint64 largestPage = 4 * 1024 * 1024;

/// A page that the site's generator made of a post.
struct BuiltPage {
    QString file;  ///< absolute
    QString url;   ///< below the host: "/blog/a/"
    QString title; ///< of the post; empty if it is not known which
};

/// The page to be as: that of the post itself if the site was built with it; else that of the newest post that has one; else any in the
/// output that has an `<article>`. What `.galley.toml` names goes before. Reads the heads of the site's posts.
std::optional<BuiltPage> findBuiltPage(const checks::SiteFacts &facts, const QString &post);

} // namespace galley::sitestyle
