// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/quick_pins.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

bool isLowerOrDigit(char sign)
{
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
}

bool isVersionSign(char sign)
{
    return isLowerOrDigit(sign) || sign == '.' || sign == '+' || sign == '!';
}

bool isNameSign(char sign)
{
    return isLowerOrDigit(sign) || sign == '-';
}

/// Takes the longest beginning of signs that a function accepts off a line.
template <typename Accept>
std::string_view take(std::string_view& line, Accept accept)
{
    const auto end = std::find_if_not(line.begin(), line.end(), accept);
    const std::string_view taken = line.substr(0, std::size_t(end - line.begin()));
    line.remove_prefix(taken.size());
    return taken;
}

bool isNormal(std::string_view name)
{
    return !name.empty() && name.front() != '-' && name.back() != '-' && name.find("--") == std::string_view::npos;
}

/// Nothing, a marker, a comment or a continuation.
bool isPlainRest(std::string_view rest)
{
    if (rest.empty() || rest == " \\")
        return true;
    const std::size_t text = rest.find_first_not_of(' ');
    if (text != std::string_view::npos && text >= 2 && rest.substr(text).starts_with("# "))
        return true;
    return rest.starts_with(" ; ") || rest.starts_with("; ");
}

} // namespace

std::optional<std::vector<std::pair<std::string_view, std::string_view>>> quickPins(std::string_view text)
{
    std::vector<std::pair<std::string_view, std::string_view>> pins;
    bool goesOn = false; // the line before ended in a backslash
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const bool hash = line.starts_with("    --hash=sha256:");
        if (goesOn != hash)
            return std::nullopt;
        goesOn = line.ends_with(" \\");
        if (hash)
            continue;
        if (line.empty())
            continue;
        if (line.front() == '#' || line.starts_with("    #")) {
            if (goesOn)
                return std::nullopt;
            continue;
        }
        const std::string_view name = take(line, isNameSign);
        if (!isNormal(name))
            return std::nullopt;
        if (line.starts_with('[')) {
            const std::size_t close = line.find(']');
            if (close == std::string_view::npos || line.find(" \\") < close)
                return std::nullopt;
            line.remove_prefix(close + 1);
        }
        if (!line.starts_with("==") || line.starts_with("==="))
            return std::nullopt;
        line.remove_prefix(2);
        const std::string_view version = take(line, isVersionSign);
        if (version.empty() || version.front() < '0' || version.front() > '9' || !isPlainRest(line))
            return std::nullopt;
        pins.emplace_back(name, version);
    }
    if (goesOn)
        return std::nullopt;
    return pins;
}

} // namespace lockwright::workspace
