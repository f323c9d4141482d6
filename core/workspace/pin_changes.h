// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"
#include "requirements/lock.h"
#include "resolve/solution.h"

#include <optional>
#include <vector>

namespace lockwright::workspace
{

/// The pins of a lock that are others in a solution, by name; none where there is no lock.
[[nodiscard]] std::vector<explain::PinChange> pinChanges(const std::optional<requirements::Lock>& lock,
                                                         const resolve::Solution& solution);

} // namespace lockwright::workspace
