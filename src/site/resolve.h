// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/index.h"

#include <functional>

namespace galley::site
{

/// What an address in a post leads to.
struct Target {
    enum class Kind {
        Post,      ///< `path` is a post or page
        File,      ///< `path` is another file that is there
        Fragment,  ///< a place in the post itself
        External,  ///< another host, mail …
        Generated, ///< the generator makes it: the home page, tags, archives, feeds; or it lies in a page that is no Markdown
        Unknown,   ///< only the generator can tell: a template, or there is no list of the posts
        Missing,
    };
    Kind kind = Kind::Missing;
    QString path{};        ///< absolute, links not resolved; for Missing: where a file would have to be, empty if in no one place
    bool byAlias = false;  ///< an alias of the post led there: it stays, whatever becomes of the post's name
    QByteArray fragment{}; ///< without `#`, percent signs undone
    friend bool operator==(const Target &, const Target &) = default;
};

/// Where an address of a link or image leads, as the site's generator will have it. `address` is as in `markdown::Link`; `index` may be
/// null, then addresses of posts are Unknown. Looks at the disk. Safe on any thread.
///
/// | written | is |
/// | --- | --- |
/// | `a.png`, `../b/c.md` | beside the post; else beside its address |
/// | `/img/x.png` | in a static root; else a post's or bundle's address; the site's base path may stand in front |
/// | `https://own.example/…` | the same, where it is the site's base address |
/// | `{static}`, `{filename}`, `{attach}`, `|filename|` + path | Pelican: beside the post, or from the content root after a slash |
/// | `@/blog/a.md` | Zola: from the content root |
/// | `{{< ref "a.md" >}}`, `{{% relref "/b/c" %}}` | Hugo: a post's path or its file's name |
/// | `{% post_url 2020-01-31-name %}`, `{% link path %}` | Jekyll |
/// | `{{ site.baseurl }}/x`, `{{ "/x" | relative_url }}`, `{{ '/x' | url }}` | Jekyll, Eleventy: as `/x` |
/// | `{% asset_path a.png %}`, `{% post_path name %}` | Hexo: the post's asset folder, a post |
Target resolve(const Site &site, const QString &postPath, QByteArrayView address, const Index *index);

/// The same with an index that is made when it is first asked for: only addresses that no file has by itself need one.
using IndexSource = std::function<const Index *()>;
Target resolve(const Site &site, const QString &postPath, QByteArrayView address, const IndexSource &index);

/// The file that an address of an image means, for showing it; empty if there is none or it is elsewhere.
QString imageFile(const Site &site, const QString &postPath, QByteArrayView address);

} // namespace galley::site
