// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The outer layout of a recorded index (docs/formats.md, "Recorded index"): a mark, a packed directory, and the
/// blocks it names, one behind the other. Everything packed is raw deflate with its CRC-32 beside it.
namespace lockwright::index::recorded
{

struct Block {
    std::uint64_t offset = 0; ///< from the start of the file
    std::uint32_t packedBytes = 0;
    std::uint32_t bytes = 0;
    std::uint32_t crc = 0;
};

struct Entry {
    pep::Name name;
    Block listing;
    Block metadata;
    Block details;
};

struct Directory {
    std::string description;
    std::vector<Entry> entries; ///< ascending by name, without doubles
};

/// Blocks of one distribution before they are packed.
struct Content {
    pep::Name name;
    std::string listing;
    std::string metadata;
    std::string details;
};

/// @pre the contents ascend by name without doubles.
/// Errors: a block over 64 MiB, more than 4 GiB in all.
[[nodiscard]] Result<std::string> write(const std::vector<Content>& contents, std::string_view description);

/// Checks the directory; every block it gives lies inside of the file. Errors: Data.
[[nodiscard]] Result<Directory> readDirectory(std::string_view file);

/// nullopt where the block is damaged.
[[nodiscard]] std::optional<std::string> unpack(std::string_view file, const Block& block);

} // namespace lockwright::index::recorded
