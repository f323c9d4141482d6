// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: packages and check, which look at locks and at what the cache knows about them.
#include "workspace/compiler.h"
#include "workspace/freshness.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"
#include "workspace/reference_lines.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace lockwright::workspace
{

namespace
{

bool namesInput(const std::string& via)
{
    return via.starts_with("-") || via.find("pyproject.toml") != std::string::npos;
}

void addUnique(std::vector<PackageRow::Bound>& bounds, PackageRow::Bound bound)
{
    const bool known = std::any_of(bounds.begin(), bounds.end(), [&](const PackageRow::Bound& other) {
        return other.requirement == bound.requirement && other.by == bound.by;
    });
    if (!known)
        bounds.push_back(std::move(bound));
}

/// Newest stable release that the target can use, and whether the locked ones are yanked.
Result<void> addNewest(PackageRow& row, std::int64_t& asOf, resolve::Universe& universe, Task& task)
{
    const resolve::NodeId node = universe.node(row.name);
    LW_TRY(const index::Listing* listing, universe.listing(node, task));
    if (listing->status != index::Listing::Status::Found)
        return {};
    row.newestKnown = true;
    if (listing->fetchedAt > 0)
        asOf = asOf == 0 ? listing->fetchedAt : std::min(asOf, listing->fetchedAt);
    for (std::size_t i = listing->releases.size(); i-- > 0;) {
        const resolve::Candidate& candidate = universe.candidate(node, i);
        if (candidate.state == resolve::Candidate::State::Usable && !candidate.yanked
            && !listing->releases[i].version.isPrerelease()) {
            row.newest = listing->releases[i].version.text();
            break;
        }
    }
    for (const PackageRow::InProfile& locked : row.profiles) {
        const auto version = pep::Version::parse(locked.version);
        const std::size_t release = version ? listing->find(*version) : listing->releases.size();
        if (release < listing->releases.size())
            row.yanked = row.yanked || universe.candidate(node, release).yanked;
    }
    return {};
}

using Rows = std::map<pep::Name, PackageRow>;

/// What a profile's lock pins, and how its packages bound each other.
void addLocked(Rows& rows, const std::string& profile, const requirements::Lock& lock, const LockedGraph& graph)
{
    for (const requirements::LockedPackage& package : lock.packages) {
        if (package.name.empty())
            continue;
        PackageRow& row = rows[package.name];
        if (row.profiles.empty()) {
            row.name = package.name;
            row.boundsComplete = true;
        }
        const bool direct = std::any_of(package.via.begin(), package.via.end(), namesInput);
        row.profiles.push_back({profile, package.version ? package.version->text() : package.url, direct});
        for (const std::string& via : package.via)
            if (std::find(row.via.begin(), row.via.end(), via) == row.via.end())
                row.via.push_back(via);
        for (const LockedGraph::Edge& edge : graph.to(package.name)) {
            const requirements::LockedPackage* dependent = lock.find(edge.from);
            if (edge.requirement.empty() || !dependent)
                row.boundsComplete = false;
            else
                addUnique(row.bounds,
                          {edge.requirement, edge.from.text() + " " + dependent->versionText, false, {}, profile});
        }
    }
}

/// How a profile's input lines bound its packages.
void addInputBounds(Rows& rows, const std::string& profile, const requirements::Inputs& inputs,
                    const pep::MarkerEnvironment& environment)
{
    for (const auto* list : {&inputs.constraints, &inputs.requirements}) {
        for (const requirements::Input& input : *list) {
            const auto row = rows.find(input.requirement.name);
            if (row == rows.end() || !input.requirement.marker.holds(environment))
                continue;
            const Place& place = input.origin.place;
            addUnique(row->second.bounds,
                      {input.requirement.text(), describe(Place{place.file, place.line, 0}), true, place, profile});
        }
    }
}

} // namespace

Result<PackagesReport> LocalWorkspace::packages(Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    const std::scoped_lock lock(m_lookingUp);
    LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
    Rows rows;
    for (const std::size_t index : snapshot.graph.order()) {
        const Loaded& loaded = snapshot.profiles[index];
        if (!loaded.lock)
            continue;
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Reading, 0, 0, loaded.profile->name});
        LW_TRY(const LockedGraph graph, LockedGraph::build(*loaded.lock, *universe, task));
        addLocked(rows, loaded.profile->name, *loaded.lock, graph);
        if (loaded.inputs)
            addInputBounds(rows, loaded.profile->name, *loaded.inputs, universe->policy().target.environment);
    }
    PackagesReport report;
    for (auto& [name, row] : rows) {
        std::stable_partition(row.bounds.begin(), row.bounds.end(),
                              [](const PackageRow::Bound& bound) { return bound.fromFile; });
        row.divergent = std::any_of(row.profiles.begin(), row.profiles.end(), [&](const PackageRow::InProfile& other) {
            return other.version != row.profiles.front().version;
        });
        LW_CHECK(addNewest(row, report.newestAsOf, *universe, task));
        report.rows.push_back(std::move(row));
    }
    return report;
}

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
                const requirements::LockedPackage* target = loaded.lock->find(edge.to);
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
