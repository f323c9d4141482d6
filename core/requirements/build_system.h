// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// The [build-system] table of a pyproject.toml (PEP 518; PEP 517, "Source trees").
struct BuildSystem {
    std::vector<std::string> requirements; ///< PEP 508 texts, as written
    std::string backend;                   ///< "setuptools.build_meta", "package.module:object"
    std::vector<std::string> backendPath;  ///< folders below the tree that hold the backend, in order

    /// What PEP 517 has for trees without the table or without a backend in it: setuptools as of old.
    [[nodiscard]] static BuildSystem legacy();

    /// Reads the table; legacy() where there is none. Refused, with line and column: no list of requirements, a
    /// requirement that is none, a backend path that leaves the tree, a backend that is no object reference.
    [[nodiscard]] static Result<BuildSystem> parse(std::string_view text, const std::string& file);
};

} // namespace lockwright::requirements
