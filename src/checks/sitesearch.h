// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitefacts.h"

#include <functional>
#include <mutex>

namespace galley::checks
{

/// Finds the site of a post, and knows the facts of each site: the one place where they are kept, however many posts, windows and panels
/// ask. They are read when they are first asked for, and again after `forget`, but then only where files have changed. A site that nobody
/// asks about between one `forget` and the next is given up. Safe on several threads.
class SiteSearch final
{
public:
    explicit SiteSearch(const QDateTime &now)
        : m_now(now)
    {
    }

    /// Never null. The path is absolute or from the folder one is in. Its posts may not have been read yet.
    std::shared_ptr<const SiteFacts> factsOf(const QString &post);
    /// The site of all posts in a folder.
    std::shared_ptr<const SiteFacts> factsOfFolder(const QString &folder);

    /// Told what is about to be read, in the thread that asks.
    using Begun = std::function<void(const std::shared_ptr<const site::Reading> &reading)>;
    /// Looks through the site that a folder belongs to, and gives the facts that are true now, with its posts read: those that were known
    /// if nothing has changed, else others, which all who ask later are given. Null: it was abandoned meanwhile.
    std::shared_ptr<const SiteFacts> readAgain(const QString &folder, const QDateTime &now, const Begun &begun = {});

    /// What files say is looked at again when it is next asked for: they may have come, gone or changed. Facts that were given out stay as
    /// they are.
    void forget(const QDateTime &now);
    /// Nothing is known any more, and what is being read now is of no use: those who wait for it go on at once, and know less.
    void abandon(const QDateTime &now);

private:
    struct Entry {
        std::shared_ptr<const SiteFacts> facts;
        bool isStale = false; ///< only what has not changed since may still be taken from them
    };
    std::shared_ptr<const SiteFacts> renew(Entry &entry, site::Site site);
    void keep(const std::shared_ptr<const SiteFacts> &known, const std::shared_ptr<const SiteFacts> &same);

    std::mutex m_mutex; ///< for all below
    QDateTime m_now;
    std::vector<std::weak_ptr<site::Reading>> m_readings; ///< of all facts that are still in use
    QHash<QString, std::shared_ptr<const SiteFacts>> m_byFolder;
    QHash<QString, Entry> m_byRoot;
};

} // namespace galley::checks
