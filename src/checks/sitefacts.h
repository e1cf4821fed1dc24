// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/addresses.h"
#include "site/inheritance.h"
#include "site/postlist.h"

#include <QDateTime>
#include <QHash>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace galley::checks
{

/// What is known of the site that a post belongs to: the site as it was when somebody first asked about its posts. Made once for many
/// posts by `SiteSearch`; safe to read on several threads.
class SiteFacts final
{
public:
    /// Once `reading` is cancelled, what is not yet known of other posts is as if there were none. `before`: what was known of the site
    /// earlier, or null; of files that have not changed since it is taken as it is.
    SiteFacts(site::Site site, const QDateTime &now, std::shared_ptr<site::Reading> reading = std::make_shared<site::Reading>(),
              const std::shared_ptr<const SiteFacts> &before = {});

    const site::Site &site() const { return m_site; }
    /// False for a folder of posts that no generator is known of: then what an address leads to is what lies beside the post.
    bool isKnown() const { return m_site.generator != site::Generator::None; }
    /// Names of rules that its `.galley.toml` silences: `[checks] ignore = ["todo"]`.
    const std::vector<QByteArray> &ignored() const { return m_ignored; }

    /// As `site::postOf`; what posts inherit is read once for all of them.
    site::Post postOf(const QString &path, const frontmatter::FrontMatter &frontMatter, const QDateTime &now) const;

    // For these the heads of all posts are read when one of them is first asked for; other threads wait meanwhile.

    const site::Index &index() const { return others().index; }
    /// Where the posts are.
    const site::FoundPosts &found() const { return others().found; }
    /// How many posts have each tag.
    const QHash<QString, int> &tags() const { return others().tags; }
    /// The other posts that have the same address as this one.
    QStringList clashesOf(const QString &path) const { return others().clashes.value(path); }
    /// See headinghabit.h. The posts are rendered for it when it is first asked for.
    const QHash<QString, int> &topHeadings() const;

    /// True once somebody has asked for other posts. What changes from then on these facts may not know.
    bool isAsked() const { return m_isAsked; }
    /// How far the reading of the posts is, and whether it is of use.
    const std::shared_ptr<site::Reading> &reading() const { return m_reading; }
    /// True if both say the same of the same files and folders.
    bool saysTheSame(const SiteFacts &other) const;

private:
    struct Others {
        site::FoundPosts found;
        site::Index index;
        std::vector<site::Post> pages; ///< that are no Markdown
        QHash<QString, int> tags;
        QHash<QString, QStringList> clashes;
    };
    const Others &others() const;
    void read() const;
    static std::shared_ptr<const Others> describe(site::FoundPosts found, std::vector<site::Post> posts, std::vector<site::Post> pages);
    std::shared_ptr<const SiteFacts> takeBefore() const;

    const site::Site m_site;
    const QDateTime m_now;
    const std::shared_ptr<site::Reading> m_reading;
    std::vector<QByteArray> m_ignored;
    mutable std::atomic<bool> m_isAsked = false;
    mutable std::mutex m_mutex; ///< for the next
    mutable std::shared_ptr<const SiteFacts> m_before;
    mutable std::mutex m_inheritanceMutex; ///< for the next
    mutable site::Inheritance m_inheritance;
    mutable std::once_flag m_isRead;
    mutable std::shared_ptr<const Others> m_others; ///< those of the facts before, where nothing has changed
    mutable std::once_flag m_isRendered;
    mutable QHash<QString, int> m_topHeadings;
};

/// Where the addresses in a post lead; see site::Addresses. `post` and `root` in any form. Keeps the facts alive.
site::Addresses addressesOf(const std::shared_ptr<const SiteFacts> &site, const QString &post, const QString &root = {});

} // namespace galley::checks
