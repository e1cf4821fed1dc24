// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "renaming/carryout.h"
#include "support/corpora.h"
#include "support/madesite.h"

namespace galley::tests
{

/// A site in which posts are renamed.
class RenamingSite : public MadeSite
{
public:
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
};

} // namespace galley::tests
