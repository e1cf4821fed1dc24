// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/streams.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace galley::cli
{

using text::Error;

namespace
{

Error systemError(int code)
{
    Error error;
    error.kind = code == ENOSPC || code == EDQUOT || code == EFBIG ? Error::Kind::DiskFull
                 : code == EACCES || code == EPERM                 ? Error::Kind::NoPermission
                                                                   : Error::Kind::Io;
    error.detail = QString::fromUtf8(std::strerror(code));
    return error;
}

std::expected<void, Error> writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (count < 0 && errno != EINTR) {
            return std::unexpected(systemError(errno));
        }
        bytes = bytes.sliced(std::max<ssize_t>(count, 0));
    }
    return {};
}

std::expected<QByteArray, Error> readAll(int descriptor)
{
    QByteArray bytes;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (true) {
        const ssize_t count = ::read(descriptor, piece.data(), static_cast<size_t>(piece.size()));
        if (count < 0 && errno != EINTR) {
            return std::unexpected(systemError(errno));
        }
        if (count == 0) {
            return bytes;
        }
        bytes.append(piece.constData(), std::max<ssize_t>(count, 0));
        if (bytes.size() > text::largestFile) {
            return std::unexpected(Error{.kind = Error::Kind::TooLarge, .path = {}, .offset = -1, .detail = {}});
        }
    }
}

} // namespace

void say(const std::string &file, int line, const std::string &kind, const std::string &sentence)
{
    const std::string place = line < 0 ? file : file + ":" + std::to_string(line + 1);
    std::fputs((place + ": " + kind + ": " + sentence + "\n").c_str(), stderr);
}

void sayPath(const std::string &path)
{
    std::puts(path.c_str());
}

std::expected<QByteArray, Error> readStandardInput()
{
    return readAll(STDIN_FILENO).and_then([](const QByteArray &bytes) -> std::expected<QByteArray, Error> {
        text::Decoded decoded = text::decode(bytes);
        if (decoded.problem) {
            return std::unexpected(*decoded.problem);
        }
        return text::toUtf8(decoded.text);
    });
}

std::expected<void, Error> writeStandardOutput(QByteArrayView bytes)
{
    return writeAll(STDOUT_FILENO, bytes);
}

void keepStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) {
            ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY); // gets the lowest number, which is this one
        }
    }
}

std::expected<void, Error> finishPrinting()
{
    errno = 0;
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) {
        return {};
    }
    return std::unexpected(systemError(errno != 0 ? errno : EIO));
}

std::expected<void, Error> writeDevice(const std::string &path, QByteArrayView bytes)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return std::unexpected(systemError(errno));
    }
    std::expected<void, Error> written = writeAll(descriptor, bytes);
    if (::close(descriptor) != 0 && written) {
        written = std::unexpected(systemError(errno));
    }
    return written;
}

} // namespace galley::cli
