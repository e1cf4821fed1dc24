// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/giveway.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <functional>
#include <utility>

namespace galley
{

/// Does work in a thread of `pool`, one piece at a time. While one is done only the newest of those asked for waits; the others are
/// never begun. What is done for a key gets the processor first. Each result is told in the thread of `context`, in the order in which the
/// work was asked for. To be used in that thread, and not to outlive `context` or `pool`.
template <typename Result>
class Newest final
{
public:
    using Work = std::function<Result()>;
    using Tell = std::function<void(const Result &)>;

    Newest(QThreadPool &pool, QObject &context, Tell tell)
        : m_pool(pool)
        , m_context(context)
        , m_tell(std::move(tell))
    {
    }

    void ask(Work work)
    {
        if (m_isRunning) {
            m_waiting = std::move(work);
        } else {
            start(std::move(work));
        }
    }

    /// Drops the work that waits: its result is not wanted any more.
    void forget() { m_waiting = nullptr; }

private:
    void start(Work work)
    {
        m_isRunning = true;
        const auto politely = [work = std::move(work)] {
            giveWay();
            return work();
        };
        QtConcurrent::run(&m_pool, politely).then(&m_context, [this](const Result &result) {
            // Told before the next is begun: that may be done, and told, before it returns.
            m_tell(result);
            m_isRunning = false;
            if (Work next = std::exchange(m_waiting, nullptr)) {
                start(std::move(next));
            }
        });
    }

    QThreadPool &m_pool;
    QObject &m_context;
    const Tell m_tell;
    Work m_waiting; ///< empty: none
    bool m_isRunning = false;
};

} // namespace galley
