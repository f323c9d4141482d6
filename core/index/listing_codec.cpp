// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/listing_codec.h"

#include "base/digest.h"
#include "index/blob.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lockwright::index
{

namespace
{

// Raise with every change of the layout: entries of another layout count as missing.
constexpr std::uint32_t hotMark = 0x4c574831;
constexpr std::uint32_t coldMark = 0x4c574331;

enum FileFlag : std::uint8_t {
    IsSource = 1,
    IsYanked = 2,
    HasBuildTag = 4,
    HasTags = 8,
    HasPython = 16,
    HasReason = 32,
    HasTime = 64
};
enum ColdFlag : std::uint8_t {
    UrlEndsWithName = 1,
    HashIsPacked = 2,
    MetadataHashIsPacked = 4,
    ColdYanked = 8,
    ColdMetadata = 16
};

constexpr std::size_t packedHashBytes = 32;

/// How many files of a release are looked at for equal metadata: bounds the work on hostile pages.
constexpr std::uint32_t comparedFiles = 64;

constexpr unsigned flag(bool set, std::uint8_t bit)
{
    return set ? bit : 0u;
}

void writeTexts(BlobWriter& out, const std::vector<std::string>& texts)
{
    out.number(texts.size());
    for (const std::string& text : texts)
        out.text(text);
}

std::vector<std::string> readTexts(BlobReader& in)
{
    std::vector<std::string> texts;
    texts.reserve(in.count());
    for (std::size_t left = texts.capacity(); left > 0 && in.ok(); --left)
        texts.emplace_back(in.text());
    return texts;
}

void writeFile(BlobWriter& out, const ReleaseFile& file, std::uint32_t distance, std::int64_t& time)
{
    const unsigned flags = flag(file.kind == ReleaseFile::Kind::Source, IsSource) | flag(file.yanked, IsYanked)
                           | flag(file.hasBuildTag, HasBuildTag) | flag(file.tags != 0, HasTags)
                           | flag(file.requiresPython != 0, HasPython) | flag(file.yankReason != 0, HasReason)
                           | flag(file.uploadedAt != 0, HasTime);
    out.byte(std::uint8_t(flags));
    out.number(distance);
    if (file.tags != 0)
        out.number(file.tags);
    if (file.requiresPython != 0)
        out.number(file.requiresPython);
    if (file.yankReason != 0)
        out.number(file.yankReason);
    if (file.uploadedAt != 0) {
        out.signedNumber(file.uploadedAt - time);
        time = file.uploadedAt;
    }
}

std::uint32_t index(BlobReader& in)
{
    return std::uint32_t(std::min<std::uint64_t>(in.number(), std::numeric_limits<std::uint32_t>::max()));
}

/// Reads one file and its distance to the first file with the same metadata.
void readFile(BlobReader& in, ReleaseFile& file, std::uint32_t& distance, std::int64_t& time)
{
    const std::uint8_t flags = in.byte();
    file.kind = (flags & IsSource) != 0 ? ReleaseFile::Kind::Source : ReleaseFile::Kind::Wheel;
    file.yanked = (flags & IsYanked) != 0;
    file.hasBuildTag = (flags & HasBuildTag) != 0;
    distance = index(in);
    file.tags = (flags & HasTags) != 0 ? index(in) : 0;
    file.requiresPython = (flags & HasPython) != 0 ? index(in) : 0;
    file.yankReason = (flags & HasReason) != 0 ? index(in) : 0;
    if ((flags & HasTime) != 0) {
        // Wraps instead of overflowing where the bytes are hostile.
        time = std::int64_t(std::uint64_t(time) + std::uint64_t(in.signedNumber()));
        file.uploadedAt = time;
    }
}

bool readReleases(BlobReader& in, Listing& listing, std::vector<std::uint32_t>& stamps)
{
    const std::size_t count = in.count(6);
    listing.releases.reserve(count);
    stamps.reserve(count);
    std::uint64_t firstFile = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto version = pep::Version::parse(in.text());
        const std::uint64_t fileCount = in.number();
        stamps.push_back(in.fixed32());
        if (!in.ok() || !version || fileCount > std::numeric_limits<std::uint32_t>::max() - firstFile)
            return false;
        if (i > 0 && !(listing.releases.back().version < *version))
            return false;
        listing.releases.push_back({*version, std::uint32_t(firstFile), std::uint32_t(fileCount)});
        firstFile += fileCount;
    }
    return in.ok() && firstFile <= in.left() / 2;
}

bool readFiles(BlobReader& reader, Listing& listing, std::vector<std::uint32_t>& sameMetadata)
{
    const std::uint32_t total =
        listing.releases.empty() ? 0 : listing.releases.back().firstFile + listing.releases.back().fileCount;
    listing.files.resize(total);
    sameMetadata.resize(total);
    // Files are most of a listing: what the loop needs stays in registers.
    BlobReader in = reader;
    const std::size_t tags = listing.tagSets.size();
    const std::size_t pythons = listing.pythonSpecifiers.size();
    const std::size_t reasons = listing.yankReasons.size();
    ReleaseFile* const files = listing.files.data();
    std::uint32_t* const same = sameMetadata.data();
    std::int64_t time = 0;
    for (const Release& release : listing.releases) {
        for (std::uint32_t i = release.firstFile; i < release.firstFile + release.fileCount; ++i) {
            ReleaseFile& file = files[i];
            std::uint32_t distance = 0;
            readFile(in, file, distance, time);
            const bool tagged = file.kind == ReleaseFile::Kind::Source ? file.tags == 0 : file.tags < tags;
            if (!tagged || distance > i - release.firstFile || file.requiresPython >= pythons
                || file.yankReason >= reasons)
                return false;
            same[i] = i - distance;
        }
    }
    reader = in;
    return in.ok();
}

/// The value of each hex digit in lower case, 0x80 for every other character.
constexpr std::array<std::uint8_t, 256> hexValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(0x80);
    for (std::uint8_t i = 0; i < 10; ++i)
        values[std::size_t('0') + i] = i;
    for (std::uint8_t i = 0; i < 6; ++i)
        values[std::size_t('a') + i] = std::uint8_t(10 + i);
    return values;
}();

/// The bytes of a lone "sha256:HEX"; nullopt for anything else.
std::optional<std::array<char, packedHashBytes>> packedHash(std::string_view hashes)
{
    constexpr std::string_view prefix = "sha256:";
    std::array<char, packedHashBytes> bytes{};
    if (hashes.size() != prefix.size() + 2 * packedHashBytes || !hashes.starts_with(prefix))
        return std::nullopt;
    const char* digits = hashes.data() + prefix.size();
    unsigned all = 0;
    for (char& byte : bytes) {
        const unsigned high = hexValues[std::uint8_t(*digits++)];
        const unsigned low = hexValues[std::uint8_t(*digits++)];
        all |= high | low;
        byte = char(high << 4 | low);
    }
    return all < 0x80 ? std::optional(bytes) : std::nullopt;
}

std::string_view unpackedHash(std::string_view bytes, TextArena& texts)
{
    static constexpr std::string_view alphabet = "0123456789abcdef";
    std::array<char, 2 * packedHashBytes> digits{};
    auto digit = digits.begin();
    for (const char byte : bytes) {
        *digit++ = alphabet[std::uint8_t(byte) >> 4];
        *digit++ = alphabet[std::uint8_t(byte) & 15];
    }
    return texts.keep("sha256:", {digits.data(), 2 * bytes.size()});
}

void writeHashes(BlobWriter& out, std::string_view hashes,
                 const std::optional<std::array<char, packedHashBytes>>& packed)
{
    if (packed)
        out.raw({packed->data(), packed->size()});
    else
        out.text(hashes);
}

std::string_view readHashes(BlobReader& in, bool isPacked, TextArena& texts)
{
    return isPacked ? unpackedHash(in.raw(packedHashBytes), texts) : texts.keep(in.text());
}

void writeCold(BlobWriter& out, const SimpleFile& file)
{
    const auto hash = packedHash(file.hashes);
    const auto metadataHash = packedHash(file.metadataHashes);
    const bool endsWithName = file.url.ends_with(file.filename);
    const unsigned flags = flag(endsWithName, UrlEndsWithName) | flag(hash.has_value(), HashIsPacked)
                           | flag(metadataHash.has_value(), MetadataHashIsPacked) | flag(file.yanked, ColdYanked)
                           | flag(file.hasMetadata, ColdMetadata);
    out.byte(std::uint8_t(flags));
    out.text(file.filename);
    out.text(endsWithName ? file.url.substr(0, file.url.size() - file.filename.size()) : file.url);
    writeHashes(out, file.hashes, hash);
    writeHashes(out, file.metadataHashes, metadataHash);
    out.text(file.requiresPython);
    out.text(file.yankReason);
    out.number(file.sizeBytes);
    out.signedNumber(file.uploadedAt);
}

std::uint32_t sameMetadata(const std::vector<SimpleFile>& files, std::uint32_t first, std::uint32_t position)
{
    const std::string_view hashes = files[position].metadataHashes;
    if (!hashes.empty())
        for (std::uint32_t i = first; i < std::min(position, first + comparedFiles); ++i)
            if (files[i].metadataHashes == hashes)
                return i;
    return position;
}

} // namespace

ListingKeys listingKeys(const BuiltListing& built)
{
    ListingKeys keys;
    keys.stamps.reserve(built.listing.releases.size());
    keys.sameMetadata.resize(built.files.size());
    keys.stamp = fingerprint("listing");
    for (const Release& release : built.listing.releases) {
        std::uint64_t stamp = fingerprint("release");
        for (std::uint32_t i = release.firstFile; i < release.firstFile + release.fileCount; ++i) {
            const SimpleFile& file = built.files[i];
            stamp = fingerprint(file.hashes.empty() ? file.url : file.hashes, fingerprint(file.filename, stamp));
            keys.sameMetadata[i] = sameMetadata(built.files, release.firstFile, i);
        }
        keys.stamps.push_back(std::uint32_t(stamp ^ stamp >> 32));
        keys.stamp = (keys.stamp ^ stamp) * 1099511628211ull;
    }
    return keys;
}

std::string encodeHot(const Listing& listing, const ListingKeys& keys)
{
    BlobWriter out;
    out.reserve(4096 + 16 * listing.releases.size() + 12 * listing.files.size());
    out.fixed32(hotMark);
    out.fixed64(keys.stamp);
    writeTexts(out, listing.tagSets);
    writeTexts(out, listing.pythonSpecifiers);
    writeTexts(out, listing.yankReasons);
    writeTexts(out, listing.notes);
    out.number(listing.releases.size());
    for (std::size_t i = 0; i < listing.releases.size(); ++i) {
        out.text(listing.releases[i].version.text());
        out.number(listing.releases[i].fileCount);
        out.fixed32(keys.stamps[i]);
    }
    std::int64_t time = 0;
    for (std::uint32_t i = 0; i < listing.files.size(); ++i)
        writeFile(out, listing.files[i], i - keys.sameMetadata[i], time);
    return out.take();
}

std::optional<HotListing> decodeHot(std::string_view bytes, const pep::Name& name)
{
    BlobReader in(bytes);
    if (in.fixed32() != hotMark)
        return std::nullopt;
    HotListing hot{std::make_shared<Listing>(), {}};
    Listing& listing = *hot.listing;
    listing.name = name;
    hot.keys.stamp = in.fixed64();
    listing.tagSets = readTexts(in);
    listing.pythonSpecifiers = readTexts(in);
    listing.yankReasons = readTexts(in);
    listing.notes = readTexts(in);
    const bool tables = in.ok() && !listing.pythonSpecifiers.empty() && !listing.yankReasons.empty();
    if (!tables || !readReleases(in, listing, hot.keys.stamps) || !readFiles(in, listing, hot.keys.sameMetadata)
        || in.left() != 0)
        return std::nullopt;
    return hot;
}

std::string encodeCold(const BuiltListing& built, const ListingKeys& keys)
{
    BlobWriter records;
    records.reserve(256 * built.files.size());
    BlobWriter out;
    out.reserve(260 * built.files.size() + 16);
    out.fixed32(coldMark);
    out.fixed64(keys.stamp);
    out.fixed32(std::uint32_t(built.files.size()));
    for (const SimpleFile& file : built.files) {
        out.fixed32(std::uint32_t(records.size()));
        writeCold(records, file);
    }
    out.raw(records.take());
    return out.take();
}

std::optional<ColdReader> ColdReader::open(std::string_view bytes, std::uint64_t stamp)
{
    BlobReader in(bytes);
    if (in.fixed32() != coldMark || in.fixed64() != stamp)
        return std::nullopt;
    ColdReader reader;
    reader.m_fileCount = in.fixed32();
    if (reader.m_fileCount > in.left() / sizeof(std::uint32_t))
        return std::nullopt;
    reader.m_offsets = in.raw(reader.m_fileCount * sizeof(std::uint32_t));
    reader.m_records = in.raw(in.left());
    return in.ok() ? std::optional(reader) : std::nullopt;
}

std::optional<SimpleFile> ColdReader::file(std::uint32_t position, TextArena& texts) const
{
    if (position >= m_fileCount)
        return std::nullopt;
    const std::uint32_t offset = BlobReader(m_offsets.substr(position * sizeof(std::uint32_t))).fixed32();
    if (offset >= m_records.size())
        return std::nullopt;
    BlobReader in(m_records.substr(offset));
    SimpleFile file;
    const std::uint8_t flags = in.byte();
    file.filename = texts.keep(in.text());
    file.url = in.text();
    file.url = (flags & UrlEndsWithName) != 0 ? texts.keep(file.url, file.filename) : texts.keep(file.url);
    file.hashes = readHashes(in, (flags & HashIsPacked) != 0, texts);
    file.metadataHashes = readHashes(in, (flags & MetadataHashIsPacked) != 0, texts);
    file.requiresPython = texts.keep(in.text());
    file.yankReason = texts.keep(in.text());
    file.sizeBytes = in.number();
    file.uploadedAt = in.signedNumber();
    file.yanked = (flags & ColdYanked) != 0;
    file.hasMetadata = (flags & ColdMetadata) != 0;
    return in.ok() ? std::optional(file) : std::nullopt;
}

} // namespace lockwright::index
