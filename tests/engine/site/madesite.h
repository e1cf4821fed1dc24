// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/folder.h"
#include "site/post.h"

#include <QFile>
#include <QTemporaryDir>

namespace galley::tests
{

/// A site that a test writes.
class Made
{
public:
    QString root() const { return site::canonicalPath(m_folder.path()); }
    QString path(const QString &name) const { return root() + u'/' + name; }
    QString put(const QString &name, const QByteArray &bytes = {}) const
    {
        std::filesystem::create_directories(site::nativePath(path(name)).parent_path());
        QFile file(path(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return written ? path(name) : QString();
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
