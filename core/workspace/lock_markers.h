// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "resolve/problem.h"
#include "resolve/solution.h"
#include "resolve/universe.h"
#include "workspace/lock_text.h"

#include <map>
#include <string>

namespace lockwright::workspace
{

/// Under which markers each package of a solution is asked for, in uv's spelling: over all ways from a requirement
/// line, the conjunction of the markers on the way. What the target's Python (and later ones) implies is left out.
/// Packages that are asked for in any case are not in the map.
struct Reached {
    std::map<pep::Name, std::string> markers;
    std::map<pep::Name, std::vector<LockLine>> lines; ///< of the packages whose extras are asked for by others
};
[[nodiscard]] Result<Reached> reachMarkers(const resolve::Problem& problem, const resolve::Solution& solution,
                                           resolve::Universe& universe, Task& task);

/// A marker of which the solution is known to be right: the target's values of every variable that a requirement of
/// the problem or of a chosen package looks at, whatever extra it belongs to. Empty where none looks at any.
[[nodiscard]] Result<std::string> validityMarker(const resolve::Problem& problem, const resolve::Solution& solution,
                                                 resolve::Universe& universe, Task& task);

/// The target as a marker: implementation, Python, machine and system.
[[nodiscard]] std::string targetMarker(const pep::Target& target);

} // namespace lockwright::workspace
