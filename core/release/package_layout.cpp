// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/package_layout.h"

#include "base/files.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

constexpr std::size_t moduleLimit = 20'000;

bool isPackage(const std::filesystem::path& folder)
{
    std::error_code error;
    return std::filesystem::exists(folder / "__init__.py", error);
}

std::vector<std::string> packagesIn(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_directory(error) && isPackage(entry.path()) && name != "tests" && name != "test")
            names.push_back(name);
    }
    return names;
}

} // namespace

PackageLayout findPackage(const std::filesystem::path& root, std::string_view name)
{
    std::string wanted = text::lower(name);
    std::replace_if(
        wanted.begin(), wanted.end(), [](char character) { return character == '-' || character == '.'; }, '_');
    std::error_code error;
    for (const bool isBelowSrc : {true, false}) {
        const std::filesystem::path top = isBelowSrc ? root / "src" : root;
        for (const auto& entry : std::filesystem::directory_iterator(top, error)) {
            const std::string found = entry.path().filename().string();
            if (wanted.empty())
                break;
            if (entry.is_directory(error) && text::lower(found) == wanted)
                return {found, isBelowSrc, false};
            if (text::lower(found) == wanted + ".py")
                return {entry.path().stem().string(), isBelowSrc, true};
        }
        const std::vector<std::string> packages = packagesIn(top);
        if (packages.size() == 1)
            return {packages.front(), isBelowSrc, false};
    }
    return {};
}

std::vector<std::string> modulesOf(const std::filesystem::path& root, std::string_view name)
{
    const PackageLayout layout = findPackage(root, name);
    std::vector<std::string> modules;
    if (layout.package.empty())
        return modules;
    if (layout.isModule)
        return {layout.package + ".py"};
    const std::filesystem::path top = layout.isBelowSrc ? root / "src" : root;
    std::error_code error;
    for (auto at = std::filesystem::recursive_directory_iterator(top / layout.package, error);
         !error && at != std::filesystem::recursive_directory_iterator() && modules.size() < moduleLimit;
         at.increment(error))
        if (at->path().extension() == ".py" && at->is_regular_file(error))
            modules.push_back(relativePosix(at->path(), top));
    std::sort(modules.begin(), modules.end());
    return modules;
}

} // namespace lockwright::release
