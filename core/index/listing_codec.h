// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/listing_builder.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// What the cache keeps about a listing beside the listing itself, to find a release's metadata without the
/// cold part.
struct ListingKeys {
    /// By release: changes when the set of its files or one of their digests does.
    std::vector<std::uint32_t> stamps;
    /// By file: the first file of its release with the very same metadata (by digest), often itself.
    std::vector<std::uint32_t> sameMetadata;
    /// Of hot and cold part together: the two belong to each other only where it is the same.
    std::uint64_t stamp = 0;
};

/// A listing out of the cache.
struct HotListing {
    std::shared_ptr<Listing> listing; ///< but for index, fetchedAt and alsoOn
    ListingKeys keys;
};

[[nodiscard]] ListingKeys listingKeys(const BuiltListing& built);

/// The hot part: all that choosing versions needs, about five bytes a file.
[[nodiscard]] std::string encodeHot(const Listing& listing, const ListingKeys& keys);
/// nullopt where the bytes are damaged. Every index is checked, so that a listing that comes back keeps
/// Listing's invariants. Cost: about 5 ns a file, 50 ns a release.
[[nodiscard]] std::optional<HotListing> decodeHot(std::string_view bytes, const pep::Name& name);

/// The cold part: the files as the page said them, in the listing's order.
[[nodiscard]] std::string encodeCold(const BuiltListing& built, const ListingKeys& keys);

/// Reads the cold part file by file. The bytes must outlive the reader and the files' views.
class ColdReader
{
public:
    /// nullopt where the bytes are damaged or belong to another hot part.
    [[nodiscard]] static std::optional<ColdReader> open(std::string_view bytes, std::uint64_t stamp);
    [[nodiscard]] std::uint32_t fileCount() const { return m_fileCount; }
    /// The file at a position of Listing::files; its texts are kept in `texts`. nullopt where it is damaged.
    [[nodiscard]] std::optional<SimpleFile> file(std::uint32_t position, TextArena& texts) const;

private:
    std::string_view m_offsets;
    std::string_view m_records;
    std::uint32_t m_fileCount = 0;
};

[[nodiscard]] std::string encodeMetadata(const ReleaseMetadata& metadata);
/// nullopt where the bytes are damaged.
[[nodiscard]] std::optional<ReleaseMetadata> decodeMetadata(std::string_view bytes);

} // namespace lockwright::index
