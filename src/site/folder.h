// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

namespace galley::site
{

/// A folder of the site on the disk. Paths are in the form of `text::pathFromBytes`; names that are not UTF-8 are found too.
class Folder final
{
public:
    explicit Folder(QString path)
        : m_path(std::move(path))
    {
    }

    const QString &path() const { return m_path; }
    /// The absolute path of a name in it, or of a longer way down; `.` and `..` are resolved, links are not. A leading slash does not
    /// count.
    QString at(const QString &relative) const;
    bool hasFile(const QString &relative) const;
    bool hasFolder(const QString &relative) const;
    /// The first of the names that is a file; empty if none is.
    QString firstFile(const QStringList &names) const;
    /// The names of the folders in it, sorted; empty if it cannot be read.
    QStringList folders() const;
    /// The names of the files in it, sorted.
    QStringList files() const;

private:
    QString m_path;
};

std::filesystem::path nativePath(const QString &path);
QString fromNative(const std::filesystem::path &path);

/// Absolute, links resolved as far as the path exists, `.` and `..` gone, no slash at the end.
QString canonicalPath(const QString &path);
/// Where a post lies: its folder as `canonicalPath` gives it, and its own name, even if that is a link: what stands beside a post stands
/// beside the link.
QString placeOf(const QString &post);
/// True if anything has that name, also a link that leads nowhere.
bool isThere(const QString &path);
/// The folder in which a path lies.
QString parentOf(const QString &path);
/// The last part of a path.
QString nameIn(const QString &path);
/// The same without its ending; a name that begins with a dot has none.
QString stemOf(const QString &path);
/// True if `path` is `folder` or below it; both as `canonicalPath` gives them.
bool isBelow(const QString &path, const QString &folder);
/// `path` as seen from `folder`, which it must be below.
QString relativeTo(const QString &path, const QString &folder);

} // namespace galley::site
