// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <filesystem>
#include <string_view>

namespace lockwright::index
{

/// Unpacks a source archive (`.tar.gz` or `.zip`) below a folder that exists and is empty.
///
/// Files, folders, and links that stay inside are made; devices and the like are left out. Every entry is made anew,
/// so no link can be written through. Modes are 0700 or 0600.
/// @returns the folder of the source tree: the archive's only folder (PEP 625), else `folder` itself.
/// Errors: Data where the archive is damaged, unsafe or larger than metadataOfSourceArchive() accepts; Io;
/// Environment where libarchive is not installed; Cancelled.
[[nodiscard]] Result<std::filesystem::path> unpackSource(std::string_view archive, const std::filesystem::path& folder,
                                                         Task& task);

} // namespace lockwright::index
