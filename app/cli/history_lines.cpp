// SPDX-License-Identifier: GPL-3.0-or-later
#include "history_lines.h"

#include "base/text.h"

#include <chrono>

namespace lockwright::cli
{

std::string dayOf(const workspace::CommitInfo& commit)
{
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t day = 24 * 60 * minute;
    constexpr std::int64_t farthest = 300'000'000'000; // the calendar of chrono ends soon behind
    const std::int64_t seconds = commit.seconds + commit.offsetMinutes * minute;
    if (seconds < 0 || seconds > farthest)
        return "----------";
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(seconds / day))};
    const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(int(date.year())) + two(unsigned(date.month())) + two(unsigned(date.day()));
}

std::string moveText(const Output& output, const std::string& before, const std::string& after)
{
    if (before.empty())
        return "+" + safe(after);
    if (after.empty())
        return output.glyph("−", "-") + safe(before);
    return safe(before) + output.glyph(" → ", " -> ") + safe(after);
}

std::string namesOf(const workspace::CommitInfo& commit)
{
    std::vector<std::string> names;
    for (const auto* list : {&commit.tags, &commit.branches})
        for (const std::string& name : *list)
            names.push_back(safe(name));
    return names.empty() ? std::string() : " (" + text::join(names, ", ") + ")";
}

} // namespace lockwright::cli
