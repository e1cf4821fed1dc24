// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "panels/giveway.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace galley
{

enum class When { Now, InPause };

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
        m_pause.setSingleShot(true);
        QObject::connect(&m_pause, &QTimer::timeout, &m_context, [this] { startWaiting(); });
    }

    void ask(Work work, When when) { when == When::Now ? ask(std::move(work)) : askInPause(std::move(work)); }
    void ask(Work work)
    {
        m_waiting = std::move(work);
        m_isUrgent = true;
        if (!m_isRunning) {
            startWaiting();
        }
    }

    /// For work that each key asks for: it is begun in a pause, or where there is none, every now and then. Both are the longer, the more
    /// time it takes.
    void askInPause(Work work)
    {
        if (!m_waiting) {
            m_asked.start();
        }
        m_waiting = std::move(work);
        if (!m_isRunning) {
            awaitPause();
        }
    }

    /// Drops the work that waits: its result is not wanted any more.
    void forget()
    {
        m_waiting = nullptr;
        m_isUrgent = false;
        m_pause.stop();
    }

private:
    using Milliseconds = std::chrono::milliseconds;
    static constexpr Milliseconds leastPause{250}; ///< somebody stopped to think
    static constexpr Milliseconds leastWait{1000}; ///< somebody types on and on

    void awaitPause()
    {
        const Milliseconds waited = std::chrono::duration_cast<Milliseconds>(m_asked.durationElapsed());
        const Milliseconds left = std::max(leastWait, 4 * m_took) - waited;
        m_pause.start(std::clamp(left, Milliseconds(0), std::max(leastPause, m_took)));
    }

    void startWaiting()
    {
        m_pause.stop();
        m_isUrgent = false;
        if (Work work = std::exchange(m_waiting, nullptr)) {
            start(std::move(work));
        }
    }

    void start(Work work)
    {
        m_isRunning = true;
        m_begun.start();
        const auto politely = [work = std::move(work)] {
            giveWay();
            return work();
        };
        QtConcurrent::run(&m_pool, politely).then(&m_context, [this](const Result &result) {
            // Told before the next is begun: that may be done, and told, before it returns.
            m_took = std::chrono::duration_cast<Milliseconds>(m_begun.durationElapsed());
            m_tell(result);
            m_isRunning = false;
            if (m_isUrgent) {
                startWaiting();
            } else if (m_waiting) {
                awaitPause();
            }
        });
    }

    QThreadPool &m_pool;
    QObject &m_context;
    const Tell m_tell;
    Work m_waiting;          ///< empty: none
    bool m_isUrgent = false; ///< it does not wait for a pause
    QTimer m_pause;
    QElapsedTimer m_asked; ///< since the work that waits was first asked for
    QElapsedTimer m_begun;
    Milliseconds m_took{0}; ///< for the last piece
    bool m_isRunning = false;
};

} // namespace galley
