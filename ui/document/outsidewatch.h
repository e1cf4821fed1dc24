// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace galley
{

/// Notices when a file no longer has the bytes that were last read or written. Watches the file and its folder, because most
/// programs put a new file in the old one's place; where that says nothing (network folders), `check()` looks. Files are read in
/// another thread; a file that is being written to is left alone until it has been quiet for a moment.
class OutsideWatch final : public QObject
{
    Q_OBJECT
public:
    explicit OutsideWatch(QObject *parent = nullptr);

    /// From now on those are the bytes the file should have. An empty path watches nothing.
    void expect(const QString &path, const text::FileState &state);
    /// Reports nothing until the next `expect()`; for the time of a save of our own.
    void pause();
    /// Looks now. Whatever it finds comes as a signal, later.
    void check();

Q_SIGNALS:
    /// Other bytes. Once for the same bytes.
    void changed(const galley::text::File &file);
    /// The bytes are (again) the expected ones; `state` is how the file looks now.
    void asExpected(const galley::text::FileState &state);
    /// There is no such file any more, or something that is no file. Once.
    void vanished();

private:
    struct Finding;
    static Finding look(const QString &path, const text::FileState &expected);
    void report(const Finding &finding, int serial);
    void watchPaths();

    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
    QElapsedTimer m_noticed;
    QString m_path;
    text::FileState m_expected;
    QByteArray m_reported; ///< hash of the bytes that were reported, "gone" for none
    int m_serial = 0;      ///< of the last `expect()` or `pause()`: what was looked at before that does not count
    bool m_paused = true;
    bool m_looking = false;
    bool m_again = false;
};

} // namespace galley
