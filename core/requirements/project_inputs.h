// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/inputs.h"
#include "requirements/project_file.h"

#include <string>
#include <vector>

namespace lockwright::requirements
{

/// The requirements of one table of a pyproject.toml, included groups and the project's own extras (`demo[all]` in an
/// extra of demo) expanded. Origins carry the annotation that uv writes: "demo (pyproject.toml)", and
/// "demo (pyproject.toml:GROUP)" for a group.
/// @param file the file as it is shown
[[nodiscard]] Result<std::vector<Input>> projectInputs(const ProjectFile& project, const std::string& table,
                                                       const std::string& file, Origin::Kind kind);

} // namespace lockwright::requirements
