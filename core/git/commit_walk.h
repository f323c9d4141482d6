// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include "base/task.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lockwright::git
{

/// The commits that a commit reaches.
struct CommitWalk {
    struct Commit {
        git_oid id = {};
        git_oid tree = {};
        std::int64_t seconds = 0;      ///< time of the commit
        std::uint32_t firstParent = 0; ///< in `parents`
        std::uint32_t parentCount = 0;
        bool wanted = false; ///< false for what `since` reaches: only there to be compared with
        bool cut = false;    ///< it has parents that were not walked
    };
    std::vector<Commit> commits;
    std::vector<std::uint32_t> parents; ///< positions in `commits`
    std::vector<std::uint32_t> order;   ///< the wanted ones: children before parents, else the newest first
    bool shallow = false;
    bool truncated = false;
};

/// Reads every commit that `start` reaches, without those that `since` reaches.
[[nodiscard]] Result<CommitWalk> walkCommits(const OpenRepository& repository, const git_oid& start,
                                             const std::optional<git_oid>& since, Task& task);

/// Ids as keys of an unordered container.
struct OidHash {
    std::size_t operator()(const git_oid& id) const;
};
struct OidEqual {
    bool operator()(const git_oid& left, const git_oid& right) const { return same(left, right); }
};

} // namespace lockwright::git
