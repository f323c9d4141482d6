// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.h"

#include "index/listing_builder.h"
#include "index/listing_codec.h"

#include <cstring>

using namespace lockwright;

namespace
{

const pep::Name& name()
{
    static const pep::Name foo = *pep::Name::parse("foo");
    return foo;
}

index::BuiltListing sample()
{
    std::string page = "{\"meta\": {\"api-version\": \"1.1\"}, \"name\": \"foo\", \"files\": [";
    for (int i = 0; i < 9; ++i)
        page +=
            std::string(i > 0 ? "," : "") + "{\"filename\": \"foo-1." + std::to_string(i / 3) + "-py3-none-"
            + (i % 3 == 0   ? "any"
               : i % 3 == 1 ? "win32"
                            : "win_amd64")
            + ".whl\", \"url\": \"https://index.example/f/" + std::to_string(i)
            + ".whl\", \"requires-python\": \">=3.8\", \"yanked\": \"broken\", \"core-metadata\": true, \"hashes\": "
              "{\"sha256\": \""
            + std::string(64, char('0' + i)) + "\"}}";
    return index::buildListing(name(), *index::parseSimpleJson(page + "]}", "https://index.example/simple/foo/"));
}

void decodeAll(std::string_view bytes)
{
    if (const auto hot = index::decodeHot(bytes, name())) {
        const auto again = index::decodeHot(index::encodeHot(*hot->listing, hot->keys), name());
        fuzz::require(again.has_value() && again->listing->releases.size() == hot->listing->releases.size()
                      && again->listing->files.size() == hot->listing->files.size());
        for (std::size_t i = 1; i < hot->listing->releases.size(); ++i)
            fuzz::require(hot->listing->releases[i - 1].version < hot->listing->releases[i].version);
        for (const index::Release& release : hot->listing->releases)
            fuzz::require(std::size_t(release.firstFile) + release.fileCount <= hot->listing->files.size());
    }
    std::uint64_t stamp = 0;
    constexpr std::size_t markBytes = 4; // in front of a cold record's stamp
    if (bytes.size() >= markBytes + sizeof stamp)
        std::memcpy(&stamp, bytes.data() + markBytes, sizeof stamp);
    for (const std::uint64_t each : {stamp, std::uint64_t{0}}) {
        const auto cold = index::ColdReader::open(bytes, each);
        index::TextArena texts;
        for (std::uint32_t i = 0; cold && i < cold->fileCount() && i < 1000; ++i)
            (void)cold->file(i, texts);
    }
    if (const auto metadata = index::decodeMetadata(bytes))
        fuzz::require(index::decodeMetadata(index::encodeMetadata(*metadata)).has_value());
}

} // namespace

/// Records of the cache: bytes of any kind, and good records with bytes of chance in them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    static const index::BuiltListing built = sample();
    static const index::ListingKeys keys = index::listingKeys(built);
    static const std::string hot = index::encodeHot(built.listing, keys);
    static const std::string cold = index::encodeCold(built, keys);
    decodeAll(fuzz::textOf(bytes, size));
    for (std::string record : {hot, cold}) {
        for (std::size_t i = 0; i + 2 < size; i += 3)
            record[(std::size_t(bytes[i]) << 8 | bytes[i + 1]) % record.size()] = char(bytes[i + 2]);
        decodeAll(record);
        if (size > 0)
            decodeAll(std::string_view(record).substr(0, record.size() * bytes[0] / 255));
        const auto reader = index::ColdReader::open(record, keys.stamp);
        index::TextArena texts;
        for (std::uint32_t i = 0; reader && i < reader->fileCount() && i < 1000; ++i)
            (void)reader->file(i, texts);
    }
    return 0;
}
