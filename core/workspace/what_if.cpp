// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/what_if.h"

#include "base/files.h"
#include "base/say.h"
#include "base/text.h"
#include "resolve/solver.h"
#include "workspace/freshness.h"
#include "workspace/kept_sentences.h"
#include "workspace/pin_changes.h"
#include "workspace/reference_lines.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using explain::Verdict;

CompileOptions everything(std::vector<std::string> upgrades)
{
    CompileOptions options;
    options.all = true;
    options.upgradePackages = std::move(upgrades);
    return options;
}

std::vector<Place> placesOf(const explain::Conflict& conflict)
{
    std::vector<Place> places;
    for (const explain::ConflictLine& line : conflict.core)
        if (!line.origin.place.file.empty())
            places.push_back(line.origin.place);
    return places;
}

bool reads(const requirements::Inputs& inputs, const explain::ConflictLine& line)
{
    const auto& list = line.role == explain::ConflictLine::Role::Constraint ? inputs.constraints : inputs.requirements;
    return std::any_of(list.begin(), list.end(),
                       [&](const requirements::Input& input) { return input.origin.place == line.origin.place; });
}

std::size_t count(const std::vector<explain::PinChange>& moves, bool from, bool to)
{
    return std::size_t(std::count_if(moves.begin(), moves.end(), [&](const explain::PinChange& move) {
        return move.from.empty() != from && move.to.empty() != to;
    }));
}

} // namespace

std::size_t WhatIfReport::InProfile::added() const
{
    return count(verdict.moves, false, true);
}

std::size_t WhatIfReport::InProfile::changed() const
{
    return count(verdict.moves, true, true);
}

std::size_t WhatIfReport::InProfile::removed() const
{
    return count(verdict.moves, true, false);
}

bool WhatIfReport::ok() const
{
    return std::all_of(profiles.begin(), profiles.end(),
                       [](const InProfile& profile) { return profile.verdict.status == Verdict::Status::Solved; });
}

WhatIf::WhatIf(std::filesystem::path root, const Configuration& configuration, const TextOverlay& overlay,
               std::vector<CompileJob> jobs, std::vector<std::string> upgrades, Compiler::Sessions sessions)
    : m_root(std::move(root))
    , m_configuration(configuration)
    , m_overlay(overlay)
    , m_options(everything(std::move(upgrades)))
    , m_compiler(m_root, configuration, m_options, std::move(sessions))
{
    for (const auto& [file, text] : overlay)
        m_compiler.setText(m_root / file, text);
    for (CompileJob& job : jobs)
        m_profiles.emplace_back().job = std::move(job);
}

WhatIf::Profile* WhatIf::find(const std::string& name)
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&](const Profile& profile) { return profile.job.profile.name == name; });
    return found == m_profiles.end() ? nullptr : &*found;
}

Result<void> WhatIf::run(const std::vector<std::string>& only, WhatIfReport& report, Task& task)
{
    LW_CHECK(read(task));
    choose(only);
    if (m_configuration.strategy.value_or(Strategy::AsWritten) == Strategy::Joint) {
        LW_CHECK(solveTogether(task));
    } else {
        LW_CHECK(solveEach(task));
    }
    for (Profile& profile : m_profiles) {
        if (!profile.wanted)
            continue;
        if (!profile.inputs)
            addProblem(profile.inputs.error(), report);
        report.profiles.push_back(std::move(profile.result));
    }
    return {};
}

Result<void> WhatIf::read(Task& task)
{
    LW_TRY(const pep::Target target, targetFor(m_root, m_configuration, {}, {}));
    const bool configured = m_overlay.contains("lockwright.toml");
    for (Profile& profile : m_profiles) {
        if (task.cancelled())
            return Task::cancellation();
        profile.result.verdict.profile = profile.job.profile.name;
        const std::string file = profile.job.profile.lock.generic_string();
        if (const std::string text = m_compiler.text(m_root / file); !text.empty())
            if (auto lock = requirements::Lock::parse(text, file))
                profile.lock = std::move(*lock);
        if (profile.lock)
            nameReferences(*profile.lock, m_root);
        profile.inputs = m_compiler.inputs(profile.job);
        profile.reached = configured || !m_options.upgradePackages.empty() || m_overlay.contains(file)
                          || m_overlay.contains(profile.job.profile.source.generic_string());
        for (const std::string& parent : profile.job.parents)
            if (const Profile* above = find(parent); above && above->reached)
                profile.reached = true;
        if (!profile.inputs)
            continue;
        for (const std::filesystem::path& path : profile.inputs->files)
            profile.reached = profile.reached || m_overlay.contains(relativePosix(path, m_root));
        nameReferences(*profile.inputs, profile.lock ? &*profile.lock : nullptr, m_root);
        profile.stale = !profile.lock || profile.lock->conflicted
                        || !compareWithLock(*profile.inputs, *profile.lock, file, target.environment).empty()
                        || !compareReferences(*profile.inputs, *profile.lock, file, target.environment, m_root).empty();
    }
    return {};
}

void WhatIf::choose(const std::vector<std::string>& only)
{
    const bool joint = m_configuration.strategy.value_or(Strategy::AsWritten) == Strategy::Joint;
    const bool any =
        std::any_of(m_profiles.begin(), m_profiles.end(), [](const Profile& profile) { return profile.reached; });
    for (Profile& profile : m_profiles) {
        profile.reached = profile.reached || (joint && any);
        profile.wanted = only.empty() ? profile.reached : contains(only, profile.job.profile.name);
        profile.needed = profile.wanted;
    }
    // Children stand behind parents: what bounds a needed one is seen before what bounds that.
    for (auto profile = m_profiles.rbegin(); profile != m_profiles.rend(); ++profile) {
        if (!profile->needed)
            continue;
        for (const std::string& name : profile->job.parents) {
            Profile* parent = find(name);
            if (!parent)
                continue;
            parent->bounds = true;
            parent->needed = parent->needed || parent->reached || parent->stale;
        }
    }
}

void WhatIf::fail(Profile& profile, const Error& error) const
{
    profile.result.verdict.status = Verdict::Status::Failed;
    profile.result.verdict.reason =
        (error.place ? describe(*error.place) + ": " : std::string()) + sayKept(error.message);
}

void WhatIf::addProblem(const Error& error, WhatIfReport& report) const
{
    const Place place = error.place.value_or(Place{});
    const std::string text = sayKept(error.message);
    const bool known =
        std::any_of(report.problems.begin(), report.problems.end(), [&](const WhatIfReport::FileProblem& problem) {
            return problem.place == place && problem.text == text;
        });
    if (!known)
        report.problems.push_back({place, text, sayKept(error.hint)});
}

Result<void> WhatIf::solveEach(Task& task)
{
    for (Profile& profile : m_profiles) {
        if (task.cancelled())
            return Task::cancellation();
        if (!profile.needed)
            continue;
        const Profile* broken = nullptr;
        for (const std::string& name : profile.job.parents)
            if (const Profile* parent = find(name); parent && parent->result.verdict.status != Verdict::Status::Solved)
                broken = parent;
        if (profile.inputs && broken) {
            profile.result.verdict.status = Verdict::Status::Skipped;
            profile.result.verdict.reason = say("its parent {0} has no lock to go by", broken->job.profile.name);
            profile.result.blamed = broken->result.blamed;
            continue;
        }
        LW_CHECK(solve(profile, task));
    }
    return {};
}

Result<void> WhatIf::solve(Profile& profile, Task& task)
{
    if (!profile.inputs) {
        fail(profile, profile.inputs.error());
        return {};
    }
    task.report({Progress::Phase::Solving, 0, 0, profile.job.profile.name});
    const auto outcome = m_compiler.answer(profile.job, profile.lock, profile.bounds, task);
    if (!outcome) {
        if (outcome.error().code == ErrorCode::Cancelled)
            return tl::unexpected(outcome.error());
        fail(profile, outcome.error());
        return {};
    }
    if (const auto* solution = std::get_if<resolve::Solution>(&*outcome)) {
        profile.result.verdict.moves = pinChanges(profile.lock, *solution);
        return {};
    }
    profile.result.verdict.status = Verdict::Status::Unsatisfiable;
    return explain(profile, task);
}

Result<void> WhatIf::explain(Profile& profile, Task& task)
{
    const auto apply = [&](const explain::Conflict& conflict) {
        profile.result.verdict.reason = conflict.summary;
        profile.result.blamed = placesOf(conflict);
    };
    for (const explain::Conflict& known : m_conflicts) {
        const bool same = std::all_of(known.core.begin(), known.core.end(),
                                      [&](const explain::ConflictLine& line) { return reads(*profile.inputs, line); });
        if (same) {
            apply(known);
            return {};
        }
    }
    auto report = m_compiler.explainConflict(profile.job, task);
    if (!report) {
        if (report.error().code == ErrorCode::Cancelled)
            return tl::unexpected(std::move(report).error());
        profile.result.verdict.reason = report.error().message;
        return {};
    }
    if (report->conflicts.empty())
        return {};
    apply(report->conflicts.front());
    std::move(report->conflicts.begin(), report->conflicts.end(), std::back_inserter(m_conflicts));
    return {};
}

Result<void> WhatIf::solveTogether(Task& task)
{
    std::vector<CompileJob> jobs;
    for (const Profile& profile : m_profiles)
        jobs.push_back(profile.job);
    const auto wanted =
        std::find_if(m_profiles.begin(), m_profiles.end(), [](const Profile& profile) { return profile.needed; });
    if (wanted == m_profiles.end())
        return {};
    const auto unreadable =
        std::find_if(m_profiles.begin(), m_profiles.end(), [](const Profile& profile) { return !profile.inputs; });
    auto together = unreadable == m_profiles.end() ? m_compiler.solveTogether(jobs, task)
                                                   : tl::unexpected(unreadable->inputs.error());
    if (!together) {
        if (together.error().code == ErrorCode::Cancelled)
            return tl::unexpected(std::move(together).error());
        for (Profile& profile : m_profiles)
            fail(profile, together.error());
        return {};
    }
    if (together->partings.empty()) {
        m_compiler.demand(std::move(together->versions));
        return solveEach(task);
    }
    for (Profile& profile : m_profiles) {
        profile.result.verdict.status = Verdict::Status::Unsatisfiable;
        profile.result.verdict.reason = together->partings.front().conflict.summary;
        profile.result.blamed = placesOf(together->partings.front().conflict);
    }
    return {};
}

} // namespace lockwright::workspace
