// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/pathwatch.h"

using namespace std::chrono_literals;

namespace galley
{

PathWatch::PathWatch(QObject *parent)
    : QObject(parent)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &PathWatch::addSome);
    m_moment.setSingleShot(true);
    m_moment.setInterval(200ms); // what writes many files is let come to an end
    connect(&m_moment, &QTimer::timeout, this, &PathWatch::changed);
    const auto notice = [this] {
        if (!m_moment.isActive()) {
            m_moment.start();
        }
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, notice);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, notice);
}

void PathWatch::setPaths(const QStringList &paths)
{
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    const QSet<QString> before(watched.begin(), watched.end());
    const QSet<QString> wanted(paths.begin(), paths.end());
    QStringList dropped;
    for (const QString &path : watched) {
        if (!wanted.contains(path)) {
            dropped.append(path);
        }
    }
    if (!dropped.isEmpty()) {
        m_watcher.removePaths(dropped);
    }
    m_waiting.clear();
    for (const QString &path : paths) {
        if (!before.contains(path) && path.isValidUtf16()) {
            m_waiting.append(path);
        }
    }
    m_slice.start();
}

void PathWatch::addSome()
{
    constexpr qsizetype slice = 32; // well below a millisecond
    const QStringList some = m_waiting.first(std::min(slice, m_waiting.size()));
    m_waiting.remove(0, some.size());
    if (!some.isEmpty()) {
        m_watcher.addPaths(some);
    }
    if (m_waiting.isEmpty()) {
        m_slice.stop();
        if (!some.isEmpty()) {
            Q_EMIT changed(); // what changed before they were watched has not been told
        }
    }
}

} // namespace galley
