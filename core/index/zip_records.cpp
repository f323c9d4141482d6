// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/zip_records.h"

#include <zlib.h>

#include <algorithm>
#include <new>
#include <type_traits>

namespace lockwright::index
{

namespace
{

constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t zip64LocatorSignature = 0x07064b50;
constexpr std::uint32_t zip64EndSignature = 0x06064b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t saturated = 0xffffffff;
constexpr std::size_t entryBytes = 46;

/// A little-endian number. @pre it lies inside of `bytes`
template <typename T>
T number(std::string_view bytes, std::size_t offset)
{
    static_assert(std::is_unsigned_v<T>);
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(T); i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[offset + i]);
    return static_cast<T>(value);
}

/// Fills the fields that are saturated from the zip64 extra field (section 4.5.3). False where it lacks one.
bool readZip64Extra(std::string_view extra, ZipEntry& entry)
{
    while (extra.size() >= 4) {
        const auto id = number<std::uint16_t>(extra, 0);
        const std::size_t size = number<std::uint16_t>(extra, 2);
        extra.remove_prefix(4);
        if (size > extra.size())
            return false;
        if (id != 1) {
            extra.remove_prefix(size);
            continue;
        }
        std::string_view fields = extra.substr(0, size);
        for (std::uint64_t* field : {&entry.bytes, &entry.packedBytes, &entry.offset}) {
            if (*field != saturated)
                continue;
            if (fields.size() < 8)
                return false;
            *field = number<std::uint64_t>(fields, 0);
            fields.remove_prefix(8);
        }
        return true;
    }
    return false;
}

} // namespace

std::optional<std::size_t> findZipEnd(std::string_view tail)
{
    if (tail.size() < zipEndBytes)
        return std::nullopt;
    const std::size_t last = tail.size() - zipEndBytes;
    const std::size_t first = last > zipCommentLimit ? last - zipCommentLimit : 0;
    for (std::size_t at = last + 1; at-- > first;) {
        if (tail[at] == 'P' && number<std::uint32_t>(tail, at) == endSignature
            && number<std::uint16_t>(tail, at + 20) == last - at)
            return at;
    }
    return std::nullopt;
}

ZipEnd readZipEnd(std::string_view record)
{
    ZipEnd end;
    end.entries = number<std::uint16_t>(record, 10);
    end.directoryBytes = number<std::uint32_t>(record, 12);
    end.directoryOffset = number<std::uint32_t>(record, 16);
    const auto disk = number<std::uint16_t>(record, 4);
    const auto directoryDisk = number<std::uint16_t>(record, 6);
    const auto entriesHere = number<std::uint16_t>(record, 8);
    end.needsZip64 = end.entries == 0xffff || end.directoryBytes == saturated || end.directoryOffset == saturated;
    end.isSplit = !end.needsZip64 && (disk != 0 || directoryDisk != 0 || entriesHere != end.entries);
    return end;
}

std::optional<std::uint64_t> readZip64Locator(std::string_view record)
{
    if (record.size() < zip64LocatorBytes || number<std::uint32_t>(record, 0) != zip64LocatorSignature)
        return std::nullopt;
    return number<std::uint64_t>(record, 8);
}

std::optional<ZipEnd> readZip64End(std::string_view record)
{
    if (record.size() < zip64EndBytes || number<std::uint32_t>(record, 0) != zip64EndSignature)
        return std::nullopt;
    ZipEnd end;
    end.entries = number<std::uint64_t>(record, 32);
    end.directoryBytes = number<std::uint64_t>(record, 40);
    end.directoryOffset = number<std::uint64_t>(record, 48);
    end.isSplit = number<std::uint32_t>(record, 16) != 0 || number<std::uint32_t>(record, 20) != 0
                  || number<std::uint64_t>(record, 24) != end.entries;
    return end;
}

std::optional<ZipEntry> takeZipEntry(std::string_view& directory)
{
    if (directory.size() < entryBytes || number<std::uint32_t>(directory, 0) != entrySignature)
        return std::nullopt;
    ZipEntry entry;
    entry.isEncrypted = (number<std::uint16_t>(directory, 8) & 1u) != 0;
    entry.method = number<std::uint16_t>(directory, 10);
    entry.crc = number<std::uint32_t>(directory, 16);
    entry.packedBytes = number<std::uint32_t>(directory, 20);
    entry.bytes = number<std::uint32_t>(directory, 24);
    entry.offset = number<std::uint32_t>(directory, 42);
    entry.extraBytes = number<std::uint16_t>(directory, 30);
    const std::size_t nameBytes = number<std::uint16_t>(directory, 28);
    const std::size_t commentBytes = number<std::uint16_t>(directory, 32);
    const std::size_t total = entryBytes + nameBytes + entry.extraBytes + commentBytes;
    if (directory.size() < total)
        return std::nullopt;
    entry.name = directory.substr(entryBytes, nameBytes);
    const bool needsZip64 = entry.packedBytes == saturated || entry.bytes == saturated || entry.offset == saturated;
    if (needsZip64 && !readZip64Extra(directory.substr(entryBytes + nameBytes, entry.extraBytes), entry))
        return std::nullopt;
    directory.remove_prefix(total);
    return entry;
}

std::optional<ZipLocalHeader> readZipLocalHeader(std::string_view record)
{
    if (record.size() < zipLocalHeaderBytes || number<std::uint32_t>(record, 0) != localSignature)
        return std::nullopt;
    ZipLocalHeader header;
    header.method = number<std::uint16_t>(record, 8);
    header.nameBytes = number<std::uint16_t>(record, 26);
    header.extraBytes = number<std::uint16_t>(record, 28);
    return header;
}

bool isSafeEntryName(std::string_view name)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (name.empty() || name.front() == '/' || name.front() == '\\' || (name.size() > 1 && name[1] == ':')
        || std::any_of(name.begin(), name.end(), isControl))
        return false;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
        if (name.substr(0, end) == "..")
            return false;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return true;
}

std::optional<std::string> inflateRaw(std::string_view packed, std::size_t bytes)
{
    constexpr std::size_t limit = 0x7fffffff;
    if (packed.size() > limit || bytes > limit)
        return std::nullopt;
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return std::nullopt;
    // One byte more than is right, so that a longer stream shows, and so that there is room for nothing at all.
    std::string unpacked(bytes + 1, '\0');
    // zlib does not write to its input, but says so only where ZLIB_CONST is defined.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    const int status = inflate(&stream, Z_FINISH);
    const bool isWhole = status == Z_STREAM_END && stream.total_out == bytes && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!isWhole)
        return std::nullopt;
    unpacked.resize(bytes);
    return unpacked;
}

std::string deflateRaw(std::string_view bytes)
{
    z_stream stream{};
    if (bytes.size() > 0x7fffffff
        || deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc(); // The only other reason zlib has.
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::uint32_t zipCrc(std::string_view bytes)
{
    return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

} // namespace lockwright::index
