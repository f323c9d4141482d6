// SPDX-License-Identifier: GPL-3.0-or-later
// WorkspaceController: how work gets into a lane. For the files of that class.
#pragma once

#include "workspace_controller.h"

namespace lockwright::gui
{

template <typename Work, typename Done>
bool WorkspaceController::run(Verb verb, Work work, Done done)
{
    if (Job* old = m_jobs.value(verb)) {
        if (writes(verb))
            return false;
        delete old; // its answer would be late
    }
    using Value = std::invoke_result_t<Work&, Task&>;
    m_jobs[verb] =
        Job::start(m_pool, this, std::move(work), [this, verb, done = std::move(done)](Value result) mutable {
            finish(verb, result ? nullptr : &result.error());
            if (!result && m_news.isActive())
                tellNews(); // what it printed comes before what is wrong
            if (result)
                done(std::move(result));
            else if (result.error().code == ErrorCode::Cancelled)
                emit cancelled(verb);
            else
                emit failed(verb, result.error());
        });
    emit jobsChanged();
    return true;
}

template <typename Work, typename Done>
void WorkspaceController::ask(Verb verb, Work work, Done done)
{
    if (!m_workspace)
        return;
    run(
        verb, [workspace = m_workspace, work = std::move(work)](Task& task) mutable { return work(*workspace, task); },
        std::move(done));
}

} // namespace lockwright::gui
