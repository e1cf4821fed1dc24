// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/linkpolicy.h"

#include "preview/localfiles.h"

#include <QFileInfo>
#include <QStringList>

namespace galley
{

namespace
{

bool isPost(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("mdown"), QStringLiteral("mkd"),
                                      QStringLiteral("mkdn")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

std::optional<QUrl> openableLink(const QString &address, const QUrl &page, const QString &root)
{
    const QUrl url = page.resolved(QUrl(address.trimmed()));
    const QString scheme = url.scheme();
    if (!url.isValid()) {
        return std::nullopt;
    }
    if (scheme == u"http" || scheme == u"https") {
        return url.host().isEmpty() ? std::nullopt : std::optional(url);
    }
    if (scheme == u"mailto") {
        return url.path().isEmpty() ? std::nullopt : std::optional(url);
    }
    if (scheme == page.scheme() && url.host() == page.host()) {
        const QString path = pathInside(root, url.path(QUrl::FullyDecoded));
        if (!path.isEmpty() && isPost(path)) {
            QUrl post = QUrl::fromLocalFile(path);
            post.setFragment(url.fragment());
            return post;
        }
    }
    return std::nullopt;
}

QString shownAddress(const QString &address, const QUrl &page)
{
    const QString own = page.toString(QUrl::FullyEncoded);
    const QString site = page.scheme() + u"://" + page.host();
    if (address.startsWith(own + u'#')) {
        return address.mid(own.size());
    }
    return address.startsWith(site + u'/') ? address.mid(site.size()) : address;
}

} // namespace galley
