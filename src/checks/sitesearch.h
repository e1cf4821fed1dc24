// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitefacts.h"

#include <mutex>

namespace galley::checks
{

/// Finds the site of a post, and reads each site once, however many posts ask. Safe on several threads.
class SiteSearch final
{
public:
    explicit SiteSearch(const QDateTime &now)
        : m_now(now)
    {
    }

    /// Never null. The path is absolute or from the folder one is in.
    std::shared_ptr<const SiteFacts> factsOf(const QString &post);
    /// The site of all posts in a folder.
    std::shared_ptr<const SiteFacts> factsOfFolder(const QString &folder);

    /// Sites are read anew when they are next asked for: files have come or gone. Facts that were given out stay as they are.
    void forget(const QDateTime &now);
    /// The same, and what is being read now is of no use any more: those who wait for it go on at once, and know less.
    void abandon(const QDateTime &now);

private:
    std::mutex m_mutex; ///< for all below
    QDateTime m_now;
    std::shared_ptr<site::Reading> m_reading = std::make_shared<site::Reading>();
    QHash<QString, std::shared_ptr<const SiteFacts>> m_byFolder;
    QHash<QString, std::shared_ptr<const SiteFacts>> m_byRoot;
};

} // namespace galley::checks
