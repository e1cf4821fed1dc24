// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "faults.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

Faults faults;

bool Faults::fails(const QString &call)
{
    if (calls.isEmpty() || calls.constLast() != call) {
        calls << call;
    }
    if (call != failing || times-- <= 0) {
        return false;
    }
    errno = code;
    return true;
}

namespace
{
bool isFolder(int fd)
{
    struct stat info = {};
    return ::fstat(fd, &info) == 0 && S_ISDIR(info.st_mode);
}
} // namespace

extern "C" {

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t position)
{
    if (faults.fails(u"pwrite"_s)) {
        return -1;
    }
    if (faults.room >= 0) {
        const off_t fits = std::min(off_t(size), faults.room - position);
        if (fits <= 0) {
            errno = ENOSPC;
            return -1;
        }
        size = size_t(fits);
    }
    return ::syscall(SYS_pwrite64, fd, bytes, size, position);
}

int fsync(int fd)
{
    return faults.fails(isFolder(fd) ? u"fsync folder"_s : u"fsync"_s) ? -1 : int(::syscall(SYS_fsync, fd));
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    if (faults.before) {
        faults.before();
    }
    return faults.fails(u"renameat2"_s) ? -1 : int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}

int posix_fallocate(int fd, off_t from, off_t length)
{
    if (faults.fails(u"fallocate"_s)) {
        return faults.code;
    }
    if (faults.room >= 0 && from + length > faults.room) {
        return ENOSPC;
    }
    return ::syscall(SYS_fallocate, fd, 0, from, length) == 0 ? 0 : errno;
}

int lchown(const char *path, uid_t user, gid_t group) noexcept
{
    return faults.fails(u"chown"_s) ? -1 : int(::syscall(SYS_lchown, path, user, group));
}
}
