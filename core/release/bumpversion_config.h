// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_places.h"

namespace lockwright::release
{

/// The settings of an INI file in the shape of the TOML ones: `[bumpversion]`, `[bumpversion:file:PATH]`,
/// `[bumpversion:file(SUFFIX):PATH]`, `[bumpversion:glob:PATTERN]`, `[bumpversion:part:NAME]`.
/// @param interpolated `%%` stands for `%`, as in setup.cfg
[[nodiscard]] Result<TomlValue> bumpversionFromIni(const IniFile& file, bool interpolated);

/// Reads bump-my-version's settings into sources, rules, counting, scheme and hints.
/// @param path the file that they are in
/// @param table "tool.bumpversion", or "bumpversion" of an INI file
/// Errors: ErrorCode::Configuration for a value that cannot be understood, with its key, file and line.
[[nodiscard]] Result<void> readBumpversion(ProjectFolder& folder, const std::string& path, const std::string& table,
                                           const TomlValue& settings, VersionSources& sources);

} // namespace lockwright::release
