// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/plan.h"

namespace lockwright::release
{

/// What [[release.file]] asks of files: there, young enough, certificates that are good for a while.
void lookAtFiles(const Site& site, const Configuration& configuration, std::int64_t now,
                 std::vector<Finding>& findings);

/// Whether requirements that ssh fetches (`git+ssh://`) find a key, and whether a folder `.ssh` of the workspace stays
/// out of git. Looks at names only, never into a key.
[[nodiscard]] Result<void> lookAtKeys(const Site& site, const git::Repository& repository,
                                      const std::vector<Services::Layer>& layers, std::vector<Finding>& findings,
                                      Task& task);

} // namespace lockwright::release
