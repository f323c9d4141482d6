// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/file_glob.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::release
{

namespace
{

constexpr std::size_t fileLimit = 100'000;

/// One `[...]` of a pattern, from behind its bracket. @return the position behind it; 0 where it does not close
std::size_t matchSet(std::string_view pattern, char character, bool& matched)
{
    std::size_t at = 0;
    const bool negative = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
    if (negative)
        ++at;
    matched = false;
    for (bool first = true; at < pattern.size() && (first || pattern[at] != ']'); first = false) {
        char to = pattern[at];
        const char from = to;
        if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
            to = pattern[at + 2];
            at += 2;
        }
        matched = matched || (character >= from && character <= to);
        ++at;
    }
    if (at >= pattern.size())
        return 0;
    matched = matched != negative;
    return at + 1;
}

/// One name against one name of a pattern. Goes back to the last `*` only, so the cost is bounded by their product.
bool matchesName(std::string_view pattern, std::string_view name)
{
    std::size_t p = 0;
    std::size_t n = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (n < name.size()) {
        bool matched = false;
        std::size_t step = 1;
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = n;
            continue;
        }
        if (p < pattern.size() && pattern[p] == '[') {
            const std::size_t behind = matchSet(pattern.substr(p + 1), name[n], matched);
            step = behind + 1;
            if (behind == 0)
                matched = name[n] == '[';
        } else if (p < pattern.size()) {
            matched = pattern[p] == '?' || pattern[p] == name[n];
        }
        if (matched) {
            p += step;
            ++n;
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

} // namespace

bool matchesGlob(std::string_view pattern, std::string_view path)
{
    const std::vector<std::string_view> names = text::split(path, '/');
    // Which positions in the path the pattern so far can end at.
    std::vector<bool> reached(names.size() + 1);
    reached[0] = true;
    for (const std::string_view part : text::split(pattern, '/')) {
        std::vector<bool> next(names.size() + 1);
        bool open = false;
        for (std::size_t i = 0; i <= names.size(); ++i) {
            if (part == "**") {
                open = open || reached[i];
                next[i] = open;
            } else if (reached[i] && i < names.size() && matchesName(part, names[i])) {
                next[i + 1] = true;
            }
        }
        reached = std::move(next);
    }
    return reached[names.size()];
}

Result<std::vector<std::string>> filesMatching(const std::filesystem::path& root, const std::string& pattern,
                                               const std::vector<std::string>& exclude)
{
    std::vector<std::string> found;
    std::size_t seen = 0;
    const bool hidden = pattern.starts_with('.') || pattern.find("/.") != std::string::npos;
    std::error_code error;
    auto it = std::filesystem::recursive_directory_iterator(
        root, std::filesystem::directory_options::skip_permission_denied, error);
    for (const auto end = std::filesystem::recursive_directory_iterator(); !error && it != end; it.increment(error)) {
        const std::string name = it->path().filename().string();
        if (it->is_directory(error)) {
            if (name == ".git" || (name.starts_with('.') && !hidden))
                it.disable_recursion_pending();
            continue;
        }
        if (++seen > fileLimit)
            return fail(ErrorCode::Configuration, "the folder has more than 100000 files", "name the files one by one");
        const std::string path = it->path().lexically_relative(root).generic_string();
        const bool out = std::any_of(exclude.begin(), exclude.end(),
                                     [&](const std::string& other) { return matchesGlob(other, path); });
        if (!out && matchesGlob(pattern, path))
            found.push_back(path);
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace lockwright::release
