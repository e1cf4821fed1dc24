// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "text/textfile.h"

#include <csignal>
#include <functional>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace child
{

inline constexpr int worked = 0;
inline constexpr int notPossibleHere = 99; ///< the sandbox does not allow the set-up

/// What a result is as an exit code: 0, or 1 + the error's kind.
template <typename T>
int codeOf(const std::expected<T, galley::text::Error> &result)
{
    return result ? worked : 1 + int(result.error().kind);
}

inline int codeOf(galley::text::Error::Kind kind)
{
    return 1 + int(kind);
}

/// Starts a process that does this and exits with what it returns.
inline pid_t start(const std::function<int()> &work)
{
    const pid_t pid = ::fork();
    if (pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::_exit(work());
    }
    return pid;
}

/// The exit code, or 1000 + the signal that ended it.
inline int wait(pid_t pid)
{
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

inline int run(const std::function<int()> &work)
{
    return wait(start(work));
}

/// Runs it without the rights of root.
inline int runAsUser(const std::function<int()> &work)
{
    return run([&] {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
            return notPossibleHere;
        }
        return work();
    });
}

/// Runs it where mounts can be made that nobody else sees.
inline int runWithMounts(const std::function<int()> &work)
{
    return run([&] {
        const int spaces = CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER);
        if (::unshare(spaces) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) {
            return notPossibleHere;
        }
        return work();
    });
}

} // namespace child
