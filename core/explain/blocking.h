// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/outdated.h"

#include <vector>

namespace lockwright::explain
{

/// What excludes a version in the conflicts that asking for it has: the lines and requirements that do not admit it, or
/// else do not admit what it requires itself; where none does so directly, all lines of the conflicts.
[[nodiscard]] std::vector<UpdateTarget::Bound> boundsOn(const std::vector<Conflict>& conflicts, const pep::Name& name,
                                                        const pep::Version& version);

/// Which of the user's lines stand in the way of how many packages, the worst first.
[[nodiscard]] std::vector<BlockingLine> blockingLines(const std::vector<LockedVersion>& packages);

} // namespace lockwright::explain
