// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: conflicts.
#include "workspace/compiler.h"
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"

#include "base/say.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

/// The same lines for the same reasons, whichever profile reads them.
bool sameConflict(const explain::Conflict& left, const explain::Conflict& right)
{
    return left.summary == right.summary
           && std::equal(left.core.begin(), left.core.end(), right.core.begin(), right.core.end(),
                         [](const explain::ConflictLine& one, const explain::ConflictLine& other) {
                             return one.role == other.role && one.requirement == other.requirement
                                    && one.origin.place == other.origin.place;
                         });
}

void add(ConflictsReport& report, const std::string& profile, explain::ConflictReport&& explained)
{
    report.unsatisfiable.push_back(profile);
    if (!explained.complete)
        report.incomplete.push_back(profile);
    for (explain::Conflict& conflict : explained.conflicts) {
        const auto known =
            std::find_if(report.conflicts.begin(), report.conflicts.end(),
                         [&](const ConflictsReport::Found& found) { return sameConflict(found.conflict, conflict); });
        if (known == report.conflicts.end())
            report.conflicts.push_back({std::move(conflict), {profile}});
        else
            known->profiles.push_back(profile);
    }
}

} // namespace

Result<void> LocalWorkspace::explainEach(Compiler& compiler, const std::vector<CompileJob>& jobs,
                                         std::vector<CompiledProfile>& unsolved, ConflictsReport& report, Task& task)
{
    std::vector<std::string> broken; // what they constrain cannot be solved either
    for (const CompileJob& job : jobs) {
        if (task.cancelled())
            return Task::cancellation();
        const std::string& name = job.profile.name;
        const auto parent = std::find_if(job.parents.begin(), job.parents.end(),
                                         [&](const std::string& candidate) { return contains(broken, candidate); });
        if (parent != job.parents.end()) {
            report.unchecked.push_back({name, say("its parent {0} could not be compiled", *parent), std::nullopt});
            broken.push_back(name);
            continue;
        }
        LW_TRY(CompiledProfile compiled, compiler.compile(job, task));
        if (compiled.status == CompiledProfile::Status::Unsatisfiable) {
            LW_TRY(explain::ConflictReport explained, compiler.explainConflict(job, task));
            add(report, name, std::move(explained));
            for (std::string& hint : compiled.hints)
                if (!contains(report.hints, hint))
                    report.hints.push_back(std::move(hint));
            broken.push_back(name);
            unsolved.push_back(std::move(compiled));
        } else if (compiled.error && compiled.hashes.alarms.empty()) { // wrong hashes are no conflict
            report.unchecked.push_back({name, sayKept(compiled.error->message), std::move(compiled.error)});
            broken.push_back(name);
        } else {
            report.satisfiable.push_back(name);
        }
    }
    return {};
}

Result<void> LocalWorkspace::explainTogether(Compiler& compiler, const std::vector<CompileJob>& jobs,
                                             ConflictsReport& report, Task& task)
{
    LW_TRY(Together together, compiler.solveTogether(jobs, task));
    for (Parting& parting : together.partings) {
        for (const std::string& name : parting.profiles)
            if (!contains(report.unsatisfiable, name))
                report.unsatisfiable.push_back(name);
        report.conflicts.push_back({std::move(parting.conflict), std::move(parting.profiles)});
    }
    if (!together.complete)
        report.incomplete = report.unsatisfiable;
    for (const CompileJob& job : jobs)
        if (together.partings.empty())
            report.satisfiable.push_back(job.profile.name);
        else if (!contains(report.unsatisfiable, job.profile.name))
            report.unchecked.push_back({job.profile.name, say("the profiles have no common answer"), std::nullopt});
    return {};
}

Result<ConflictsReport> LocalWorkspace::conflicts(const std::vector<std::string>& profiles, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Graph, task));
    CompileOptions options;
    options.profiles = profiles;
    options.all = true;
    std::vector<std::string> upToDate;
    LW_TRY(const std::vector<CompileJob> jobs, this->jobs(options, snapshot, upToDate));
    const std::scoped_lock lock(m_solving);
    Compiler compiler = this->compiler(snapshot.configuration, options);
    ConflictsReport report;
    if (strategy(options, snapshot.configuration) == Strategy::Joint) {
        LW_CHECK(explainTogether(compiler, jobs, report, task));
    } else {
        std::vector<CompiledProfile> unsolved;
        LW_CHECK(explainEach(compiler, jobs, unsolved, report, task));
        LW_TRY(report.proposal, proposeTogether(snapshot, options, unsolved, task));
    }
    m_lookupOutdated = true;
    return report;
}

} // namespace lockwright::workspace
