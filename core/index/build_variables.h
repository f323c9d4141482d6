// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/settings.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lockwright::index
{

using Variables = std::map<std::string, std::string>;

/// The variables that a build's processes see, out of the ones that we were started with.
///
/// Left out is what would let the user's own tools leak into the build (PYTHON*, PIP_*, UV_*, VIRTUAL_ENV, CONDA_*,
/// LOCKWRIGHT_*, GIT_DIR and its like), and what package code has no business with: names that speak of tokens,
/// secrets, passwords, credentials or keys. HOME stays, because compilers and toolchains are found below it; a build
/// is kept apart from the user's packages, not locked up.
[[nodiscard]] Variables buildVariables(const Variables& ours, const std::filesystem::path& temporaryFolder);

/// What pip needs beside them to see the same indexes as we do, but for those that answer for a few names only; its own
/// configuration files are switched off. Holds credentials.
/// @param onlyWheels no build requirement is built from source.
[[nodiscard]] Variables pipVariables(const IndexSettings& settings, bool onlyWheels);

/// The secrets among the settings, as written and decoded: what must never reach a log.
[[nodiscard]] std::vector<std::string> secretsOf(const IndexSettings& settings);

/// The variables of this process.
[[nodiscard]] Variables ownVariables();

} // namespace lockwright::index
