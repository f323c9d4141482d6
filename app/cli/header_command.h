// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lockwright::cli
{

/// The command that a lock's header names: the words of this run without what does not change the lock
/// (upgrade, quiet, workspace, cache) or must not be in it (index URLs, unless they are emitted anyway), quoted
/// for a shell.
/// @param words the command line behind the program's name.
[[nodiscard]] std::string headerCommand(const std::vector<std::string>& words);

} // namespace lockwright::cli
