// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/history.h"
#include "git/open_repository.h"

#include <functional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// Visits every reference whose full name begins so.
/// @param prefix with a final slash: "refs/tags/"
[[nodiscard]] Result<void> forEachReference(const OpenRepository& repository, const std::string& prefix, Task& task,
                                            const std::function<void(const git_reference&)>& visit);

/// Every branch and tag that names a commit, by name.
[[nodiscard]] Result<std::vector<Reference>> readReferences(const OpenRepository& repository, Task& task);

} // namespace lockwright::git
