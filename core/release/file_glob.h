// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// True where a path matches a pattern of `*`, `?`, `[a-z]` (within one name) and `**` (any number of folders).
[[nodiscard]] bool matchesGlob(std::string_view pattern, std::string_view path);

/// The files below a folder that match a pattern and none of the excluded ones: relative, with forward slashes, in
/// order. Folders whose names begin with a dot are left out unless the pattern names them. Links to folders are not
/// followed. Errors: more than 100000 files.
[[nodiscard]] Result<std::vector<std::string>>
filesMatching(const std::filesystem::path& root, const std::string& pattern, const std::vector<std::string>& exclude);

} // namespace lockwright::release
