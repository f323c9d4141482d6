// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/archive_library.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// Walks over a `.tar.gz` or `.zip` archive in memory, entry by entry. Trusts nothing: the caller checks paths and
/// keeps to the limits.
class ArchiveReader
{
public:
    /// What a source archive may hold before it is taken for a bomb.
    static constexpr std::uint64_t entriesLimit = 100'000;
    static constexpr std::uint64_t unpackedLimit = 512u << 20;

    ArchiveReader(const ArchiveLibrary& library, std::string_view bytes);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    enum class Step : std::uint8_t { Entry, End, Damaged };
    [[nodiscard]] Step next();

    enum class Type : std::uint8_t { File, Folder, Link, HardLink, Other };
    [[nodiscard]] Type type() const;
    [[nodiscard]] bool isFile() const { return type() == Type::File; }
    /// The entry's path without a leading `./`; empty where it is in no encoding that can be read.
    [[nodiscard]] std::string_view path() const;
    /// Where a link leads, as written; for a hard link the path of another entry. Empty for others.
    [[nodiscard]] std::string_view linkTarget() const;
    [[nodiscard]] bool isExecutable() const;
    [[nodiscard]] std::uint64_t size() const;
    /// How much the decompression has given so far.
    [[nodiscard]] std::uint64_t unpackedBytes() const;

    /// The entry's content; nullopt where it is damaged or larger than `limit`.
    [[nodiscard]] std::optional<std::string> content(std::size_t limit);

    [[nodiscard]] std::string error() const;

private:
    [[nodiscard]] static std::string_view withoutDot(const char* written);

    const ArchiveLibrary& m_library;
    std::unique_ptr<archive, decltype(&::archive_read_free)> m_archive;
    archive_entry* m_entry = nullptr;
    bool m_isOpen = false;
};

} // namespace lockwright::index
