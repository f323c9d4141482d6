// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <string>

namespace lockwright::git
{

/// Fills what is out of the ordinary about a repository, and a sentence for each of it. After everything else of the
/// state is known.
void describeSituations(const OpenRepository& repository, RepositoryState& state);

/// Why libgit2 cannot open the repository at a folder with a .git, in one sentence; empty where no reason is known.
[[nodiscard]] std::string whyUnreadable(const std::filesystem::path& folder);

} // namespace lockwright::git
