// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "markdown/dialect.h"

#include <QUrl>

#include <optional>

namespace galley
{

/// Where the pictures and links of the post in the preview lead, as its site's generator will have it. The site is read when it is first
/// asked for, by whoever asks first: ask in the background. Safe on any thread.
class PostPlace final
{
public:
    /// `post`: the file's path, empty while it has none: then nothing is found.
    explicit PostPlace(QString post = {}, std::shared_ptr<checks::SiteSearch> sites = {});

    const QString &post() const { return m_post; }

    /// The file that a picture's (film's, sound's) address means: its canonical path; empty if there is none in the site.
    QString file(const QByteArray &address) const;
    /// The same as far as it can be told without reading other posts.
    QString fileAtOnce(const QByteArray &address) const;

    /// What a link may open, and the line (1-based) of the place in it; 0: its beginning.
    struct Opening {
        QUrl url;
        int line = 0;
    };
    /// `address` is as the post has it.
    ///   "https://example.org/"  -> the same            "mailto:a@example.org" -> the same
    ///   "other.md#part", "@/blog/other.md", "/2024/other/", "https://the-site.example/2024/other/"
    ///                           -> file:///…/other.md#part, if that is a post in the site
    ///   "javascript:…", "file:///…", "galley-preview://…", "//host/", "", "smb://…" -> nothing
    /// `dialect` is that of the posts, for the ids of their headings.
    std::optional<Opening> opening(const QString &address, const markdown::Dialect &dialect) const;

private:
    std::shared_ptr<const checks::SiteFacts> site() const { return m_sites->factsOf(m_post); }

    QString m_post;
    std::shared_ptr<checks::SiteSearch> m_sites;
};

} // namespace galley
