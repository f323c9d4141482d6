// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// True where one of the patterns names the path, or a folder above it. `*` and `?` stand for anything but a slash,
/// `**` for any number of folders. Cost: at most the product of both lengths, a pattern.
[[nodiscard]] bool matchesAny(const std::vector<std::string>& patterns, std::string_view path);

/// False where nothing below the folder can be named by one of the patterns.
[[nodiscard]] bool mayHoldMatches(const std::vector<std::string>& patterns, std::string_view folder);

} // namespace lockwright::release
