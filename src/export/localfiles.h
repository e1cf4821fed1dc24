// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/shortfall.h"

#include <expected>

namespace galley::exporting
{

/// Finds the files that a post's addresses mean, in its site and nowhere else: `..`, absolute paths and symbolic links that lead out
/// find nothing. Paths as `text::readFile` takes them.
class LocalFiles final
{
public:
    /// `root`: the folder that nothing may lead out of (the site's, or the one that was exported); empty: the post's own. Addresses such
    /// as `/a.png` count from `siteRoot`; empty: they are not known.
    explicit LocalFiles(const QString &postFolder, const QString &root = {}, const QString &siteRoot = {});

    struct File {
        QString path;       ///< canonical
        QByteArray address; ///< the path as written in the post, percent signs undone: "../img/a b.png"
    };
    /// For a relative address, or one from the site's root. Looks whether there is a regular file, but not into it.
    std::expected<File, Shortfall::Kind> find(const QByteArray &address) const;

private:
    QByteArray m_postFolder;
    QByteArray m_root; ///< canonical
    QByteArray m_siteRoot;
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
