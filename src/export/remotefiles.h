// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/localfiles.h"

#include <QHash>

#include <atomic>
#include <future>
#include <memory>
#include <mutex>

class QTemporaryDir;

namespace galley::exporting
{

/// Pictures on the web, for exports that take them along because somebody asked for it: by https (see web/question.h). Each address is
/// asked for once, however many posts show it; the files last as long as this. Needs a QCoreApplication; safe on any thread.
class RemoteFiles final
{
public:
    /// Once that is true nothing more is asked for, and what is under way is dropped; null: it never is.
    explicit RemoteFiles(const std::atomic<bool> *cancelled = nullptr);
    ~RemoteFiles();
    Q_DISABLE_COPY_MOVE(RemoteFiles)

    using Found = std::expected<LocalFiles::File, Shortfall::Kind>;
    /// For a remote address, as `LocalFiles::find` for others.
    Found find(const QByteArray &address);

private:
    Found fetch(const QByteArray &address);

    const std::atomic<bool> *const m_cancelled;
    std::mutex m_mutex; ///< for both below
    std::unique_ptr<QTemporaryDir> m_folder;
    QHash<QByteArray, std::shared_future<Found>> m_known;
};

} // namespace galley::exporting
