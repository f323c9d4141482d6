// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <string>
#include <vector>

namespace lockwright::git
{

/// Why a commit of these paths cannot be made here as git would make it: each a sentence with the git command that
/// helps. Empty where it can.
/// @param paths normalised
[[nodiscard]] Result<std::vector<std::string>> findObstacles(const OpenRepository& repository, const Head& head,
                                                             const CommitRequest& request,
                                                             const std::vector<std::string>& paths);

/// Why the last commit cannot be taken back here: each a sentence with the git command that helps.
[[nodiscard]] std::vector<std::string> findUndoObstacles(const OpenRepository& repository, const Head& head);

/// A word of a command that is shown: safe to show, and quoted where a shell needs it.
[[nodiscard]] std::string shellWord(const std::string& text);

/// `git commit --only -- PATHS` for the shell.
[[nodiscard]] std::string commitCommand(const std::vector<std::string>& paths);

} // namespace lockwright::git
