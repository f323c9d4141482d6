// SPDX-License-Identifier: GPL-3.0-or-later
// WorkspaceController: releases, and what else runs other programs: commits and pushes.
#include "models/release_words.h"
#include "words.h"
#include "workspace_controller_lanes.h"

#include "base/files.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;

constexpr std::uint64_t logLimit = std::uint64_t(64) << 20;
constexpr std::size_t logTail = std::size_t(1) << 18;

/// What a person raises, in the order in which it is offered.
constexpr std::string_view offeredParts[] = {"patch", "minor", "major", "calver", "rc", "release", "post", "dev"};

std::vector<ReleaseLevel> levelsOf(const workspace::BumpPlan& plan)
{
    std::vector<ReleaseLevel> levels;
    const auto add = [&](const workspace::BumpPlan::Choice& choice) {
        levels.push_back({choice.part, toQt(std::string_view(choice.next)), sentence(choice.error)});
    };
    for (const std::string_view part : offeredParts) {
        for (const workspace::BumpPlan::Choice& choice : plan.choices) {
            if (choice.part == part && (part != "calver" || !choice.next.empty()))
                add(choice);
        }
    }
    for (const workspace::BumpPlan::Choice& choice : plan.choices) { // what the project's own scheme has besides
        const bool usual =
            std::find(std::begin(offeredParts), std::end(offeredParts), choice.part) != std::end(offeredParts);
        if (!usual && choice.part != "alpha" && choice.part != "beta" && choice.part != "calver"
            && !choice.next.empty())
            add(choice);
    }
    levels.push_back({{}, toQt(std::string_view(plan.sources.current)), {}});
    return levels;
}

std::string tailOf(std::string text)
{
    if (text.size() <= logTail)
        return text;
    const std::size_t lineEnd = text.find('\n', text.size() - logTail);
    return text.substr(lineEnd == std::string::npos ? text.size() - logTail : lineEnd + 1);
}
} // namespace

template <typename Work>
void WorkspaceController::follow(Verb verb, Work work)
{
    if (!m_workspace || releasing())
        return;
    m_feed = std::make_shared<OutputFeed>();
    m_news.start();
    ask(
        verb,
        [feed = m_feed, work = std::move(work)](workspace::Workspace& workspace, Task& task) mutable {
            return work(
                workspace, [feed](const workspace::ReleaseEvent& event) { feed->add(event); }, task);
        },
        [this, verb](auto result) {
            tellNews();
            emit releaseEnded(verb, std::make_shared<const workspace::ReleaseStatus>(std::move(*result)));
            refresh();
            preview({});
        });
}

void WorkspaceController::tellNews()
{
    if (!releasing() && !isRunning(Verb::Push) && !isRunning(Verb::Commit))
        m_news.stop(); // this is the last time
    if (m_feed) {
        const OutputFeed::News news = m_feed->take();
        if (news.status)
            emit releaseMoved(news.status);
        for (const auto& [step, text] : news.output)
            emit releaseOutput(step, toQt(std::string_view(text)));
    }
    if (m_pushFeed) {
        for (const auto& [step, text] : m_pushFeed->take().output)
            emit pushOutput(toQt(std::string_view(text)));
    }
    if (m_commitFeed) {
        for (const auto& [step, text] : m_commitFeed->take().output)
            emit commitOutput(toQt(std::string_view(text)));
    }
}

std::optional<Verb> WorkspaceController::releasing() const
{
    for (const Verb verb : {Verb::Rehearse, Verb::Release, Verb::ResumeRelease, Verb::AbortRelease}) {
        if (isRunning(verb))
            return verb;
    }
    return std::nullopt;
}

void WorkspaceController::releaseStatus()
{
    ask(
        Verb::ReleaseStatus, [](workspace::Workspace& workspace, Task& task) { return workspace.releaseStatus(task); },
        [this](auto result) {
            emit releaseStatusReady(std::make_shared<const workspace::ReleaseStatus>(std::move(*result)));
        });
}

void WorkspaceController::releasePlan(workspace::ReleaseOptions options)
{
    ask(
        Verb::ReleasePlan,
        [options = std::move(options)](workspace::Workspace& workspace, Task& task) {
            return workspace.releasePlan(options, task);
        },
        [this](auto result) {
            emit releasePlanReady(std::make_shared<const workspace::ReleasePlan>(std::move(*result)));
        });
}

void WorkspaceController::releaseLevels()
{
    ask(
        Verb::ReleaseLevels, [](workspace::Workspace& workspace, Task& task) { return workspace.bumpPlan({}, task); },
        [this](auto result) { emit releaseLevelsReady(levelsOf(*result)); });
}

void WorkspaceController::releaseLog(std::size_t step, const std::filesystem::path& log)
{
    ask(
        Verb::ReleaseLog,
        [log](workspace::Workspace&, Task&) -> Result<std::string> {
            LW_TRY(std::string text, readFile(log, logLimit));
            return tailOf(std::move(text));
        },
        [this, step](auto result) { emit releaseLogRead(step, toQt(std::string_view(*result))); });
}

void WorkspaceController::rehearse(workspace::ReleaseOptions options)
{
    follow(Verb::Rehearse,
           [options = std::move(options)](workspace::Workspace& workspace, const workspace::ReleaseWatcher& watcher,
                                          Task& task) { return workspace.releaseRehearse(options, watcher, task); });
}

void WorkspaceController::release(workspace::ReleaseOptions options)
{
    follow(Verb::Release,
           [options = std::move(options)](workspace::Workspace& workspace, const workspace::ReleaseWatcher& watcher,
                                          Task& task) { return workspace.releaseRun(options, watcher, task); });
}

void WorkspaceController::resumeRelease(workspace::ReleaseResumeOptions options)
{
    follow(Verb::ResumeRelease, [options](workspace::Workspace& workspace, const workspace::ReleaseWatcher& watcher,
                                          Task& task) { return workspace.releaseResume(options, watcher, task); });
}

void WorkspaceController::pushPreview(git::PushRequest request)
{
    ask(
        Verb::PushPreview,
        [request = std::move(request)](workspace::Workspace& workspace, Task& task) {
            return workspace.pushPreview(request, task);
        },
        [this](auto result) { emit pushPreviewReady(std::make_shared<const git::PushPreview>(std::move(*result))); });
}

void WorkspaceController::push(git::PushRequest request)
{
    if (isRunning(Verb::Push))
        return;
    m_pushFeed = std::make_shared<OutputFeed>();
    request.onOutput = [feed = m_pushFeed](std::string_view text) {
        feed->add({release::Event::Kind::Output, 0, std::string(text), nullptr});
    };
    m_news.start();
    ask(
        Verb::Push,
        [request = std::move(request)](workspace::Workspace& workspace, Task& task) {
            return workspace.push(request, task);
        },
        [this](auto result) {
            tellNews();
            emit pushed(std::make_shared<const git::PushResult>(std::move(*result)));
            refresh();
        });
}

void WorkspaceController::commit(git::CommitRequest request)
{
    if (isRunning(Verb::Commit))
        return;
    m_commitFeed = std::make_shared<OutputFeed>();
    request.onOutput = [feed = m_commitFeed](std::string_view text) {
        feed->add({release::Event::Kind::Output, 0, std::string(text), nullptr});
    };
    m_news.start();
    ask(
        Verb::Commit,
        [request = std::move(request)](workspace::Workspace& workspace, Task& task) {
            return workspace.commit(request, task);
        },
        [this](auto result) {
            tellNews();
            emit committed(std::make_shared<const git::CommitResult>(std::move(*result)));
            refresh();
            preview({});
        });
}

void WorkspaceController::abortRelease(workspace::ReleaseAbortOptions options)
{
    follow(Verb::AbortRelease, [options](workspace::Workspace& workspace, const workspace::ReleaseWatcher& watcher,
                                         Task& task) { return workspace.releaseAbort(options, watcher, task); });
}

} // namespace lockwright::gui
