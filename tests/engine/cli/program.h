// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>

#include <functional>

#include <unistd.h>

namespace galley::tests
{

/// How the real `galley` ended.
struct Ended {
    int code = -1; ///< 1000: it did not end by itself
    QByteArray out;
    QByteArray err;
};

struct Start {
    QString folder;   ///< to run in; empty: this one
    QByteArray input; ///< of standard input
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::function<void()> inChild; ///< between fork and exec
    QString program = QString::fromUtf8(GALLEY_BUILD "/bin/galley");
};

/// Rights are no hindrance to root: what they are tested with runs as nobody.
inline void becomeNobody()
{
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
        ::_exit(99);
    }
}

inline Ended runGalley(const QStringList &arguments, const Start &start = {})
{
    QProcess process;
    process.setWorkingDirectory(start.folder);
    process.setProcessEnvironment(start.environment);
    process.setChildProcessModifier(start.inChild);
    process.start(start.program, arguments);
    process.write(start.input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : 1000, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace galley::tests
