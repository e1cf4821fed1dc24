// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/carryout.h"
#include "site/folder.h"
#include "support/corpora.h"
#include "support/files.h"

#include <QTemporaryDir>

namespace galley::tests
{

/// A site in a folder of its own, in which posts are renamed.
class RenamingSite
{
public:
    QString root() const { return site::canonicalPath(m_folder.path()); }
    QString path(const QString &name) const { return root() + u'/' + name; }
    void put(const QString &name, const QByteArray &bytes) const { tests::put(path(name), bytes); }
    QByteArray read(const QString &name) const { return bytesOf(path(name)); }
    bool has(const QString &name) const { return QFile::exists(path(name)); }

    std::expected<renaming::Plan, renaming::Problem> plan(const QString &post, const QString &name) const
    {
        const site::Site site = site::findSite(root());
        return renaming::planRenaming(site, site::listPosts(site, QDateTime::currentDateTime()), path(post), name, site::Reading());
    }

    /// Every file with its bytes.
    std::map<QString, QByteArray> everything() const
    {
        std::map<QString, QByteArray> all;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(site::nativePath(root()))) {
            const QString name = site::fromNative(entry.path());
            all[name] = entry.is_regular_file() ? bytesOf(name) : QByteArray();
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace galley::tests
