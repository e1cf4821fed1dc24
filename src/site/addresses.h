// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/resolve.h"

#include <expected>
#include <memory>

namespace galley::site
{

/// Where the addresses in one post lead, as its site's generator will have it: what previews show and exports take along. It finds
/// nothing outside of the site: `..`, absolute paths and symbolic links that lead out are refused. A value; safe on any thread.
class Addresses final
{
public:
    /// `post`: where the post lies or would lie; absolute, as `placeOf` gives it. `index` may be asked on any thread, or be empty (nothing
    /// is known of other posts). `root`: a folder that counts as the post's besides its own and its site's; in a folder without a
    /// generator, addresses such as `/a.png` start there.
    Addresses(QString post, std::shared_ptr<const Site> site, IndexSource index = {}, const QString &root = {});

    /// Those of another post in the same folder; the disk is not asked again. `name`: of its file.
    Addresses beside(const QString &name) const;

    enum class Refusal {
        Missing,
        Outside, ///< it is there, but not in the site
        Unknown, ///< only the generator knows what the address means
    };
    /// The file that a picture's (film's, sound's) address means: its canonical path.
    std::expected<QString, Refusal> find(QByteArrayView address) const;

    /// What a link leads to. A post or file outside of the site is Missing.
    Target follow(QByteArrayView address) const;

    /// The same, wherever it lies; the path of a post or file is canonical. In a folder without a generator only an address from the
    /// post's folder can be Missing: nobody knows where the others begin.
    Target look(QByteArrayView address) const;
    /// True for a plain address on the web, as most links have, which `look` asks nothing of the site about: External.
    bool isElsewhere(QByteArrayView address) const;
    /// True for the canonical path of what lies in the site, in the post's folder or in the root that was given.
    bool isInside(const QString &canonical) const;

    const QString &post() const { return m_post; }

private:
    QString m_post;
    std::shared_ptr<const Site> m_site;
    IndexSource m_index;
    QStringList m_folders; ///< canonical
    QByteArray m_base;     ///< of the site on the web, as the start of an address
};

} // namespace galley::site
