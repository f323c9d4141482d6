// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/wheel_metadata.h"

#include "base/text.h"
#include "index/file_name.h"
#include "index/zip_records.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

namespace lockwright::index
{

namespace
{

constexpr std::uint64_t directoryLimit = 64u << 20;
constexpr std::uint64_t metadataLimit = 8u << 20;
constexpr std::uint64_t packingLimit = 200;
constexpr std::uint64_t alwaysAllowed = 64u << 10; ///< so small that no packing is suspicious
constexpr std::uint64_t usualExtraBytes = 64;      ///< local headers often hold more than the directory's

tl::unexpected<Error> refuse(std::string message)
{
    return fail(ErrorCode::Data, std::move(message));
}

/// True for `{name}-{version}.dist-info/METADATA` of this name and version, whatever their spelling.
bool isMetadataOf(std::string_view entry, const pep::Name& name, const pep::Version& version)
{
    constexpr std::string_view ending = ".dist-info/METADATA";
    if (!entry.ends_with(ending))
        return false;
    const std::string_view folder = entry.substr(0, entry.size() - ending.size());
    const std::size_t dash = folder.rfind('-');
    if (dash == std::string_view::npos || folder.find('/') != std::string_view::npos)
        return false;
    if (!isSpellingOf(folder.substr(0, dash), name.text()))
        return false;
    const auto written = pep::Version::parse(folder.substr(dash + 1));
    return written && *written == version;
}

} // namespace

WheelMetadataReader::WheelMetadataReader(pep::Name name, pep::Version version, std::uint64_t totalSize)
    : m_name(std::move(name))
    , m_version(std::move(version))
    , m_totalSize(totalSize)
{
    const std::uint64_t tail = std::min(totalSize, wheelTailBytes);
    m_wanted = {totalSize - tail, tail};
}

std::optional<ByteRange> WheelMetadataReader::wanted() const
{
    if (m_stage == Stage::Done || m_stage == Stage::Failed)
        return std::nullopt;
    return m_wanted;
}

std::optional<std::string_view> WheelMetadataReader::bytesAt(ByteRange range) const
{
    if (!m_whole.empty())
        return m_whole.substr(range.offset, range.length);
    auto piece = m_pieces.upper_bound(range.offset);
    if (piece == m_pieces.begin())
        return std::nullopt;
    --piece;
    const std::uint64_t skipped = range.offset - piece->first;
    if (skipped > piece->second.size() || piece->second.size() - skipped < range.length)
        return std::nullopt;
    return std::string_view(piece->second).substr(skipped, range.length);
}

/// The bytes, or nullopt after noting in m_wanted the first stretch of them that is missing.
std::optional<std::string_view> WheelMetadataReader::need(ByteRange range)
{
    if (const auto bytes = bytesAt(range))
        return bytes;
    std::uint64_t begin = range.offset;
    std::uint64_t end = range.offset + range.length;
    auto next = m_pieces.upper_bound(begin);
    if (next != m_pieces.begin()) {
        const auto& [offset, bytes] = *std::prev(next);
        begin = std::max(begin, std::min(offset + bytes.size(), end));
    }
    if (next != m_pieces.end())
        end = std::min(end, next->first);
    m_wanted = {begin, end - begin};
    return std::nullopt;
}

Result<void> WheelMetadataReader::add(std::uint64_t offset, std::string bytes)
{
    if (offset > m_totalSize || bytes.size() > m_totalSize - offset) {
        m_stage = Stage::Failed;
        return refuse("the server sent bytes from behind the wheel's end");
    }
    if (bytes.empty() && m_totalSize != 0) {
        m_stage = Stage::Failed;
        return refuse("the server sent nothing of the wheel");
    }
    // Joins the piece with those that it touches, so that a record may span several answers.
    auto first = m_pieces.upper_bound(offset);
    if (first != m_pieces.begin()) {
        const auto before = std::prev(first);
        if (before->first + before->second.size() >= offset)
            first = before;
    }
    while (first != m_pieces.end() && first->first <= offset + bytes.size()) {
        const auto& [knownOffset, known] = *first;
        const std::uint64_t end = offset + bytes.size();
        if (knownOffset + known.size() > end)
            bytes.append(known, end - knownOffset);
        if (knownOffset < offset) {
            bytes.insert(0, known, 0, offset - knownOffset);
            offset = knownOffset;
        }
        first = m_pieces.erase(first);
    }
    m_pieces.emplace(offset, std::move(bytes));
    return run();
}

Result<void> WheelMetadataReader::run()
{
    while (m_stage != Stage::Done) {
        auto stepped = advance();
        if (!stepped) {
            m_stage = Stage::Failed;
            return tl::unexpected(std::move(stepped.error()));
        }
        if (!*stepped)
            break;
    }
    return {};
}

/// One step: true where it was taken, false where bytes are missing.
Result<bool> WheelMetadataReader::advance()
{
    switch (m_stage) {
    case Stage::End:
        return readEnd();
    case Stage::Zip64End:
        return readZip64End();
    case Stage::Directory:
        return readDirectory();
    case Stage::Entry:
        return readEntry();
    case Stage::Done:
    case Stage::Failed:
        break;
    }
    return false;
}

Result<bool> WheelMetadataReader::readEnd()
{
    if (m_totalSize < zipEndBytes)
        return refuse("the wheel is too short to be a ZIP archive");
    // With luck the end record is in a shorter tail than the longest comment would need.
    const std::uint64_t longest = std::min<std::uint64_t>(m_totalSize, zipEndBytes + zipCommentLimit);
    std::uint64_t length = longest;
    if (m_whole.empty()) {
        if (m_pieces.empty())
            return false;
        const auto& [offset, bytes] = *m_pieces.rbegin();
        if (offset + bytes.size() == m_totalSize)
            length = std::clamp<std::uint64_t>(bytes.size(), zipEndBytes, longest);
    }
    const auto tail = need({m_totalSize - length, length});
    if (!tail)
        return false;
    const auto at = findZipEnd(*tail);
    if (!at) {
        if (length < longest) {
            need({m_totalSize - longest, longest});
            return false;
        }
        return refuse("the wheel is no ZIP archive, or it is cut off");
    }
    m_directoryEnd = m_totalSize - length + *at;
    const ZipEnd end = readZipEnd(tail->substr(*at, zipEndBytes));
    if (end.needsZip64) {
        m_stage = Stage::Zip64End;
        return true;
    }
    return setDirectory(end);
}

Result<bool> WheelMetadataReader::readZip64End()
{
    if (m_directoryEnd < zip64LocatorBytes + zip64EndBytes)
        return refuse("the wheel's ZIP64 records are missing");
    const std::uint64_t locatorOffset = m_directoryEnd - zip64LocatorBytes;
    const auto locator = need({locatorOffset, zip64LocatorBytes});
    if (!locator)
        return false;
    const auto endOffset = index::readZip64Locator(*locator);
    if (!endOffset || *endOffset > locatorOffset - zip64EndBytes)
        return refuse("the wheel's ZIP64 records are missing");
    const auto record = need({*endOffset, zip64EndBytes});
    if (!record)
        return false;
    const auto end = index::readZip64End(*record);
    if (!end)
        return refuse("the wheel's ZIP64 records are missing");
    m_directoryEnd = *endOffset;
    return setDirectory(*end);
}

Result<bool> WheelMetadataReader::setDirectory(const ZipEnd& end)
{
    if (end.isSplit)
        return refuse("the wheel is spread over several archives");
    if (end.directoryBytes > directoryLimit)
        return refuse("the wheel's table of contents is larger than 64 MiB");
    // Equality leaves no second reading of where the entries are.
    if (end.directoryOffset > m_directoryEnd || m_directoryEnd - end.directoryOffset != end.directoryBytes)
        return refuse("the wheel's table of contents is not where its end says");
    m_directory = {end.directoryOffset, end.directoryBytes};
    m_entries = end.entries;
    m_stage = Stage::Directory;
    return true;
}

Result<bool> WheelMetadataReader::readDirectory()
{
    const auto bytes = need(m_directory);
    if (!bytes)
        return false;
    std::string_view rest = *bytes;
    std::uint64_t count = 0;
    bool found = false;
    while (!rest.empty()) {
        const auto entry = takeZipEntry(rest);
        if (!entry)
            return refuse("the wheel's table of contents is damaged");
        ++count;
        if (!isSafeEntryName(entry->name))
            return refuse("the wheel holds a file with a path that is not safe: `" + text::printable(entry->name, 200)
                          + "`");
        if (!isMetadataOf(entry->name, m_name, m_version))
            continue;
        if (found)
            return refuse("the wheel holds its METADATA twice");
        found = true;
        if (entry->isEncrypted || (entry->method != 0 && entry->method != 8))
            return refuse("the wheel's METADATA is packed in a way that wheels must not use");
        const bool isBomb = entry->bytes > alwaysAllowed && entry->bytes / packingLimit > entry->packedBytes;
        if (entry->bytes > metadataLimit || entry->packedBytes > metadataLimit || isBomb)
            return refuse("the wheel's METADATA is larger than 8 MiB, or packed beyond belief");
        m_entry = {std::string(entry->name), entry->offset, entry->packedBytes, entry->bytes, entry->crc, entry->method,
                   entry->extraBytes};
    }
    if (count != m_entries)
        return refuse("the wheel's table of contents is damaged");
    if (!found) {
        return refuse("the wheel holds no METADATA of " + m_name.text() + " " + m_version.text());
    }
    m_stage = Stage::Entry;
    return true;
}

Result<bool> WheelMetadataReader::readEntry()
{
    const std::uint64_t shortest = zipLocalHeaderBytes + m_entry.name.size() + m_entry.packedBytes;
    if (m_entry.offset > m_directory.offset || m_directory.offset - m_entry.offset < shortest)
        return refuse("the wheel's METADATA is not where its table of contents says");
    const std::uint64_t room = m_directory.offset - m_entry.offset;
    // One request for header and content together, as far as the header's length can be guessed.
    const auto head = bytesAt({m_entry.offset, zipLocalHeaderBytes});
    if (!head) {
        need({m_entry.offset, std::min(room, shortest + m_entry.extraBytes + usualExtraBytes)});
        return false;
    }
    const auto header = readZipLocalHeader(*head);
    if (!header || header->nameBytes != m_entry.name.size() || header->method != m_entry.method)
        return refuse("the wheel contradicts itself about its METADATA");
    const std::uint64_t exact = shortest + header->extraBytes;
    if (room < exact)
        return refuse("the wheel's METADATA is not where its table of contents says");
    const auto whole = need({m_entry.offset, exact});
    if (!whole)
        return false;
    if (whole->substr(zipLocalHeaderBytes, m_entry.name.size()) != m_entry.name)
        return refuse("the wheel contradicts itself about its METADATA");
    const std::string_view packed = whole->substr(exact - m_entry.packedBytes);
    if (m_entry.method == 0) {
        if (m_entry.packedBytes != m_entry.bytes)
            return refuse("the wheel contradicts itself about its METADATA");
        m_metadata = packed;
    } else {
        auto unpacked = inflateRaw(packed, m_entry.bytes);
        if (!unpacked)
            return refuse("the wheel's METADATA is damaged");
        m_metadata = *std::move(unpacked);
    }
    if (zipCrc(m_metadata) != m_entry.crc)
        return refuse("the wheel's METADATA is damaged: its checksum is wrong");
    m_stage = Stage::Done;
    m_pieces.clear();
    return true;
}

Result<std::string> metadataOfWheel(std::string_view wheel, const pep::Name& name, const pep::Version& version)
{
    WheelMetadataReader reader(name, version, wheel.size());
    reader.m_whole = wheel;
    LW_CHECK(reader.run());
    return std::move(reader.m_metadata);
}

namespace
{

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

Result<std::string> metadataOfWheelFile(const std::filesystem::path& path, const pep::Name& name,
                                        const pep::Version& version)
{
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(path, error);
    const std::unique_ptr<std::FILE, CloseFile> stream(std::fopen(path.c_str(), "rbe"));
    if (error || stream == nullptr)
        return fail(ErrorCode::Io, "cannot read " + path.string(), "check its permissions");
    WheelMetadataReader reader(name, version, size);
    while (const auto range = reader.wanted()) {
        std::string bytes(std::size_t(range->length), '\0');
        if (std::fseek(stream.get(), long(range->offset), SEEK_SET) != 0
            || std::fread(bytes.data(), 1, bytes.size(), stream.get()) != bytes.size())
            return fail(ErrorCode::Io, "cannot read " + path.string(), "it may have changed meanwhile");
        LW_CHECK(reader.add(range->offset, std::move(bytes)));
    }
    return reader.metadata();
}

} // namespace lockwright::index
