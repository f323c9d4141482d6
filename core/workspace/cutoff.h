// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>

namespace lockwright::workspace
{

/// The moment that --exclude-newer names, in seconds since 1970 UTC: files uploaded at or after it do not exist.
///
/// Accepts an RFC 3339 time ("2024-10-01T12:00:00Z"), a date ("2024-10-01", meaning through that day in UTC, so
/// the next midnight), a duration back from `now` ("7 days", "2 weeks", "36 hours") and its ISO 8601 form ("P7D").
[[nodiscard]] Result<std::int64_t> parseCutoff(std::string_view text, std::int64_t now);

} // namespace lockwright::workspace
