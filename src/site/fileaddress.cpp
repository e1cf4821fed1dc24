// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/fileaddress.h"

#include "site/folder.h"
#include "site/permalink.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::site
{

namespace
{

/// Below the site's own path, with a slash in front; empty if the generator copies it to no place that is known.
QString addressFromRoot(const Site &site, const QString &file)
{
    for (const StaticRoot &root : site.staticRoots) {
        const QString folder = canonicalPath(root.folder);
        if (root.urlPath.endsWith(u'/') && isBelow(file, folder) && file != folder) {
            return root.urlPath + relativeTo(file, folder);
        }
    }
    return {};
}

/// `{static}`, from the post or from the folder of all content (docs.getpelican.com/en/latest/content.html#linking-to-static-files).
QString pelicansAddress(const Site &site, const QString &relative, const QString &file)
{
    const QString content = canonicalPath(site.contentRoots.first());
    if (!relative.startsWith("../"_L1)) {
        return u"{static}"_s + relative;
    }
    return isBelow(file, content) ? QString(u"{static}/"_s + relativeTo(file, content)) : relative;
}

} // namespace

QString addressOfFile(const Site &site, const QString &post, const QString &file, AddressIn where)
{
    const QString real = placeOf(file);
    const QString relative = QDir(parentOf(placeOf(post))).relativeFilePath(real);
    if (site.generator == Generator::Pelican && where == AddressIn::Body) {
        return pelicansAddress(site, relative, real);
    }
    const bool isSite = site.generator != Generator::None || !site.overrides.isEmpty();
    const QString rooted = isSite && relative.startsWith("../"_L1) ? addressFromRoot(site, real) : QString();
    if (rooted.isEmpty()) {
        return relative;
    }
    const bool isBased = site.generator == Generator::Jekyll && where == AddressIn::Body && site.basePath() != u"/";
    return isBased ? QString(u"{{ site.baseurl }}"_s + rooted) : joinUrl({site.basePath(), rooted}, false);
}

} // namespace galley::site
