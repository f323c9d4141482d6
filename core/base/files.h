// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright
{

/// The whole file as bytes. Refuses folders, devices and files over `limit` bytes.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit = 256u << 20);

/// Replaces one file: temporary file beside it, fsync, rename, fsync of the folder. Keeps the old file's
/// permission bits, writes through a symbolic link to its target. The old file stays whole until the rename.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, std::string_view bytes);

/// One file of a FileTransaction. `expected` is what the file held when the plan was made (nullopt: it did
/// not exist); commit() refuses if the disk says otherwise, so nobody's work is overwritten.
struct FileChange {
    std::filesystem::path path;
    std::optional<std::string> expected;
    std::optional<std::string> content; ///< nullopt removes the file.
};

/// Writes several files all or none.
///
/// Order: a journal below `journalFolder` names all files and is fsynced; every new content goes to a temporary
/// file beside its target and is fsynced; a mark in the journal says so; then the renames; then the journal is
/// removed. If the process dies before the first rename, recover() on the next start rolls back; if it dies
/// later, recover() finishes; it says which.
///
/// Files reached through symbolic links are replaced where the links end. New files get 0666 less the umask.
/// Processes that share a journal folder write one after the other. Cost: a few fsyncs; one file alone needs two.
class FileTransaction
{
public:
    explicit FileTransaction(std::filesystem::path journalFolder);

    /// @pre no two changes name the same file.
    [[nodiscard]] Result<void> commit(const std::vector<FileChange>& changes);

    struct Recovery {
        enum class Outcome : std::uint8_t { Nothing, RolledBack, Completed };
        Outcome outcome = Outcome::Nothing;
        std::vector<std::filesystem::path> files;     ///< The files of the interrupted transaction.
        std::vector<std::filesystem::path> leftAlone; ///< Files that someone changed since; not touched.
    };
    /// Ends a transaction that a dead process left behind. Safe to call at any time; a transaction of a
    /// process that still lives (its lock is held) is left alone.
    [[nodiscard]] static Result<Recovery> recover(const std::filesystem::path& journalFolder);

private:
    std::filesystem::path m_journalFolder;
};

/// The user's folders: $XDG_CACHE_HOME, $XDG_CONFIG_HOME, $XDG_STATE_HOME with their standard defaults, each
/// with "lockwright" below. LOCKWRIGHT_CACHE_DIR stands over the first.
[[nodiscard]] std::filesystem::path cacheFolder();
[[nodiscard]] std::filesystem::path configurationFolder();
[[nodiscard]] std::filesystem::path stateFolder();

/// `path` relative to `base` with forward slashes where it lies below or beside it, else absolute.
[[nodiscard]] std::string relativePosix(const std::filesystem::path& path, const std::filesystem::path& base);

/// True where `path`, with all links followed, lies in `folder` or is it.
[[nodiscard]] bool isInside(const std::filesystem::path& path, const std::filesystem::path& folder);

} // namespace lockwright
