// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: packages, which looks at locks and at what the cache knows about them.
#include "workspace/freshness.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"

#include "index/advisories.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::workspace
{

namespace
{

using Rows = std::map<pep::Name, PackageRow>;
using InProfile = PackageRow::InProfile;

/// What one profile adds to the rows.
class RowCollector
{
public:
    RowCollector(Rows& rows, std::set<std::string> locks)
        : m_rows(rows)
        , m_locks(std::move(locks))
    {
    }

    /// What a profile's lock pins, and how its packages bound each other.
    /// @param inputs null where they cannot be read; the lock's annotations say then what is asked for
    void addLocked(const std::string& profile, const requirements::Lock& lock, const LockedGraph& graph,
                   const requirements::Inputs* inputs, const pep::MarkerEnvironment& environment)
    {
        const std::set<pep::Name> asked = inputs ? askedFor(*inputs, environment) : std::set<pep::Name>();
        for (const requirements::LockedPackage& package : lock.packages) {
            if (package.name.empty())
                continue;
            PackageRow& row = m_rows[package.name];
            if (row.profiles.empty()) {
                row.name = package.name;
                row.boundsComplete = true;
            }
            InProfile& place = row.profiles.emplace_back();
            place.profile = profile;
            place.version = package.version ? package.version->text() : package.url;
            place.direct =
                inputs ? asked.contains(package.name) : std::any_of(package.via.begin(), package.via.end(), asksByName);
            for (const std::string& via : package.via)
                if (std::find(row.via.begin(), row.via.end(), via) == row.via.end())
                    row.via.push_back(via);
            for (const LockedGraph::Edge& edge : graph.to(package.name))
                addEdge(row, profile, graph, package, edge);
        }
    }

    /// How a profile's input lines bound its packages.
    void addInputs(const std::string& profile, const requirements::Inputs& inputs, const requirements::Lock& lock,
                   const pep::MarkerEnvironment& environment)
    {
        for (const auto* list : {&inputs.constraints, &inputs.requirements}) {
            for (const requirements::Input& input : *list) {
                const auto row = m_rows.find(input.requirement.name);
                if (row == m_rows.end() || !input.requirement.marker.holds(environment))
                    continue;
                const Place& place = input.origin.place;
                PackageRow::Bound bound{input.requirement.text(),
                                        describe(Place{place.file, place.line, 0}),
                                        true,
                                        place,
                                        profile,
                                        {profile},
                                        {},
                                        {},
                                        m_locks.contains(place.file)};
                if (!bound.fromLock)
                    bound.reason = input.comment;
                const requirements::LockedPackage* package = lock.find(input.requirement.name);
                if (package && package->version && !input.requirement.specifiers.contains(*package->version))
                    bound.broken.push_back(profile);
                add(row->second.bounds, std::move(bound));
            }
        }
    }

private:
    static std::set<pep::Name> askedFor(const requirements::Inputs& inputs, const pep::MarkerEnvironment& environment)
    {
        std::set<pep::Name> names;
        for (const requirements::Input& input : inputs.requirements)
            if (!input.requirement.name.empty() && input.requirement.marker.holds(environment))
                names.insert(input.requirement.name);
        return names;
    }

    static void addEdge(PackageRow& row, const std::string& profile, const LockedGraph& graph,
                        const requirements::LockedPackage& package, const LockedGraph::Edge& edge)
    {
        const auto known = std::lower_bound(row.dependents.begin(), row.dependents.end(), edge.from);
        if (known == row.dependents.end() || *known != edge.from)
            row.dependents.insert(known, edge.from);
        const requirements::LockedPackage* dependent = graph.locked(edge.from);
        if (edge.requirement.empty() || !dependent) {
            row.boundsComplete = false;
            return;
        }
        PackageRow::Bound bound;
        bound.requirement = edge.requirement;
        bound.by = edge.from.text() + " " + dependent->versionText;
        bound.profile = profile;
        bound.profiles = {profile};
        if (package.version && !edge.specifiers.contains(*package.version))
            bound.broken.push_back(profile);
        add(row.bounds, std::move(bound));
    }

    /// A bound that several profiles have is one.
    static void add(std::vector<PackageRow::Bound>& bounds, PackageRow::Bound bound)
    {
        const auto known = std::find_if(bounds.begin(), bounds.end(), [&](const PackageRow::Bound& other) {
            return other.requirement == bound.requirement && other.by == bound.by;
        });
        if (known == bounds.end()) {
            bounds.push_back(std::move(bound));
            return;
        }
        if (known->profiles.back() != bound.profile)
            known->profiles.push_back(bound.profile);
        if (!bound.broken.empty() && (known->broken.empty() || known->broken.back() != bound.profile))
            known->broken.push_back(bound.profile);
    }

    Rows& m_rows;
    std::set<std::string> m_locks; ///< files whose comments nobody wrote
};

/// Newest stable release that the target can use, and what the index says of the locked ones.
Result<void> addReleases(PackageRow& row, std::int64_t& asOf, resolve::Universe& universe, Task& task)
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
    for (InProfile& place : row.profiles) {
        const auto version = pep::Version::parse(place.version);
        const std::size_t position = version ? listing->find(*version) : listing->releases.size();
        if (position >= listing->releases.size())
            continue;
        const resolve::Candidate& candidate = universe.candidate(node, position);
        place.yanked = candidate.yanked;
        place.buildNeeded = candidate.onlySource;
        if (candidate.yanked && row.yankReason.empty() && candidate.yankReason < listing->yankReasons.size())
            row.yankReason = listing->yankReasons[candidate.yankReason];
        const index::Release& release = listing->releases[position];
        for (std::uint32_t file = release.firstFile; file < release.firstFile + release.fileCount; ++file)
            if (const std::int64_t at = listing->files[file].uploadedAt; at > 0)
                place.uploadedAt = place.uploadedAt == 0 ? at : std::min(place.uploadedAt, at);
    }
    return {};
}

void addAdvisories(PackageRow& row, const index::AdvisoryDatabase& database)
{
    std::set<std::string> seen;
    for (const InProfile& place : row.profiles) {
        const auto version = pep::Version::parse(place.version);
        if (!version || !seen.insert(place.version).second)
            continue;
        for (const index::Advisory* advisory : database.affecting(row.name, *version))
            row.advisories.push_back({advisory->id, advisory->severity, advisory->summary, place.version});
    }
}

} // namespace

Result<PackagesReport> LocalWorkspace::packages(const PackagesOptions& options, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    PackagesReport report;
    Rows rows;
    {
        const std::scoped_lock lock(m_lookingUp);
        LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
        const pep::MarkerEnvironment& environment = universe->policy().target.environment;
        std::set<std::string> locks;
        for (const Loaded& loaded : snapshot.profiles)
            locks.insert(loaded.profile->lock.generic_string());
        RowCollector collector(rows, std::move(locks));
        for (const std::size_t index : snapshot.graph.order()) {
            const Loaded& loaded = snapshot.profiles[index];
            if (!loaded.lock)
                continue;
            if (task.cancelled())
                return Task::cancellation();
            const std::string& name = loaded.profile->name;
            task.report({Progress::Phase::Reading, 0, 0, name});
            report.profiles.push_back(name);
            LW_TRY(const LockedGraph graph, LockedGraph::build(*loaded.lock, *universe, task));
            collector.addLocked(name, *loaded.lock, graph, loaded.inputs ? &*loaded.inputs : nullptr, environment);
            if (loaded.inputs)
                collector.addInputs(name, *loaded.inputs, *loaded.lock, environment);
        }
        for (auto& [name, row] : rows)
            LW_CHECK(addReleases(row, report.newestAsOf, *universe, task));
    }
    std::optional<index::AdvisoryDatabase> advisories;
    if (!options.security.empty()) {
        std::set<pep::Name> names;
        for (const auto& [name, row] : rows)
            names.insert(name);
        LW_TRY(advisories, index::AdvisoryDatabase::read(std::filesystem::absolute(options.security), names, task));
        report.security = {options.security, advisories->records(), advisories->unreadable(), advisories->newestAt(),
                           advisories->warnings()};
    }
    report.rows.reserve(rows.size());
    for (auto& [name, row] : rows) {
        std::stable_partition(row.bounds.begin(), row.bounds.end(),
                              [](const PackageRow::Bound& bound) { return bound.fromFile; });
        if (advisories)
            addAdvisories(row, *advisories);
        deriveFacts(row);
        report.rows.push_back(std::move(row));
    }
    return report;
}

} // namespace lockwright::workspace
