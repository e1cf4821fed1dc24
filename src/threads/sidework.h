// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <thread>

namespace galley
{

/// Work of some milliseconds that another thread does meanwhile, and at once on another processor. Many kernels leave a new thread on
/// its maker's processor until they look again how busy the others are (virtual machines, laptops that save power); by then such work
/// is done, one half after the other.
class SideWork final
{
public:
    /// Lets the next thread begin with so much room for its memory: see room.h. More than 60 MB it cannot have.
    static void giveRoom(size_t bytes);

    /// Begins. What `work` refers to stays until wait() or the end of this.
    explicit SideWork(std::function<void()> work);
    ~SideWork();
    SideWork(const SideWork &) = delete;
    SideWork &operator=(const SideWork &) = delete;
    SideWork(SideWork &&) = delete;
    SideWork &operator=(SideWork &&) = delete;

    /// Until the work is done; does it here if there could not be another thread. Throws what the work threw. To be called once.
    void wait();

private:
    std::packaged_task<void()> m_work;
    std::thread m_thread;
};

} // namespace galley
