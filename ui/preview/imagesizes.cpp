// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/imagesizes.h"

#include "preview/localfiles.h"

#include <QSize>
#include <QUrl>

namespace galley
{

void ImageSizes::start(Site site)
{
    m_site = std::move(site);
    m_known.clear();
}

QByteArrayList ImageSizes::newRules(const markdown::Content &content)
{
    QByteArrayList rules;
    if (m_site.root.isEmpty()) {
        return rules;
    }
    QUrl page(QStringLiteral("site://page/"));
    page.setPath(m_site.pagePath, QUrl::DecodedMode);
    for (const markdown::Image &image : content.images) {
        if (m_known.contains(image.source)) {
            continue;
        }
        const QUrl url = page.resolved(QUrl::fromEncoded(image.source));
        if (url.scheme() != page.scheme() || url.host() != page.host()) {
            continue;
        }
        const QSize size = imageSize(m_site.root, url.path(QUrl::FullyDecoded));
        if (!size.isEmpty()) { // one that is not there yet is looked for again when its block changes
            m_known.insert(image.source);
            rules << sizeRule(image.source, size.width(), size.height());
        }
    }
    return rules;
}

QByteArray sizeRule(const QByteArray &source, int width, int height)
{
    QByteArray escaped;
    for (const char c : source) {
        if (c == '"' || c == '\\' || c == '<' || static_cast<unsigned char>(c) < 0x20) {
            escaped += '\\' + QByteArray::number(static_cast<int>(c), 16) + ' ';
        } else {
            escaped += c;
        }
    }
    const QByteArray w = QByteArray::number(width);
    const QByteArray h = QByteArray::number(height);
    return "img[src=\"" + escaped + "\"]:not([width]):not([height]){width:" + w + "px;aspect-ratio:auto " + w + '/' + h + '}';
}

} // namespace galley
