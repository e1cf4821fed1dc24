// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postlist.h"
#include "site/site.h"

#include <memory>

namespace galley
{

/// The posts of a site as they were when it was read last. Never changed once it is made; shared between windows and threads.
struct SiteList {
    site::Site site;
    std::vector<site::Post> posts; ///< the newest first
    std::vector<QString> sought;   ///< of each post: what a `site::Filter` looks at
    site::FoundPosts found;        ///< where they are

    /// True if both say the same of the same files.
    bool saysTheSame(const SiteList &other) const;
};

/// Reads a site again; what has not changed is taken from the list before, which may be null. Null: it was cancelled. Safe on any thread.
std::shared_ptr<const SiteList> readSite(const QString &root, const std::shared_ptr<const SiteList> &before, site::Reading &reading);

/// "Draft", "Scheduled" …, in the desktop's language.
QString stateName(site::State state);

} // namespace galley
