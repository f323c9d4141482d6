// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// Owns many small texts in few allocations. Views stay valid for the arena's life, also after it was moved.
class TextArena
{
public:
    /// A copy of the text that lives as long as the arena.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// A copy of both texts, one behind the other.
    [[nodiscard]] std::string_view keep(std::string_view first, std::string_view second);
    /// Makes room for this many bytes in one piece.
    void reserve(std::size_t bytes);

private:
    [[nodiscard]] char* take(std::size_t bytes);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_size = 0; ///< of the last block
    std::size_t m_left = 0; ///< bytes free at its end
};

} // namespace lockwright::index
