// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/cutoff.h"

#include "base/text.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace lockwright::workspace
{

namespace
{

/// Takes digits off the front; nullopt unless there are between `least` and `most` of them.
std::optional<std::int64_t> takeNumber(std::string_view& text, std::size_t least, std::size_t most)
{
    std::size_t length = 0;
    while (length < text.size() && length < most && text::isDigit(text[length]))
        ++length;
    if (length < least)
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + length, value);
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, char character)
{
    if (text.empty() || text.front() != character)
        return false;
    text.remove_prefix(1);
    return true;
}

/// "2024-10-01" as days since 1970, the rest left in `text`.
std::optional<std::int64_t> takeDate(std::string_view& text)
{
    const auto year = takeNumber(text, 4, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeNumber(text, 2, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = takeNumber(text, 2, 2);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(int(*year)), std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date).time_since_epoch().count();
}

/// The time of day and its offset behind the date of RFC 3339, in seconds.
std::optional<std::int64_t> takeTime(std::string_view text)
{
    const auto hour = takeNumber(text, 2, 2);
    if (!hour || *hour > 23 || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeNumber(text, 2, 2);
    if (!minute || *minute > 59 || !take(text, ':'))
        return std::nullopt;
    const auto second = takeNumber(text, 2, 2);
    if (!second || *second > 60)
        return std::nullopt;
    std::int64_t total = *hour * 3600 + *minute * 60 + *second;
    if (take(text, '.') && !takeNumber(text, 1, 12))
        return std::nullopt;
    if (text == "Z" || text == "z")
        return total;
    const bool east = take(text, '+');
    if (!east && !take(text, '-'))
        return std::nullopt;
    const auto offsetHour = takeNumber(text, 2, 2);
    if (!offsetHour || !take(text, ':'))
        return std::nullopt;
    const auto offsetMinute = takeNumber(text, 2, 2);
    if (!offsetMinute || !text.empty())
        return std::nullopt;
    const std::int64_t offset = *offsetHour * 3600 + *offsetMinute * 60;
    return total + (east ? -offset : offset);
}

/// "7 days", "P7D", "36 hours" in seconds.
std::optional<std::int64_t> duration(std::string_view text)
{
    const bool iso = take(text, 'P') || take(text, 'p');
    const bool isoTime = iso && take(text, 'T');
    const auto count = takeNumber(text, 1, 6);
    if (!count)
        return std::nullopt;
    std::string unit = text::lower(text::trim(text));
    if (unit.size() > 1 && unit.back() == 's')
        unit.pop_back();
    if (unit == "w" || unit == "week")
        return *count * 7 * 86400;
    if (unit == "d" || unit == "day")
        return *count * 86400;
    if ((!iso || isoTime) && (unit == "h" || unit == "hour"))
        return *count * 3600;
    if ((!iso || isoTime) && (unit == "m" || unit == "min" || unit == "minute"))
        return *count * 60;
    return std::nullopt;
}

} // namespace

Result<std::int64_t> parseCutoff(std::string_view text, std::int64_t now)
{
    text = text::trim(text);
    std::string_view rest = text;
    if (const auto days = takeDate(rest)) {
        if (rest.empty())
            return (*days + 1) * 86400;
        if (take(rest, 'T') || take(rest, 't') || take(rest, ' '))
            if (const auto seconds = takeTime(rest))
                return *days * 86400 + *seconds;
    } else if (const auto back = duration(text)) {
        return now - *back;
    }
    return fail(ErrorCode::Usage, "`" + text::printable(text, 60) + "` is no time",
                "write a date (2024-10-01), a time (2024-10-01T12:00:00Z) or a duration (7 days)");
}

} // namespace lockwright::workspace
