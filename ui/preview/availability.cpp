// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/availability.h"

#include <QFileInfo>
#include <QLibraryInfo>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace galley
{

namespace
{

bool canMakeNamespaces()
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::_exit(::unshare(CLONE_NEWUSER | CLONE_NEWPID) == 0 ? 0 : 1);
    }
    int status = 0;
    return child < 0 || ::waitpid(child, &status, 0) != child || status == 0;
}

} // namespace

PreviewObstacle previewObstacle()
{
    const QString named = qEnvironmentVariable("QTWEBENGINEPROCESS_PATH");
    const QString installed = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + u"/QtWebEngineProcess";
    if (!QFileInfo(named.isEmpty() ? installed : named).isExecutable()) {
        return PreviewObstacle::NoRenderProcess;
    }
    if (qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1 ||
        qEnvironmentVariable("QTWEBENGINE_CHROMIUM_FLAGS").contains(u"--no-sandbox")) {
        return PreviewObstacle::None; // the user's own choice; the program never makes it
    }
    if (::geteuid() == 0) {
        return PreviewObstacle::RootUser;
    }
    return canMakeNamespaces() ? PreviewObstacle::None : PreviewObstacle::NoSandbox;
}

} // namespace galley
