// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/addresses.h"
#include "site/postlist.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <mutex>
#include <vector>

namespace galley::checks
{

/// What is known of the site that a post belongs to. Made once for many posts; safe to read on several threads.
class SiteFacts final
{
public:
    /// Once `reading` is cancelled, what is not yet known of other posts is as if there were none.
    SiteFacts(site::Site site, const QDateTime &now, std::shared_ptr<site::Reading> reading = std::make_shared<site::Reading>());

    const site::Site &site() const { return m_site; }
    /// False for a folder of posts that no generator is known of: then what an address leads to is what lies beside the post.
    bool isKnown() const { return m_site.generator != site::Generator::None; }
    /// Names of rules that its `.galley.toml` silences: `[checks] ignore = ["todo"]`.
    const std::vector<QByteArray> &ignored() const { return m_ignored; }

    // For these the heads of all posts are read when one of them is first asked for; other threads wait meanwhile.

    const site::Index &index() const { return others().index; }
    /// How many posts have each tag.
    const QHash<QString, int> &tags() const { return others().tags; }
    /// The other posts that have the same address as this one.
    QStringList clashesOf(const QString &path) const { return others().clashes.value(path); }
    /// See headinghabit.h. The posts are rendered for it when it is first asked for.
    const QHash<QString, int> &topHeadings() const;

private:
    struct Others {
        site::Index index;
        QHash<QString, int> tags;
        QHash<QString, QStringList> clashes;
    };
    const Others &others() const;
    void read() const;

    const site::Site m_site;
    const QDateTime m_now;
    const std::shared_ptr<site::Reading> m_reading;
    std::vector<QByteArray> m_ignored;
    mutable std::once_flag m_isRead;
    mutable Others m_others;
    mutable std::once_flag m_isRendered;
    mutable QHash<QString, int> m_topHeadings;
};

/// Where the addresses in a post lead; see site::Addresses. `post` and `root` in any form. Keeps the facts alive.
site::Addresses addressesOf(const std::shared_ptr<const SiteFacts> &site, const QString &post, const QString &root = {});

} // namespace galley::checks
