// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <sys/stat.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// A path to commit in git's spelling: relative to the work tree, single forward slashes, no dots.
/// ErrorCode::Usage for what is no path inside the work tree: absolute paths, "..", ".git", empty ones.
[[nodiscard]] Result<std::string> normalisedPath(const std::string& path);
/// All of them, sorted, each once.
[[nodiscard]] Result<std::vector<std::string>> normalisedPaths(const std::vector<std::string>& paths);

/// A file as a commit would take it from disk.
struct BlobOnDisk {
    git_oid id = {};
    std::uint32_t mode = 0; ///< GIT_FILEMODE_*
    struct stat status = {};
};
enum class Store : bool {
    No,  ///< only work out the id
    Yes, ///< write the object as well
};
/// Runs the built-in text conversion. nullopt where there is no file. `before` is the path's mode in HEAD or 0: it
/// decides about the executable bit where core.fileMode is off.
[[nodiscard]] Result<std::optional<BlobOnDisk>> readBlob(const OpenRepository& repository, const std::string& path,
                                                         std::uint32_t before, Store store);

/// Id and mode of a path in a tree (which may be nullptr); nullopt where it has none.
struct TreeEntry {
    git_oid id = {};
    std::uint32_t mode = 0;
};
[[nodiscard]] Result<std::optional<TreeEntry>> entryIn(git_tree* tree, const std::string& path);

/// What an entry of the index says about its file.
[[nodiscard]] BlobOnDisk blobOfEntry(const git_index_entry& entry);

/// The entry that the index gets for a file.
[[nodiscard]] git_index_entry indexEntry(const std::string& path, const BlobOnDisk& blob);

} // namespace lockwright::git
