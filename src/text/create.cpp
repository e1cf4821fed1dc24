// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/posixfile.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace galley::text
{

std::expected<void, Error> createFile(const QString &path, QByteArrayView bytes)
{
    const QByteArray name = pathToBytes(path);
    constexpr mode_t everyMode = 0666; // less the user's mask
    Descriptor file(::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOCTTY | O_CLOEXEC, everyMode));
    if (!file.isOpen()) {
        Error error = systemError(errno, path);
        error.kind = errno == EEXIST ? Error::Kind::ChangedOutside : error.kind;
        return std::unexpected(error);
    }
    if (!writeAll(file.fd(), bytes) || ::fsync(file.fd()) != 0 || !file.close()) {
        const Error error = systemError(errno, path);
        ::unlink(name.constData());
        return std::unexpected(error);
    }
    return {};
}

} // namespace galley::text
