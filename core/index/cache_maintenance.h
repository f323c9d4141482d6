// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>

namespace lockwright::index
{

/// Empties the cache of a folder and gives the disk its room back.
///
/// Safe while other processes use it: nothing is removed under them, the rows go in one transaction. A process that is
/// in the middle of a run still sees what it began with, and SQLite's `-wal` and `-shm` files stay until the last one
/// is done. A folder without a cache is empty already. Errors: another process holds the file all the while, a file
/// that cannot be written, one of a newer Lockwright; a damaged file is removed.
[[nodiscard]] Result<void> clearCache(const std::filesystem::path& folder);

} // namespace lockwright::index
