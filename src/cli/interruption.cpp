// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/interruption.h"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace galley::cli
{

namespace
{

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void note(int)
{
    interrupted = true;
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

bool isInterrupted()
{
    return interrupted;
}

} // namespace galley::cli
