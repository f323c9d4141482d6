// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

namespace lockwright::git
{

/// Fills the lists staged, unstaged, untracked and conflicted. Reads only: the index on disk is not refreshed.
/// Cancellable between any two files.
[[nodiscard]] Result<void> readWorkTreeStatus(const OpenRepository& repository, const Head& head,
                                              RepositoryState& state, Task& task);

/// The untracked files below an untracked folder, at most `limit` of them.
[[nodiscard]] Result<std::vector<std::string>> untrackedBelow(const OpenRepository& repository,
                                                              const std::string& folder, std::size_t limit, Task& task);

} // namespace lockwright::git
