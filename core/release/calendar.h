// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/version.h"
#include "release/bump.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// One segment of a calendar template.
struct CalendarSegment {
    std::string word;      ///< "YYYY", "0M", "MICRO"
    bool date = false;     ///< follows the date; else a counter
    std::size_t width = 0; ///< zero-padded to that many digits
};

/// "YYYY.0M.MICRO" as segments. Knows YYYY YY 0Y MM 0M WW 0W DD 0D of calver.org, and the counters MAJOR MINOR
/// MICRO PATCH. Errors: other words, and templates that no version has (YYYY without a date, nothing at all).
[[nodiscard]] Result<std::vector<CalendarSegment>> calendarSegments(std::string_view format);

/// The digits of a date word such as "0M"; nullopt where it is none.
[[nodiscard]] std::optional<std::string> calendarDigits(std::string_view word, std::chrono::year_month_day today);

/// A release put onto today's date.
struct CalendarStep {
    std::vector<pep::Version::Number> release;
    bool sameDate = false; ///< no date segment moved
};
/// @param counter the counter to raise where the date did not move; empty: the last one
/// @param keep where the date did not move, the counters stay as well
[[nodiscard]] Result<CalendarStep> calendarStep(const std::vector<CalendarSegment>& segments,
                                                const std::vector<pep::Version::Number>& release,
                                                std::string_view counter, bool keep, std::chrono::year_month_day today);

} // namespace lockwright::release
