// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/site.h"

#include <optional>

namespace galley::sitestyle
{

/// Where addresses in a file of the site start.
struct Base {
    QString folder; ///< of the file, absolute
    QString root;   ///< the folder that is the site's root once it is published: that of `/a.css`
};

/// Reads what a site's pages and style sheets name, from the disk and inside of the site only: what is on another machine, or where `..`,
/// an absolute path or a symbolic link leads out to, is not read, but noted.
class SiteFiles final
{
public:
    explicit SiteFiles(const site::Site &site);

    struct File {
        QString path; ///< canonical
        QByteArray bytes;
    };
    /// The file that an address means; nothing, and the address noted, if it is elsewhere, missing or larger than that.
    std::optional<File> read(const QByteArray &address, const Base &base, qint64 largest);
    /// A file of the site by its path; null if it is outside, no file or too large.
    QByteArray bytesOf(const QString &path, qint64 largest);

    /// A picture or font as an address that has it inside; `data:,` where it is not to be had. Addresses of that kind and places in a
    /// page stay as they are.
    QByteArray inside(const QByteArray &address, const Base &base);

    void leaveOut(const QByteArray &address);
    /// Addresses as written, each once.
    const QStringList &leftOut() const { return m_leftOut; }
    /// Canonical paths of the files that were read.
    const QStringList &sources() const { return m_sources; }

private:
    QString find(const QByteArray &address, const Base &base) const;
    std::optional<QByteArray> pathOf(const QByteArray &address) const;

    const site::Site &m_site;
    QStringList m_leftOut;
    QStringList m_sources;
    qint64 m_room; ///< bytes that may yet be put inside
};

} // namespace galley::sitestyle
