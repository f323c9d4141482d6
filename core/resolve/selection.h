// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/problem.h"
#include "resolve/universe.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lockwright::resolve
{

/// Which version to try next: preferences, resolution mode, pre-release policy, yanked releases
/// (resolver.md 3.2, 3.3, 3.5). An order over the versions of a set, never a filter that depends on the state of
/// the search: otherwise what the solver learns would not stay true.
class Selection
{
public:
    Selection(const Problem& problem, Universe& universe);

    /// The release to try, or nothing where no usable one lies in the set. @pre the listing is known.
    [[nodiscard]] std::optional<std::size_t> choose(NodeId base, const pep::VersionSet& set);

    /// May this release be chosen at all, as far as the user's wishes go? A clause such as "was yanked" if not.
    [[nodiscard]] std::string refusal(NodeId base, std::size_t release);

    /// Do pre-releases of it come only after every stable version of a set?
    [[nodiscard]] bool waits(NodeId base) const { return prereleases(base) != Prereleases::Always; }

private:
    /// choose() among the releases of one of the listing's indexes, or of all of them.
    [[nodiscard]] std::optional<std::size_t> best(NodeId base, const pep::VersionSet& set,
                                                  std::optional<std::size_t> index);
    enum class Prereleases : std::uint8_t { Never, Last, Always };
    [[nodiscard]] Prereleases prereleases(NodeId base) const;
    [[nodiscard]] bool usable(NodeId base, std::size_t release);

    Universe& m_universe;
    Resolution m_resolution;
    PrereleaseMode m_mode;
    std::map<pep::Name, PrereleaseMode> m_packageModes;
    std::unordered_map<NodeId, std::vector<pep::Version>> m_preferences;
    std::unordered_set<NodeId> m_direct;
    std::unordered_set<NodeId> m_namesPrerelease;                  ///< a user-level clause names a pre-release
    std::unordered_map<NodeId, std::vector<pep::Version>> m_named; ///< versions that a user-level == names
};

} // namespace lockwright::resolve
