// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recorded_layout.h"

#include "base/text.h"
#include "index/blob.h"
#include "index/zip_records.h"

#include <limits>

namespace lockwright::index::recorded
{

namespace
{

/// Another layout gets another last character.
constexpr std::string_view magic = "LWINDEX1";
constexpr std::uint32_t blockLimit = 64u << 20;
/// Deflate packs at most about 1,030-fold; what claims more is no block of ours.
constexpr std::uint64_t packingLimit = 1100;

tl::unexpected<Error> refuse(const char* why)
{
    return fail(ErrorCode::Data, std::string("this is no recorded index that can be read: ") + why,
                "record it again with this program");
}

/// A block's size and checksum; its packed bytes go to `body`.
Result<void> append(BlobWriter& directory, std::string& body, std::string_view bytes)
{
    if (bytes.size() > blockLimit)
        return fail(ErrorCode::Data, "a distribution is too large for a recorded index");
    const std::string packed = deflateRaw(bytes);
    directory.number(packed.size());
    directory.number(bytes.size());
    directory.fixed32(zipCrc(bytes));
    body += packed;
    return {};
}

bool readBlock(BlobReader& in, std::uint64_t& offset, std::uint64_t end, Block& block)
{
    const std::uint64_t packedBytes = in.number();
    const std::uint64_t bytes = in.number();
    block.crc = in.fixed32();
    if (!in.ok() || packedBytes > end - offset || bytes > blockLimit || bytes / packingLimit > packedBytes)
        return false;
    block.offset = offset;
    block.packedBytes = static_cast<std::uint32_t>(packedBytes);
    block.bytes = static_cast<std::uint32_t>(bytes);
    offset += packedBytes;
    return true;
}

} // namespace

Result<std::string> write(const std::vector<Content>& contents, std::string_view description)
{
    BlobWriter directory;
    std::string body;
    directory.text(description);
    directory.number(contents.size());
    for (const Content& content : contents) {
        directory.text(content.name.text());
        for (const std::string* block : {&content.listing, &content.metadata, &content.details})
            LW_CHECK(append(directory, body, *block));
    }
    const std::string names = directory.take();
    BlobWriter head;
    head.raw(magic);
    std::string packedNames;
    BlobWriter sizes;
    LW_CHECK(append(sizes, packedNames, names));
    head.raw(sizes.take());
    return head.take() + packedNames + body;
}

std::optional<std::string> unpack(std::string_view file, const Block& block)
{
    if (block.offset > file.size() || block.packedBytes > file.size() - block.offset)
        return std::nullopt;
    auto bytes = inflateRaw(file.substr(block.offset, block.packedBytes), block.bytes);
    if (!bytes || zipCrc(*bytes) != block.crc)
        return std::nullopt;
    return bytes;
}

Result<Directory> readDirectory(std::string_view file)
{
    if (!file.starts_with(magic))
        return refuse("it does not begin as one");
    BlobReader head(file.substr(magic.size()));
    Block names;
    std::uint64_t unused = 0;
    if (!readBlock(head, unused, file.size(), names))
        return refuse("its directory is damaged");
    names.offset = file.size() - head.left();
    const auto bytes = unpack(file, names);
    if (!bytes)
        return refuse("its directory is damaged");

    BlobReader in(*bytes);
    Directory directory;
    directory.description = text::printable(in.text(), 200);
    const std::size_t count = in.count(19);
    directory.entries.reserve(count);
    std::uint64_t offset = names.offset + names.packedBytes;
    for (std::size_t i = 0; i < count; ++i) {
        Entry& entry = directory.entries.emplace_back();
        const std::string_view written = in.text();
        auto name = pep::Name::parse(written);
        if (!in.ok() || !name || name->text() != written || !readBlock(in, offset, file.size(), entry.listing)
            || !readBlock(in, offset, file.size(), entry.metadata)
            || !readBlock(in, offset, file.size(), entry.details))
            return refuse("its directory is damaged");
        entry.name = *std::move(name);
        if (i > 0 && !(directory.entries[i - 1].name < entry.name))
            return refuse("its names are not in order");
    }
    if (!in.ok() || in.left() != 0 || offset != file.size())
        return refuse("it is cut off, or something was added to it");
    return directory;
}

} // namespace lockwright::index::recorded
