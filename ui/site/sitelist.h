// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitefacts.h"

#include <memory>

namespace galley
{

/// The posts of a site as a list shows them. Never changed once it is made; shared between windows and threads.
class SiteList final
{
public:
    /// Reads the posts if that has not been done; null: it was abandoned. Safe on any thread.
    static std::shared_ptr<const SiteList> of(const std::shared_ptr<const checks::SiteFacts> &facts);

    const std::shared_ptr<const checks::SiteFacts> &facts() const { return m_facts; }
    const site::Site &site() const { return m_facts->site(); }
    /// The newest first.
    const std::vector<site::Post> &posts() const { return m_facts->index().posts(); }
    /// Where they are.
    const site::FoundPosts &found() const { return m_facts->found(); }
    /// Of the post with that place in the list: what a `site::Filter` looks at.
    const QString &sought(size_t place) const { return m_sought[place]; }

private:
    std::shared_ptr<const checks::SiteFacts> m_facts;
    std::vector<QString> m_sought;
};

/// "Draft", "Scheduled" …, in the desktop's language.
QString stateName(site::State state);

} // namespace galley
