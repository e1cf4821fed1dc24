// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

#include <QUrl>

namespace galley::post
{

/// Where the front matter says that the post is published; empty if it does not, or if that is no http(s) address.
QUrl canonicalAddress(const frontmatter::FrontMatter &frontMatter);

/// `<link rel="canonical">` and the tags that other programs make the preview of a link from (Open Graph protocol, ogp.me; Twitter's
/// cards), a line each; `description` as in page.h. Without a title in the front matter only the canonical address.
QByteArray socialTags(const Rendering &rendering, const QString &description);

} // namespace galley::post
