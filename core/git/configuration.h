// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/library.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// The configuration as git would see it in a repository: the files of every level, chosen by GIT_CONFIG_SYSTEM,
/// GIT_CONFIG_NOSYSTEM and GIT_CONFIG_GLOBAL, config.worktree, files included by includeIf hasconfig:remote.*.url (as
/// if at the end of the file that includes them), and on top GIT_CONFIG_COUNT with its pairs. libgit2 by itself knows
/// none of the variables, nor config.worktree, nor hasconfig.
class Configuration
{
public:
    Configuration() = default;

    /// Reads the files and makes them the repository's configuration.
    [[nodiscard]] static Result<Configuration> load(git_repository* repository);

    /// The value of a name in lower case (but for its subsection); nullopt where it is not set.
    [[nodiscard]] std::optional<std::string> text(const std::string& name) const;
    /// The value as a path, with ~ expanded.
    [[nodiscard]] std::optional<std::filesystem::path> path(const std::string& name) const;
    [[nodiscard]] bool flag(const std::string& name, bool otherwise) const;
    struct Pair {
        std::string name;
        std::string value;
        int level = 0; ///< git_config_level_t of the file that it comes from
    };
    /// What the files say whose names begin and end so, in lower case but for the subsection.
    [[nodiscard]] std::vector<Pair> entries(std::string_view prefix, std::string_view suffix) const;
    /// Names that GIT_CONFIG_COUNT and files included by the remote's address set, which libgit2's own reading of text
    /// conversion does not see.
    [[nodiscard]] std::vector<std::string> unseenNames() const;

private:
    [[nodiscard]] const Pair* overriding(const std::string& name) const;
    void followRemoteIncludes(git_repository* repository);

    ConfigHandle m_files;
    std::vector<Pair> m_environment;
    std::vector<Pair> m_included; ///< by includeIf hasconfig:remote.*.url, which libgit2 does not know
};

/// True where the user's own configuration (system, global and GIT_CONFIG_COUNT, never a repository's) says that a
/// repository of another owner may be used: safe.directory names its folder, a folder over it with "/*", or "*", and
/// no empty value comes behind. Knows what git of today knows; git before 2.46 takes neither "/*" nor a final slash.
/// @param folder the top of the work tree, or the git folder of a bare repository; without links
/// @pre loadLibrary()
[[nodiscard]] bool isDeclaredSafe(const std::filesystem::path& folder);

} // namespace lockwright::git
