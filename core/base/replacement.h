// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "base/result.h"

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::fileops
{

/// Where the bytes of a path really go: the end of its chain of symbolic links, and what is there now.
struct Target {
    std::filesystem::path path; ///< absolute; its last component is no symbolic link
    std::optional<struct stat> status;
};
/// Refuses what cannot be replaced: folders, devices, files without write permission.
[[nodiscard]] Result<Target> writableTarget(const std::filesystem::path& path);

/// A name beside `target` that nothing has yet: ".lockwright-" and 16 hex digits and ".tmp".
[[nodiscard]] std::filesystem::path temporaryBeside(const std::filesystem::path& target);
/// True for the names that temporaryBeside() makes.
[[nodiscard]] bool isTemporaryName(std::string_view name);
/// 16 hex digits that no other process has.
[[nodiscard]] std::string uniqueToken();

/// Writes a new file with the mode of the target's old one. It is whole, but not durable before sync().
[[nodiscard]] Result<Descriptor> writeTemporary(const std::filesystem::path& temporary, const Target& target,
                                                std::string_view bytes);

} // namespace lockwright::fileops
