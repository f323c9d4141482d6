// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/listing.h"
#include "index/text_arena.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::index
{

/// One file of an index page as the page says it: nothing but its shape has been checked. The views belong to
/// the SimplePage.
struct SimpleFile {
    std::string_view filename;
    /// Absolute, without fragment. May hold what the index put into it to let us in (a signed query): for
    /// fetching only, never to be shown.
    std::string_view url;
    std::string_view hashes;         ///< "sha256:HEX" entries with one space between them; empty where none
    std::string_view requiresPython; ///< as written
    std::string_view yankReason;
    /// Digests of the separate metadata file, in the form of `hashes`; empty where it has none.
    std::string_view metadataHashes;
    std::uint64_t sizeBytes = 0; ///< 0 = unknown
    std::int64_t uploadedAt = 0; ///< seconds since 1970-01-01 UTC; 0 = unknown (PEP 700)
    bool yanked = false;         ///< PEP 592
    bool hasMetadata = false;    ///< `url` + ".metadata" exists (PEP 658, PEP 714)
};

/// What a page of an index says (PEP 503, 592, 658, 691, 700, 714). Move-only; share it as
/// shared_ptr<const SimplePage>.
struct SimplePage {
    std::string_view name;                  ///< the project as the page calls it; HTML pages do not
    std::vector<SimpleFile> files;          ///< in the page's order
    std::vector<std::string_view> versions; ///< PEP 700, as written; JSON pages from version 1.1 on
    /// True where the page lists files of any project (--find-links): names of others are then nothing odd.
    bool anyProject = false;
    std::vector<std::string> notes; ///< repairs and odd things, safe to show
    TextArena text;                 ///< owns the views
};

/// Reads a page. `contentType` is the header's value, parameters and all; where it is empty, the page's first
/// byte decides. `url` is where the page came from after all redirects: relative file URLs are resolved
/// against it or against the page's own <base href>.
///
/// Odd entries are left out with a note. Errors (ErrorCode::Data): a content type that is no index page, a page
/// over 256 MiB, malformed JSON or HTML that is cut off, no `files`, or an API version with another major
/// number than 1 (PEP 691, "Versioning").
/// Cost: JSON about 0.5 GB/s, no copy of `bytes` where its capacity has 64 spare bytes.
[[nodiscard]] Result<SimplePage> parseSimplePage(std::string bytes, std::string_view contentType, std::string_view url);
[[nodiscard]] Result<SimplePage> parseSimpleJson(std::string bytes, std::string_view url);
[[nodiscard]] Result<SimplePage> parseSimpleHtml(std::string_view bytes, std::string_view url);

/// "sha256:HEX blake2b:HEX" as pairs.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> splitHashes(std::string_view hashes);

/// The digest of one algorithm in such a text; empty where it has none.
[[nodiscard]] std::string_view findHash(std::string_view hashes, std::string_view algorithm);

} // namespace lockwright::index
