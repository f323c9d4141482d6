// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_places.h"

namespace lockwright::release
{

/// Reads the keys of lockwright.toml's [release] that are about versions: version-files, bump-command, pre-start,
/// pre-finalise, allow-pre-post, base, calver, tag-name. True where version-files says where the version is.
/// Errors: ErrorCode::Configuration with the key's file and line.
[[nodiscard]] Result<bool> readLockwrightVersions(ProjectFolder& folder, const TomlValue& table,
                                                  VersionSources& sources);

} // namespace lockwright::release
