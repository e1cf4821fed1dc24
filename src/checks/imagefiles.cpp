// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/imagefiles.h"

#include <QtEndian>

#include <cstdio>
#include <memory>

namespace galley::checks
{

namespace
{

constexpr qsizetype headerSize = 64 * 1024;

template <typename Number>
Number big(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.data() + at);
}

template <typename Number>
Number little(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.data() + at);
}

ImageHeader header(const char *format, qint64 width, qint64 height)
{
    constexpr qint64 most = 1 << 30;
    const bool possible = width > 0 && height > 0 && width < most && height < most;
    return {format, possible ? QSize(int(width), int(height)) : QSize(), !possible};
}

ImageHeader broken(const char *format)
{
    return {format, {}, true};
}

ImageHeader png(QByteArrayView bytes)
{
    const bool whole = bytes.size() >= 33 && bytes.sliced(12, 4) == QByteArrayView("IHDR");
    return whole ? header("PNG", big<quint32>(bytes, 16), big<quint32>(bytes, 20)) : broken("PNG");
}

/// From marker to marker until the frame header (ITU T.81, annex B). A long preview or profile may stand in front of it.
ImageHeader jpeg(QByteArrayView bytes)
{
    qsizetype at = 2;
    while (at + 9 <= bytes.size()) {
        const auto marker = quint8(bytes[at + 1]);
        if (quint8(bytes[at]) != 0xFF) {
            return broken("JPEG");
        }
        if (marker == 0xFF) {
            ++at;
        } else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
            return header("JPEG", big<quint16>(bytes, at + 7), big<quint16>(bytes, at + 5));
        } else {
            at += 2 + big<quint16>(bytes, at + 2);
        }
    }
    return {"JPEG", {}, bytes.size() < headerSize};
}

ImageHeader webp(QByteArrayView bytes)
{
    if (bytes.size() < 30) {
        return broken("WebP");
    }
    const QByteArrayView kind = bytes.sliced(12, 4);
    if (kind == QByteArrayView("VP8X")) {
        const auto three = [&](qsizetype at) { return little<quint16>(bytes, at) + (quint8(bytes[at + 2]) << 16) + 1; };
        return header("WebP", three(24), three(27));
    }
    if (kind == QByteArrayView("VP8L")) {
        const auto bits = little<quint32>(bytes, 21);
        return header("WebP", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
    }
    return kind == QByteArrayView("VP8 ") ? header("WebP", little<quint16>(bytes, 26) & 0x3FFF, little<quint16>(bytes, 28) & 0x3FFF)
                                          : broken("WebP");
}

bool isSvg(QByteArrayView bytes)
{
    const QByteArrayView begin = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    return (begin.trimmed().startsWith('<') || begin.startsWith("\xEF\xBB\xBF<")) && (bytes.contains("<svg") || bytes.contains(":svg"));
}

QByteArray firstBytes(const QString &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(text::pathToBytes(path).constData(), "rbe"), std::fclose);
    QByteArray bytes(headerSize, Qt::Uninitialized);
    bytes.truncate(file ? qsizetype(std::fread(bytes.data(), 1, size_t(headerSize), file.get())) : 0);
    return bytes;
}

} // namespace

ImageHeader readImageHeader(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n")) {
        return png(bytes);
    }
    if (bytes.startsWith("\xFF\xD8\xFF")) {
        return jpeg(bytes);
    }
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a")) {
        return bytes.size() >= 13 ? header("GIF", little<quint16>(bytes, 6), little<quint16>(bytes, 8)) : broken("GIF");
    }
    if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8, 4) == QByteArrayView("WEBP")) {
        return webp(bytes);
    }
    if (bytes.size() >= 12 && bytes.sliced(4, 8).startsWith("ftypavi")) {
        return {"AVIF", {}, false};
    }
    if (bytes.startsWith("BM") && bytes.size() >= 26) {
        return header("BMP", little<qint32>(bytes, 18), std::abs(qint64(little<qint32>(bytes, 22))));
    }
    if (bytes.startsWith(QByteArrayView("\0\0\1\0", 4))) {
        return {"ICO", {}, bytes.size() < 22};
    }
    return isSvg(bytes) ? ImageHeader{"SVG", {}, false} : ImageHeader{};
}

QByteArray mediaType(const ImageHeader &header)
{
    const QByteArray name = header.format.toLower();
    return name.isEmpty() ? QByteArray() : "image/" + (name == "svg" ? "svg+xml" : name == "ico" ? "x-icon" : name);
}

std::expected<ImageFile, text::Error> ImageFiles::look(const QString &path)
{
    const auto state = text::stateOf(path);
    if (!state) {
        return std::unexpected(state.error());
    }
    const auto seen = m_seen.constFind(path);
    if (seen != m_seen.constEnd() && seen->state.sameStamp(*state)) {
        return ImageFile{seen->header, state->size};
    }
    const ImageHeader header = readImageHeader(firstBytes(path));
    m_seen.insert(path, {*state, header});
    return ImageFile{header, state->size};
}

} // namespace galley::checks
