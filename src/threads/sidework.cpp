// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "threads/sidework.h"

#include "threads/room.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <utility>

#if defined(__linux__)
#include <pthread.h>
#include <sched.h>
#endif

namespace galley
{
namespace
{

std::atomic<size_t> roomForNext = 0; // bytes

/// Moves a thread to another processor than this one's, if the process may use one, and leaves it to the kernel from then on.
void moveElsewhere([[maybe_unused]] std::thread &thread)
{
#if defined(__linux__)
    cpu_set_t allowed;
    const int here = sched_getcpu();
    if (here < 0 || here >= CPU_SETSIZE || sched_getaffinity(0, sizeof allowed, &allowed) != 0 || CPU_COUNT(&allowed) < 2) {
        return; // also with more processors than the set holds
    }
    cpu_set_t others = allowed;
    CPU_CLR(static_cast<size_t>(here), &others);
    pthread_setaffinity_np(thread.native_handle(), sizeof others, &others);
    pthread_setaffinity_np(thread.native_handle(), sizeof allowed, &allowed);
#endif
}

} // namespace

SideWork::SideWork(std::function<void()> work)
    : m_work(std::move(work))
{
    try {
        m_thread = std::thread([this] {
            if (const size_t room = roomForNext.exchange(0); room > 0) {
                makeRoom(room);
            }
            m_work();
        });
        moveElsewhere(m_thread);
    } catch (const std::system_error &) { // no further thread: see wait()
    }
}

void SideWork::giveRoom(size_t bytes)
{
    constexpr size_t most = 60 * 1024 * 1024; // glibc: 64 MB for the heap of a thread other than the first
    roomForNext = std::min(bytes, most);
}

SideWork::~SideWork()
{
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void SideWork::wait()
{
    if (m_thread.joinable()) {
        m_thread.join();
    } else {
        m_work();
    }
    m_work.get_future().get();
}

} // namespace galley
