// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/posixfile.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace galley::text
{
namespace
{

/// Makes sure that a longer text will have room, before a byte of the old one is touched.
bool reserve(int fd, qint64 oldSize, qint64 newSize)
{
    if (newSize <= oldSize) {
        return true;
    }
    const int code = ::posix_fallocate(fd, oldSize, newSize - oldSize);
    if (code == 0 || code == EOPNOTSUPP || code == EINVAL) {
        return true;
    }
    if (::ftruncate(fd, oldSize) == 0) {
        errno = code;
    }
    return false;
}

bool overwrite(int fd, QByteArrayView bytes)
{
    return writeAll(fd, bytes) && ::ftruncate(fd, bytes.size()) == 0 && ::fsync(fd) == 0;
}

} // namespace

std::expected<void, Error> saveInPlace(const Target &target, QByteArrayView bytes)
{
    const auto fail = [&](int code) { return std::unexpected(systemError(code, target.userPath)); };
    // A file that we may write but not read is no reason to give up; only the way back is missing then.
    int fd = ::open(target.path.constData(), O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
    const bool readable = fd >= 0;
    if (!readable) {
        fd = ::open(target.path.constData(), O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
    }
    Descriptor file(fd);
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.fd(), &info) != 0) {
        return fail(errno);
    }
    if (info.st_dev != target.info.st_dev || info.st_ino != target.info.st_ino) {
        return std::unexpected(Error{Error::Kind::ChangedOutside, target.userPath, -1, {}});
    }
    QByteArray old;
    const bool canGoBack = readable && readAll(file.fd(), info.st_size, old) && old.size() == info.st_size;
    if (!reserve(file.fd(), info.st_size, bytes.size())) {
        return fail(errno);
    }
    if (!overwrite(file.fd(), bytes)) {
        const int code = errno;
        if (canGoBack) {
            overwrite(file.fd(), old);
        }
        return fail(code);
    }
    if (::fstat(file.fd(), &info) != 0 || info.st_size != bytes.size()) {
        return fail(EIO);
    }
    if (!file.close()) {
        return fail(errno);
    }
    return {};
}

} // namespace galley::text
