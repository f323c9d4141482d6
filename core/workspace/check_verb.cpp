// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: check, which looks at locks and at what the cache knows about them.
#include "workspace/compiler.h"
#include "workspace/freshness.h"
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"
#include "workspace/reference_lines.h"

#include "base/say.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

/// Requirements of locked packages that the lock does not meet.
void addUnmet(const std::string& profile, const std::string& file, const requirements::Lock& lock,
              const LockedGraph& graph, CheckReport& report)
{
    using Kind = CheckReport::Problem::Kind;
    const auto& excluded = lock.excluded;
    for (const requirements::LockedPackage& package : lock.packages) {
        for (const LockedGraph::Edge& edge : graph.from(package.name)) {
            if (edge.requirement.empty() || std::find(excluded.begin(), excluded.end(), edge.to) != excluded.end())
                continue;
            const requirements::LockedPackage* target = graph.locked(edge.to);
            const std::string who = package.name.text() + " " + package.versionText;
            if (!target)
                report.problems.push_back({profile,
                                           Kind::Unmet,
                                           say("{0} requires {1}, which {2} does not pin", who, edge.requirement, file),
                                           {file, package.line, 1}});
            else if (target->version && !edge.specifiers.contains(*target->version))
                report.problems.push_back(
                    {profile,
                     Kind::Unmet,
                     say("{0} requires {1}, but {2} pins {3}", who, edge.requirement, file, target->versionText),
                     {file, target->line, 1}});
        }
    }
}

} // namespace

Result<CheckReport> LocalWorkspace::check(const std::vector<std::string>& profiles, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    for (const std::string& name : profiles)
        if (!snapshot.graph.find(name))
            return fail(ErrorCode::Usage, say("there is no profile `{0}`", text::printable(name)),
                        say("`lockwright profiles` lists them"));
    const std::scoped_lock lock(m_lookingUp);
    LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
    using Kind = CheckReport::Problem::Kind;
    CheckReport report;
    for (const std::size_t index : snapshot.graph.order()) {
        const Loaded& loaded = snapshot.profiles[index];
        const std::string& name = loaded.profile->name;
        if (!profiles.empty() && std::find(profiles.begin(), profiles.end(), name) == profiles.end())
            continue;
        ++report.profilesChecked;
        const std::string file = loaded.profile->lock.generic_string();
        if (loaded.error) {
            report.problems.push_back({name, Kind::Unreadable, sayKept(loaded.error->message),
                                       loaded.error->place.value_or(Place{file, 0, 0})});
            continue;
        }
        if (!loaded.lock) {
            report.problems.push_back({name, Kind::Missing, say("{0} does not exist", file), {file, 0, 0}});
            continue;
        }
        if (loaded.lock->conflicted)
            report.problems.push_back(
                {name, Kind::Conflicted, say("{0} has git conflict markers", file), {file, 0, 0}});
        for (FreshnessProblem& problem :
             compareWithLock(*loaded.inputs, *loaded.lock, file, universe->policy().target.environment))
            report.problems.push_back({name, problem.kind, std::move(problem.text), std::move(problem.place)});
        for (FreshnessProblem& problem :
             compareReferences(*loaded.inputs, *loaded.lock, file, universe->policy().target.environment, m_root))
            report.problems.push_back({name, problem.kind, std::move(problem.text), std::move(problem.place)});
        LW_TRY(const LockedGraph graph, LockedGraph::build(*loaded.lock, *universe, task));
        report.withoutMetadata += graph.unknown().size();
        report.packagesChecked += loaded.lock->packages.size();
        addUnmet(name, file, *loaded.lock, graph, report);
    }
    if (snapshot.configuration.strategy == Strategy::Joint)
        addDivergences(snapshot, profiles, report);
    return report;
}

} // namespace lockwright::workspace
