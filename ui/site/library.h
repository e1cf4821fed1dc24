// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "site/siteposts.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace galley
{

/// The sites of the posts that are open. One for the whole program; made by the application, passed to the windows.
class Library final : public QObject
{
    Q_OBJECT
public:
    explicit Library(QObject *parent = nullptr);
    /// What is being read is given up.
    ~Library() override;

    /// Knows the sites, for the preview, the proof, the form, exports and the lists of posts; each site is read once for all of them, and
    /// again when files of its list change, or after one comes back from another program. Never null.
    const std::shared_ptr<checks::SiteSearch> &sites() const { return m_sites; }

    /// What is known of a post's or folder's place.
    struct Place {
        QString path; ///< with links resolved, as the site's posts have it
        std::shared_ptr<SitePosts> posts;
    };
    /// Finds the site of a file or folder in another thread, then calls `answer` in this one, unless `receiver` is gone. The site lives
    /// as long as somebody keeps it.
    void find(const QString &path, QObject *receiver, const std::function<void(const Place &place)> &answer);

private:
    std::shared_ptr<SitePosts> postsOf(const QString &root);

    const std::shared_ptr<checks::SiteSearch> m_sites;
    QHash<QString, std::weak_ptr<SitePosts>> m_byRoot;
};

} // namespace galley
