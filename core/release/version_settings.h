// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace lockwright::release
{

/// Keys of lockwright.toml's [release] that findVersionSources() reads.
inline constexpr std::array<std::string_view, 7> versionSettings = {
    "version-files", "bump-command", "pre-start", "pre-finalise", "allow-pre-post", "base", "calver"};

[[nodiscard]] inline bool isVersionSetting(std::string_view key)
{
    return std::find(versionSettings.begin(), versionSettings.end(), key) != versionSettings.end();
}

} // namespace lockwright::release
