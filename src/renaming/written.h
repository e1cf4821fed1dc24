// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/post.h"

namespace galley::renaming
{

/// An address in a post.
struct WrittenAddress {
    QByteArray text;          ///< as it stands in the source
    frontmatter::Range range; ///< its bytes; where it was not found, empty
    int line = 0;             ///< 0-based
};

/// The addresses of links, images and link definitions of a post (UTF-8, no byte order mark) that the rendering is of, in the order of the
/// text, each once; template tags are part of them. What looks like a link in code is none.
std::vector<WrittenAddress> writtenAddresses(const QByteArray &text, const post::Rendering &rendering);

/// True if a post has as many links and images after some of its addresses were changed as before, and so many of them or more lead
/// elsewhere: then nothing was changed that is no link.
bool linksStay(const post::Rendering &before, const post::Rendering &after, size_t changed);

} // namespace galley::renaming
