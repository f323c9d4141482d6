// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/configuration.h"
#include "git/library.h"
#include "git/repository.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lockwright::git
{

/// What a Repository holds: the library's object and what belongs to it.
struct OpenRepository {
    RepositoryHandle handle;
    Configuration configuration;
    std::filesystem::path gitFolder;    ///< of this work tree: HEAD and index
    std::filesystem::path commonFolder; ///< of all work trees: objects and branches
    std::filesystem::path workTree;     ///< without a final slash; empty for a bare repository

    [[nodiscard]] git_repository* get() const { return handle.get(); }
    [[nodiscard]] std::filesystem::path indexFile() const { return gitFolder / "index"; }
};

struct Repository::Handle : OpenRepository {
};

/// Reads the configuration files anew: a window stays open for hours, and they change meanwhile.
[[nodiscard]] Result<void> refreshConfiguration(OpenRepository& repository);

/// Where HEAD points.
struct Head {
    std::string reference;         ///< "refs/heads/main"; empty where HEAD is detached
    std::optional<git_oid> commit; ///< none on an unborn branch
    [[nodiscard]] std::string branch() const;
};
[[nodiscard]] Result<Head> readHead(const OpenRepository& repository);

/// The tree of HEAD's commit; nullptr on an unborn branch.
[[nodiscard]] Result<TreeHandle> headTree(const OpenRepository& repository, const Head& head);

/// The commit that a revision names.
[[nodiscard]] Result<CommitHandle> findCommit(const OpenRepository& repository, const std::string& revision);

/// What git is in the middle of.
[[nodiscard]] RepositoryState::Operation operationOf(const OpenRepository& repository);

/// The repository's index as it is on disk now. Not to be written: IndexUpdate does that.
[[nodiscard]] Result<IndexHandle> readIndex(const OpenRepository& repository);

} // namespace lockwright::git
