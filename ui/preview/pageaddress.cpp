// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageaddress.h"

#include "preview/previewprofile.h"

using namespace Qt::StringLiterals;

namespace galley
{

namespace
{

constexpr QByteArrayView top = "/.galley/";
constexpr QByteArrayView folder = "~/"; // no post names one so
constexpr int depth = 24;               // more than folders are nested

} // namespace

QString pagePath()
{
    return QString::fromLatin1(top.toByteArray() + folder.toByteArray().repeated(depth));
}

QByteArray addressInPost(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith(top)) {
        return path;
    }
    QByteArrayView rest = QByteArrayView(path).sliced(top.size());
    int above = depth;
    while (above > 0 && rest.startsWith(folder)) {
        rest = rest.sliced(folder.size());
        --above;
    }
    return QByteArray("../").repeated(above) + rest.toByteArray();
}

QString shownAddress(const QString &address, const QString &host)
{
    const QUrl url(address);
    if (url.scheme() != QLatin1StringView(previewScheme) || url.host() != host) {
        return address;
    }
    QString shown = QString::fromUtf8(QByteArray::fromPercentEncoding(addressInPost(url)));
    shown += url.hasQuery() ? QString(u'?' + url.query()) : QString();
    return url.hasFragment() ? QString(shown + u'#' + url.fragment(QUrl::FullyDecoded)) : shown;
}

} // namespace galley
