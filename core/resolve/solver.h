// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "index/source.h"
#include "resolve/problem.h"
#include "resolve/solution.h"
#include "resolve/universe.h"

namespace lockwright::resolve
{

/// Solves a problem with PubGrub (docs/resolver.md). Unsatisfiable is an answer; an error is a failed network,
/// refused data or cancellation.
///
/// The answer depends on the problem and on what the source says, never on the order of lists or arrivals.
/// Cost: memory and time grow with the versions tried; nothing recurses.
/// @param universe what earlier solves for the same target learned. @pre its policy is Policy::of(problem).
[[nodiscard]] Result<Outcome> solve(const Problem& problem, Universe& universe, Task& task);

/// The same with a universe of its own.
[[nodiscard]] Result<Outcome> solve(const Problem& problem, index::Source& source, Task& task);

} // namespace lockwright::resolve
