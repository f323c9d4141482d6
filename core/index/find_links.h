// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/simple_api.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace lockwright::index
{

/// The wheels and source archives of a folder, not of those below it, by file name; each with its file URL,
/// size and no digest. Files of every project: hand the page to buildListing() for each name.
/// Errors: Io where it is no folder that can be read; Data over 1,000,000 entries.
[[nodiscard]] Result<SimplePage> findLinksFolder(const std::filesystem::path& folder);

/// A --find-links page that was fetched: HTML whose anchors are files of any project.
[[nodiscard]] Result<SimplePage> findLinksPage(std::string_view html, std::string_view url);

/// The folder that a --find-links value names: a path (relative to `base`) or a file URL; nullopt where it is
/// the URL of a page that must be fetched.
[[nodiscard]] std::optional<std::filesystem::path> findLinksLocation(std::string_view value,
                                                                     const std::filesystem::path& base);

} // namespace lockwright::index
