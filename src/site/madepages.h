// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

namespace galley::site
{

/// True if an address has a form: `*` is any part of a name, `#` a number, `**` alone any number of names. What `plainUrl` takes off the
/// end of an address does not count.
///
///     "/tags/**"    /tags/  /tags/a/b.html         "/page#"    /page2/
///     "/by/*.html"  /by/ann.html                   "**/page/#" /page/2/  /blog/page/10/
bool hasForm(QStringView url, QStringView form);

/// True for an address (below the site's base path) that a generator or theme makes without a file that says so: tags, archives, feeds,
/// later pages of a list, and what the site's configuration names besides (`Site::made`).
bool isMadePage(const Site &site, const QString &path);

/// A pattern with each `{…}` (`{{ … }}`) as what it may become: any names where it stands alone between slashes, else a part of one.
///     "tag/{slug}.html" -> "tag/*.html"     "/{{ page.date }}/a/" -> "/**/a/"
QString formOfBraces(QStringView pattern);

} // namespace galley::site
