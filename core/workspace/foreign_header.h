// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lockwright::workspace
{

/// The `uv pip compile` command that makes the same lock, as uv's header would name it: the words as they were given,
/// without those that uv leaves out (upgrade, quiet and the like; index URLs and --find-links unless they are emitted)
/// and without what only Lockwright knows. Not quoted for a shell, as in uv.
/// @param words a `lockwright compile` command line without the program's name.
[[nodiscard]] std::string uvCommand(const std::vector<std::string>& words);

/// The `pip-compile` command that makes the same lock, in the normal form of pip-tools' header: long options as
/// `--option=value`, sorted, then the sources, sorted, each word quoted for a shell. Options that change nothing, and
/// those that pip-compile does not have, are left out.
[[nodiscard]] std::string pipCompileCommand(const std::vector<std::string>& words);

} // namespace lockwright::workspace
