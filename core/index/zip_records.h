// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

/// The records of a ZIP archive (PKWARE's application note, section 4.3) that finding one entry needs. Every reader
/// takes exactly the bytes it may look at.
inline constexpr std::size_t zipEndBytes = 22;
inline constexpr std::size_t zip64LocatorBytes = 20;
inline constexpr std::size_t zip64EndBytes = 56;
inline constexpr std::size_t zipLocalHeaderBytes = 30;
inline constexpr std::size_t zipCommentLimit = 65535;

/// The end of the central directory record, or what zip64 puts in its place.
struct ZipEnd {
    std::uint64_t entries = 0;
    std::uint64_t directoryBytes = 0;
    std::uint64_t directoryOffset = 0;
    bool isSplit = false;    ///< spread over several disks
    bool needsZip64 = false; ///< a field is too small for its value
};

/// The last end record in `tail`, the last bytes of an archive: its place in `tail`.
[[nodiscard]] std::optional<std::size_t> findZipEnd(std::string_view tail);
[[nodiscard]] ZipEnd readZipEnd(std::string_view record);
/// Where the zip64 end record lies; nullopt where the bytes are no locator.
[[nodiscard]] std::optional<std::uint64_t> readZip64Locator(std::string_view record);
[[nodiscard]] std::optional<ZipEnd> readZip64End(std::string_view record);

/// An entry of the central directory.
struct ZipEntry {
    std::string_view name;
    std::uint64_t offset = 0; ///< of its local header
    std::uint64_t packedBytes = 0;
    std::uint64_t bytes = 0;
    std::uint32_t crc = 0;
    std::uint16_t method = 0; ///< 0 stored, 8 deflate
    std::uint16_t extraBytes = 0;
    bool isEncrypted = false;
};

/// Takes the next entry off the front of the directory; nullopt where it is malformed.
[[nodiscard]] std::optional<ZipEntry> takeZipEntry(std::string_view& directory);

struct ZipLocalHeader {
    std::uint16_t nameBytes = 0;
    std::uint16_t extraBytes = 0;
    std::uint16_t method = 0;
};
[[nodiscard]] std::optional<ZipLocalHeader> readZipLocalHeader(std::string_view record);

/// True where a name of an archive's entry cannot lead out of the folder it is unpacked into.
[[nodiscard]] bool isSafeEntryName(std::string_view name);

/// Unpacks a raw deflate stream (RFC 1951) that must give exactly `bytes` bytes. nullopt where it does not.
[[nodiscard]] std::optional<std::string> inflateRaw(std::string_view packed, std::size_t bytes);

/// Packs as tightly as deflate can.
[[nodiscard]] std::string deflateRaw(std::string_view bytes);

/// CRC-32 as ZIP counts it.
[[nodiscard]] std::uint32_t zipCrc(std::string_view bytes);

} // namespace lockwright::index
