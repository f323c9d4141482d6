// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version_key.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace lockwright::pep
{

char* writeKeyNumber(char* at, std::uint64_t value)
{
    int bytes = 0;
    while (bytes < 8 && (value >> (8 * bytes)) != 0)
        ++bytes;
    *at++ = static_cast<char>(Token::Number + bytes);
    for (; bytes > 0; --bytes)
        *at++ = static_cast<char>((value >> (8 * (bytes - 1))) & 0xff);
    return at;
}

void appendKeyNumber(std::string& key, std::string_view digits, std::uint64_t value, bool isLarge)
{
    if (!isLarge) {
        std::array<char, 9> bytes;
        key.append(bytes.data(), writeKeyNumber(bytes.data(), value));
        return;
    }
    key.push_back(Token::LargeNumber);
    for (int shift = 56; shift >= 0; shift -= 8)
        key.push_back(static_cast<char>((digits.size() >> shift) & 0xff));
    key += digits;
}

std::strong_ordering compareKeys(std::string_view left, char leftEnd, std::string_view right, char rightEnd)
{
    const std::size_t common = std::min(left.size(), right.size());
    if (const int order = std::memcmp(left.data(), right.data(), common); order != 0)
        return order <=> 0;
    const auto leftNext = static_cast<unsigned char>(left.size() > common ? left[common] : leftEnd);
    const auto rightNext = static_cast<unsigned char>(right.size() > common ? right[common] : rightEnd);
    return leftNext <=> rightNext;
}

} // namespace lockwright::pep
