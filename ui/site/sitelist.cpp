// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/sitelist.h"

#include "site/filter.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace galley
{

bool SiteList::saysTheSame(const SiteList &other) const
{
    const auto same = [](const site::Post &one, const site::Post &two) {
        return one.path == two.path && one.state == two.state && one.stamp.sameStamp(two.stamp);
    };
    return site == other.site && found.unreadable == other.found.unreadable && std::ranges::equal(posts, other.posts, same);
}

std::shared_ptr<const SiteList> readSite(const QString &root, const std::shared_ptr<const SiteList> &before, site::Reading &reading)
{
    auto list = std::make_shared<SiteList>();
    list->site = site::findSite(root);
    list->found = site::searchPosts(list->site, reading);
    const bool same = before && before->site == list->site;
    list->posts = site::readPosts(list->site, list->found.files, QDateTime::currentDateTime(),
                                  same ? before->posts : std::vector<site::Post>(), reading);
    list->sought.reserve(list->posts.size());
    for (const site::Post &post : list->posts) {
        list->sought.push_back(site::Filter::textOf(post, root, stateName(post.state)));
    }
    return reading.cancelled ? nullptr : list;
}

QString stateName(site::State state)
{
    switch (state) {
    case site::State::Draft:
        return QCoreApplication::translate("galley::SiteList", "Draft");
    case site::State::Scheduled:
        return QCoreApplication::translate("galley::SiteList", "Scheduled");
    case site::State::Published:
        return QCoreApplication::translate("galley::SiteList", "Published");
    case site::State::Broken:
        break;
    }
    return QCoreApplication::translate("galley::SiteList", "Broken");
}

} // namespace galley
