// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/localfiles.h"

#include "post/address.h"
#include "post/themefiles.h"
#include "text/textfile.h"

#include <cstdlib>
#include <memory>

namespace galley::exporting
{

using post::pathOf;

namespace
{

/// Empty if there is no such file or folder.
QByteArray canonical(const QByteArray &path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.constData(), nullptr), &std::free);
    return real ? QByteArray(real.get()) : QByteArray();
}

bool isInside(const QByteArray &path, const QByteArray &folder)
{
    return folder == "/" || path.startsWith(QByteArray(folder + '/'));
}

} // namespace

LocalFiles::LocalFiles(const QString &postFolder, const QString &root, const QString &siteRoot)
    : m_postFolder(text::pathToBytes(postFolder.isEmpty() ? QStringLiteral(".") : postFolder))
    , m_root(root.isEmpty() ? canonical(m_postFolder) : canonical(text::pathToBytes(root)))
    , m_siteRoot(text::pathToBytes(siteRoot))
{
}

std::expected<LocalFiles::File, Shortfall::Kind> LocalFiles::find(const QByteArray &address) const
{
    const bool fromRoot = address.startsWith('/');
    const QByteArray path = pathOf(address);
    if (path.isEmpty() || path.contains('\0') || (fromRoot && m_siteRoot.isEmpty())) {
        return std::unexpected(Shortfall::Kind::MissingFile);
    }
    const QByteArray real = canonical((fromRoot ? m_siteRoot : m_postFolder + '/') + path);
    if (real.isEmpty()) {
        return std::unexpected(Shortfall::Kind::MissingFile);
    }
    if (!isInside(real, m_root)) {
        return std::unexpected(Shortfall::Kind::OutsideSite);
    }
    const QString name = text::pathFromBytes(real);
    if (!text::stateOf(name)) {
        return std::unexpected(Shortfall::Kind::MissingFile);
    }
    return File{.path = name, .address = path};
}

QByteArray pictureType(QByteArrayView bytes)
{
    const auto startsWith = [&bytes](QByteArrayView mark, qsizetype at = 0) {
        return bytes.sliced(std::min(at, bytes.size())).startsWith(mark);
    };
    if (startsWith("\x89PNG\r\n\x1a\n")) {
        return "image/png";
    }
    if (startsWith("\xff\xd8\xff")) {
        return "image/jpeg";
    }
    if (startsWith("GIF87a") || startsWith("GIF89a")) {
        return "image/gif";
    }
    if (startsWith("RIFF") && startsWith("WEBP", 8)) {
        return "image/webp";
    }
    if (startsWith("ftypavif", 4) || startsWith("ftypavis", 4)) {
        return "image/avif";
    }
    if (startsWith("BM")) {
        return "image/bmp";
    }
    if (startsWith(QByteArrayView("\0\0\1\0", 4))) {
        return "image/x-icon";
    }
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 4096)).toByteArray();
    return start.contains("<svg") || start.contains(":svg") ? "image/svg+xml" : "";
}

QByteArray playableType(const QString &path)
{
    const QByteArray type = post::mediaType(path);
    return type.startsWith("video/") || type.startsWith("audio/") || type == "text/vtt" ? type : QByteArray();
}

std::expected<Inside, Shortfall::Kind> readInside(const LocalFiles::File &file)
{
    const auto state = text::stateOf(file.path);
    if (!state) {
        return std::unexpected(Shortfall::Kind::MissingFile);
    }
    if (state->size == 0) {
        return std::unexpected(Shortfall::Kind::EmptyFile);
    }
    if (state->size > largestInside) {
        return std::unexpected(Shortfall::Kind::TooLarge);
    }
    auto read = text::readFile(file.path);
    if (!read) {
        return std::unexpected(Shortfall::Kind::MissingFile);
    }
    const QByteArray playable = playableType(file.path);
    const QByteArray type = playable.isEmpty() ? pictureType(read->bytes) : playable;
    if (type.isEmpty()) {
        return std::unexpected(Shortfall::Kind::NotAPicture);
    }
    return Inside{.bytes = std::move(read->bytes), .type = type};
}

} // namespace galley::exporting
