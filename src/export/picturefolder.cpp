// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "export/picturefolder.h"

#include "text/writefile.h"

#include <QCryptographicHash>

#include <cerrno>
#include <filesystem>

namespace galley::exporting
{

namespace
{

namespace fs = std::filesystem;

/// Seen from the page's folder; never out of it.
fs::path wantedName(const LocalFiles::File &picture)
{
    const fs::path name = fs::path(picture.address.toStdString()).lexically_normal();
    const bool below = name.is_relative() && !name.empty() && *name.begin() != "..";
    return below ? name : fs::path("assets") / name.filename();
}

/// "a.png" -> "a-1f2e3d4c.png"
fs::path nameFor(const fs::path &name, const QByteArray &bytes)
{
    const std::string part = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(8).toStdString();
    return name.parent_path() / (name.stem().string() + "-" + part + name.extension().string());
}

text::Error errorOf(const std::error_code &code, const fs::path &path)
{
    text::Error error;
    error.path = text::pathFromBytes(path.string());
    error.kind = code == std::errc::permission_denied ? text::Error::Kind::NoPermission : text::Error::Kind::Io;
    error.detail = QString::fromStdString(code.message());
    return error;
}

} // namespace

/// True if the picture may have that name: nothing is there, or it is there already.
bool PictureFolder::isFree(const std::string &target, const QString &picture)
{
    if (const auto given = m_given.find(target); given != m_given.end()) {
        return given->second == picture;
    }
    const auto there = text::stateOf(text::pathFromBytes(target));
    if (!there) {
        return there.error().kind == text::Error::Kind::NotFound;
    }
    const auto own = text::readFile(picture);
    const auto other = own && own->state.size == there->size ? text::readFile(text::pathFromBytes(target)) : own;
    return own && other && there->size == own->state.size && own->state.hash == other->state.hash;
}

std::expected<QByteArray, text::Error> PictureFolder::place(size_t index, const LocalFiles::File &picture, const std::string &pageFolder)
{
    std::unique_lock lock(m_mutex);
    m_turn.wait(lock, [this, index] { return m_released || m_next >= index; });
    const auto bytes = text::readFile(picture.path);
    if (!bytes) {
        return std::unexpected(bytes.error());
    }
    fs::path name = wantedName(picture);
    if (!isFree((fs::path(pageFolder) / name).lexically_normal().string(), picture.path)) {
        name = nameFor(name, bytes->bytes);
    }
    const fs::path target = (fs::path(pageFolder) / name).lexically_normal();
    m_given.emplace(target.string(), picture.path);
    std::error_code error;
    if (target.has_parent_path()) { // not beside a page in the folder one is in
        fs::create_directories(target.parent_path(), error);
    }
    if (error) {
        return std::unexpected(errorOf(error, target));
    }
    const QString path = text::pathFromBytes(target.string());
    if (const auto there = text::readFile(path); !there || there->state.hash != bytes->state.hash) {
        if (const auto written = text::writeFile(path, bytes->bytes); !written) {
            return std::unexpected(written.error());
        }
    }
    return QByteArray::fromStdString(name.string());
}

void PictureFolder::finish(size_t index)
{
    const std::scoped_lock lock(m_mutex);
    m_finished.insert(index);
    while (m_finished.erase(m_next) > 0) {
        ++m_next;
    }
    m_turn.notify_all();
}

void PictureFolder::release()
{
    const std::scoped_lock lock(m_mutex);
    m_released = true;
    m_turn.notify_all();
}

} // namespace galley::exporting
