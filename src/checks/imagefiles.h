// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <QByteArrayView>
#include <QHash>
#include <QSize>

#include <expected>

namespace galley::checks
{

/// What an image's first bytes say. No picture is decoded.
struct ImageHeader {
    QByteArray format;   ///< "PNG", "JPEG", "GIF", "WebP", "AVIF", "BMP", "ICO", "SVG"; empty: no image that browsers show
    QSize size{};        ///< in pixels; invalid where the header does not say (SVG, AVIF)
    bool broken = false; ///< it begins like one, but cannot be one
    friend bool operator==(const ImageHeader &, const ImageHeader &) = default;
};
/// Reads a header (PNG specification 3rd edition, JFIF, GIF89a, WebP container, ISO BMFF). `begin` is the file's first bytes, all or at
/// least 64 KB of them.
ImageHeader readImageHeader(QByteArrayView begin);

/// "image/png" …; empty for what is no image that browsers show.
QByteArray mediaType(const ImageHeader &header);

struct ImageFile {
    ImageHeader header;
    qint64 size = 0; ///< bytes
};

/// Looks at image files, and keeps what it saw of those that do not change meanwhile. Belongs to one thread.
class ImageFiles final
{
public:
    /// The error of `text::stateOf` where there is no such file.
    std::expected<ImageFile, text::Error> look(const QString &path);

private:
    struct Seen {
        text::FileState state;
        ImageHeader header;
    };
    QHash<QString, Seen> m_seen;
};

} // namespace galley::checks
