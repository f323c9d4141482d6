// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: releases.
#include "workspace/local_workspace.h"

namespace lockwright::workspace
{

Result<ReleasePlan> LocalWorkspace::releasePlan(const ReleaseOptions&, Task&)
{
    return fail(ErrorCode::Usage, "releases are not wired yet");
}

Result<ReleaseStatus> LocalWorkspace::releaseRehearse(const ReleaseOptions&, const ReleaseWatcher&, Task&)
{
    return fail(ErrorCode::Usage, "releases are not wired yet");
}

Result<ReleaseStatus> LocalWorkspace::releaseRun(const ReleaseOptions&, const ReleaseWatcher&, Task&)
{
    return fail(ErrorCode::Usage, "releases are not wired yet");
}

Result<ReleaseStatus> LocalWorkspace::releaseResume(const ReleaseResumeOptions&, const ReleaseWatcher&, Task&)
{
    return fail(ErrorCode::Usage, "releases are not wired yet");
}

Result<ReleaseStatus> LocalWorkspace::releaseAbort(const ReleaseAbortOptions&, const ReleaseWatcher&, Task&)
{
    return fail(ErrorCode::Usage, "releases are not wired yet");
}

Result<ReleaseStatus> LocalWorkspace::releaseStatus(Task&)
{
    return ReleaseStatus{};
}

} // namespace lockwright::workspace
