// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

namespace galley::site
{

/// Where in a post an address is to stand: generators replace some words in the body only.
enum class AddressIn { FrontMatter, Body };

/// How a post says where a file is, so that its generator finds it; the other way round than `resolve`. From the post for what lies below
/// its folder, else from the site's root if the generator copies the file to there, else from the post all the same. Not encoded.
///
///     Hugo, content/posts/a.md:  content/posts/x.png -> x.png      static/img/x.png -> /img/x.png     /elsewhere/x.png -> ../../../…
///     Pelican, content/a.md:     content/images/x.png -> {static}images/x.png (in the body)
///     Jekyll, `baseurl: /blog`:  assets/x.png -> {{ site.baseurl }}/assets/x.png (in the body), /blog/assets/x.png
QString addressOfFile(const Site &site, const QString &post, const QString &file, AddressIn where);

} // namespace galley::site
