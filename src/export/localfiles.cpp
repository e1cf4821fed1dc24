// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/localfiles.h"

#include "checks/imagefiles.h"
#include "export/standalonesvg.h"
#include "post/address.h"
#include "post/themefiles.h"
#include "site/folder.h"
#include "text/textfile.h"

namespace galley::exporting
{

namespace
{

std::shared_ptr<const checks::SiteFacts> siteOf(const QString &post)
{
    return std::make_shared<const checks::SiteFacts>(site::findSite(site::parentOf(site::placeOf(post))), QDateTime::currentDateTimeUtc());
}

} // namespace

LocalFiles::LocalFiles(const QString &post, const QString &root, const std::shared_ptr<const checks::SiteFacts> &site)
{
    if (!post.isEmpty()) {
        m_addresses = checks::addressesOf(site ? site : siteOf(post), post, root);
    }
}

std::expected<LocalFiles::File, Shortfall::Kind> LocalFiles::find(const QByteArray &address) const
{
    if (!m_addresses) {
        return std::unexpected(Shortfall::Kind::MissingFile);
    }
    const auto found = m_addresses->find(address);
    if (!found) {
        const bool isOutside = found.error() == site::Addresses::Refusal::Outside;
        return std::unexpected(isOutside ? Shortfall::Kind::OutsideSite : Shortfall::Kind::MissingFile);
    }
    const bool isPath = post::kindOf(address) != post::AddressKind::Generator;
    return File{.path = *found, .address = isPath ? post::pathOf(address) : '/' + text::pathToBytes(site::nameIn(*found))};
}

QByteArray pictureType(QByteArrayView bytes)
{
    return checks::mediaType(checks::readImageHeader(bytes));
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
    if (type == "image/svg+xml") {
        auto drawing = standaloneSvg(read->bytes);
        return drawing ? std::expected<Inside, Shortfall::Kind>(Inside{.bytes = std::move(*drawing), .type = type})
                       : std::unexpected(Shortfall::Kind::NotAPicture);
    }
    if (type.isEmpty()) {
        return std::unexpected(Shortfall::Kind::NotAPicture);
    }
    return Inside{.bytes = std::move(read->bytes), .type = type};
}

} // namespace galley::exporting
