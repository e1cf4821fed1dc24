// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/sitefacts.h"

#include "checks/headinghabit.h"
#include "site/folder.h"

namespace galley::checks
{

SiteFacts::SiteFacts(site::Site site, const QDateTime &now, std::shared_ptr<site::Reading> reading)
    : m_site(std::move(site))
    , m_now(now)
    , m_reading(std::move(reading))
{
    for (const QString &name : m_site.own.texts(u"checks.ignore")) {
        m_ignored.push_back(name.toUtf8());
    }
}

const SiteFacts::Others &SiteFacts::others() const
{
    std::call_once(m_isRead, [this] { read(); });
    return m_others;
}

const QHash<QString, int> &SiteFacts::topHeadings() const
{
    std::call_once(m_isRendered, [this] { m_topHeadings = topHeadingsOf(m_site, index().posts(), *m_reading); });
    return m_topHeadings;
}

void SiteFacts::read() const
{
    m_others.index = site::Index(site::listPosts(m_site, m_now, *m_reading));
    for (const site::Post &post : m_others.index.posts()) {
        for (const QString &tag : post.tags) {
            ++m_others.tags[tag];
        }
    }
    for (const auto &[url, posts] : m_others.index.clashes()) {
        for (const site::Post *post : posts) {
            for (const site::Post *other : posts) {
                if (other != post) {
                    m_others.clashes[post->path] += other->path;
                }
            }
        }
    }
}

site::Addresses addressesOf(const std::shared_ptr<const SiteFacts> &site, const QString &post, const QString &root)
{
    const std::shared_ptr<const site::Site> own(site, &site->site());
    const auto index = [site]() -> const site::Index * { return site->isKnown() ? &site->index() : nullptr; };
    return {site::placeOf(post), own, index, root};
}

} // namespace galley::checks
