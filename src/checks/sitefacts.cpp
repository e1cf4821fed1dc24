// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/sitefacts.h"

#include "checks/headinghabit.h"
#include "site/folder.h"

#include <algorithm>
#include <utility>

namespace galley::checks
{

namespace
{

/// True if both lists say the same of the same files.
bool areSame(const std::vector<site::Post> &some, const std::vector<site::Post> &others)
{
    return std::ranges::equal(some, others, [](const site::Post &one, const site::Post &other) {
        return one.path == other.path && one.state == other.state && one.inherited == other.inherited && one.stamp.sameStamp(other.stamp);
    });
}

} // namespace

SiteFacts::SiteFacts(site::Site site, const QDateTime &now, std::shared_ptr<site::Reading> reading,
                     const std::shared_ptr<const SiteFacts> &before)
    : m_site(std::move(site))
    , m_now(now)
    , m_reading(std::move(reading))
    , m_inheritance(m_site)
{
    // What nobody asked knows no more than what was before it, and would only lengthen the row.
    std::shared_ptr<const SiteFacts> knowing = before && !before->isAsked() ? before->takeBefore() : before;
    if (knowing && knowing->site() == m_site) { // the configuration has a say in what a post is
        m_before = std::move(knowing);
    }
    for (const QString &name : m_site.own.texts(u"checks.ignore")) {
        m_ignored.push_back(name.toUtf8());
    }
}

const SiteFacts::Others &SiteFacts::others() const
{
    std::call_once(m_isRead, [this] { read(); });
    return *m_others;
}

site::Post SiteFacts::postOf(const QString &path, const frontmatter::FrontMatter &frontMatter, const QDateTime &now) const
{
    const std::unique_lock lock(m_inheritanceMutex, std::try_to_lock);
    if (!lock) { // reading some files again takes less time than waiting for each other
        return site::postOf(m_site, path, frontMatter, now);
    }
    return site::postOf(m_site, path, frontMatter, now, m_inheritance);
}

const QHash<QString, int> &SiteFacts::topHeadings() const
{
    std::call_once(m_isRendered, [this] { m_topHeadings = topHeadingsOf(m_site, index().posts(), *m_reading); });
    return m_topHeadings;
}

std::shared_ptr<const SiteFacts> SiteFacts::takeBefore() const
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_before, nullptr);
}

bool SiteFacts::saysTheSame(const SiteFacts &other) const
{
    return m_site == other.m_site &&
           (&others() == &other.others() ||
            (found() == other.found() && areSame(index().posts(), other.index().posts()) && areSame(others().pages, other.others().pages)));
}

void SiteFacts::read() const
{
    static const std::vector<site::Post> nothing;
    m_isAsked = true;
    const std::shared_ptr<const SiteFacts> before = takeBefore();
    site::FoundPosts found = site::searchPosts(m_site, *m_reading);
    std::vector<site::Post> posts = site::readPosts(m_site, found.files, m_now, before ? before->index().posts() : nothing, *m_reading);
    std::vector<site::Post> pages = site::readPosts(m_site, found.pages, m_now, before ? before->others().pages : nothing, *m_reading);
    const bool isSame =
        before && before->found() == found && areSame(before->index().posts(), posts) && areSame(before->others().pages, pages);
    m_others = isSame ? before->m_others : describe(std::move(found), std::move(posts), std::move(pages));
}

std::shared_ptr<const SiteFacts::Others> SiteFacts::describe(site::FoundPosts found, std::vector<site::Post> posts,
                                                             std::vector<site::Post> pages)
{
    auto others = std::make_shared<Others>();
    others->found = std::move(found);
    others->pages = std::move(pages);
    others->index = site::Index(std::move(posts), others->pages);
    for (const site::Post &post : others->index.posts()) {
        for (const QString &tag : post.tags) {
            ++others->tags[tag];
        }
    }
    for (const auto &[url, clashing] : others->index.clashes()) {
        for (const site::Post *post : clashing) {
            for (const site::Post *other : clashing) {
                if (other != post) {
                    others->clashes[post->path] += other->path;
                }
            }
        }
    }
    return others;
}

site::Addresses addressesOf(const std::shared_ptr<const SiteFacts> &site, const QString &post, const QString &root)
{
    const std::shared_ptr<const site::Site> own(site, &site->site());
    const auto index = [site]() -> const site::Index * { return site->isKnown() ? &site->index() : nullptr; };
    return {site::placeOf(post), own, index, root};
}

} // namespace galley::checks
