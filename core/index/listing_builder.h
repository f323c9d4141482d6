// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/listing.h"
#include "index/simple_api.h"

#include <memory>
#include <vector>

namespace lockwright::index
{

/// A listing and what it leaves out, file by file.
struct BuiltListing {
    /// Complete but for `index`, `fetchedAt` and `alsoOn`, which the caller knows.
    Listing listing;
    /// Parallel to listing.files: names, URLs, digests, metadata digests. The views belong to `pages`.
    std::vector<SimpleFile> files;
    std::vector<std::uint32_t> pageOf; ///< parallel to `files`: which page a file came from, an index into `pages`
    std::vector<std::shared_ptr<const SimplePage>> pages;
};

/// Makes a listing of one or several pages.
///
/// Takes wheels and source archives (`.tar.gz`, `.zip`) whose name and version can be read and whose name is
/// the wanted one; all others are left out and counted in Listing::notes. Releases ascend by version; versions
/// that compare equal are one release. Files of a release ascend by file name, so that neither the order of a
/// page nor that of a folder shows. Where a file name comes twice, the first page (then the first entry) wins.
/// Requires-Python is repaired as uv does; beyond repair it counts as not given, with a note.
[[nodiscard]] BuiltListing buildListing(const pep::Name& name, std::vector<std::shared_ptr<const SimplePage>> pages);
[[nodiscard]] BuiltListing buildListing(const pep::Name& name, SimplePage page);

/// The cold part of one file for Source::files(): credentials and query leave the URL.
[[nodiscard]] FileDetails fileDetails(const SimpleFile& file, ReleaseFile::Kind kind);

} // namespace lockwright::index
