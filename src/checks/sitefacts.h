// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/index.h"
#include "site/site.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <vector>

namespace galley::checks
{

/// What rules ask about the site that a post belongs to. Made once for many posts; safe to read on several threads.
class SiteFacts final
{
public:
    /// Reads the heads of all posts of a site that has a generator; of a mere folder, nothing.
    SiteFacts(site::Site site, const QDateTime &now);

    const site::Site &site() const { return m_site; }
    const site::Index &index() const { return m_index; }
    /// False for a folder of posts that no generator is known of: then what an address leads to is what lies beside the post.
    bool isKnown() const { return m_site.generator != site::Generator::None; }
    /// Names of rules that its `.galley.toml` silences: `[checks] ignore = ["todo"]`.
    const std::vector<QByteArray> &ignored() const { return m_ignored; }
    /// How many posts have each tag.
    const QHash<QString, int> &tags() const { return m_tags; }
    /// The other posts that have the same address as this one.
    QStringList clashesOf(const QString &path) const { return m_clashes.value(path); }

private:
    site::Site m_site;
    site::Index m_index;
    std::vector<QByteArray> m_ignored;
    QHash<QString, int> m_tags;
    QHash<QString, QStringList> m_clashes;
};

} // namespace galley::checks
