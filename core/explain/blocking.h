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

/// A blocked target that may be possible without one line.
struct Lifting {
    std::size_t line = 0;    ///< into BlockingLines::lines
    std::size_t package = 0; ///< into the packages
    const UpdateTarget* target = nullptr;
};

/// The user's lines that stand in the way of targets, and what lifting each of them may free.
struct BlockingLines {
    std::vector<BlockingLine> lines; ///< in no order of weight; `freed` is still empty
    std::vector<Lifting> liftings;   ///< those lines that are part of all conflicts of a target, all of which are known
};
[[nodiscard]] BlockingLines blockingLines(const std::vector<LockedVersion>& packages);

/// First the line without which most could move, then the one that blocks most.
void sortByWeight(std::vector<BlockingLine>& lines);

/// Which packages stand in the way of how many by what they require, the worst first.
[[nodiscard]] std::vector<BlockingPackage> blockingPackages(const std::vector<LockedVersion>& packages);

} // namespace lockwright::explain
