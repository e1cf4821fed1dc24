// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace galley
{

/// One job at a time in another thread. A Job is a value that holds all it needs, with a `run() const` that answers a result.
template <typename Job>
class Background final
{
public:
    using Result = decltype(std::declval<const Job &>().run());
    using Done = std::function<void(const Job &job, const Result &result)>;

    /// `done` is called in the thread that starts the jobs; it may start the next.
    explicit Background(Done done)
        : m_done(std::move(done))
    {
    }
    ~Background() { drop(); }
    Q_DISABLE_COPY_MOVE(Background)

    bool isRunning() const { return m_job.has_value(); }
    const std::optional<Job> &job() const { return m_job; }

    /// The result of a job that runs already is not wanted any more.
    void start(Job job)
    {
        drop();
        m_job = std::move(job);
        m_watcher = std::make_unique<QFutureWatcher<Result>>();
        QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(), [this] { deliver(); });
        m_watcher->setFuture(QtConcurrent::run([job = *m_job] { return job.run(); }));
    }
    /// Returns once the job is done and `done` was called; at once if none runs.
    void wait()
    {
        if (!m_job) {
            return;
        }
        m_watcher->waitForFinished();
        deliver();
    }
    /// Returns once the job is done, of which nobody hears.
    void finish()
    {
        if (m_job) {
            m_watcher->waitForFinished();
        }
        drop();
    }
    /// The job goes on, but nobody hears of it.
    void drop()
    {
        m_job.reset();
        if (!m_watcher) {
            return;
        }
        QFutureWatcher<Result> *watcher = m_watcher.release(); // what it holds belongs to this thread and should end in it
        watcher->disconnect();
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        if (watcher->isFinished()) {
            watcher->deleteLater();
        }
    }

private:
    void deliver()
    {
        if (!m_job) {
            return;
        }
        const Job job = std::move(*m_job);
        m_job.reset();
        const Result result = m_watcher->future().takeResult();
        m_done(job, result);
    }

    Done m_done;
    std::optional<Job> m_job;
    std::unique_ptr<QFutureWatcher<Result>> m_watcher;
};

} // namespace galley
