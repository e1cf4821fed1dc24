// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "document/background.h"
#include "site/pathwatch.h"
#include "site/sitelist.h"

#include <QObject>

#include <atomic>

namespace galley
{

/// The posts of one site, kept true while files come, go and change: it has the site's facts read again, in another thread, so that all who
/// ask `SiteSearch` know what the list shows. Windows on posts of a site share one; made by `Library`.
class SitePosts final : public QObject
{
    Q_OBJECT
public:
    /// Reads nothing yet. `root` is a site's.
    SitePosts(const QString &root, std::shared_ptr<checks::SiteSearch> sites);

    const QString &root() const { return m_root; }
    /// Null until it has been read for the first time.
    const std::shared_ptr<const SiteList> &list() const { return m_list; }
    bool isReading() const { return m_reader.isRunning(); }
    /// Files that the reading under way has done.
    qsizetype filesRead() const;

    /// Reads what has changed; while it reads, once more afterwards.
    void refresh();

Q_SIGNALS:
    /// `list()` is another one.
    void changed();
    /// A reading has ended, whether it brought something new or not.
    void settled();

private:
    /// What is being read, once that is known; for two threads.
    using Progress = std::atomic<std::shared_ptr<const site::Reading>>;
    struct Job {
        QString root;
        std::shared_ptr<checks::SiteSearch> sites;
        std::shared_ptr<const SiteList> before;
        std::shared_ptr<Progress> progress;
        /// The list before where nothing has changed; null: it was abandoned.
        std::shared_ptr<const SiteList> run() const;
    };
    void take(const std::shared_ptr<const SiteList> &list);

    const QString m_root;
    const std::shared_ptr<checks::SiteSearch> m_sites;
    std::shared_ptr<const SiteList> m_list;
    PathWatch m_watch;
    bool m_again = false;
    Background<Job> m_reader;
};

} // namespace galley
