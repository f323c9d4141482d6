// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_source.h"

#include <map>

namespace lockwright::release
{

/// VersionSources::bumpCommand with its templates filled in.
[[nodiscard]] Result<std::vector<std::string>> bumpCommandWords(const VersionSources& sources, const std::string& next);
/// What a bump command sees in its environment beside ours.
[[nodiscard]] std::map<std::string, std::string> bumpCommandVariables(const VersionSources& sources,
                                                                      const std::string& next);
/// That every source says the new version now.
[[nodiscard]] Result<void> verifyBumped(const VersionSources& sources, const std::string& next);

} // namespace lockwright::release
