// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace lockwright::text
{

namespace
{

/// One code point of UTF-8 text: its value and its length, or length 0 where the bytes are no valid sequence.
struct CodePoint {
    std::uint32_t value = 0;
    std::size_t length = 0;
};

CodePoint decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t offset) { return std::uint8_t(text[at + offset]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > text.size())
        return {};
    std::uint32_t value = first & (0x7fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return {};
        value = (value << 6) | (byte(i) & 0x3fu);
    }
    static constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[length] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return {};
    return {value, length};
}

/// Characters that change how the text around them is shown, or that a terminal obeys.
bool isDangerous(std::uint32_t value)
{
    const bool control = value < 0x20 || (value >= 0x7f && value < 0xa0);
    const bool bidirectional = value == 0x061c || value == 0x200e || value == 0x200f
                               || (value >= 0x202a && value <= 0x202e) || (value >= 0x2066 && value <= 0x2069);
    const bool separator = value == 0x2028 || value == 0x2029 || value == 0xfeff;
    return control || bidirectional || separator;
}

std::string hex(std::uint32_t value, std::size_t digits)
{
    static constexpr std::string_view alphabet = "0123456789abcdef";
    std::string text(digits, '0');
    for (std::size_t i = digits; i > 0; --i, value >>= 4)
        text[i - 1] = alphabet[value & 15u];
    return text;
}

} // namespace

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& character : result)
        if (character >= 'A' && character <= 'Z')
            character = char(character - 'A' + 'a');
    return result;
}

bool equalsIgnoringCase(std::string_view left, std::string_view right)
{
    return left.size() == right.size() && lower(left) == lower(right);
}

bool isSpace(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isAlpha(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

std::string_view trim(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t end = text.find(separator); end != std::string_view::npos; end = text.find(separator, begin)) {
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += separator;
        text += parts[i];
    }
    return text;
}

std::string replaceAll(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != std::string::npos && !from.empty();
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string printable(std::string_view text, std::size_t limit)
{
    std::string result;
    result.reserve(std::min(text.size(), limit));
    for (std::size_t at = 0; at < text.size();) {
        if (result.size() >= limit)
            return result + "…";
        const CodePoint point = decode(text, at);
        if (point.length == 0) {
            result += "\\x" + hex(std::uint8_t(text[at]), 2);
            ++at;
            continue;
        }
        if (!isDangerous(point.value))
            result += text.substr(at, point.length);
        else if (point.value < 0x100)
            result += "\\x" + hex(point.value, 2);
        else
            result += "\\u" + hex(point.value, 4);
        at += point.length;
    }
    return result;
}

std::string shellQuoted(std::string_view word)
{
    constexpr std::string_view signs = "_@%+=:,./-";
    const auto isPlain = [signs](char character) {
        return isAlpha(character) || isDigit(character) || signs.find(character) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), isPlain))
        return std::string(word);
    return "'" + replaceAll(std::string(word), "'", "'\"'\"'") + "'";
}

std::string withoutCredentials(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos)
        return std::string(url);
    const std::size_t authority = scheme + 3;
    const std::size_t end = std::min(url.find_first_of("/?#", authority), url.size());
    const std::size_t at = url.substr(authority, end - authority).rfind('@');
    std::string result(url.substr(0, authority));
    result += url.substr(at == std::string_view::npos ? authority : authority + at + 1,
                         at == std::string_view::npos ? end - authority : end - authority - at - 1);
    const std::string_view rest = url.substr(end);
    const std::size_t query = rest.find('?');
    result += rest.substr(0, query);
    if (query != std::string_view::npos)
        if (const std::size_t fragment = rest.find('#', query); fragment != std::string_view::npos)
            result += rest.substr(fragment);
    return result;
}

std::string plural(std::size_t count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

bool isUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (point.length == 0)
            return false;
        at += point.length;
    }
    return true;
}

std::size_t editDistance(std::string_view left, std::string_view right)
{
    left = left.substr(0, 64);
    right = right.substr(0, 64);
    std::array<std::array<std::size_t, 65>, 65> cost{};
    for (std::size_t i = 0; i <= left.size(); ++i)
        cost[i][0] = i;
    for (std::size_t j = 0; j <= right.size(); ++j)
        cost[0][j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = left[i - 1] == right[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[left.size()][right.size()];
}

} // namespace lockwright::text
