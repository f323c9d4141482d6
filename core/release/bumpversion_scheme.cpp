// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/bumpversion_scheme.h"

#include "base/text.h"
#include "pep/version.h"
#include "release/calendar.h"
#include "release/pattern.h"

#include <algorithm>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::size_t partLimit = 100;

const VersionPart& settingsOf(const VersionScheme& scheme, std::string_view name)
{
    static const VersionPart none;
    for (const VersionPart& part : scheme.parts)
        if (part.name == name)
            return part;
    return none;
}

bool alwaysRaised(const VersionPart& part)
{
    return part.alwaysIncrement || !part.calendarFormat.empty();
}

Result<std::string> calendarText(const VersionPart& part, std::chrono::year_month_day today)
{
    TemplateValues words;
    for (const std::string& name : templateNames(part.calendarFormat)) {
        auto digits = calendarDigits(name, today);
        if (!digits)
            return fail(ErrorCode::Configuration,
                        "the calver_format `" + text::printable(part.calendarFormat, 80) + "` has the unknown word `"
                            + text::printable(name, 40) + "`",
                        "known: YYYY, YY, 0Y, MM, 0M, WW, 0W, DD, 0D");
        words.values.emplace(name, std::move(*digits));
    }
    return filledTemplate(part.calendarFormat, words);
}

Result<std::string> firstValue(const VersionPart& part, std::chrono::year_month_day today)
{
    if (!part.calendarFormat.empty())
        return calendarText(part, today);
    if (!part.firstValue.empty())
        return part.firstValue;
    return part.values.empty() ? std::string("0") : part.values.front();
}

/// The value that need not be written.
std::string optionalValue(const VersionPart& part)
{
    if (!part.calendarFormat.empty())
        return {};
    if (!part.optionalValue.empty())
        return part.optionalValue;
    if (!part.values.empty())
        return part.values.front();
    return part.firstValue.empty() ? "0" : part.firstValue;
}

/// The first number of a text raised: "r3" becomes "r4".
Result<std::string> nextNumber(const std::string& value, const std::string& first)
{
    const auto begin = std::find_if(value.begin(), value.end(), text::isDigit);
    const auto end = std::find_if_not(begin, value.end(), text::isDigit);
    if (begin == end)
        return fail(ErrorCode::Configuration, "the part's value `" + text::printable(value, 60) + "` has no number");
    const std::string digits(begin, end);
    const pep::Version::Number number{digits.substr(std::min(digits.find_first_not_of('0'), digits.size() - 1))};
    if (const auto least = pep::Version::parse(first.empty() ? "0" : first); least) {
        const auto release = least->parts().release;
        if (number < release.front())
            return fail(ErrorCode::Configuration, "the part's value `" + text::printable(value, 60)
                                                      + "` is below its first value " + text::printable(first, 60));
    }
    return std::string(value.begin(), begin) + number.next().digits + std::string(end, value.end());
}

Result<std::string> nextValue(const VersionPart& part, const std::string& value, std::chrono::year_month_day today)
{
    if (!part.calendarFormat.empty())
        return calendarText(part, today);
    if (part.values.empty())
        return nextNumber(value, part.firstValue);
    const auto found = std::find(part.values.begin(), part.values.end(), value);
    if (found == part.values.end())
        return fail(ErrorCode::Configuration,
                    "`" + text::printable(value, 60) + "` is none of the values of the part `" + part.name + "`");
    if (found + 1 == part.values.end())
        return fail(ErrorCode::Usage, "the part `" + part.name + "` has its last value `" + value + "` already",
                    "raise an earlier part, or name the version with --to");
    return *(found + 1);
}

/// Which parts are reset when another one is raised, by the order of the parts.
std::set<std::string, std::less<>> dependents(const VersionScheme& scheme, const PartValues& values,
                                              std::string_view part)
{
    std::multimap<std::string, std::string, std::less<>> below;
    std::string previous = values.front().first;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const VersionPart& settings = settingsOf(scheme, values[i].first);
        if (settings.independent)
            continue;
        below.emplace(settings.dependsOn.empty() ? previous : settings.dependsOn, values[i].first);
        previous = values[i].first;
    }
    std::set<std::string, std::less<>> found;
    std::vector<std::string> open{std::string(part)};
    while (!open.empty()) {
        const std::string name = std::move(open.back());
        open.pop_back();
        const auto [first, last] = below.equal_range(name);
        for (auto it = first; it != last; ++it)
            if (found.insert(it->second).second)
                open.push_back(it->second);
    }
    return found;
}

std::string* valueIn(PartValues& values, std::string_view name)
{
    for (auto& [word, value] : values)
        if (word == name)
            return &value;
    return nullptr;
}

} // namespace

Result<PartValues> takenApart(const VersionScheme& scheme, std::string_view version)
{
    auto pattern = Pattern::compile(scheme.parse, {.verbose = true});
    if (!pattern)
        return fail(ErrorCode::Configuration, "`parse`: " + pattern.error().message, pattern.error().hint,
                    scheme.place);
    LW_TRY(const auto match, pattern->find(version));
    if (!match || pattern->names().empty() || pattern->names().size() > partLimit)
        return fail(ErrorCode::Configuration,
                    "the expression of `parse` does not match the version `" + text::printable(version, 80) + "`",
                    "correct the expression or the version", scheme.place);
    PartValues values;
    for (const auto& [name, group] : pattern->names()) {
        const auto& span = match->groups[group];
        std::string value(span ? version.substr(span->begin, span->end - span->begin) : std::string_view());
        if (value.empty())
            value = optionalValue(settingsOf(scheme, name));
        values.emplace_back(name, std::move(value));
    }
    return values;
}

Result<std::string> putTogether(const VersionScheme& scheme, const PartValues& values, const TemplateValues& context)
{
    TemplateValues all = context;
    std::vector<std::string> needed;
    for (const auto& [name, value] : values) {
        all.values.insert_or_assign(name, value);
        if (value != optionalValue(settingsOf(scheme, name)))
            needed.push_back(name);
    }
    const std::string* best = nullptr;
    std::size_t bestLabels = 0;
    for (const std::string& format : scheme.serialize) {
        const std::vector<std::string> labels = templateNames(format);
        const bool complete = std::all_of(needed.begin(), needed.end(), [&](const std::string& name) {
            return std::find(labels.begin(), labels.end(), name) != labels.end();
        });
        if (complete && (!best || labels.size() < bestLabels)) {
            best = &format;
            bestLabels = labels.size();
        }
    }
    if (!best)
        return fail(ErrorCode::Configuration, "no template of `serialize` has all parts that this version needs",
                    "add one with: " + text::join(needed, ", "), scheme.place);
    auto result = filledTemplate(*best, all);
    if (!result && !result.error().place)
        result.error().place = scheme.place;
    return result;
}

Result<PartValues> raisedPart(const VersionScheme& scheme, const PartValues& values, std::string_view part,
                              std::chrono::year_month_day today)
{
    PartValues next = values;
    std::vector<std::string> names;
    for (const auto& [name, value] : values)
        names.push_back(name);
    if (std::find(names.begin(), names.end(), part) == names.end())
        return fail(ErrorCode::Usage, "`" + text::printable(part, 60) + "` is no part of this project's versions",
                    "known: " + text::join(names, ", "), scheme.place);
    std::set<std::string, std::less<>> reset;
    for (auto& [name, value] : next) {
        const VersionPart& settings = settingsOf(scheme, name);
        if (!alwaysRaised(settings))
            continue;
        LW_TRY(std::string raised, nextValue(settings, value, today));
        if (raised != value)
            reset.merge(dependents(scheme, values, name));
        value = std::move(raised);
    }
    if (!reset.contains(part)) {
        const std::string& value =
            std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == part; })->second;
        LW_TRY(*valueIn(next, part), nextValue(settingsOf(scheme, part), value, today));
        reset.merge(dependents(scheme, values, part));
    }
    for (const std::string& name : reset) {
        const VersionPart& settings = settingsOf(scheme, name);
        std::string* value = valueIn(next, name);
        if (settings.independent || alwaysRaised(settings) || !value)
            continue;
        LW_TRY(*value, firstValue(settings, today));
    }
    return next;
}

} // namespace lockwright::release
