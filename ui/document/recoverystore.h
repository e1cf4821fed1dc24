// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "document/snapshot.h"

#include <QDateTime>
#include <QMutex>

#include <map>
#include <vector>

namespace galley
{

/// A post that a Galley which is no longer running had not saved.
struct Orphan {
    QString file; ///< of the copy
    QDateTime written;
    Snapshot snapshot;
};

/// The recovery copies on the disk. Each running Galley has a folder of its own there, with a lock that the system drops when the
/// process ends, however it ends, and one file for each post: replaced as a whole, with a hash. All functions may be called from any
/// thread.
/// Not QLockFile: it knows an owner by process number, which means nothing between containers (each Flatpak starts at 2).
class RecoveryStore final
{
public:
    explicit RecoveryStore(const QString &folder);
    /// Leaves the copies that were not removed; a folder without any goes.
    ~RecoveryStore();
    Q_DISABLE_COPY_MOVE(RecoveryStore)

    std::optional<text::Error> write(int number, const Snapshot &snapshot);
    void remove(int number);

    /// The copies of processes that have ended, newest first. Their folders are locked until this store goes.
    std::vector<Orphan> orphans();
    void discard(const Orphan &orphan);

private:
    std::optional<text::Error> makeOwnFolder();
    void claim(const QString &folder, std::vector<Orphan> &orphans);
    QString fileFor(int number) const;

    QMutex m_mutex;
    QString m_folder;
    QString m_own; ///< this process's folder; made with the first copy
    int m_ownLock = -1;
    std::map<QString, int> m_claimed; ///< folders of ended processes, and the descriptors that lock them
};

/// The bytes of a copy, and back; nothing if they are not whole.
QByteArray toCopy(const Snapshot &snapshot, const QDateTime &now);
std::optional<Orphan> fromCopy(QByteArrayView bytes);

} // namespace galley
