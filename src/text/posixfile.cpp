// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/posixfile.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace galley::text
{

namespace
{

/// Fills the bytes from `have` on with what stands there in the file: how many, 0 at its end, -1 with errno set.
ssize_t readSome(int fd, QByteArray &bytes, qsizetype have)
{
    ssize_t got = -1;
    do {
        got = ::pread(fd, bytes.data() + have, std::size_t(bytes.size() - have), have);
    } while (got < 0 && errno == EINTR);
    return got;
}

} // namespace

bool Descriptor::close()
{
    const int fd = std::exchange(m_fd, -1);
    return fd < 0 || ::close(fd) == 0 || errno == EINTR;
}

Error systemError(int code, const QString &path)
{
    using Kind = Error::Kind;
    const auto kind = [code] {
        switch (code) {
        case ENOENT:
        case ENOTDIR:
            return Kind::NotFound;
        case EISDIR:
            return Kind::IsFolder;
        case EACCES:
        case EPERM:
            return Kind::NoPermission;
        case EROFS:
            return Kind::ReadOnlyFolder;
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return Kind::DiskFull;
        case ENXIO: // a pipe that nobody reads
        case ENODEV:
            return Kind::NotRegular;
        default:
            return Kind::Io;
        }
    };
    return {kind(), path, -1, qt_error_string(code)};
}

bool writeAll(int fd, QByteArrayView bytes, qint64 position)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(fd, bytes.data(), std::size_t(bytes.size()), position);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written == 0) {
            errno = ENOSPC;
        }
        if (written <= 0) {
            return false;
        }
        bytes = bytes.sliced(written);
        position += written;
    }
    return true;
}

bool readFirst(int fd, qint64 size, QByteArray &bytes)
{
    bytes.resize(size);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t got = readSome(fd, bytes, have);
        if (got < 0) {
            return false;
        }
        if (got == 0) {
            break;
        }
        have += got;
    }
    bytes.truncate(have);
    return true;
}

bool readAll(int fd, qint64 expectedSize, QByteArray &bytes)
{
    constexpr qint64 step = 64 * 1024;
    bytes.resize(std::clamp(expectedSize + 1, step, largestFile + 1));
    qsizetype size = 0;
    while (size < bytes.size()) {
        const ssize_t got = readSome(fd, bytes, size);
        if (got < 0) {
            return false;
        }
        if (got == 0) {
            break;
        }
        size += got;
        if (size == bytes.size() && size <= largestFile) { // it has grown since it was opened, or is one of /proc
            bytes.resize(std::min(2 * size, qsizetype(largestFile + 1)));
        }
    }
    bytes.truncate(size);
    return true;
}

FileState stateFrom(const struct stat &info)
{
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return {quint64(info.st_dev), quint64(info.st_ino), qint64(info.st_size), nanoseconds(info.st_mtim), nanoseconds(info.st_ctim), {}};
}

bool FileState::sameStamp(const FileState &other) const
{
    return device == other.device && inode == other.inode && size == other.size && modified == other.modified && changed == other.changed;
}

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QByteArray(".") : path.first(std::max(slash, qsizetype(1)));
}

} // namespace galley::text
