// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rejections.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

Result<std::vector<pep::Version>> newerVersions(const requirements::LockedPackage& package, resolve::Universe& universe,
                                                Task& task)
{
    std::vector<pep::Version> newer;
    const resolve::NodeId node = universe.node(package.name);
    LW_TRY(const index::Listing* listing, universe.listing(node, task));
    if (listing->status != index::Listing::Status::Found)
        return newer;
    const pep::Version locked = package.version->withoutLocal();
    for (std::size_t i = listing->releases.size(); i-- > 0 && listing->releases[i].version > locked;) {
        const pep::Version& version = listing->releases[i].version;
        const resolve::Candidate& candidate = universe.candidate(node, i);
        if (candidate.state == resolve::Candidate::State::Usable && !candidate.yanked
            && (!version.isPrerelease() || locked.isPrerelease()))
            newer.push_back(version);
    }
    return newer;
}

} // namespace

std::vector<Rejections::Bound> Rejections::boundsOn(const pep::Name& name, const requirements::Inputs* inputs,
                                                    const LockedGraph& graph,
                                                    const pep::MarkerEnvironment& environment) const
{
    std::vector<Bound> bounds;
    for (const LockedGraph::Edge& edge : graph.to(name)) {
        const requirements::LockedPackage* dependent = graph.locked(edge.from);
        if (!edge.specifiers.empty() && dependent)
            bounds.push_back({edge.requirement, edge.from.text(), dependent->versionText, false, {}, &edge.specifiers});
    }
    if (!inputs)
        return bounds;
    for (const auto* list : {&inputs->requirements, &inputs->constraints})
        for (const requirements::Input& input : *list)
            if (input.requirement.name == name && !input.requirement.specifiers.empty()
                && !m_locks.contains(input.origin.place.file) && input.requirement.marker.holds(environment)) {
                const Place& place = input.origin.place;
                bounds.push_back({input.requirement.text(),
                                  describe(Place{place.file, place.line, 0}),
                                  {},
                                  true,
                                  place,
                                  &input.requirement.specifiers});
            }
    return bounds;
}

Result<void> Rejections::add(const std::string& profile, const requirements::Lock& lock,
                             const requirements::Inputs* inputs, const LockedGraph& graph, resolve::Universe& universe,
                             Task& task)
{
    const pep::MarkerEnvironment& environment = universe.policy().target.environment;
    for (const requirements::LockedPackage& package : lock.packages) {
        if (task.cancelled())
            return Task::cancellation();
        if (package.name.empty() || !package.version)
            continue;
        LW_TRY(const std::vector<pep::Version> newer, newerVersions(package, universe, task));
        if (!newer.empty())
            count(profile, package, boundsOn(package.name, inputs, graph, environment), newer);
    }
    return {};
}

void Rejections::count(const std::string& profile, const requirements::LockedPackage& package,
                       const std::vector<Bound>& bounds, const std::vector<pep::Version>& newer)
{
    for (const pep::Version& version : newer) {
        std::vector<Entry*> rejecting;
        for (const Bound& bound : bounds) {
            if (bound.specifiers->contains(version))
                continue;
            Entry& entry = m_entries[{package.name, bound.requirement, bound.by}];
            if (std::find(rejecting.begin(), rejecting.end(), &entry) != rejecting.end())
                continue; // the same requirement with another extra
            StatisticsReport::Blocking& told = entry.told;
            if (told.profiles.empty()) {
                told.package = package.name;
                told.locked = package.version->text();
                told.requirement = bound.requirement;
                told.by = bound.by + (bound.version.empty() ? "" : " " + bound.version);
                told.fromFile = bound.fromFile;
                told.place = bound.place;
            }
            if (told.profiles.empty() || told.profiles.back() != profile)
                told.profiles.push_back(profile);
            // Profiles may have several versions of the dependent that ask for the same.
            if (entry.versions.insert(bound.version).second && entry.versions.size() > 1)
                told.by += ", " + bound.version;
            entry.rejected.insert(version);
            rejecting.push_back(&entry);
        }
        if (rejecting.size() > 1)
            for (Entry* entry : rejecting)
                entry->shared.insert(version);
    }
}

std::vector<StatisticsReport::Blocking> Rejections::bounds() &&
{
    std::vector<StatisticsReport::Blocking> bounds;
    for (auto& [key, entry] : m_entries) {
        entry.told.rejects = entry.rejected.size();
        entry.told.alone = entry.rejected.size() - entry.shared.size();
        entry.told.newest = entry.rejected.rbegin()->text();
        bounds.push_back(std::move(entry.told));
    }
    std::stable_sort(bounds.begin(), bounds.end(), [](const auto& left, const auto& right) {
        return std::tuple(right.fromFile, right.alone, right.rejects)
               < std::tuple(left.fromFile, left.alone, left.rejects);
    });
    return bounds;
}

} // namespace lockwright::workspace
