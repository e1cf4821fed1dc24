// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace galley::cli
{

/// Works on the numbers from 0 up to `count` on all processors and hands the results out in order, on the calling thread. `makeWorker` is
/// called once in each thread; no more than `ahead` results wait.
template <typename Result>
void inOrder(size_t count, const std::function<std::function<Result(size_t)>()> &makeWorker, const std::function<void(Result)> &take)
{
    constexpr size_t ahead = 256;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<size_t, Result> done;
    size_t next = 0;
    size_t taken = 0;
    const auto work = [&] {
        const auto worker = makeWorker();
        std::unique_lock lock(mutex);
        while (next < count) {
            const size_t mine = next++;
            changed.wait(lock, [&] { return mine < taken + ahead; });
            lock.unlock();
            Result result = worker(mine);
            lock.lock();
            done.emplace(mine, std::move(result));
            changed.notify_all();
        }
    };
    std::vector<std::jthread> threads;
    for (size_t i = std::min<size_t>(std::max(std::thread::hardware_concurrency(), 1U), count); i > 0; --i) {
        threads.emplace_back(work);
    }
    std::unique_lock lock(mutex);
    while (taken < count) {
        changed.wait(lock, [&] { return done.contains(taken); });
        Result result = std::move(done.extract(taken).mapped());
        ++taken;
        changed.notify_all();
        lock.unlock();
        take(std::move(result));
        lock.lock();
    }
}

} // namespace galley::cli
