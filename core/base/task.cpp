// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/task.h"

namespace lockwright
{

const char* name(Progress::Phase phase)
{
    switch (phase) {
    case Progress::Phase::Reading:
        return "reading";
    case Progress::Phase::Fetching:
        return "fetching";
    case Progress::Phase::Solving:
        return "solving";
    case Progress::Phase::Writing:
        return "writing";
    case Progress::Phase::Committing:
        return "committing";
    }
    return "working";
}

Task::Task(std::stop_token stop, Sink sink)
    : m_stop(std::move(stop))
    , m_sink(std::move(sink))
{
}

tl::unexpected<Error> Task::cancellation()
{
    return fail(ErrorCode::Cancelled, "cancelled");
}

void Task::report(const Progress& progress)
{
    if (!m_sink)
        return;
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    const bool news = !m_any || progress.phase != m_lastProgress.phase || progress.item != m_lastProgress.item;
    if (!news && now - m_last < std::chrono::milliseconds(50))
        return;
    m_any = true;
    m_last = now;
    m_lastProgress = progress;
    m_sink(progress);
}

} // namespace lockwright
