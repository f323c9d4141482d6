// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "resolve/derivation.h"
#include "resolve/solution.h"
#include "resolve/universe.h"

#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What may help where there is no solution, a sentence each: releases that a cut-off time hid, and the platforms that
/// an unusable release has wheels for. Asks the index for nothing that the solver did not ask for.
[[nodiscard]] std::vector<std::string> hints(const resolve::Derivation& derivation, resolve::Universe& universe);

/// Chosen releases whose Requires-Python has an upper bound that leaves the target out. No solver ignores it unseen.
[[nodiscard]] std::vector<std::string> pythonWarnings(const resolve::Solution& solution, resolve::Universe& universe);

} // namespace lockwright::workspace
