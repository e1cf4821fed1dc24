// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/localfiles.h"

#include <QHash>

#include <future>
#include <memory>
#include <mutex>

class QTemporaryDir;

namespace galley::exporting
{

/// What came of asking a server for a file.
struct Fetched {
    enum class End {
        Fine,
        NotAllowed, ///< the address, or one that it leads to, is not https
        TooLarge,
        Failed, ///< no answer in time, or another than a picture
    };
    End end = End::Failed;
    QByteArray bytes;
};

/// The module's function: asks for a picture, of so many bytes at most, by https. Addresses of this computer itself (127.0.0.1, ::1) may
/// also be http; no other server can send there. Needs a QCoreApplication; safe on any thread.
using Fetch = void(const QByteArray &address, qint64 largest, Fetched &fetched);

/// Pictures on the web, for exports that take them along because somebody asked for it. Each address is asked for once, however many posts
/// show it; the files last as long as this. Safe on any thread.
class RemoteFiles final
{
public:
    RemoteFiles();
    ~RemoteFiles();
    Q_DISABLE_COPY_MOVE(RemoteFiles)

    using Found = std::expected<LocalFiles::File, Shortfall::Kind>;
    /// For a remote address, as `LocalFiles::find` for others.
    Found find(const QByteArray &address);

private:
    Found fetch(const QByteArray &address);

    std::mutex m_mutex; ///< for both below
    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QByteArray, std::shared_future<Found>> m_known;
};

} // namespace galley::exporting
