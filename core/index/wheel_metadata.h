// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"
#include "pep/version.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lockwright::index
{

struct ZipEnd;

/// A stretch of a file.
struct ByteRange {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool operator==(const ByteRange&) const = default;
};

/// How much of a wheel's end is worth asking for first: holds the directory of most wheels, and their METADATA
/// where it was written last as PEP 427 advises.
inline constexpr std::uint64_t wheelTailBytes = 64u << 10;

/// Finds METADATA in a wheel that is fetched piece by piece (HTTP ranges).
///
///     WheelMetadataReader reader(name, version, totalSize);
///     LW_CHECK(reader.add(totalSize - tail.size(), tail));
///     while (const auto range = reader.wanted())
///         LW_CHECK(reader.add(range->offset, fetch(*range)));
///     LW_TRY(const std::string metadata, reader.metadata());
///
/// Any pieces may be handed in, in any order; wanted() names what is missing next: the end record, the central
/// directory (also of zip64), then the entry: usually nothing or one range beside the tail.
/// Refused (ErrorCode::Data): archives that are cut off or contradict themselves, entries with absolute paths or
/// `..`, no or several `{name}-{version}.dist-info/METADATA` of this name and version (PEP 427, "The .dist-info
/// directory"), encryption, methods other than stored and deflate, METADATA over 8 MiB or packed more than
/// 200-fold, wrong CRC. Holds no more than the pieces handed in (at most 64 MiB of central directory).
class WheelMetadataReader
{
public:
    WheelMetadataReader(pep::Name name, pep::Version version, std::uint64_t totalSize);

    /// The piece that is needed next; nullopt where the work is done or has failed.
    [[nodiscard]] std::optional<ByteRange> wanted() const;
    /// Hands in bytes of the wheel. Errors: the wheel is refused, or the bytes lie outside of it.
    [[nodiscard]] Result<void> add(std::uint64_t offset, std::string bytes);
    [[nodiscard]] bool done() const { return m_stage == Stage::Done; }
    /// METADATA's text. @pre done()
    [[nodiscard]] const std::string& metadata() const { return m_metadata; }

private:
    enum class Stage : std::uint8_t { End, Zip64End, Directory, Entry, Done, Failed };

    friend Result<std::string> metadataOfWheel(std::string_view wheel, const pep::Name& name,
                                               const pep::Version& version);

    [[nodiscard]] std::optional<std::string_view> bytesAt(ByteRange range) const;
    std::optional<std::string_view> need(ByteRange range);
    [[nodiscard]] Result<void> run();
    [[nodiscard]] Result<bool> advance();
    [[nodiscard]] Result<bool> readEnd();
    [[nodiscard]] Result<bool> readZip64End();
    [[nodiscard]] Result<bool> setDirectory(const ZipEnd& end);
    [[nodiscard]] Result<bool> readDirectory();
    [[nodiscard]] Result<bool> readEntry();

    struct Entry {
        std::string name;
        std::uint64_t offset = 0;
        std::uint64_t packedBytes = 0;
        std::uint64_t bytes = 0;
        std::uint32_t crc = 0;
        std::uint16_t method = 0;
        std::uint16_t extraBytes = 0;
    };
    pep::Name m_name;
    pep::Version m_version;
    std::uint64_t m_totalSize;
    std::map<std::uint64_t, std::string> m_pieces; ///< by offset, not touching each other
    std::string_view m_whole;                      ///< the whole wheel where it is at hand; empty otherwise
    Stage m_stage = Stage::End;
    ByteRange m_wanted;
    ByteRange m_directory;
    std::uint64_t m_entries = 0;
    std::uint64_t m_directoryEnd = 0; ///< where the record behind the central directory begins
    Entry m_entry;
    std::string m_metadata;
};

/// METADATA's text out of a whole wheel. Same rules.
[[nodiscard]] Result<std::string> metadataOfWheel(std::string_view wheel, const pep::Name& name,
                                                  const pep::Version& version);

/// The same of a wheel on this machine, read by pieces: wheels of gigabytes are common. Errors: Io besides.
[[nodiscard]] Result<std::string> metadataOfWheelFile(const std::filesystem::path& path, const pep::Name& name,
                                                      const pep::Version& version);

} // namespace lockwright::index
