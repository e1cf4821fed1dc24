// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/postplace.h"

#include "checks/ids.h"
#include "post/address.h"
#include "site/folder.h"
#include "text/textfile.h"

namespace galley
{

namespace
{

std::optional<QUrl> webAddress(const QString &address)
{
    const QUrl url(address.trimmed());
    const QString scheme = url.scheme();
    const bool isWeb = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
    const bool isMail = scheme == u"mailto" && !url.path().isEmpty();
    return url.isValid() && (isWeb || isMail) ? std::optional(url) : std::nullopt;
}

/// 1-based; 0 if the post has no such place.
int lineOf(const QString &post, const QByteArray &fragment, const markdown::Dialect &dialect)
{
    constexpr qint64 largest = 8LL * 1024 * 1024;
    const auto state = text::stateOf(post);
    if (fragment.isEmpty() || !state || state->size > largest) {
        return 0;
    }
    const auto text = text::readUtf8(post);
    if (!text) {
        return 0;
    }
    return checks::lineOf(post::render(*text, {.markdown = {.dialect = dialect}, .language = {}}, {}), fragment).value_or(-1) + 1;
}

} // namespace

PostPlace::PostPlace(QString post, std::shared_ptr<checks::SiteSearch> sites)
    : m_post(std::move(post))
    , m_sites(std::move(sites))
{
}

QString PostPlace::file(const QByteArray &address) const
{
    return m_post.isEmpty() ? QString() : checks::addressesOf(site(), m_post).find(address).value_or(QString());
}

QString PostPlace::fileAtOnce(const QByteArray &address) const
{
    if (m_post.isEmpty()) {
        return {};
    }
    const auto facts = site();
    const std::shared_ptr<const site::Site> own(facts, &facts->site());
    return site::Addresses(site::placeOf(m_post), own).find(address).value_or(QString());
}

std::optional<PostPlace::Opening> PostPlace::opening(const QString &address, const markdown::Dialect &dialect) const
{
    using post::AddressKind;
    const QByteArray bytes = address.trimmed().toUtf8();
    const AddressKind kind = post::kindOf(bytes);
    const bool mayBePost =
        kind == AddressKind::Relative || kind == AddressKind::Site || kind == AddressKind::Generator || kind == AddressKind::Remote;
    const site::Target target = mayBePost && !m_post.isEmpty() ? checks::addressesOf(site(), m_post).follow(bytes) : site::Target();
    if (target.kind != site::Target::Kind::Post) {
        const auto url = kind == AddressKind::Remote ? webAddress(address) : std::nullopt;
        return url ? std::optional(Opening{*url}) : std::nullopt;
    }
    QUrl url = QUrl::fromLocalFile(target.path);
    url.setFragment(QString::fromUtf8(target.fragment), QUrl::DecodedMode);
    return Opening{url, lineOf(target.path, target.fragment, dialect)};
}

} // namespace galley
