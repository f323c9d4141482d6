// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/report.h"

#include <algorithm>

namespace lockwright::release
{

const char* name(StepKind kind)
{
    switch (kind) {
    case StepKind::Preflight:
        return "preflight";
    case StepKind::Bump:
        return "bump";
    case StepKind::Compile:
        return "compile";
    case StepKind::Check:
        return "check";
    case StepKind::Generate:
        return "generate";
    case StepKind::External:
        return "external";
    case StepKind::Wheel:
        return "wheel";
    case StepKind::Audit:
        return "audit";
    case StepKind::Commit:
        return "commit";
    case StepKind::Tag:
        return "tag";
    case StepKind::Gate:
        return "gate";
    case StepKind::Push:
        return "push";
    }
    return "";
}

const char* name(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return "pending";
    case StepState::Running:
        return "running";
    case StepState::Done:
        return "done";
    case StepState::Skipped:
        return "skipped";
    case StepState::Waiting:
        return "waiting";
    case StepState::Failed:
        return "failed";
    case StepState::Stale:
        return "stale";
    case StepState::RolledBack:
        return "rolled-back";
    }
    return "";
}

const char* name(WayOut::Action action)
{
    switch (action) {
    case WayOut::Action::Resume:
        return "resume";
    case WayOut::Action::Abort:
        return "abort";
    case WayOut::Action::Rehearse:
        return "rehearse";
    case WayOut::Action::Command:
        return "command";
    case WayOut::Action::Edit:
        return "edit";
    }
    return "";
}

const char* name(Finding::State state)
{
    switch (state) {
    case Finding::State::Passed:
        return "passed";
    case Finding::State::Warning:
        return "warning";
    case Finding::State::Failed:
        return "failed";
    }
    return "";
}

const char* name(Phase phase)
{
    switch (phase) {
    case Phase::None:
        return "none";
    case Phase::Refused:
        return "refused";
    case Phase::Running:
        return "running";
    case Phase::Stopped:
        return "stopped";
    case Phase::Finished:
        return "finished";
    case Phase::Aborted:
        return "aborted";
    case Phase::PartlyAborted:
        return "partly-aborted";
    case Phase::Rehearsed:
        return "rehearsed";
    case Phase::RehearsalFailed:
        return "rehearsal-failed";
    }
    return "";
}

bool Plan::ready() const
{
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& finding) { return finding.state == Finding::State::Failed; });
}

int Status::exitCode() const
{
    switch (phase) {
    case Phase::Refused:
        return lockwright::exitCode(ErrorCode::Repository);
    case Phase::Stopped:
    case Phase::PartlyAborted:
        return lockwright::exitCode(ErrorCode::Interrupted);
    case Phase::RehearsalFailed:
        return 1;
    default:
        return 0;
    }
}

std::size_t Status::doneCount() const
{
    return std::size_t(std::count_if(steps.begin(), steps.end(), [](const Step& step) {
        return step.state == StepState::Done || step.state == StepState::Skipped;
    }));
}

std::optional<std::size_t> Status::currentStep() const
{
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].state == StepState::Running || steps[i].state == StepState::Waiting
            || steps[i].state == StepState::Failed)
            return i;
    return std::nullopt;
}

} // namespace lockwright::release
