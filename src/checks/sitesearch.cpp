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
    m_byRoot.removeIf([](const auto &site) { return site.value().isStale; });
    for (Entry &entry : m_byRoot) {
        entry.isStale = true;
    }
}

void SiteSearch::abandon(const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    m_now = now;
    for (const auto &each : std::exchange(m_readings, {})) {
        if (const auto reading = each.lock()) {
            reading->cancelled = true;
        }
    }
    m_byFolder.clear();
    m_byRoot.clear();
}

std::shared_ptr<const SiteFacts> SiteSearch::factsOfFolder(const QString &folder)
{
    const QString canonical = site::canonicalPath(folder);
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const SiteFacts> &facts = m_byFolder[canonical];
    if (!facts) {
        site::Site found = site::findSite(canonical);
        Entry &entry = m_byRoot[found.root];
        facts = entry.facts && !entry.isStale ? entry.facts : renew(entry, std::move(found));
    }
    return facts;
}

std::shared_ptr<const SiteFacts> SiteSearch::readAgain(const QString &folder, const QDateTime &now, const Begun &begun)
{
    site::Site found = site::findSite(site::canonicalPath(folder));
    std::shared_ptr<const SiteFacts> before;
    std::shared_ptr<const SiteFacts> facts;
    {
        const std::scoped_lock lock(m_mutex);
        m_now = now;
        Entry &entry = m_byRoot[found.root];
        before = entry.facts;
        const bool isNew = before && !entry.isStale && !before->isAsked() && before->site() == found;
        facts = isNew ? before : renew(entry, std::move(found));
        m_byFolder.clear(); // they find the new ones by the root
    }
    if (begun) {
        begun(facts->reading());
    }
    facts->index();
    if (facts->reading()->cancelled) {
        return nullptr;
    }
    const bool isSame = before && before != facts && before->isAsked() && before->saysTheSame(*facts);
    if (isSame) {
        keep(before, facts);
    }
    return isSame ? before : facts;
}

/// Facts that begin with what the entry's know. To be called with the mutex locked.
std::shared_ptr<const SiteFacts> SiteSearch::renew(Entry &entry, site::Site site)
{
    const auto reading = std::make_shared<site::Reading>();
    std::erase_if(m_readings, [](const auto &each) { return each.expired(); });
    m_readings.push_back(reading);
    entry = {.facts = std::make_shared<const SiteFacts>(std::move(site), m_now, reading, entry.facts)};
    return entry.facts;
}

/// What was known stays, so that there are no two of a site in memory.
void SiteSearch::keep(const std::shared_ptr<const SiteFacts> &known, const std::shared_ptr<const SiteFacts> &same)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto site = m_byRoot.find(known->site().root); site != m_byRoot.end() && site->facts == same) {
        site->facts = known;
        m_byFolder.clear();
    }
}

} // namespace galley::checks
