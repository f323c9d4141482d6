// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// Normal names of packages whose listing the cache of a folder has, of any index, that begin so; sorted.
/// A folder without a readable cache has none. Cost: one pass over the names of the cache.
[[nodiscard]] std::vector<std::string> cachedNames(const std::filesystem::path& folder, std::string_view prefix,
                                                   std::size_t limit);

} // namespace lockwright::index
