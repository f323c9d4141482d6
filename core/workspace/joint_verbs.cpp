// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: profiles that are solved together.
#include "workspace/compiler.h"
#include "workspace/joint.h"
#include "workspace/local_workspace.h"

#include "base/say.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using Status = CompiledProfile::Status;

/// A plan's profile that was not compiled, because there is no common answer.
CompiledProfile withoutAnswer(const CompileJob& job, const std::vector<Parting>& partings)
{
    CompiledProfile result;
    result.profile = job.profile;
    result.status = Status::Skipped;
    for (const Parting& parting : partings) {
        if (!contains(parting.profiles, job.profile.name))
            continue;
        result.status = Status::Unsatisfiable;
        result.explanation += (result.explanation.empty() ? "" : "\n") + parting.text();
        for (const explain::ConflictLine& line : parting.conflict.core)
            if (!line.origin.place.file.empty())
                result.blamed.push_back(line.origin);
    }
    if (result.status == Status::Skipped)
        result.explanation = say("the profiles have no common answer");
    return result;
}

} // namespace

Strategy LocalWorkspace::strategy(const CompileOptions& options, const Configuration& configuration)
{
    return options.strategy.value_or(configuration.strategy.value_or(Strategy::AsWritten));
}

void LocalWorkspace::chooseTogether(const Snapshot& snapshot, bool unnamed, std::vector<bool>& chosen)
{
    const requirements::ProfileGraph& graph = snapshot.graph;
    std::vector<std::size_t> named;
    for (std::size_t index = 0; index < chosen.size(); ++index)
        if (chosen[index])
            named.push_back(index);
    if (unnamed && named.empty()) {
        // Fresh locks that disagree are no answer either.
        std::vector<NamedLock> locks;
        for (const Loaded& loaded : snapshot.profiles)
            if (loaded.lock)
                locks.push_back({loaded.profile->name, loaded.profile->lock.generic_string(), &*loaded.lock});
        if (divergences(locks).empty())
            return;
    }
    // Where the workspace asks for one version a package, that is meant of all its profiles.
    if (unnamed || (!named.empty() && snapshot.configuration.strategy == Strategy::Joint))
        chosen.assign(chosen.size(), true);
    else
        for (const std::size_t index : relatives(graph, named))
            chosen[index] = true;
}

Result<void> LocalWorkspace::compileTogether(Compiler& compiler, const std::vector<CompileJob>& jobs, CompilePlan& plan,
                                             Task& task)
{
    if (jobs.empty())
        return {};
    Result<Together> together = compiler.solveTogether(jobs, task);
    if (!together) {
        if (together.error().code == ErrorCode::Cancelled || together.error().code == ErrorCode::Usage)
            return tl::unexpected(std::move(together).error());
        for (const CompileJob& job : jobs) {
            CompiledProfile& failed = plan.profiles.emplace_back();
            failed.profile = job.profile;
            failed.status = plan.profiles.size() == 1 ? Status::Failed : Status::Skipped;
            if (failed.status == Status::Failed)
                failed.error = together.error();
            else
                failed.explanation = say("the profiles could not be solved together");
        }
        return {};
    }
    if (!together->partings.empty()) {
        for (const CompileJob& job : jobs)
            plan.profiles.push_back(withoutAnswer(job, together->partings));
        plan.partings = std::move(together->partings);
        return {};
    }
    compiler.demand(std::move(together->versions));
    return compileEach(compiler, jobs, plan, task);
}

Result<std::optional<JointProposal>> LocalWorkspace::proposeTogether(const Snapshot& snapshot,
                                                                     const CompileOptions& options,
                                                                     const std::vector<CompiledProfile>& profiles,
                                                                     Task& task)
{
    const requirements::ProfileGraph& graph = snapshot.graph;
    const auto isLock = [&](const requirements::Origin& origin) {
        return std::any_of(graph.profiles().begin(), graph.profiles().end(), [&](const requirements::Profile& profile) {
            return profile.lock.generic_string() == origin.place.file;
        });
    };
    std::vector<std::size_t> bound;
    for (const CompiledProfile& profile : profiles) {
        const requirements::Profile* known = graph.find(profile.profile.name);
        if (known && profile.status == Status::Unsatisfiable
            && std::any_of(profile.blamed.begin(), profile.blamed.end(), isLock))
            bound.push_back(std::size_t(known - graph.profiles().data()));
    }
    if (bound.empty())
        return std::optional<JointProposal>();
    std::vector<CompileJob> jobs;
    for (const std::size_t index : relatives(graph, bound))
        jobs.push_back(jobOf(graph, index));
    CompilePlan plan;
    Compiler compiler = this->compiler(snapshot.configuration, options);
    LW_CHECK(compileTogether(compiler, jobs, plan, task));
    if (!plan.ok())
        return std::optional<JointProposal>();
    return std::optional(JointProposal{std::move(plan.profiles)});
}

void LocalWorkspace::addDivergences(const Snapshot& snapshot, const std::vector<std::string>& profiles,
                                    CheckReport& report)
{
    std::vector<NamedLock> locks;
    for (const std::size_t index : snapshot.graph.order())
        if (const Loaded& loaded = snapshot.profiles[index]; loaded.lock)
            locks.push_back({loaded.profile->name, loaded.profile->lock.generic_string(), &*loaded.lock});
    for (const Divergence& divergence : divergences(locks)) {
        const Divergence::Pin& first = divergence.pins.front();
        for (const Divergence::Pin& pin : divergence.pins) {
            if (pin.version == first.version || (!profiles.empty() && !contains(profiles, pin.profile)))
                continue;
            report.problems.push_back(
                {pin.profile, CheckReport::Problem::Kind::Divergent,
                 say("{0} is {1} in {2} and {3} in {4}, but the strategy is joint", divergence.name.text(), pin.version,
                     pin.place.file, first.version, first.place.file),
                 pin.place});
        }
    }
}

} // namespace lockwright::workspace
