// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/journal.h"

#include <string>
#include <vector>

namespace lockwright::release
{

/// What lies at a path of the work tree: as SavedFile has it, without bytes. Errors: Io for folders and devices.
struct PathState {
    SavedFile::Kind kind = SavedFile::Kind::Absent;
    std::uint32_t mode = 0;
    std::string digest; ///< empty where nothing is there
    std::string bytes;  ///< of a file
    std::string link;
};
[[nodiscard]] Result<PathState> readPath(const std::filesystem::path& path);

/// Notes what is at the paths and keeps it, before a step changes them; also the folders that are not there yet.
/// A path that the record has already keeps what it has: a step that runs again goes back to where it began.
[[nodiscard]] Result<void> saveFiles(const JournalStore& store, const std::string& id, StepRecord& record,
                                     const std::vector<std::string>& paths);
/// Notes what the step left at each of its paths, and what of it is new in Step::made.
[[nodiscard]] Result<void> noteResult(const Site& site, StepRecord& record);

/// Puts files back as they were before the step, all or none. Answers what is in the way instead, one sentence each:
/// files that hold neither what was before nor what the step left. Nothing is changed then.
[[nodiscard]] Result<std::vector<std::string>> restoreFiles(const JournalStore& store, const std::string& id,
                                                            const StepRecord& record);

/// The journal folder of file transactions of a release.
[[nodiscard]] std::filesystem::path writesFolder(const Site& site);

/// The paths below the work tree that patterns name, relative to it, sorted: `*` and `?` within a name, `**` over
/// folders, a folder with all that is in it. Symbolic links to folders are not followed; at most 20,000 paths.
/// @param root what the patterns are relative to
[[nodiscard]] Result<std::vector<std::string>> matchingPaths(const Site& site,
                                                             const std::vector<std::string>& patterns);
/// The folders in which such paths may lie.
[[nodiscard]] Result<std::vector<std::string>> matchingFolders(const Site& site,
                                                               const std::vector<std::string>& patterns);
/// Digests of files.
[[nodiscard]] Result<std::vector<FileDigest>> digestsOf(const Site& site, const std::vector<std::string>& paths);

} // namespace lockwright::release
