// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "checks/sitefacts.h"
#include "export/shortfall.h"

#include <expected>

namespace galley::exporting
{

/// Finds the files that a post's addresses mean, as its site's generator will, and in the site (or the post's folder) only: `..`, absolute
/// paths and symbolic links that lead out find nothing. Paths as `text::readFile` takes them.
class LocalFiles final
{
public:
    /// `post`: its file, which need not exist; empty: it has none, and nothing is found. `root`: a folder of posts that are exported
    /// together, which counts as the post's too. `site`: null: it is looked for.
    explicit LocalFiles(const QString &post, const QString &root = {}, const std::shared_ptr<const checks::SiteFacts> &site = {});

    explicit LocalFiles(site::Addresses addresses)
        : m_addresses(std::move(addresses))
    {
    }

    struct File {
        QString path; ///< canonical
        /// The path as written in the post, percent signs undone: "../img/a b.png". Where that is none (`{static}/a.png`): "/a.png".
        QByteArray address;
    };
    /// For an address in the site, in the generator's own form too. Looks whether there is a regular file, but not into it.
    std::expected<File, Shortfall::Kind> find(const QByteArray &address) const;

private:
    std::optional<site::Addresses> m_addresses;
};

/// The media type of a picture by its first bytes, of a film or a sound by its name; empty for what a page cannot show.
QByteArray pictureType(QByteArrayView bytes);
QByteArray playableType(const QString &path);

/// A file's bytes to put into a page, with their type. `Shortfall::Kind` says why not.
struct Inside {
    QByteArray bytes;
    QByteArray type;
};
std::expected<Inside, Shortfall::Kind> readInside(const LocalFiles::File &file);

} // namespace galley::exporting
