// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <string>

namespace lockwright::git
{

/// Why a branch cannot be moved although this work tree could: another one has it checked out, or goes back to it at
/// the end of a rebase or a bisection, and its files would then seem changed. A sentence with the git command that
/// helps; empty where no other work tree has it.
/// @param reference full: "refs/heads/main"
[[nodiscard]] std::string whyTakenElsewhere(const OpenRepository& repository, const std::string& reference);

} // namespace lockwright::git
