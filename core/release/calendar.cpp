// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/calendar.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

std::string padded(unsigned number, std::size_t width)
{
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// Week of the year whose first day is the first Monday, as strftime's %W counts.
unsigned weekOf(std::chrono::year_month_day today)
{
    const std::chrono::sys_days day(today);
    const std::chrono::sys_days first(today.year() / std::chrono::January / 1);
    const auto dayOfYear = unsigned((day - first).count());
    const unsigned weekday = std::chrono::weekday(day).iso_encoding() - 1; // Monday is 0
    return (dayOfYear + 7 - weekday) / 7;
}

pep::Version::Number numberOf(std::string_view digits)
{
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
    return {std::string(digits.substr(first))};
}

} // namespace

std::optional<std::string> calendarDigits(std::string_view word, std::chrono::year_month_day today)
{
    const auto year = unsigned(int(today.year()));
    const unsigned shortYear = year >= 2000 ? year - 2000 : year % 100;
    if (word == "YYYY")
        return padded(year, 4);
    if (word == "YY")
        return padded(shortYear, 1);
    if (word == "0Y")
        return padded(shortYear, 2);
    if (word == "MM" || word == "0M")
        return padded(unsigned(today.month()), word == "0M" ? 2 : 1);
    if (word == "DD" || word == "0D")
        return padded(unsigned(today.day()), word == "0D" ? 2 : 1);
    if (word == "WW" || word == "0W")
        return padded(weekOf(today), word == "0W" ? 2 : 1);
    return std::nullopt;
}

Result<std::vector<CalendarSegment>> calendarSegments(std::string_view format)
{
    std::vector<CalendarSegment> segments;
    bool anyDate = false;
    const std::chrono::year_month_day someDay = std::chrono::year(2001) / 1 / 1;
    for (const std::string_view word : text::split(format, '.')) {
        CalendarSegment segment;
        segment.word = word;
        segment.date = calendarDigits(word, someDay).has_value();
        segment.width = word.starts_with('0') ? 2 : 0;
        anyDate = anyDate || segment.date;
        if (!segment.date && word != "MAJOR" && word != "MINOR" && word != "MICRO" && word != "PATCH")
            return fail(ErrorCode::Configuration,
                        "the calendar template `" + text::printable(format, 80) + "` has the unknown word `"
                            + text::printable(word, 40) + "`",
                        "known: YYYY, YY, 0Y, MM, 0M, WW, 0W, DD, 0D, MAJOR, MINOR, MICRO, PATCH, with dots between");
        segments.push_back(std::move(segment));
    }
    if (!anyDate)
        return fail(ErrorCode::Configuration,
                    "the calendar template `" + text::printable(format, 80) + "` has no part of a date",
                    "for example: YYYY.0M.MICRO");
    return segments;
}

Result<CalendarStep> calendarStep(const std::vector<CalendarSegment>& segments,
                                  const std::vector<pep::Version::Number>& release, std::string_view counter, bool keep,
                                  std::chrono::year_month_day today)
{
    CalendarStep step;
    step.release = release;
    step.release.resize(std::max(release.size(), segments.size()));
    step.sameDate = true;
    std::optional<std::size_t> raised;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (!segments[i].date) {
            if (counter.empty() || segments[i].word == counter)
                raised = i;
            continue;
        }
        pep::Version::Number now = numberOf(*calendarDigits(segments[i].word, today));
        step.sameDate = step.sameDate && now == step.release[i];
        step.release[i] = std::move(now);
    }
    if (!counter.empty() && !raised)
        return fail(ErrorCode::Usage, "the calendar template has no " + std::string(counter),
                    "use `calver`, which follows the date and counts within it");
    const bool stays = step.sameDate && keep;
    if (step.sameDate && !keep) {
        if (!raised)
            return fail(ErrorCode::Usage, "the version has today's date already, and its template has no counter",
                        "add MICRO to the template, or name the version with --to");
        step.release[*raised] = step.release[*raised].next();
    }
    for (std::size_t i = 0; i < segments.size() && !stays; ++i)
        if (!segments[i].date && (!step.sameDate || i > *raised))
            step.release[i] = {};
    return step;
}

} // namespace lockwright::release
