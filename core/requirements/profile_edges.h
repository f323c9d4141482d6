// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/profile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// Which profiles build on which, by the -r, -c and include-group lines of their sources. Files in between that are
/// no profiles are followed; parents are not, so edges are direct ones. At most one edge of a kind between two
/// profiles.
[[nodiscard]] Result<std::vector<ProfileEdge>>
findEdges(const std::filesystem::path& workspace, const std::vector<Profile>& profiles, const FileReader& reader);

/// The entries of a requirement file that can be read; lines that cannot are left out.
[[nodiscard]] std::vector<Entry> readableEntries(std::string bytes, const std::string& file);

} // namespace lockwright::requirements
