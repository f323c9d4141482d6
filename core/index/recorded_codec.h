// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/listing.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// The three blocks of a distribution in a recorded index (docs/formats.md, "Recorded index"), unpacked. They are
/// a file format: a change of layout needs another RecordedIndex::magic. Readers give nullopt where the bytes are
/// damaged; what they give keeps the invariants of its type whatever the bytes are.

/// Listing: choosing versions needs no other block.
[[nodiscard]] std::string encodeRecordedListing(const Listing& listing);
[[nodiscard]] std::optional<Listing> decodeRecordedListing(std::string_view block, const pep::Name& name);

/// Dependencies of all releases. Equal lines of different releases are kept once.
class RecordedMetadata
{
public:
    [[nodiscard]] static std::string encode(const std::vector<std::shared_ptr<const ReleaseMetadata>>& releases);
    [[nodiscard]] static std::optional<RecordedMetadata> decode(std::string_view block, std::size_t releases);

    /// Null where the metadata was not recorded. @pre release < the number given to decode()
    [[nodiscard]] std::shared_ptr<const ReleaseMetadata> release(std::size_t release) const;

private:
    struct Row {
        bool isKnown = false;
        ReleaseMetadata::Status status = ReleaseMetadata::Status::Known;
        std::uint32_t reason = 0;
        std::uint32_t requiresPython = 0;
        std::uint32_t firstExtra = 0; ///< extras are m_numbers[firstExtra, firstLine)
        std::uint32_t firstLine = 0;  ///< lines are m_numbers[firstLine, end)
        std::uint32_t end = 0;
    };
    std::vector<std::string> m_texts; ///< reasons and Requires-Python
    std::vector<pep::Name> m_extras;
    std::vector<pep::RequiresDist> m_lines;
    std::vector<std::uint32_t> m_numbers;
    std::vector<Row> m_rows;
};

/// File names, sizes and digests.
[[nodiscard]] std::string encodeRecordedDetails(const std::vector<FileDetails>& files);
/// What the listing knows (kind, time, yanked) is taken from it.
[[nodiscard]] std::optional<std::vector<FileDetails>> decodeRecordedDetails(std::string_view block,
                                                                            const Listing& listing);

} // namespace lockwright::index
