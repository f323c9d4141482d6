// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <mutex>
#include <stop_token>

namespace lockwright::gui
{

/// A core operation running on a pool thread, seen from the thread that started it (the GUI thread).
/// Deleting the Job asks the work to stop and guarantees that `done` will not run.
class Job final : public QObject
{
    Q_OBJECT
public:
    ~Job() override { cancel(); }

    /// Asks the work to stop; it then reports ErrorCode::Cancelled through `done` like any other result.
    /// QFuture::cancel() is never used: it would drop that result.
    void cancel() { m_stop.request_stop(); }
    [[nodiscard]] bool cancelling() const { return m_stop.stop_requested(); }

    /// The newest progress that the work reported. A view asks for it at its own pace, so that a thousand
    /// reports a second cost the GUI thread nothing.
    [[nodiscard]] Progress progress() const;
    [[nodiscard]] qint64 elapsedMilliseconds() const { return m_clock.elapsed(); }

    /// Runs `work(Task&)` on `pool` and hands its value to `done` exactly once.
    /// @pre `work` owns all it touches: it may outlive `parent`.
    template <typename Work, typename Done>
    static Job* start(QThreadPool& pool, QObject* parent, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work&, Task&>;
        auto* job = new Job(parent);
        auto* watcher = new QFutureWatcher<Value>(job);
        connect(watcher, &QFutureWatcherBase::finished, job, [job, watcher, done = std::move(done)]() mutable {
            auto value = watcher->future().takeResult();
            job->deleteLater(); // before done: it may delete our parent, and us with it
            auto handOver = std::move(done);
            handOver(std::move(value));
        });
        watcher->setFuture(QtConcurrent::run(&pool, [stop = job->m_stop.get_token(), board = job->m_board,
                                                     work = std::move(work)](QPromise<Value>& promise) mutable {
            Task task(stop, [&board](const Progress& progress) { board->set(progress); });
            promise.addResult(work(task));
        }));
        return job;
    }

private:
    /// Where the worker leaves its newest progress.
    struct Board {
        void set(const Progress& progress);
        [[nodiscard]] Progress get() const;

    private:
        mutable std::mutex m_mutex;
        Progress m_progress;
    };

    explicit Job(QObject* parent);

    std::stop_source m_stop;
    std::shared_ptr<Board> m_board = std::make_shared<Board>();
    QElapsedTimer m_clock;
};

} // namespace lockwright::gui
