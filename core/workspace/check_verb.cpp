// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: check, which looks at locks and at what the cache knows about them.
#include "workspace/compiler.h"
#include "workspace/freshness.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"
#include "workspace/reference_lines.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

Result<CheckReport> LocalWorkspace::check(const std::vector<std::string>& profiles, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    for (const std::string& name : profiles)
        if (!snapshot.graph.find(name))
            return fail(ErrorCode::Usage, "there is no profile `" + text::printable(name) + "`",
                        "`lockwright profiles` lists them");
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
            report.problems.push_back(
                {name, Kind::Unreadable, loaded.error->message, loaded.error->place.value_or(Place{file, 0, 0})});
            continue;
        }
        if (!loaded.lock) {
            report.problems.push_back({name, Kind::Missing, file + " does not exist", {file, 0, 0}});
            continue;
        }
        if (loaded.lock->conflicted)
            report.problems.push_back({name, Kind::Conflicted, file + " has git conflict markers", {file, 0, 0}});
        for (FreshnessProblem& problem :
             compareWithLock(*loaded.inputs, *loaded.lock, file, universe->policy().target.environment))
            report.problems.push_back({name, problem.kind, std::move(problem.text), std::move(problem.place)});
        for (FreshnessProblem& problem :
             compareReferences(*loaded.inputs, *loaded.lock, file, universe->policy().target.environment, m_root))
            report.problems.push_back({name, problem.kind, std::move(problem.text), std::move(problem.place)});
        LW_TRY(const LockedGraph graph, LockedGraph::build(*loaded.lock, *universe, task));
        report.withoutMetadata += graph.unknown().size();
        for (const requirements::LockedPackage& package : loaded.lock->packages) {
            ++report.packagesChecked;
            for (const LockedGraph::Edge& edge : graph.from(package.name)) {
                const requirements::LockedPackage* target = graph.locked(edge.to);
                const auto& excluded = loaded.lock->excluded;
                if (edge.requirement.empty() || std::find(excluded.begin(), excluded.end(), edge.to) != excluded.end())
                    continue;
                const std::string who =
                    package.name.text() + " " + package.versionText + " requires " + edge.requirement;
                if (!target)
                    report.problems.push_back(
                        {name, Kind::Unmet, who + ", which " + file + " does not pin", {file, package.line, 1}});
                else if (target->version && !edge.specifiers.contains(*target->version))
                    report.problems.push_back({name,
                                               Kind::Unmet,
                                               who + ", but " + file + " pins " + target->versionText,
                                               {file, target->line, 1}});
            }
        }
    }
    if (snapshot.configuration.strategy == Strategy::Joint)
        addDivergences(snapshot, profiles, report);
    return report;
}

} // namespace lockwright::workspace
