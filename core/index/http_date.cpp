// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/http_date.h"

#include "base/text.h"
#include "index/http.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace lockwright::index
{

namespace
{

constexpr std::int64_t defaultSeconds = 600;
constexpr std::int64_t mostSeconds = 365 * 86400;

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> parseHttpDate(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    text = text::trim(text);
    if (text.size() != 29 || text.substr(25) != " GMT" || text.substr(3, 2) != ", ")
        return std::nullopt;
    const auto month = std::find(months.begin(), months.end(), text.substr(8, 3));
    const auto day = number(text.substr(5, 2));
    const auto year = number(text.substr(12, 4));
    const auto hour = number(text.substr(17, 2));
    const auto minute = number(text.substr(20, 2));
    const auto second = number(text.substr(23, 2));
    if (month == months.end() || !day || !year || !hour || !minute || !second)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(int(*year)),
                                           std::chrono::month(unsigned(month - months.begin()) + 1),
                                           std::chrono::day(unsigned(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    return std::int64_t(std::chrono::sys_days(date).time_since_epoch().count()) * 86400 + *hour * 3600 + *minute * 60
           + *second;
}

std::optional<std::chrono::seconds> readRetryAfter(std::string_view text, std::int64_t now)
{
    if (const auto seconds = number(text))
        return std::chrono::seconds(std::min<std::int64_t>(*seconds, mostSeconds));
    if (const auto date = parseHttpDate(text))
        return std::chrono::seconds(std::max<std::int64_t>(*date - now, 0));
    return std::nullopt;
}

Freshness freshnessOf(const HttpResponse& response)
{
    Freshness result;
    std::optional<std::int64_t> seconds;
    bool askAlways = false;
    bool immutable = false;
    for (const std::string_view part : text::split(response.cacheControl, ',')) {
        const std::string directive = text::lower(text::trim(part));
        if (directive == "no-store")
            result.store = false;
        else if (directive.starts_with("no-cache"))
            askAlways = true;
        else if (directive == "immutable")
            immutable = true;
        else if (directive.starts_with("max-age="))
            seconds = number(std::string_view(directive).substr(8));
    }
    if (!seconds && !response.expires.empty()) {
        const auto expires = parseHttpDate(response.expires);
        const auto date = parseHttpDate(response.date);
        seconds = expires ? std::max<std::int64_t>(*expires - date.value_or(response.receivedAt), 0) : 0;
    }
    if (!seconds)
        seconds = immutable ? mostSeconds : defaultSeconds;
    seconds = std::min(*seconds, mostSeconds) - number(response.age).value_or(0);
    result.freshUntil = response.receivedAt + (askAlways ? 0 : std::max<std::int64_t>(*seconds, 0));
    return result;
}

} // namespace lockwright::index
