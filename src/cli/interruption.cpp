// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/interruption.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace galley::cli
{

namespace
{

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

int pipeEnds[2] = {-1, -1};

void note(int)
{
    interrupted = true;
    if (pipeEnds[1] >= 0) {
        const int before = errno;
        [[maybe_unused]] const ssize_t count = ::write(pipeEnds[1], "", 1); // nobody is told but the one that waits
        errno = before;
    }
}

} // namespace

void catchInterruptions()
{
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before = {};
        if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) { // `nohup` wants it ignored
            ::sigaction(signal, &action, nullptr);
        }
    }
}

int interruptionDescriptor()
{
    if (pipeEnds[0] < 0) {
        [[maybe_unused]] const int result = ::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK);
    }
    return pipeEnds[0];
}

bool isInterrupted()
{
    return interrupted;
}

} // namespace galley::cli
