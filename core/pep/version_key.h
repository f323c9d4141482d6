// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace lockwright::pep
{

/// Versions and cuts as byte strings whose bytewise order is PEP 440's order.
///
/// A key is the epoch, the release segments without trailing zeros, then each further part as a token and its
/// number, then one closing token. A number is a byte of at least Token::Number, so that a further release
/// segment sorts above everything that may follow the release. Closing tokens occur nowhere else; hence keys
/// that differ only in the closing token order by it, and no key is the beginning of another.
namespace Token
{
inline constexpr char Dev = 1;
inline constexpr char Alpha = 2;
inline constexpr char Beta = 3;
inline constexpr char Candidate = 4;
inline constexpr char Before = 5;       ///< closes: a cut just below the version
inline constexpr char Version = 6;      ///< closes: the version itself
inline constexpr char After = 7;        ///< closes: a cut between the version and its locals
inline constexpr char LocalText = 8;    ///< a local segment with letters follows, ended by a zero byte
inline constexpr char LocalNumber = 9;  ///< a numeric local segment follows
inline constexpr char AfterLocals = 10; ///< closes: a cut above the version and its locals
inline constexpr char Post = 11;
inline constexpr char AfterAll = 12;    ///< closes: a cut above the version and its post-releases
inline constexpr char Number = 16;      ///< plus the count of bytes that follow, 0 to 8
inline constexpr char LargeNumber = 32; ///< eight bytes that count the digits, and the digits follow
} // namespace Token

/// The big-endian bytes of a number below 10^19. Returns the end of what was written (at most 9 bytes).
[[nodiscard]] char* writeKeyNumber(char* at, std::uint64_t value);

/// Appends a number given by its digits without leading zeros, of any size.
void appendKeyNumber(std::string& key, std::string_view digits, std::uint64_t value, bool isLarge);

/// Compares two keys, each given as what stands before its closing token and that token.
[[nodiscard]] std::strong_ordering compareKeys(std::string_view left, char leftEnd, std::string_view right,
                                               char rightEnd);

} // namespace lockwright::pep
