// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "renaming/work.h"

#include "site/folder.h"
#include "text/posixfile.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <ranges>
#include <unistd.h>

namespace galley::renaming
{

namespace
{

text::Error problemOf(int code, const QString &path)
{
    text::Error problem = text::systemError(code, path);
    problem.kind = code == EEXIST ? text::Error::Kind::ChangedOutside : problem.kind;
    return problem;
}

/// True if the file is as it was before, or is so now.
bool putBack(const TextChange &change)
{
    const auto now = text::readFile(change.path);
    if (!now) {
        return false;
    }
    if (now->bytes == change.before) {
        return true;
    }
    return now->state.hash == change.hashAfter && text::saveFile(change.path, change.before, now->state).has_value();
}

} // namespace

std::expected<void, text::Error> makeFolder(const QString &path)
{
    constexpr mode_t everyMode = 0777; // less the user's mask
    if (::mkdir(text::pathToBytes(path).constData(), everyMode) != 0) {
        return std::unexpected(problemOf(errno, path));
    }
    return {};
}

std::expected<void, text::Error> move(const Move &one)
{
    const QByteArray source = text::pathToBytes(one.from);
    const QByteArray target = text::pathToBytes(one.to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0) {
        return {};
    }
    int code = errno;
    const bool isOld = code == EINVAL || code == ENOSYS; // a file system that cannot promise it
    if (isOld && !site::isThere(one.to)) {
        if (::rename(source.constData(), target.constData()) == 0) {
            return {};
        }
        code = errno;
    }
    return std::unexpected(problemOf(code, one.to));
}

QStringList takeBack(const Work &work)
{
    QStringList left;
    for (const Move &one : std::views::reverse(work.moves)) {
        const bool isDone = site::isThere(one.to) && !site::isThere(one.from);
        if (isDone && !move({one.to, one.from})) {
            left.append(one.to);
        }
    }
    for (const TextChange &change : std::views::reverse(work.texts)) {
        if (!putBack(change)) {
            left.append(change.path);
        }
    }
    for (const QString &folder : std::views::reverse(work.newFolders)) {
        ::rmdir(text::pathToBytes(folder).constData()); // one that something else has come into stays
    }
    return left;
}

} // namespace galley::renaming
