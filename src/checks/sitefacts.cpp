// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/sitefacts.h"

namespace galley::checks
{

SiteFacts::SiteFacts(site::Site site, const QDateTime &now)
    : m_site(std::move(site))
{
    for (const QString &name : m_site.own.texts(u"checks.ignore")) {
        m_ignored.push_back(name.toUtf8());
    }
    if (!isKnown()) {
        return;
    }
    m_index = site::Index(site::listPosts(m_site, now));
    for (const site::Post &post : m_index.posts()) {
        for (const QString &tag : post.tags) {
            ++m_tags[tag];
        }
    }
    for (const auto &[url, posts] : m_index.clashes()) {
        for (const site::Post *post : posts) {
            for (const site::Post *other : posts) {
                if (other != post) {
                    m_clashes[post->path] += other->path;
                }
            }
        }
    }
}

} // namespace galley::checks
