// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/selection.h"

#include <algorithm>

namespace lockwright::resolve
{

Selection::Selection(const Problem& problem, Universe& universe)
    : m_universe(universe)
    , m_resolution(problem.resolution)
    , m_mode(problem.prereleases)
    , m_packageModes(problem.packagePrereleases)
{
    const auto note = [&](const std::vector<requirements::Input>& inputs, bool direct) {
        for (const requirements::Input& input : inputs) {
            if (!input.requirement.marker.holds(problem.target.environment))
                continue;
            const NodeId base = universe.node(input.requirement.name);
            if (direct)
                m_direct.insert(base);
            if (input.requirement.specifiers.namesPrerelease())
                m_namesPrerelease.insert(base);
            if (const auto version = input.requirement.specifiers.pinned())
                m_named[base].push_back(*version);
        }
    };
    note(problem.requirements, true);
    note(problem.constraints, false);
    note(problem.overrides, false);
    for (const Preference& preference : problem.preferences)
        m_preferences[universe.node(preference.name)].push_back(preference.version);
}

Selection::Prereleases Selection::prereleases(NodeId base) const
{
    const auto own = m_packageModes.find(m_universe[base].name);
    const PrereleaseMode mode = own == m_packageModes.end() ? m_mode : own->second;
    switch (mode) {
    case PrereleaseMode::Disallow:
        return Prereleases::Never;
    case PrereleaseMode::Allow:
        return Prereleases::Always;
    case PrereleaseMode::IfNecessary:
        return Prereleases::Last;
    case PrereleaseMode::Explicit:
        return m_namesPrerelease.contains(base) ? Prereleases::Always : Prereleases::Never;
    case PrereleaseMode::IfNecessaryOrExplicit:
        return m_namesPrerelease.contains(base) ? Prereleases::Always : Prereleases::Last;
    }
    return Prereleases::Last;
}

std::string Selection::refusal(NodeId base, std::size_t release)
{
    const Candidate& candidate = m_universe.candidate(base, release);
    if (candidate.state == Candidate::State::Unusable)
        return candidate.reason;
    if (m_universe.reference(base))
        return {}; // the user named exactly this
    const index::Listing& listing = *m_universe.known(base);
    const pep::Version& version = listing.releases[release].version;
    if (version.isPrerelease() && prereleases(base) == Prereleases::Never) {
        const auto kept = m_preferences.find(base);
        const bool pinned = kept != m_preferences.end()
                            && std::find(kept->second.begin(), kept->second.end(), version) != kept->second.end();
        if (!pinned || m_mode == PrereleaseMode::Disallow)
            return "is a pre-release, and pre-releases are not allowed";
    }
    if (candidate.yanked) {
        // PEP 592: only where the user pins exactly this version, or a lock already has it.
        const auto names = [&](const std::unordered_map<NodeId, std::vector<pep::Version>>& table) {
            const auto found = table.find(base);
            return found != table.end()
                   && std::any_of(found->second.begin(), found->second.end(), [&](const pep::Version& named) {
                          return named == version || named == version.withoutLocal();
                      });
        };
        if (!names(m_named) && !names(m_preferences)) {
            const std::string& reason = listing.yankReasons[candidate.yankReason];
            return reason.empty() ? "was yanked" : "was yanked (reason: " + reason + ")";
        }
    }
    return {};
}

bool Selection::usable(NodeId base, std::size_t release)
{
    return m_universe.candidate(base, release).state == Candidate::State::Usable && refusal(base, release).empty();
}

std::optional<std::size_t> Selection::choose(NodeId base, const pep::VersionSet& set)
{
    const index::Listing& listing = *m_universe.known(base);
    if (const auto kept = m_preferences.find(base); kept != m_preferences.end()) {
        for (const pep::Version& version : kept->second) {
            const std::size_t release = listing.find(version);
            if (release < listing.releases.size() && set.contains(version) && usable(base, release))
                return release;
        }
    }
    if (m_universe.reference(base))
        return set.contains(listing.releases.front().version) ? std::optional<std::size_t>(0) : std::nullopt;
    if (!listing.indexesInTurn)
        return best(base, set, std::nullopt);
    for (std::size_t index = 0; index < listing.indexes.size(); ++index)
        if (const auto release = best(base, set, index))
            return release;
    return std::nullopt;
}

std::optional<std::size_t> Selection::best(NodeId base, const pep::VersionSet& set, std::optional<std::size_t> index)
{
    const index::Listing& listing = *m_universe.known(base);
    const bool ascending =
        m_resolution == Resolution::Lowest || (m_resolution == Resolution::LowestDirect && m_direct.contains(base));
    const Prereleases rule = prereleases(base);
    const std::size_t count = listing.releases.size();
    std::optional<std::size_t> prerelease;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t release = ascending ? i : count - 1 - i;
        const pep::Version& version = listing.releases[release].version;
        const bool waits = rule != Prereleases::Always && version.isPrerelease();
        if (waits && (rule == Prereleases::Never || prerelease))
            continue;
        if (!set.contains(version) || !usable(base, release))
            continue;
        if (index && m_universe.candidate(base, release).index != *index)
            continue;
        if (!waits)
            return release;
        prerelease = release;
    }
    return prerelease;
}

} // namespace lockwright::resolve
