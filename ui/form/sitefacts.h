// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitesearch.h"
#include "site/site.h"

#include <QHash>

namespace galley
{

/// What the form wants to know of the other posts of a site. A value; made in another thread, since all posts are read for it.
struct SiteFacts {
    site::Site site;
    QString place; ///< of the post, as `site::placeOf` gives it; empty before it is known
    /// The names that posts use: of tags, categories and authors by what they are, each with the most frequent first.
    QStringList tags;
    QStringList categories;
    QStringList authors;
    /// What the posts mostly have under a key, by the key in lower case.
    QHash<QString, frontmatter::Field::Type> types;
    /// The keys that the posts have, the most frequent first.
    QStringList keys;
};

/// Asks about the site that the post belongs to, which may have to be read.
SiteFacts siteFacts(const QString &post, checks::SiteSearch &sites);

} // namespace galley
