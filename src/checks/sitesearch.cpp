// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "checks/sitesearch.h"

#include "site/folder.h"

#include <utility>

namespace galley::checks
{

std::shared_ptr<const SiteFacts> SiteSearch::factsOf(const QString &post)
{
    return factsOfFolder(site::parentOf(site::placeOf(post)));
}

void SiteSearch::forget(const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    m_now = now;
    m_byFolder.clear();
    m_byRoot.clear();
}

void SiteSearch::abandon(const QDateTime &now)
{
    {
        const std::scoped_lock lock(m_mutex);
        std::exchange(m_reading, std::make_shared<site::Reading>())->cancelled = true;
    }
    forget(now);
}

std::shared_ptr<const SiteFacts> SiteSearch::factsOfFolder(const QString &folder)
{
    const QString canonical = site::canonicalPath(folder);
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const SiteFacts> &facts = m_byFolder[canonical];
    if (!facts) {
        site::Site found = site::findSite(canonical);
        std::shared_ptr<const SiteFacts> &known = m_byRoot[found.root];
        if (!known) {
            known = std::make_shared<const SiteFacts>(std::move(found), m_now, m_reading);
        }
        facts = known;
    }
    return facts;
}

} // namespace galley::checks
