// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fix_versions.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

using pep::SpecifierSet;
using pep::Version;

/// The versions on both sides of what a line admits, nearest first.
struct Sides {
    std::vector<Version> newer;
    std::vector<Version> older;
    std::optional<Version> newest; ///< of those that it admits
    std::optional<Version> oldest;
};

/// Where a line stands that admits nothing: at the version of its first clause.
Version pivotOf(const SpecifierSet& specifiers)
{
    return specifiers.clauses().empty() ? Version() : specifiers.clauses().front().version();
}

Result<Sides> sidesOf(const FixProbe& probe, const pep::Requirement& requirement)
{
    Sides sides;
    resolve::Universe& universe = *probe.member().universe;
    const resolve::NodeId node = universe.node(requirement.name);
    LW_TRY(const index::Listing* listing, universe.listing(node, probe.task()));
    if (listing->status != index::Listing::Status::Found)
        return sides;
    const pep::VersionSet set = requirement.specifiers.set();
    const Version pivot = pivotOf(requirement.specifiers);
    const bool prereleases = probe.member().problem.prereleases == resolve::PrereleaseMode::Allow;
    for (std::size_t release = 0; release < listing->releases.size(); ++release) {
        const Version& version = listing->releases[release].version;
        if (set.contains(version)) {
            sides.newest = version;
            if (!sides.oldest)
                sides.oldest = version;
            continue;
        }
        const resolve::Candidate& candidate = universe.candidate(node, release);
        if (candidate.state != resolve::Candidate::State::Usable || candidate.yanked
            || (version.isPrerelease() && !prereleases))
            continue;
        if (set.empty() ? version >= pivot : set.intervals().back().high.sideOf(version) > 0)
            sides.newer.push_back(version);
        else if (set.empty() || set.intervals().front().low.sideOf(version) < 0)
            sides.older.push_back(version);
    }
    std::reverse(sides.older.begin(), sides.older.end());
    return sides;
}

/// Tries the versions of one side.
class SideSearch
{
public:
    SideSearch(const FixProbe& probe, std::size_t line, const std::vector<FixProbe::Change>& others,
               const std::vector<Version>& versions)
        : m_probe(probe)
        , m_name(probe.input(line).requirement.name)
        , m_versions(versions)
        , m_changes(others)
    {
        m_changes.push_back({line, {}});
    }

    Result<std::optional<NearVersion>> run(const char* bound)
    {
        std::vector<resolve::Preference> nearest;
        for (std::size_t i = 0; i < std::min(m_versions.size(), preferred); ++i)
            nearest.push_back({m_name, m_versions[i], {}});
        LW_TRY(auto solution, solve(bound + m_versions.front().text(), nearest));
        if (!solution)
            return std::optional<NearVersion>();
        std::size_t best = positionIn(*solution);
        if (best == m_versions.size())
            return std::optional<NearVersion>();
        const auto attempt = [&](std::size_t position) -> Result<bool> {
            LW_TRY(auto nearer, solve("==" + m_versions[position].text(), {}));
            if (!nearer || positionIn(*nearer) != position)
                return false;
            best = position;
            solution = std::move(nearer);
            return true;
        };
        std::size_t below = 0; // everything before it was tried
        while (below < std::min(best, tried)) {
            LW_TRY(const bool found, attempt(below));
            if (found)
                break;
            ++below;
        }
        for (std::size_t steps = 0; below < best && steps < halvings; ++steps) {
            const std::size_t middle = below + (best - below) / 2;
            LW_TRY(const bool found, attempt(middle));
            if (!found)
                below = middle + 1;
        }
        return std::optional(NearVersion{m_versions[best], std::move(*solution), 0, 0});
    }

private:
    static constexpr std::size_t preferred = 64;
    static constexpr std::size_t tried = 8;
    static constexpr std::size_t halvings = 4;

    Result<std::optional<resolve::Solution>> solve(const std::string& specifiers,
                                                   const std::vector<resolve::Preference>& preferences)
    {
        LW_TRY(m_changes.back().specifiers, SpecifierSet::parse(specifiers));
        return m_probe.solve(m_changes, preferences);
    }

    [[nodiscard]] std::size_t positionIn(const resolve::Solution& solution) const
    {
        for (const resolve::ResolvedPackage& package : solution.packages)
            if (package.name == m_name)
                return std::size_t(std::find(m_versions.begin(), m_versions.end(), package.version)
                                   - m_versions.begin());
        return m_versions.size();
    }

    const FixProbe& m_probe;
    pep::Name m_name;
    const std::vector<Version>& m_versions;
    std::vector<FixProbe::Change> m_changes;
};

void measure(NearVersion& near, const Version& from)
{
    const std::size_t length = std::max(from.releaseLength(), near.version.releaseLength());
    for (std::size_t i = 0; i < length; ++i) {
        const std::uint64_t left = from.release(i);
        const std::uint64_t right = near.version.release(i);
        if (left == right)
            continue;
        near.leap = i == 0 ? 3 : i == 1 ? 2 : 1;
        near.distance = left < right ? right - left : left - right;
        return;
    }
}

} // namespace

Result<std::vector<NearVersion>> nearVersions(const FixProbe& probe, std::size_t line,
                                              const std::vector<FixProbe::Change>& others)
{
    const pep::Requirement& requirement = probe.input(line).requirement;
    LW_TRY(const Sides sides, sidesOf(probe, requirement));
    std::vector<NearVersion> found;
    for (const bool newer : {true, false}) {
        const std::vector<Version>& versions = newer ? sides.newer : sides.older;
        if (versions.empty())
            continue;
        LW_TRY(auto near, SideSearch(probe, line, others, versions).run(newer ? ">=" : "<="));
        if (!near)
            continue;
        const std::optional<Version>& edge = newer ? sides.newest : sides.oldest;
        measure(*near, edge ? *edge : pivotOf(requirement.specifiers));
        found.push_back(std::move(*near));
    }
    return found;
}

} // namespace lockwright::explain
