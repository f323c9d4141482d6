// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/journal.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// A path of the work tree as it was, with its entries of the index.
struct KeptFile {
    SavedFile::Kind kind = SavedFile::Kind::Absent;
    std::uint32_t mode = 0;
    std::string bytes; ///< of a file; a link's target
    std::vector<git::IndexEntryFields> entries;
};
using KeptTree = std::map<std::string, KeptFile>;

/// Kept files as one text and back.
[[nodiscard]] std::string keptTreeText(const KeptTree& tree);
/// Errors: ErrorCode::Data.
[[nodiscard]] Result<KeptTree> parseKeptTree(std::string_view text);

} // namespace lockwright::release
