// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "text/posixfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>

namespace galley::text
{
namespace
{

/// What is wrong with reading such a file, if anything.
std::optional<Error> refusal(const struct stat &info, const QString &path)
{
    if (S_ISDIR(info.st_mode)) {
        return systemError(EISDIR, path);
    }
    if (!S_ISREG(info.st_mode)) {
        return Error{Error::Kind::NotRegular, path, -1, {}};
    }
    if (info.st_size > largestFile) {
        return Error{Error::Kind::TooLarge, path, -1, {}};
    }
    return {};
}

std::expected<struct stat, Error> look(const QString &path)
{
    struct stat info = {};
    if (::stat(pathToBytes(path).constData(), &info) != 0) {
        return std::unexpected(systemError(errno, path));
    }
    if (auto error = refusal(info, path)) {
        return std::unexpected(*error);
    }
    return info;
}

/// As `readFile()`, without the hash.
std::expected<File, Error> readUnhashed(const QString &path)
{
    if (const auto info = look(path); !info) { // before open(), which alone may do something to a device
        return std::unexpected(info.error());
    }
    const Descriptor file(::open(pathToBytes(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.isOpen()) {
        return std::unexpected(systemError(errno, path));
    }
    struct stat before = {};
    struct stat after = {};
    File result;
    for (int attempt = 0; attempt < 3; ++attempt) { // again if it was written to meanwhile
        if (::fstat(file.fd(), &before) != 0) {
            return std::unexpected(systemError(errno, path));
        }
        if (auto error = refusal(before, path)) {
            return std::unexpected(*error);
        }
        if (!readAll(file.fd(), before.st_size, result.bytes) || ::fstat(file.fd(), &after) != 0) {
            return std::unexpected(systemError(errno, path));
        }
        if (stateFrom(before).sameStamp(stateFrom(after))) {
            break;
        }
    }
    if (result.bytes.size() > largestFile) {
        return std::unexpected(Error{Error::Kind::TooLarge, path, -1, {}});
    }
    result.state = stateFrom(before);
    return result;
}

/// True for bytes that are their own text: UTF-8 without a mark, with the line ends that texts have.
bool isPlainUtf8(QByteArrayView bytes)
{
    constexpr QByteArrayView bytesOfOtherForms("\r\0", 2);
    const bool isOther = std::ranges::any_of(bytesOfOtherForms, [bytes](char byte) { return bytes.contains(byte); });
    return !isOther && !bytes.startsWith("\xEF\xBB\xBF") && bytes.isValidUtf8();
}

} // namespace

std::expected<FileState, Error> stateOf(const QString &path)
{
    return look(path).transform(stateFrom);
}

std::expected<File, Error> readFile(const QString &path)
{
    auto file = readUnhashed(path);
    if (file) {
        file->state.hash = hashOf(file->bytes);
    }
    return file;
}

std::expected<File, Error> readHead(const QString &path, qint64 size)
{
    const Descriptor file(::open(pathToBytes(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat info = {};
    if (!file.isOpen() || ::fstat(file.fd(), &info) != 0) {
        return std::unexpected(systemError(errno, path));
    }
    if (!S_ISREG(info.st_mode)) {
        return std::unexpected(refusal(info, path).value_or(Error{Error::Kind::NotRegular, path, -1, {}}));
    }
    File result;
    result.state = stateFrom(info);
    if (!readFirst(file.fd(), std::min<qint64>(size, info.st_size), result.bytes)) {
        return std::unexpected(systemError(errno, path));
    }
    return result;
}

std::expected<QByteArray, Error> readUtf8(const QString &path)
{
    auto file = readUnhashed(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    if (isPlainUtf8(file->bytes)) {
        return std::move(file->bytes);
    }
    Decoded decoded = decode(file->bytes);
    if (decoded.problem) {
        decoded.problem->path = path;
        return std::unexpected(*decoded.problem);
    }
    return toUtf8(decoded.text);
}

} // namespace galley::text
