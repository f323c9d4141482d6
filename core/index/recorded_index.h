// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/simple_api.h"
#include "index/source.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// One distribution to record.
struct RecordedPackage {
    std::shared_ptr<const Listing> listing;
    std::vector<FileDetails> files; ///< parallel to listing->files; URLs are not recorded
    /// Parallel to listing->releases; null where the metadata is not known.
    std::vector<std::shared_ptr<const ReleaseMetadata>> metadata;
};

/// The distribution of a page and of metadata texts by version ("1.2" -> METADATA).
[[nodiscard]] Result<RecordedPackage> recordPackage(const pep::Name& name, SimplePage page,
                                                    const std::vector<std::pair<std::string, std::string>>& metadata);

/// The bytes of a recorded index. Same packages in any order: same bytes.
/// @param description what messages call it, e.g. "recorded index of 2024-10-01".
[[nodiscard]] Result<std::string> writeRecordedIndex(std::vector<RecordedPackage> packages,
                                                     std::string_view description);

/// The recorded index of one file, for the sample and for offline use. Its format
/// (recorded_layout.h) is a table of names, and for each name three blocks that are unpacked when they are asked
/// for (listing, metadata, file details).
///
/// Opening checks the header and the table of names only; a block that is damaged is an error of the question
/// that needs it. A name that is not recorded is Listing::Status::NotFound.
class RecordedIndex
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Source>> open(const std::filesystem::path& file);
    /// Owns the bytes.
    [[nodiscard]] static Result<std::unique_ptr<Source>> open(std::string bytes);
    /// Bytes that outlive the source, such as those in the program's own image; nothing is copied.
    [[nodiscard]] static Result<std::unique_ptr<Source>> open(std::span<const std::byte> bytes);
};

} // namespace lockwright::index
