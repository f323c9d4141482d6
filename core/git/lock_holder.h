// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lockwright::git
{

/// A program that works in a repository.
struct LockHolder {
    int process = 0;
    std::string program; ///< as the kernel names it; printable
    bool hasItOpen = false;
};

/// Who holds a lock file: the process that has it open, else one of git (or another Lockwright) whose current folder is
/// in the work tree, because git closes its lock while an editor or a hook runs. Only processes that we may look into
/// are seen; none are where there is no /proc. Cost: some milliseconds.
[[nodiscard]] std::optional<LockHolder> findLockHolder(const std::filesystem::path& lock,
                                                       const std::filesystem::path& workTree);

/// Why the index cannot be written now: who holds its lock, since when, and what to do. A lock that is older than an
/// hour and that surely nobody holds is called left over. Empty where there is no lock.
[[nodiscard]] std::string whyLocked(const OpenRepository& repository);

} // namespace lockwright::git
