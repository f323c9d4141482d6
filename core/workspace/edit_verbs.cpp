// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: edits that are not written yet.
#include "workspace/edit_plan.h"
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"
#include "workspace/what_if.h"
#include "workspace/wheel_cover.h"

#include "base/say.h"
#include "base/text.h"
#include "index/advisories.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

constexpr const char* configurationFile = "lockwright.toml";

/// Waits for a turn, and no longer than it is wanted.
Result<std::unique_lock<std::timed_mutex>> turn(std::timed_mutex& mutex, const Task& task)
{
    std::unique_lock lock(mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(20)))
        if (task.cancelled())
            return Task::cancellation();
    return lock;
}

void failAll(const requirements::ProfileGraph& graph, const Error& error, WhatIfReport& report)
{
    report.problems.push_back({error.place.value_or(Place{}), sayKept(error.message), sayKept(error.hint)});
    for (const std::size_t index : graph.order()) {
        WhatIfReport::InProfile& profile = report.profiles.emplace_back();
        profile.verdict.profile = graph.profiles()[index].name;
        profile.verdict.status = explain::Verdict::Status::Failed;
        profile.verdict.reason = describe(Error{error.code, sayKept(error.message), {}, error.place});
    }
}

} // namespace

Result<EditPlan> LocalWorkspace::planEdit(const EditWish& wish, const std::vector<EditedFile>& pending, Task& task)
{
    for (const EditedFile& file : pending)
        LW_CHECK(inside(file.path));
    LW_TRY(const Snapshot snapshot, load(Load::Graph, task));
    const EditScene scene{m_root, snapshot.graph.profiles(),
                          [](const std::filesystem::path& path) { return readFile(path); }};
    return workspace::planEdit(wish, pending, scene);
}

Result<WhatIfReport> LocalWorkspace::whatIf(const std::vector<EditedFile>& pending, const WhatIfOptions& options,
                                            Task& task)
{
    const auto started = std::chrono::steady_clock::now();
    TextOverlay overlay;
    for (const EditedFile& file : pending) {
        LW_CHECK(inside(file.path));
        overlay[file.path.lexically_normal().generic_string()] = file.after;
    }
    WhatIfReport report;
    LW_CHECK(suppose(overlay, options, report, task));
    report.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    return report;
}

Result<void> LocalWorkspace::suppose(const TextOverlay& overlay, const WhatIfOptions& options, WhatIfReport& report,
                                     Task& task)
{
    LW_TRY(Snapshot snapshot, load(Load::Graph, task));
    if (const auto changed = overlay.find(configurationFile); changed != overlay.end()) {
        auto configuration = Configuration::parse(changed->second, configurationFile);
        if (!configuration) {
            failAll(snapshot.graph, configuration.error(), report);
            return {};
        }
        snapshot.configuration = std::move(*configuration);
    }
    const auto reader = [&](const std::filesystem::path& path) -> Result<std::string> {
        const auto changed = overlay.find(relativePosix(path, m_root));
        return changed == overlay.end() ? readFile(path) : Result<std::string>(changed->second);
    };
    auto graph = snapshot.configuration.profiles.empty()
                     ? requirements::ProfileGraph::discover(m_root, reader)
                     : requirements::ProfileGraph::build(m_root, snapshot.configuration.profiles, reader);
    if (!graph) {
        failAll(snapshot.graph, graph.error(), report);
        return {};
    }
    snapshot.graph = std::move(*graph);
    CompileOptions everything;
    everything.all = true;
    std::vector<std::string> upToDate;
    LW_TRY(std::vector<CompileJob> jobs, this->jobs(everything, snapshot, upToDate));
    for (const std::string& name : options.profiles)
        if (!snapshot.graph.find(name))
            return fail(ErrorCode::Usage, say("there is no profile `{0}`", text::printable(name)),
                        say("`lockwright profiles` lists the profiles"));
    LW_TRY(const auto lock, turn(m_supposing, task));
    WhatIf question(m_root, snapshot.configuration, overlay, std::move(jobs), options.upgradePackages,
                    [&](const requirements::InputOptions& inputs) {
                        return session(m_whatIfSession, snapshot.configuration, inputs, false);
                    });
    LW_CHECK(question.run(options.profiles, report, task));
    if (m_whatIfSession) {
        report.indexDescription = m_whatIfSession->source().description();
        LW_TRY(const pep::Target target, targetFor(m_root, snapshot.configuration, {}, {}));
        LW_CHECK(addWheels(target.python, m_whatIfSession->source(), report, task));
    }
    if (m_whatIfSession && m_whatIfSession->source().fetching()) {
        m_whatIfSession->source().settle();
        m_lookupOutdated = true;
    }
    return options.security.empty() ? Result<void>() : addAdvised(options.security, report, task);
}

Result<void> LocalWorkspace::addWheels(const pep::Version& python, index::Source& source, WhatIfReport& report,
                                       Task& task)
{
    const auto cover = WheelCover::of(python);
    if (!cover)
        return {}; // what is asked is answered all the same
    for (WhatIfReport::InProfile& profile : report.profiles) {
        if (task.cancelled())
            return Task::cancellation();
        for (const explain::PinChange& move : profile.verdict.moves)
            if (!move.to.empty())
                profile.wheels.push_back(cover->wheels(move.name, move.to, source, task));
    }
    return {};
}

Result<void> LocalWorkspace::addAdvised(const std::filesystem::path& folder, WhatIfReport& report, Task& task)
{
    std::set<pep::Name> names;
    for (const WhatIfReport::InProfile& profile : report.profiles)
        for (const explain::PinChange& move : profile.verdict.moves)
            if (!move.to.empty())
                names.insert(move.name);
    report.advisoriesKnown = true;
    if (names.empty())
        return {};
    LW_TRY(const index::AdvisoryDatabase advisories,
           index::AdvisoryDatabase::read(std::filesystem::absolute(folder), names, task));
    for (WhatIfReport::InProfile& profile : report.profiles)
        for (const explain::PinChange& move : profile.verdict.moves)
            if (const auto version = pep::Version::parse(move.to);
                version && !advisories.affecting(move.name, *version).empty())
                profile.advised.push_back(move.name.text());
    return {};
}

Result<FixApplied> LocalWorkspace::writeEdits(const std::vector<EditedFile>& pending, Task& task)
{
    return writeAll(pending, task);
}

Result<FixApplied> LocalWorkspace::writeAll(const std::vector<EditedFile>& files, Task& task)
{
    std::vector<FileChange> changes;
    FixApplied applied;
    for (const EditedFile& file : files) {
        LW_TRY(const std::filesystem::path path, inside(file.path));
        changes.push_back({path, file.before, file.after});
        applied.written.push_back(file.path);
    }
    if (task.cancelled())
        return Task::cancellation();
    task.report({Progress::Phase::Writing, 0, changes.size(), {}});
    {
        const std::scoped_lock lock(m_writing);
        LW_CHECK(FileTransaction(journalFolder()).commit(changes));
    }
    LW_TRY(const ProfilesReport report, profiles(task));
    // A pin changed by hand leaves no trace that files could tell, so its profile and those below count by themselves.
    std::vector<std::string> touched;
    for (const ProfileInfo& info : report.profiles) {
        const auto isWritten = [&](const std::filesystem::path& path) {
            return std::find(applied.written.begin(), applied.written.end(), path) != applied.written.end();
        };
        const bool below =
            std::any_of(info.constrainedBy.begin(), info.constrainedBy.end(), [&](const std::string& name) {
                return std::find(touched.begin(), touched.end(), name) != touched.end();
            });
        const bool byPin = isWritten(info.profile.lock) || below;
        if (byPin)
            touched.push_back(info.profile.name);
        if (byPin || info.state != LockState::Fresh)
            applied.stale.push_back(info.profile.name);
    }
    return applied;
}

} // namespace lockwright::workspace
