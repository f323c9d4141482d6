// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/version.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace lockwright::pep
{

/// A run of decimal digits inside the scanned text, leading zeros removed ("" for zero), and its value.
struct ScannedNumber {
    static constexpr std::uint64_t large = std::numeric_limits<std::uint64_t>::max();

    std::string_view digits;
    std::uint64_t value = 0; ///< `large` where there are more than 19 digits, which always fit 64 bits
    [[nodiscard]] bool isLarge() const { return value == large; }
};

/// The parts of a version as places in its text. Filled without any allocation.
struct VersionScan {
    ScannedNumber epoch;
    std::string_view release; ///< digits and dots, as written
    std::size_t releaseLength = 0;
    std::array<std::uint64_t, 4> leading{}; ///< the first four segments
    bool longRelease = false;               ///< a segment behind the fourth is not zero
    bool hasPre = false;
    bool hasPost = false;
    bool hasDev = false;
    Version::PreKind preKind{};
    ScannedNumber pre;
    ScannedNumber post;
    ScannedNumber dev;
    std::string_view local; ///< as written, without the `+`
};

/// Takes a version apart by the grammar of PEP 440, appendix B. False where the text is no version.
[[nodiscard]] bool scanVersion(std::string_view text, VersionScan& scan);

/// Removes and returns the first segment of a scanned release. @pre release is not empty.
[[nodiscard]] ScannedNumber takeSegment(std::string_view& release);

/// A local part in normal form: lower case, `.` between segments, numbers without leading zeros.
[[nodiscard]] std::string normalLocal(std::string_view local);

/// A letter that stands for the pre-release kind in normal spelling: "a", "b" or "rc".
[[nodiscard]] std::string_view preText(Version::PreKind kind);

} // namespace lockwright::pep
