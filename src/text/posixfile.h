// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <sys/stat.h>

namespace galley::text
{

/// An open file descriptor, closed when this goes.
class Descriptor final
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor() { close(); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    bool isOpen() const { return m_fd >= 0; }
    int fd() const { return m_fd; }
    /// False, with errno set, if the system reports a late error (NFS and quotas do it here).
    bool close();

private:
    int m_fd;
};

/// The Error that stands for an errno; `path` is the one the user named.
Error systemError(int code, const QString &path);

/// Writes all the bytes from that position of the file on. False, with errno set, if even one could not be written: a short
/// write is a full disk.
bool writeAll(int fd, QByteArrayView bytes, qint64 position = 0);
/// The first `size` bytes of the file, less if it is shorter. False, with errno set, on an error.
bool readFirst(int fd, qint64 size, QByteArray &bytes);
/// The whole file from its start. Stops at `largestFile` + 1 bytes. False, with errno set, on an error.
bool readAll(int fd, qint64 expectedSize, QByteArray &bytes);

FileState stateFrom(const struct stat &info);
QByteArray hashOf(QByteArrayView bytes);

/// The file that is really written: the end of the chain of symbolic links.
struct Target {
    QByteArray path;
    QString userPath; ///< the one for messages
    bool exists = false;
    struct stat info = {};
};

/// Where new files of a save are made before they take the target's place: a name in the same folder that `removeLeftovers()` knows.
QByteArray temporaryName(const QByteArray &folder);
QByteArray folderOf(const QByteArray &path);

/// See `saveFile()`: overwrites the target's bytes.
std::expected<void, Error> saveInPlace(const Target &target, QByteArrayView bytes);

} // namespace galley::text
