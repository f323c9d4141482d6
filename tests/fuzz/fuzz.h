// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace lockwright::fuzz
{

inline std::string_view textOf(const std::uint8_t* bytes, std::size_t size)
{
    return {reinterpret_cast<const char*>(bytes), size};
}

/// A law that must hold for every input.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace lockwright::fuzz

// Declared so that the definition in each target is no surprise to the compiler.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
