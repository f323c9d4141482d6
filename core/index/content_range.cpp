// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/content_range.h"

#include <charconv>
#include <utility>

namespace lockwright::index
{

std::optional<ContentRange> parseContentRange(std::string_view text)
{
    ContentRange range;
    if (!text.starts_with("bytes "))
        return std::nullopt;
    const char* at = text.data() + 6;
    const char* const end = text.data() + text.size();
    for (const auto& [value, separator] :
         {std::pair(&range.first, '-'), std::pair(&range.last, '/'), std::pair(&range.total, '\0')}) {
        const auto [stop, error] = std::from_chars(at, end, *value);
        const bool separated = separator == '\0' ? stop == end : stop != end && *stop == separator;
        if (error != std::errc() || !separated)
            return std::nullopt;
        at = stop == end ? stop : stop + 1;
    }
    if (range.last < range.first || range.last >= range.total)
        return std::nullopt;
    return range;
}

} // namespace lockwright::index
