// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/plan.h"

namespace lockwright::release
{

/// Looks at everything that can be known before a release without a change and without running a program of the user's:
/// the repository's state, targets that differ from HEAD, the tag, the commit with identity and key, programs in PATH,
/// disk space, the import package, requirements that only development has.
[[nodiscard]] Result<std::vector<Finding>> lookAround(const Site& site, const PreparedRelease& prepared,
                                                      const Options& options, Services& services, Task& task);

/// Starts the interpreter that will build the wheel, to see whether it can. Nothing is built.
[[nodiscard]] Result<std::vector<Finding>> tryPrograms(const Site& site, const PreparedRelease& prepared, Task& task);

} // namespace lockwright::release
