// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lockwright::index
{

/// "bytes 0-99/1234" (RFC 9110, 14.4).
struct ContentRange {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t total = 0;
};

/// nullopt where the text is none, or contradicts itself.
[[nodiscard]] std::optional<ContentRange> parseContentRange(std::string_view text);

} // namespace lockwright::index
