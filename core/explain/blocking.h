// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/outdated.h"

#include <functional>
#include <string_view>
#include <vector>

namespace lockwright::explain
{

/// What excludes a version in the conflicts that asking for it has: the lines and requirements that do not admit it, or
/// else do not admit what it requires itself; where none does so directly, all lines of the conflicts.
/// @param current the version of a package as it is now, or nullptr: of what its versions require in turn, only that of
/// the current one is told where it is among them
[[nodiscard]] std::vector<UpdateTarget::Bound>
boundsOn(const std::vector<Conflict>& conflicts, const pep::Name& name, const pep::Version& version,
         const std::function<const pep::Version*(std::string_view)>& current);

/// Which of the user's lines stand in the way of how many packages: first the one without which most could move.
[[nodiscard]] std::vector<BlockingLine> blockingLines(const std::vector<LockedVersion>& packages);

/// Which packages stand in the way of how many by what they require, the worst first.
[[nodiscard]] std::vector<BlockingPackage> blockingPackages(const std::vector<LockedVersion>& packages);

} // namespace lockwright::explain
