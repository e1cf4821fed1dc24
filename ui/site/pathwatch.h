// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace galley
{

/// Watches many folders and files. Takes them on a few at a time, so that the window does not wait, and gives up quietly where the system
/// takes no more, or where a name is not UTF-8.
class PathWatch final : public QObject
{
    Q_OBJECT
public:
    explicit PathWatch(QObject *parent = nullptr);

    /// These and no others from now on.
    void setPaths(const QStringList &paths);

Q_SIGNALS:
    /// Something changed a moment ago; more may have changed since, and then this comes again.
    void changed();

private:
    void addSome();

    QFileSystemWatcher m_watcher;
    QStringList m_waiting; ///< to be taken on
    QTimer m_slice;
    QTimer m_moment;
};

} // namespace galley
