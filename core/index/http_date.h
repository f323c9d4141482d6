// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lockwright::index
{

struct HttpResponse;

/// Seconds since 1970 of "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7; the two obsolete forms are not read).
[[nodiscard]] std::optional<std::int64_t> parseHttpDate(std::string_view text);

/// Retry-After: seconds or a date (RFC 9110, 10.2.3). nullopt where it is neither; never negative.
[[nodiscard]] std::optional<std::chrono::seconds> readRetryAfter(std::string_view text, std::int64_t now);

/// How long a page may be used without asking again, and whether it may be kept at all.
struct Freshness {
    bool store = true;
    std::int64_t freshUntil = 0; ///< seconds since 1970
};

/// RFC 9111: no-store, no-cache, immutable, max-age less Age, Expires less Date. Without any of these, ten
/// minutes, which is what indexes say that say something. At most a year.
[[nodiscard]] Freshness freshnessOf(const HttpResponse& response);

} // namespace lockwright::index
