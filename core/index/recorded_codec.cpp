// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/recorded_codec.h"

#include "index/blob.h"

#include <limits>
#include <map>

namespace lockwright::index
{

namespace
{

constexpr std::size_t sha256Bytes = 32;

enum FileFlag : std::uint8_t { IsSource = 1, IsYanked = 2, HasBuildTag = 4 };
constexpr std::uint8_t allFileFlags = IsSource | IsYanked | HasBuildTag;

constexpr unsigned flag(bool isSet, FileFlag bit)
{
    return isSet ? static_cast<unsigned>(bit) : 0u;
}

/// A name that must be normal already; empty texts give the empty name. Damages the reader otherwise.
pep::Name readName(BlobReader& in)
{
    const std::string_view text = in.text();
    if (text.empty() || pep::normalizeName(text) == text)
        return pep::Name::fromNormal(std::string(text));
    in.refuse();
    return {};
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
    const std::size_t count = in.count();
    texts.reserve(count);
    for (std::size_t i = 0; i < count && in.ok(); ++i)
        texts.emplace_back(in.text());
    return texts;
}

/// A place in a table of `size` rows; damages the reader where it lies outside.
std::uint32_t readPlace(BlobReader& in, std::size_t size)
{
    const std::uint64_t place = in.number();
    if (place >= size) {
        in.refuse();
        return 0;
    }
    return static_cast<std::uint32_t>(place);
}

bool readReleases(BlobReader& in, Listing& listing)
{
    const std::size_t count = in.count(2);
    listing.releases.reserve(count);
    std::uint64_t files = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto version = pep::Version::parse(in.text());
        const std::uint64_t fileCount = in.number();
        if (!in.ok() || !version || fileCount > in.left() || files + fileCount > in.left())
            return false;
        if (i > 0 && !(listing.releases.back().version < *version))
            return false;
        listing.releases.push_back(
            {*version, static_cast<std::uint32_t>(files), static_cast<std::uint32_t>(fileCount)});
        files += fileCount;
    }
    listing.files.resize(files);
    return in.ok();
}

/// Columns rather than rows: what is alike stands together, which packs well.
bool readFiles(BlobReader& in, Listing& listing)
{
    for (ReleaseFile& file : listing.files) {
        const std::uint8_t flags = in.byte();
        if ((flags & ~allFileFlags) != 0)
            return false;
        file.kind = (flags & IsSource) != 0 ? ReleaseFile::Kind::Source : ReleaseFile::Kind::Wheel;
        file.yanked = (flags & IsYanked) != 0;
        file.hasBuildTag = (flags & HasBuildTag) != 0;
    }
    for (ReleaseFile& file : listing.files) {
        if (file.kind == ReleaseFile::Kind::Wheel)
            file.tags = readPlace(in, listing.tagSets.size());
    }
    for (ReleaseFile& file : listing.files)
        file.requiresPython = readPlace(in, listing.pythonSpecifiers.size());
    for (ReleaseFile& file : listing.files) {
        if (file.yanked)
            file.yankReason = readPlace(in, listing.yankReasons.size());
    }
    std::int64_t time = 0;
    for (ReleaseFile& file : listing.files) {
        // Wraps instead of overflowing where the bytes are hostile.
        time =
            static_cast<std::int64_t>(static_cast<std::uint64_t>(time) + static_cast<std::uint64_t>(in.signedNumber()));
        file.uploadedAt = time;
    }
    return in.ok() && in.left() == 0;
}

/// Numbers texts in the order of their first appearance.
template <typename Key>
class Numbering
{
public:
    std::uint64_t number(const Key& key)
    {
        const auto [place, isNew] = m_numbers.try_emplace(key, m_order.size());
        if (isNew)
            m_order.push_back(&place->first);
        return place->second;
    }
    [[nodiscard]] const std::vector<const Key*>& order() const { return m_order; }

private:
    std::map<Key, std::uint64_t> m_numbers;
    std::vector<const Key*> m_order;
};

/// A requirement line as its writer compares it.
struct Line {
    std::string text;
    std::string neededExtra;
    std::string repairs;
    auto operator<=>(const Line&) const = default;
};

Line lineOf(const pep::RequiresDist& requirement)
{
    Line line{requirement.text, requirement.neededExtra.text(), {}};
    for (const pep::Repair repair : requirement.repairs)
        line.repairs += static_cast<char>(repair);
    return line;
}

std::optional<pep::RequiresDist> readLine(BlobReader& in)
{
    pep::RequiresDist line;
    line.text = in.text();
    line.neededExtra = readName(in);
    for (const char repair : in.text()) {
        const auto number = static_cast<std::uint8_t>(repair);
        if (number > static_cast<std::uint8_t>(pep::Repair::StrayQuotes))
            return std::nullopt;
        line.repairs.push_back(static_cast<pep::Repair>(number));
    }
    return line;
}

int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

/// The bytes of a lower-case SHA-256; empty where the text is none.
std::string packedSha256(std::string_view hex)
{
    std::string bytes;
    if (hex.size() != 2 * sha256Bytes)
        return bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hexDigit(hex[i]);
        const int low = hexDigit(hex[i + 1]);
        if (high < 0 || low < 0)
            return {};
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::string hexText(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

} // namespace

std::string encodeRecordedListing(const Listing& listing)
{
    BlobWriter out;
    out.byte(static_cast<std::uint8_t>(listing.status));
    out.text(listing.index);
    writeTexts(out, listing.alsoOn);
    writeTexts(out, listing.notes);
    writeTexts(out, listing.tagSets);
    writeTexts(out, listing.pythonSpecifiers);
    writeTexts(out, listing.yankReasons);
    out.number(listing.releases.size());
    for (const Release& release : listing.releases) {
        out.text(release.version.text());
        out.number(release.fileCount);
    }
    for (const ReleaseFile& file : listing.files) {
        const unsigned flags = flag(file.kind == ReleaseFile::Kind::Source, IsSource) | flag(file.yanked, IsYanked)
                               | flag(file.hasBuildTag, HasBuildTag);
        out.byte(static_cast<std::uint8_t>(flags));
    }
    for (const ReleaseFile& file : listing.files) {
        if (file.kind == ReleaseFile::Kind::Wheel)
            out.number(file.tags);
    }
    for (const ReleaseFile& file : listing.files)
        out.number(file.requiresPython);
    for (const ReleaseFile& file : listing.files) {
        if (file.yanked)
            out.number(file.yankReason);
    }
    std::int64_t time = 0;
    for (const ReleaseFile& file : listing.files) {
        out.signedNumber(file.uploadedAt - time);
        time = file.uploadedAt;
    }
    return out.take();
}

std::optional<Listing> decodeRecordedListing(std::string_view block, const pep::Name& name)
{
    BlobReader in(block);
    Listing listing;
    listing.name = name;
    const std::uint8_t status = in.byte();
    if (status > static_cast<std::uint8_t>(Listing::Status::Denied))
        return std::nullopt;
    listing.status = static_cast<Listing::Status>(status);
    listing.index = in.text();
    listing.alsoOn = readTexts(in);
    listing.notes = readTexts(in);
    listing.tagSets = readTexts(in);
    listing.pythonSpecifiers = readTexts(in);
    listing.yankReasons = readTexts(in);
    if (!in.ok() || !readReleases(in, listing) || !readFiles(in, listing))
        return std::nullopt;
    return listing;
}

std::string RecordedMetadata::encode(const std::vector<std::shared_ptr<const ReleaseMetadata>>& releases)
{
    Numbering<std::string> texts;
    Numbering<std::string> extras;
    Numbering<Line> lines;
    BlobWriter rows;
    for (const auto& release : releases) {
        if (!release) {
            rows.byte(0);
            continue;
        }
        rows.byte(static_cast<std::uint8_t>(static_cast<unsigned>(release->status) + 1));
        rows.number(texts.number(release->reason));
        rows.number(texts.number(release->requiresPython));
        rows.number(release->providesExtra.size());
        for (const pep::Name& extra : release->providesExtra)
            rows.number(extras.number(extra.text()));
        rows.number(release->requiresDist.size());
        for (const pep::RequiresDist& requirement : release->requiresDist)
            rows.number(lines.number(lineOf(requirement)));
    }
    BlobWriter out;
    for (const Numbering<std::string>* table : {&texts, &extras}) {
        out.number(table->order().size());
        for (const std::string* text : table->order())
            out.text(*text);
    }
    out.number(lines.order().size());
    for (const Line* line : lines.order()) {
        out.text(line->text);
        out.text(line->neededExtra);
        out.text(line->repairs);
    }
    out.raw(rows.take());
    return out.take();
}

std::optional<RecordedMetadata> RecordedMetadata::decode(std::string_view block, std::size_t releases)
{
    BlobReader in(block);
    RecordedMetadata metadata;
    metadata.m_texts = readTexts(in);
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left)
        metadata.m_extras.push_back(readName(in));
    const std::size_t lines = in.count(3);
    metadata.m_lines.reserve(lines);
    for (std::size_t i = 0; i < lines; ++i) {
        auto line = readLine(in);
        if (!line || !in.ok())
            return std::nullopt;
        metadata.m_lines.push_back(*std::move(line));
    }
    metadata.m_rows.reserve(releases);
    for (std::size_t i = 0; i < releases; ++i) {
        Row& row = metadata.m_rows.emplace_back();
        const std::uint8_t status = in.byte();
        if (!in.ok() || status > static_cast<unsigned>(ReleaseMetadata::Status::NotCached) + 1)
            return std::nullopt;
        if (status == 0)
            continue;
        row.isKnown = true;
        row.status = static_cast<ReleaseMetadata::Status>(status - 1);
        row.reason = readPlace(in, metadata.m_texts.size());
        row.requiresPython = readPlace(in, metadata.m_texts.size());
        row.firstExtra = static_cast<std::uint32_t>(metadata.m_numbers.size());
        for (std::size_t left = in.count(); left > 0 && in.ok(); --left)
            metadata.m_numbers.push_back(readPlace(in, metadata.m_extras.size()));
        row.firstLine = static_cast<std::uint32_t>(metadata.m_numbers.size());
        for (std::size_t left = in.count(); left > 0 && in.ok(); --left)
            metadata.m_numbers.push_back(readPlace(in, metadata.m_lines.size()));
        row.end = static_cast<std::uint32_t>(metadata.m_numbers.size());
        if (!in.ok())
            return std::nullopt;
    }
    return in.ok() && in.left() == 0 ? std::optional(std::move(metadata)) : std::nullopt;
}

std::shared_ptr<const ReleaseMetadata> RecordedMetadata::release(std::size_t release) const
{
    const Row& row = m_rows[release];
    if (!row.isKnown)
        return nullptr;
    auto metadata = std::make_shared<ReleaseMetadata>();
    metadata->status = row.status;
    metadata->reason = m_texts[row.reason];
    metadata->requiresPython = m_texts[row.requiresPython];
    metadata->providesExtra.reserve(row.firstLine - row.firstExtra);
    for (std::uint32_t i = row.firstExtra; i < row.firstLine; ++i)
        metadata->providesExtra.push_back(m_extras[m_numbers[i]]);
    metadata->requiresDist.reserve(row.end - row.firstLine);
    for (std::uint32_t i = row.firstLine; i < row.end; ++i)
        metadata->requiresDist.push_back(m_lines[m_numbers[i]]);
    return metadata;
}

std::string encodeRecordedDetails(const std::vector<FileDetails>& files)
{
    BlobWriter out;
    for (const FileDetails& file : files)
        out.text(file.filename);
    for (const FileDetails& file : files)
        out.number(file.sizeBytes);
    BlobWriter digests;
    for (const FileDetails& file : files) {
        out.number(file.hashes.size());
        for (const auto& [algorithm, hex] : file.hashes) {
            const std::string packed = algorithm == "sha256" ? packedSha256(hex) : std::string();
            out.text(packed.empty() ? algorithm : "");
            if (packed.empty())
                out.text(hex);
            digests.raw(packed);
        }
    }
    out.raw(digests.take());
    return out.take();
}

std::optional<std::vector<FileDetails>> decodeRecordedDetails(std::string_view block, const Listing& listing)
{
    BlobReader in(block);
    std::vector<FileDetails> files(listing.files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        files[i].filename = in.text();
        files[i].url = files[i].filename;
        files[i].kind = listing.files[i].kind;
        files[i].uploadedAt = listing.files[i].uploadedAt;
        files[i].yanked = listing.files[i].yanked;
    }
    for (FileDetails& file : files)
        file.sizeBytes = in.number();
    for (FileDetails& file : files) {
        for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
            auto& [algorithm, hex] = file.hashes.emplace_back(in.text(), "");
            if (!algorithm.empty())
                hex = in.text();
        }
    }
    for (FileDetails& file : files) {
        for (auto& [algorithm, hex] : file.hashes) {
            if (algorithm.empty()) {
                algorithm = "sha256";
                hex = hexText(in.raw(sha256Bytes));
            }
        }
    }
    return in.ok() && in.left() == 0 ? std::optional(std::move(files)) : std::nullopt;
}

} // namespace lockwright::index
