// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// Where the import package of a project lies.
struct PackageLayout {
    std::string package; ///< "eleanor"; empty where none was found
    bool isBelowSrc = false;
    bool isModule = false; ///< one file instead of a folder
};

/// Looks for a folder or a module of the project's name, with dashes and dots as underscores, in `src` and at the top;
/// else for the only package that lies there. Reads folders only, runs nothing.
/// @param name of the project, any spelling; may be empty
[[nodiscard]] PackageLayout findPackage(const std::filesystem::path& root, std::string_view name);

/// The Python files of that package as a wheel has them, sorted; none where no package was found.
[[nodiscard]] std::vector<std::string> modulesOf(const std::filesystem::path& root, std::string_view name);

} // namespace lockwright::release
