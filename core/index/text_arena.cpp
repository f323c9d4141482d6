// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/text_arena.h"

#include <algorithm>
#include <cstring>

namespace lockwright::index
{

namespace
{
constexpr std::size_t firstBlockBytes = 4u << 10;
constexpr std::size_t largestBlockBytes = 1u << 20;
} // namespace

void TextArena::reserve(std::size_t bytes)
{
    if (!m_blocks.empty() && m_left >= bytes)
        return;
    m_blocks.push_back(std::make_unique_for_overwrite<char[]>(bytes));
    m_size = bytes;
    m_left = bytes;
}

char* TextArena::take(std::size_t bytes)
{
    // A moved-from arena has no blocks but may still count bytes.
    if (m_blocks.empty() || m_left < bytes) {
        m_left = 0;
        const std::size_t block = m_blocks.empty() ? firstBlockBytes : std::min(2 * m_size, largestBlockBytes);
        reserve(std::max(bytes, block));
    }
    char* place = m_blocks.back().get() + (m_size - m_left);
    m_left -= bytes;
    return place;
}

std::string_view TextArena::keep(std::string_view text)
{
    return keep(text, {});
}

std::string_view TextArena::keep(std::string_view first, std::string_view second)
{
    const std::size_t bytes = first.size() + second.size();
    if (bytes == 0)
        return {};
    char* place = take(bytes);
    if (!first.empty())
        std::memcpy(place, first.data(), first.size());
    if (!second.empty())
        std::memcpy(place + first.size(), second.data(), second.size());
    return {place, bytes};
}

} // namespace lockwright::index
