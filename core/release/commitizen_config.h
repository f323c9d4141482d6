// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/version_places.h"

#include <array>

namespace lockwright::release
{

/// Settings of pyproject.toml's other tools. Each answers false where it says nothing about the version.
/// Errors: ErrorCode::Configuration for what cannot be understood, with key, file and line.

/// Where commitizen looks for its settings, in its order.
inline constexpr std::array<const char*, 7> commitizenFiles = {"pyproject.toml", ".cz.toml", ".cz.json", "cz.json",
                                                               ".cz.yaml",       "cz.yaml",  "cz.toml"};
/// [tool.commitizen]: version or version_provider, version_files, tag_format, prerelease_offset. Settings as JSON or
/// YAML are refused.
[[nodiscard]] Result<bool> readCommitizen(ProjectFolder& folder, const std::string& path, VersionSources& sources);
/// [tool.semantic_release]: version_toml, version_variables, tag_format.
[[nodiscard]] Result<bool> readSemanticRelease(ProjectFolder& folder, const TomlValue& project,
                                               VersionSources& sources);
/// [tool.hatch.version], [tool.setuptools_scm], [tool.pdm.version] and [tool.setuptools.dynamic].
[[nodiscard]] Result<bool> readBuildBackend(ProjectFolder& folder, const TomlValue& project, VersionSources& sources);

/// Follows `attr: package.module.NAME`: the file of the module below the folder or src/. nullopt where there is none.
[[nodiscard]] Result<std::optional<VersionSource>> followAttribute(ProjectFolder& folder, const std::string& attribute);
/// The assignment of a version to a name, a string or a tuple, in a Python file.
[[nodiscard]] Result<std::optional<VersionSource>> pythonSource(ProjectFolder& folder, const std::string& path,
                                                                const std::string& variable);

} // namespace lockwright::release
