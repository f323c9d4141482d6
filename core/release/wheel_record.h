// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// A line of RECORD (PEP 376, "RECORD"; PEP 427, "Signed wheel files").
struct RecordRow {
    std::string path;
    std::string digest; ///< "sha256=" and the digest in base 64 without padding; empty where RECORD gives none
    std::uint64_t bytes = 0;
};

/// Errors: ErrorCode::Data for lines that have not three fields, and for digests other than SHA-256 and better.
[[nodiscard]] Result<std::vector<RecordRow>> parseRecord(std::string_view text);

/// The digest of bytes as RECORD writes it.
[[nodiscard]] std::string recordDigest(std::string_view bytes);

} // namespace lockwright::release
