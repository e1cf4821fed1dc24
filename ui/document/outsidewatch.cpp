// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "document/outsidewatch.h"

#include <QFileInfo>
#include <QtConcurrentRun>

using namespace std::chrono_literals;

namespace galley
{

struct OutsideWatch::Finding {
    enum class Kind { AsExpected, Changed, Gone, Unknown } kind = Kind::Unknown;
    text::File file;
};

OutsideWatch::OutsideWatch(QObject *parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(60ms);
    connect(&m_quiet, &QTimer::timeout, this, &OutsideWatch::check);
    const auto noticed = [this] {
        watchPaths();
        if (!m_quiet.isActive()) {
            m_noticed.start();
        }
        if (!m_quiet.isActive() || m_noticed.durationElapsed() < 1s) { // however long the other program writes
            m_quiet.start();
        }
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noticed);
}

void OutsideWatch::expect(const QString &path, const text::FileState &state)
{
    ++m_serial;
    m_paused = path.isEmpty();
    m_expected = state;
    m_reported.clear();
    if (path != m_path && !(m_watcher.files() + m_watcher.directories()).isEmpty()) {
        m_watcher.removePaths(m_watcher.files() + m_watcher.directories());
    }
    m_path = path;
    watchPaths();
}

void OutsideWatch::pause()
{
    ++m_serial;
    m_paused = true;
}

/// A file that was replaced is not watched any more, and neither is a folder that was.
void OutsideWatch::watchPaths()
{
    if (m_path.isEmpty()) {
        return;
    }
    const QFileInfo file(m_path);
    QStringList wanted{file.path()};
    if (file.isFile()) {
        wanted << m_path << QFileInfo(file.canonicalFilePath()).path();
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    wanted.removeIf([&](const QString &path) { return watched.contains(path) || !QFileInfo::exists(path); });
    if (!wanted.isEmpty()) {
        m_watcher.addPaths(wanted);
    }
}

void OutsideWatch::check()
{
    if (m_paused) {
        return;
    }
    m_again = m_looking;
    if (m_looking) {
        return;
    }
    m_looking = true;
    QtConcurrent::run(&OutsideWatch::look, m_path, m_expected).then(this, [this, serial = m_serial](const Finding &finding) {
        m_looking = false;
        report(finding, serial);
        if (m_again) {
            check();
        }
    });
}

OutsideWatch::Finding OutsideWatch::look(const QString &path, const text::FileState &expected)
{
    using Kind = Finding::Kind;
    const auto state = text::stateOf(path);
    if (state && state->sameStamp(expected)) {
        return {Kind::AsExpected, {{}, expected}};
    }
    const auto file = text::readFile(path);
    if (file) {
        return {file->state.hash == expected.hash ? Kind::AsExpected : Kind::Changed, *file};
    }
    const bool gone = file.error().kind == text::Error::Kind::NotFound || file.error().kind == text::Error::Kind::IsFolder ||
                      file.error().kind == text::Error::Kind::NotRegular;
    return {gone ? Kind::Gone : Kind::Unknown, {}};
}

void OutsideWatch::report(const Finding &finding, int serial)
{
    if (serial != m_serial) {
        m_again = true;
        return;
    }
    watchPaths();
    switch (finding.kind) {
    case Finding::Kind::AsExpected:
        m_expected = finding.file.state;
        m_reported.clear();
        Q_EMIT asExpected(m_expected);
        break;
    case Finding::Kind::Changed:
        if (std::exchange(m_reported, finding.file.state.hash) != finding.file.state.hash) {
            Q_EMIT changed(finding.file);
        }
        break;
    case Finding::Kind::Gone:
        if (std::exchange(m_reported, "gone") != "gone") {
            Q_EMIT vanished();
        }
        break;
    case Finding::Kind::Unknown: // not to be read now; saving will say so
        break;
    }
}

} // namespace galley
