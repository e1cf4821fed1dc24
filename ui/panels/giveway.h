// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <sys/resource.h>
#include <unistd.h>

namespace galley
{

/// Lets other threads go first on a machine that has more to do than cores: to be called, once or more, by a thread whose results nobody
/// waits for at a key. It gets its share all the same.
inline void giveWay()
{
    constexpr int polite = 10;
    thread_local const int done = ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), polite); // Linux: of the thread alone
    static_cast<void>(done);
}

} // namespace galley
