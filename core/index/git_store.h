// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/process.h"
#include "index/credentials.h"
#include "index/static_source.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// Repositories that references lead to, fetched with the `git` program into bare ones below a cache folder, so that
/// the user's own ways to authenticate work. Commits are fetched one by one without their history and never change.
///
/// No hook and no filter runs and nothing is checked out to read a project: its files are read out of the object
/// store. git never asks anything on a terminal; passwords reach it through its environment, not its arguments.
class GitStore
{
public:
    explicit GitStore(std::filesystem::path folder);

    struct Repository {
        std::string url;      ///< with its password
        std::string identity; ///< without, equal for all spellings
        std::string shown;    ///< for messages
    };

    /// The commit that a branch, tag, `refs/...` or short commit names now; an empty reference is HEAD. A full
    /// commit is itself and needs no network. Errors: Network where git cannot reach it, Data where the repository
    /// has no such reference, Environment without git.
    [[nodiscard]] Result<std::string> commitOf(const Repository& repository, const std::string& reference, Task& task);

    /// Is the commit here already?
    [[nodiscard]] bool has(const Repository& repository, const std::string& commit, Task& task);

    /// Fetches the commit unless it is here.
    [[nodiscard]] Result<void> fetch(const Repository& repository, const std::string& commit, Task& task);

    /// The project's files at a commit that is here. Errors: Data where the subdirectory is not there.
    [[nodiscard]] Result<SourceTexts> texts(const Repository& repository, const std::string& commit,
                                            const std::string& subdirectory, Task& task);

    /// Puts a commit that is here into an empty folder, as a repository with its submodules: for builds.
    [[nodiscard]] Result<void> checkOut(const Repository& repository, const std::string& commit,
                                        const std::filesystem::path& folder, Task& task);

private:
    [[nodiscard]] std::filesystem::path folderOf(const Repository& repository) const;
    [[nodiscard]] Result<CommandResult> git(const Repository& repository, std::vector<std::string> arguments,
                                            Task& task, std::filesystem::path gitFolder = {}) const;
    [[nodiscard]] Result<CommandResult> remote(const Repository& repository, std::vector<std::string> arguments,
                                               Task& task) const;
    [[nodiscard]] Result<void> create(const Repository& repository, Task& task) const;
    [[nodiscard]] Result<void> fetchAll(const Repository& repository, Task& task) const;
    [[nodiscard]] Result<std::string> shortCommit(const Repository& repository, const std::string& reference,
                                                  Task& task) const;

    std::filesystem::path m_folder;
};

} // namespace lockwright::index
