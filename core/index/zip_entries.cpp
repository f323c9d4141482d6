// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/zip_entries.h"

#include <algorithm>

namespace lockwright::index
{

namespace
{

/// Deflate packs at most about 1,030 to 1. Small entries may have any ratio.
constexpr std::uint64_t packingLimit = 1100;
constexpr std::uint64_t alwaysAllowed = 1u << 16;

tl::unexpected<Error> damaged(const char* what)
{
    return fail(ErrorCode::Data, std::string("the ZIP archive ") + what);
}

} // namespace

Result<ZipEntries> ZipEntries::open(std::string_view archive)
{
    ZipEntries entries(archive);
    const std::size_t tailBytes = std::min(archive.size(), zipEndBytes + zipCommentLimit);
    const std::size_t tailBegin = archive.size() - tailBytes;
    const auto found = findZipEnd(archive.substr(tailBegin));
    if (!found)
        return damaged("has no end: it is none, or it is cut off");
    std::uint64_t directoryEnd = tailBegin + *found;
    ZipEnd end = readZipEnd(archive.substr(directoryEnd, zipEndBytes));
    if (end.needsZip64) {
        if (directoryEnd < zip64LocatorBytes + zip64EndBytes)
            return damaged("lacks its ZIP64 records");
        const std::uint64_t locator = directoryEnd - zip64LocatorBytes;
        const auto at = readZip64Locator(archive.substr(locator, zip64LocatorBytes));
        if (!at || *at > locator - zip64EndBytes)
            return damaged("lacks its ZIP64 records");
        const auto large = readZip64End(archive.substr(*at, zip64EndBytes));
        if (!large)
            return damaged("lacks its ZIP64 records");
        end = *large;
        directoryEnd = *at;
    }
    if (end.isSplit)
        return damaged("is spread over several files");
    // Equality leaves no second reading of where the entries are.
    if (end.directoryOffset > directoryEnd || directoryEnd - end.directoryOffset != end.directoryBytes)
        return damaged("has its table of contents in the wrong place");
    entries.m_rest = archive.substr(end.directoryOffset, end.directoryBytes);
    entries.m_contentEnd = end.directoryOffset;
    entries.m_size = end.entries;
    return entries;
}

Result<std::optional<ZipEntry>> ZipEntries::next()
{
    if (m_rest.empty())
        return std::optional<ZipEntry>();
    std::optional<ZipEntry> entry = takeZipEntry(m_rest);
    if (!entry)
        return damaged("has a damaged table of contents");
    return entry;
}

Result<std::string> ZipEntries::read(const ZipEntry& entry, std::size_t limit) const
{
    const auto refuse = [](const char* what) { return fail(ErrorCode::Data, std::string("the entry ") + what); };
    if (entry.isEncrypted || (entry.method != 0 && entry.method != 8))
        return refuse("is encrypted, or packed otherwise than by deflate");
    if (entry.bytes > limit)
        return refuse("is too large");
    if (entry.bytes > alwaysAllowed && entry.bytes / packingLimit > entry.packedBytes)
        return refuse("is packed beyond belief");
    if (entry.offset > m_contentEnd || m_contentEnd - entry.offset < zipLocalHeaderBytes)
        return refuse("is not where the table of contents says");
    const auto header = readZipLocalHeader(m_archive.substr(entry.offset, zipLocalHeaderBytes));
    if (!header || header->method != entry.method)
        return refuse("contradicts the table of contents");
    const std::uint64_t content = entry.offset + zipLocalHeaderBytes + header->nameBytes + header->extraBytes;
    if (content > m_contentEnd || m_contentEnd - content < entry.packedBytes)
        return refuse("is not where the table of contents says");
    const std::string_view packed = m_archive.substr(content, entry.packedBytes);
    std::optional<std::string> bytes;
    if (entry.method == 8)
        bytes = inflateRaw(packed, entry.bytes);
    else if (entry.packedBytes == entry.bytes)
        bytes = std::string(packed);
    if (!bytes || zipCrc(*bytes) != entry.crc)
        return refuse("is damaged");
    return *std::move(bytes);
}

} // namespace lockwright::index
