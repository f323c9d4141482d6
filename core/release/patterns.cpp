// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/patterns.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

/// One name against one part of a pattern.
bool nameMatches(std::string_view pattern, std::string_view name)
{
    std::size_t p = 0;
    std::size_t n = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (n < name.size()) {
        if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = n;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::vector<std::string_view> partsOf(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (const std::string_view part : text::split(path, '/'))
        if (!part.empty() && part != ".")
            parts.push_back(part);
    return parts;
}

/// How far each prefix of the pattern gets: reached[i] tells that the first i parts can match what was read so far.
std::vector<bool> reachedBy(const std::vector<std::string_view>& pattern, const std::vector<std::string_view>& path,
                            bool& wholeSomewhere)
{
    std::vector<bool> reached(pattern.size() + 1, false);
    const auto skip = [&] {
        for (std::size_t i = 0; i < pattern.size(); ++i)
            if (reached[i] && pattern[i] == "**")
                reached[i + 1] = true;
    };
    reached[0] = true;
    skip();
    for (const std::string_view name : path) {
        std::vector<bool> next(pattern.size() + 1, false);
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (!reached[i])
                continue;
            if (pattern[i] == "**")
                next[i] = true;
            else if (nameMatches(pattern[i], name))
                next[i + 1] = true;
        }
        reached = std::move(next);
        skip();
        wholeSomewhere = wholeSomewhere || reached[pattern.size()];
    }
    return reached;
}

} // namespace

bool matchesAny(const std::vector<std::string>& patterns, std::string_view path)
{
    const std::vector<std::string_view> parts = partsOf(path);
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        bool whole = false;
        reachedBy(partsOf(pattern), parts, whole);
        return whole;
    });
}

bool mayHoldMatches(const std::vector<std::string>& patterns, std::string_view folder)
{
    const std::vector<std::string_view> parts = partsOf(folder);
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
        bool whole = false;
        const std::vector<bool> reached = reachedBy(partsOf(pattern), parts, whole);
        return whole || std::find(reached.begin(), reached.end(), true) != reached.end();
    });
}

} // namespace lockwright::release
