// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QFile>

namespace galley::tests
{

/// The folder of a corpus ("posts", "frontmatter" …): our copy below `tests/data/`, or the folder of that name below the one that
/// the environment variable GALLEY_CORPORA names, so that the same test runs over other cases.
inline QString corpus(const QString &name)
{
    const QString other = qEnvironmentVariable("GALLEY_CORPORA");
    return (other.isEmpty() ? QString::fromUtf8(GALLEY_TESTS "/data") : other) + u'/' + name;
}

/// The posts of a corpus folder, in the order of their names.
inline QStringList postsIn(const QString &folder)
{
    QStringList paths;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList({QStringLiteral("*.md"), QStringLiteral("*.markdown")}, QDir::Files, QDir::Name)) {
        if (file.fileName() != QStringLiteral("SOURCES.md")) {
            paths += file.filePath();
        }
    }
    return paths;
}

/// A file's bytes; null if it cannot be read.
inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace galley::tests
