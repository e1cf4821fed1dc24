// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/folder.h"

#include "text/textfile.h"

#include <sys/stat.h>

namespace galley::site
{

namespace fs = std::filesystem;

namespace
{

QStringList namesIn(const QString &folder, fs::file_type wanted)
{
    QStringList names;
    std::error_code error;
    for (fs::directory_iterator entry(nativePath(folder), error); !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code unreadable;
        if (entry->status(unreadable).type() == wanted) {
            names.append(fromNative(entry->path().filename()));
        }
    }
    names.sort();
    return names;
}

/// `path` in the bytes of the file system.
bool isRegular(const QByteArray &path)
{
    struct stat info = {};
    return ::stat(path.constData(), &info) == 0 && S_ISREG(info.st_mode);
}

} // namespace

fs::path nativePath(const QString &path)
{
    return text::pathToBytes(path).toStdString();
}

QString fromNative(const fs::path &path)
{
    return text::pathFromBytes(path.native());
}

QString canonicalPath(const QString &path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(nativePath(path), error);
    fs::path canonical = fs::weakly_canonical(absolute, error);
    canonical = error ? absolute.lexically_normal() : canonical;
    if (!canonical.has_filename() && canonical.has_relative_path()) {
        canonical = canonical.parent_path();
    }
    return fromNative(canonical);
}

QString placeOf(const QString &post)
{
    const fs::path path = nativePath(post);
    const QString folder = canonicalPath(path.has_parent_path() ? fromNative(path.parent_path()) : QStringLiteral("."));
    return Folder(folder).at(fromNative(path.filename()));
}

bool isThere(const QString &path)
{
    std::error_code error;
    return fs::symlink_status(nativePath(path), error).type() != fs::file_type::not_found;
}

QString parentOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash > 0 ? path.first(slash) : QStringLiteral("/");
}

QString nameIn(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QString stemOf(const QString &path)
{
    const QString name = nameIn(path);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 ? name.first(dot) : name;
}

bool isBelow(const QString &path, const QString &folder)
{
    return path == folder || folder == u"/" || (path.startsWith(folder) && path.size() > folder.size() && path[folder.size()] == u'/');
}

QString relativeTo(const QString &path, const QString &folder)
{
    return path == folder ? QString() : path.sliced(folder == u"/" ? 1 : folder.size() + 1);
}

QString Folder::at(const QString &relative) const
{
    qsizetype start = 0;
    while (start < relative.size() && relative[start] == u'/') {
        ++start;
    }
    fs::path path = (nativePath(m_path) / nativePath(relative.sliced(start))).lexically_normal();
    if (!path.has_filename() && path.has_relative_path()) {
        path = path.parent_path();
    }
    return fromNative(path);
}

bool Folder::hasFile(const QString &relative) const
{
    std::error_code error;
    return fs::is_regular_file(nativePath(at(relative)), error);
}

bool Folder::hasFolder(const QString &relative) const
{
    std::error_code error;
    return fs::is_directory(nativePath(at(relative)), error);
}

QString Folder::firstFile(const QStringList &names) const
{
    // Each folder above a post is asked for the names of every generator's configuration: nothing is resolved where nothing needs it.
    const QByteArray folder = text::pathToBytes(m_path) + '/';
    const auto isFile = [&](const QString &name) {
        return name.contains(u'/') ? hasFile(name) : isRegular(folder + text::pathToBytes(name));
    };
    const auto found = std::ranges::find_if(names, isFile);
    return found == names.end() ? QString() : *found;
}

QStringList Folder::folders() const
{
    return namesIn(m_path, fs::file_type::directory);
}

QStringList Folder::files() const
{
    return namesIn(m_path, fs::file_type::regular);
}

} // namespace galley::site
