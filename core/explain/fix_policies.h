// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"

namespace lockwright::explain
{

/// What mends a conflict besides its lines: a later cut-off time, pre-releases, upper bounds of Requires-Python
/// ignored, archives allowed (each where the configuration forbids it); and, for a line that some package's own
/// requirement rejects, an override. Each gives the problem a solution. Errors: cancellation.
[[nodiscard]] Result<std::vector<Fix>> policyCandidates(const Conflict& conflict, const resolve::Problem& problem,
                                                        resolve::Universe& universe, Family& family, Task& task);

} // namespace lockwright::explain
