// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/folder.h"
#include "site/post.h"
#include "support/files.h"

#include <QTemporaryDir>

namespace galley::tests
{

/// A site that a test writes, in a folder of its own.
class MadeSite
{
public:
    QString root() const { return site::canonicalPath(m_folder.path()); }
    QString path(const QString &name) const { return root() + u'/' + name; }
    /// Its path.
    QString put(const QString &name, const QByteArray &bytes = {}) const
    {
        tests::put(path(name), bytes);
        return path(name);
    }
    QStringList found() const
    {
        QStringList names;
        for (const QString &post : site::findPosts(site::findSite(root()))) {
            names.append(site::relativeTo(post, root()));
        }
        return names;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace galley::tests
