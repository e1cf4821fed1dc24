// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/imagesizes.h"

#include "preview/localfiles.h"
#include "preview/postplace.h"

#include <QSize>

namespace galley
{

void ImageSizes::start(std::shared_ptr<const PostPlace> place)
{
    m_place = std::move(place);
    m_known.clear();
}

QByteArrayList ImageSizes::newRules(const markdown::Content &content)
{
    QByteArrayList rules;
    if (!m_place) {
        return rules;
    }
    for (const markdown::Image &image : content.images) {
        if (m_known.contains(image.source)) {
            continue;
        }
        const QSize size = imageSize(m_place->fileAtOnce(image.source));
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
