// SPDX-License-Identifier: GPL-3.0-or-later
// Script and FakeWorkspace: releases.
#include "fake_workspace.h"

namespace lockwright::gui::test
{

namespace
{

using namespace release;

Step step(StepKind kind, const char* stepName, const char* title, const char* undo)
{
    Step made;
    made.kind = kind;
    made.name = stepName;
    made.title = title;
    made.undo = undo;
    return made;
}

Plan madePlan()
{
    Plan made;
    made.currentVersion = "0.2.0";
    made.newVersion = "0.3.0";
    made.branch = "main";
    made.base = std::string(40, 'a');
    made.tag = "v0.3.0";
    made.previousTag = "v0.2.0";
    made.message = "Release 0.3.0";
    made.tagMessage = "eleanor 0.3.0";
    made.changes = {{"src/eleanor/version.py", 1, "__version__ = \"0.2.0\"", "__version__ = \"0.3.0\""}};
    made.commits = {"Raise numpy", "Add the build profile"};
    made.untouched = {"notes.txt"};
    made.digest = std::string(64, 'd');
    made.steps = {step(StepKind::Preflight, "preflight", "Look at everything first", ""),
                  step(StepKind::Bump, "bump", "Write version 0.3.0", "Puts the files back as they were"),
                  step(StepKind::Compile, "compile", "Compile the stale locks", "Puts the files back as they were"),
                  step(StepKind::Check, "check", "Check the locks", ""),
                  step(StepKind::Wheel, "wheel", "Build the wheel", "Removes the wheel"),
                  step(StepKind::Commit, "commit", "Commit on main", "Takes the commit back"),
                  step(StepKind::Tag, "tag", "Tag v0.3.0", "Removes the tag")};
    made.findings = {{"repository", Finding::State::Passed, "main is a branch of a work tree at rest", {}, {}},
                     {"tag", Finding::State::Passed, "v0.3.0 is free", {}, {}}};
    return made;
}

/// A release of the plan of which the first `count` steps are done.
Status madeStatus(Phase phase, std::size_t count)
{
    Status made;
    made.phase = phase;
    made.id = "20241105-101500-3f2a";
    made.startedAt = 1730801700000;
    made.plan = madePlan();
    made.steps = made.plan.steps;
    for (std::size_t i = 0; i < count; ++i) {
        made.steps[i].state = StepState::Done;
        made.steps[i].startedAt = made.startedAt + std::int64_t(i) * 1500;
        made.steps[i].endedAt = made.steps[i].startedAt + 1200;
        made.steps[i].detail = made.steps[i].name + " went well";
    }
    made.findings = made.plan.findings;
    made.workTree = "/srv/eleanor";
    return made;
}

} // namespace

void Script::scriptRelease()
{
    releasePlan = madePlan();
    releaseVersions = {{"patch", "0.2.1"},      {"minor", "0.3.0"},    {"major", "1.0.0"}, {"rc", "0.2.1rc1"},
                       {"post", "0.2.0.post1"}, {"dev", "0.2.1.dev1"}, {"", "0.2.0"}};
    rehearsed = madeStatus(Phase::Rehearsed, 7);
    rehearsed.tree = std::string(40, 'e');
    rehearsed.rehearsal = Rehearsal{
        std::string(40, 'a'), std::string(64, 'd'), std::string(40, 'c'), rehearsed.tree, {}, {}, 1730801600000};
    releaseRun = madeStatus(Phase::Stopped, 5);
    releaseRun.wheels = {"dist/eleanor-0.3.0-py3-none-any.whl"};
    releaseRun.steps[5].state = StepState::Failed;
    releaseRun.steps[5].exitCode = 1;
    releaseRun.failure = Failure{5,
                                 Error{ErrorCode::Repository, "the hook pre-commit failed", {}, {}},
                                 {"ruff: 1 error"},
                                 {{WayOut::Action::Resume, "Mend it and go on.", "lockwright release resume", {}},
                                  {WayOut::Action::Abort, "Take everything back.", "lockwright release abort", {}}}};
    releaseResumed = madeStatus(Phase::Finished, 7);
    releaseResumed.commit = std::string(40, 'f');
    releaseResumed.tag = "v0.3.0";
    releaseResumed.wheels = releaseRun.wheels;
    releaseAborted = madeStatus(Phase::Aborted, 0);
    for (Step& each : releaseAborted.steps)
        each.state = StepState::RolledBack;
}

workspace::ReleaseOptions Script::lastReleaseOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_releaseOptions;
}

workspace::ReleaseResumeOptions Script::lastResumeOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_resumeOptions;
}

workspace::ReleaseAbortOptions Script::lastAbortOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_abortOptions;
}

git::PushRequest Script::lastPush() const
{
    const std::scoped_lock lock(m_mutex);
    return m_pushRequest;
}

Result<void> FakeWorkspace::play(const workspace::ReleaseStatus& status, const workspace::ReleaseWatcher& watcher,
                                 Task& task)
{
    workspace::ReleaseStatus so = status;
    so.phase = Phase::Running;
    so.failure.reset();
    for (Step& each : so.steps)
        each.state = StepState::Pending;
    for (std::size_t i = 0; i < status.steps.size(); ++i) {
        if (status.steps[i].state == StepState::Pending)
            break;
        so.steps[i].state = StepState::Running;
        watcher({Event::Kind::Step, i, {}, std::make_shared<const workspace::ReleaseStatus>(so)});
        watcher({Event::Kind::Output, i, so.steps[i].name + ": at work\n", nullptr});
        LW_CHECK(m_script->enter("step " + so.steps[i].name, task));
        so.steps[i] = status.steps[i];
        watcher({Event::Kind::Step, i, {}, std::make_shared<const workspace::ReleaseStatus>(so)});
    }
    return {};
}

Result<workspace::ReleaseStatus> FakeWorkspace::playAll(workspace::ReleaseStatus status,
                                                        const workspace::ReleaseWatcher& watcher, Task& task)
{
    LW_CHECK(play(status, watcher, task));
    const std::scoped_lock lock(m_script->m_mutex);
    if (status.phase != Phase::Rehearsed && status.phase != Phase::RehearsalFailed)
        m_script->released = status;
    return status;
}

Result<workspace::ReleasePlan> FakeWorkspace::planFor(const workspace::ReleaseOptions& options) const
{
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::ReleasePlan made = m_script->releasePlan;
    const auto version = m_script->releaseVersions.find(options.part);
    if (options.to.empty() && version == m_script->releaseVersions.end())
        return fail(ErrorCode::Usage, "0.2.0 is final already");
    made.newVersion = options.to.empty() ? version->second : options.to;
    made.tag = "v" + made.newVersion;
    made.changes[0].after = "__version__ = \"" + made.newVersion + "\"";
    made.digest = std::string(64 - made.newVersion.size(), 'd') + made.newVersion;
    return made;
}

Result<workspace::ReleasePlan> FakeWorkspace::releasePlan(const workspace::ReleaseOptions& options, Task& task)
{
    LW_CHECK(m_script->enter("releasePlan", task));
    return planFor(options);
}

Result<workspace::ReleaseStatus> FakeWorkspace::releaseRehearse(const workspace::ReleaseOptions& options,
                                                                const workspace::ReleaseWatcher& watcher, Task& task)
{
    LW_CHECK(m_script->enter("releaseRehearse", task));
    LW_TRY(const workspace::ReleasePlan plan, planFor(options));
    workspace::ReleaseStatus status;
    {
        const std::scoped_lock lock(m_script->m_mutex);
        m_script->m_releaseOptions = options;
        status = m_script->rehearsed;
    }
    status.plan = plan;
    if (status.rehearsal)
        status.rehearsal->planDigest = plan.digest;
    return playAll(status, watcher, task);
}

Result<workspace::ReleaseStatus> FakeWorkspace::releaseRun(const workspace::ReleaseOptions& options,
                                                           const workspace::ReleaseWatcher& watcher, Task& task)
{
    LW_CHECK(m_script->enter("releaseRun", task));
    LW_TRY(const workspace::ReleasePlan plan, planFor(options));
    workspace::ReleaseStatus status;
    {
        const std::scoped_lock lock(m_script->m_mutex);
        m_script->m_releaseOptions = options;
        status = m_script->releaseRun;
    }
    status.plan = plan;
    return playAll(status, watcher, task);
}

Result<workspace::ReleaseStatus> FakeWorkspace::releaseResume(const workspace::ReleaseResumeOptions& options,
                                                              const workspace::ReleaseWatcher& watcher, Task& task)
{
    LW_CHECK(m_script->enter("releaseResume", task));
    workspace::ReleaseStatus status;
    {
        const std::scoped_lock lock(m_script->m_mutex);
        m_script->m_resumeOptions = options;
        status = m_script->releaseResumed;
    }
    return playAll(status, watcher, task);
}

Result<workspace::ReleaseStatus> FakeWorkspace::releaseAbort(const workspace::ReleaseAbortOptions& options,
                                                             const workspace::ReleaseWatcher& watcher, Task& task)
{
    LW_CHECK(m_script->enter("releaseAbort", task));
    workspace::ReleaseStatus status;
    {
        const std::scoped_lock lock(m_script->m_mutex);
        m_script->m_abortOptions = options;
        status = m_script->releaseAborted;
    }
    return playAll(status, watcher, task);
}

Result<workspace::ReleaseStatus> FakeWorkspace::releaseStatus(Task& task)
{
    LW_CHECK(m_script->enter("releaseStatus", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->released;
}

} // namespace lockwright::gui::test
