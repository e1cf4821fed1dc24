// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/sitelist.h"

#include "site/filter.h"

#include <QCoreApplication>

namespace galley
{

std::shared_ptr<const SiteList> SiteList::of(const std::shared_ptr<const checks::SiteFacts> &facts)
{
    auto list = std::make_shared<SiteList>();
    list->m_facts = facts;
    list->m_sought.reserve(list->posts().size());
    for (const site::Post &post : list->posts()) {
        list->m_sought.push_back(site::Filter::textOf(post, list->site().root, stateName(post.state)));
    }
    return facts->reading()->cancelled ? nullptr : list;
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
    case site::State::Expired:
        return QCoreApplication::translate("galley::SiteList", "Expired");
    case site::State::Broken:
        break;
    }
    return QCoreApplication::translate("galley::SiteList", "Broken");
}

} // namespace galley
