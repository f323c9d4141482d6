// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::requirements
{

/// The dependency tables of a pyproject.toml (PEP 621, PEP 735), each string with its place.
struct ProjectFile {
    struct Dependency {
        std::string text;
        Place place;
    };
    struct Table {
        std::string name; ///< "" for project.dependencies, "extra:NAME", "group:NAME"; names as written
        std::vector<Dependency> dependencies;
        std::vector<std::pair<std::string, Place>> includedGroups; ///< PEP 735 include-group
        Place place;                                               ///< of the list's `[`; line 0 where there is none
    };
    std::string projectName; ///< as written; empty where there is no [project]
    std::string version;     ///< [project].version as written; empty where it is dynamic
    std::string requiresPython;
    std::vector<Table> tables;
    std::vector<std::string> dynamic; ///< [project].dynamic

    /// Errors name line and column. Group cycles are found by expanding, not here.
    [[nodiscard]] static Result<ProjectFile> parse(std::string_view text, const std::string& file);

    /// The table of that name; groups and extras are found by their normal names. nullptr where there is none.
    [[nodiscard]] const Table* find(const std::string& table) const;
    /// The dependencies of a table, included groups expanded in place (PEP 735); cycles are an error.
    [[nodiscard]] Result<std::vector<Dependency>> expanded(const std::string& table) const;
};

} // namespace lockwright::requirements
