// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace lockwright::index
{

/// What the cache of a folder holds.
struct CacheStatistics {
    std::uint64_t bytes = 0;    ///< of all its files
    std::uint64_t listings = 0; ///< distributions whose listing is kept, over all indexes
    std::uint64_t metadata = 0; ///< releases whose requirements are kept
};

/// Counts; a folder without a readable cache holds nothing. Cost: one pass over two indexes of the database.
[[nodiscard]] CacheStatistics cacheStatistics(const std::filesystem::path& folder);

} // namespace lockwright::index
