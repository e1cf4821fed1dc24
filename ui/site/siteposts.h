// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/background.h"
#include "site/pathwatch.h"
#include "site/sitelist.h"

#include <QObject>

namespace galley
{

/// The posts of one site, read in another thread and kept true while files come, go and change. Windows on posts of a site share one; made
/// by `Library`.
class SitePosts final : public QObject
{
    Q_OBJECT
public:
    /// Reads nothing yet. `root` is a site's.
    explicit SitePosts(const QString &root);
    /// Does not wait for a reading.
    ~SitePosts() override;

    const QString &root() const { return m_root; }
    /// Null until it has been read for the first time.
    const std::shared_ptr<const SiteList> &list() const { return m_list; }
    bool isReading() const { return m_reader.isRunning(); }
    /// Files that the reading under way has done.
    qsizetype filesRead() const { return m_reading->read; }

    /// Reads what has changed; while it reads, once more afterwards.
    void refresh();

Q_SIGNALS:
    /// `list()` is another one.
    void changed();
    /// A reading has ended, whether it brought something new or not.
    void settled();

private:
    struct Job {
        QString root;
        std::shared_ptr<const SiteList> before;
        std::shared_ptr<site::Reading> reading;
        std::shared_ptr<const SiteList> run() const { return readSite(root, before, *reading); }
    };
    void take(const std::shared_ptr<const SiteList> &list);

    const QString m_root;
    std::shared_ptr<const SiteList> m_list;
    std::shared_ptr<site::Reading> m_reading;
    PathWatch m_watch;
    bool m_again = false;
    Background<Job> m_reader;
};

} // namespace galley
