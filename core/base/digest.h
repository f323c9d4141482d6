// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lockwright
{

/// SHA-256 of bytes as 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// Digest of bytes under an algorithm of hashlib's names (md5, sha1, sha224, sha256, sha384, sha512, blake2b);
/// empty where the algorithm is unknown.
[[nodiscard]] std::string digest(std::string_view algorithm, std::string_view bytes);

/// A 64-bit fingerprint (FNV-1a folded): for tables and change detection, never for trust.
[[nodiscard]] std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed = 1469598103934665603ull);

} // namespace lockwright
