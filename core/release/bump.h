// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/version.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// What of a version is raised.
enum class Part : std::uint8_t {
    Major,
    Minor,
    Patch,
    Alpha,
    Beta,
    Candidate,
    Post,
    Dev,
    Release,  ///< drops the pre and dev parts: 1.2.4rc1 becomes 1.2.4
    Calendar, ///< the parts of a calendar version that stand for today, or its counter
};
/// "major", "minor", "patch", "alpha", "beta", "rc", "post", "dev", "release", "calver".
[[nodiscard]] const char* name(Part part);
/// Understands name() and the other spellings that PEP 440 and hatch have: micro and fix; a, b, c, pre and preview
/// (both a candidate); rev and r.
[[nodiscard]] std::optional<Part> partFrom(std::string_view word);
/// "minor,rc" as parts. Errors: words that are none, two release parts, combinations that make no version.
[[nodiscard]] Result<std::vector<Part>> partsFrom(std::string_view words);

/// How versions are counted: what a project decides once.
struct BumpRules {
    /// The first number of a pre part and of a dev part; hatch and commitizen begin with 0.
    std::uint32_t preStart = 1;
    /// A part that a pre or dev version is heading for already is only finished: 1.2.4rc1 and `patch` give 1.2.4.
    /// bump-my-version gives 1.2.5; versions that its configuration governs are counted so.
    bool preFinalise = true;
    bool allowPrePost = false; ///< post releases of pre-releases (PEP 440, "Post-releases", strongly discourages them)
    Part base = Part::Patch;   ///< what `rc` and `dev` raise where the version is final: Major, Minor or Patch
    std::string calendar;      ///< a template such as "YYYY.0M.MICRO"; empty: not a calendar version
    bool operator==(const BumpRules&) const = default;
};

/// What is wished.
struct BumpRequest {
    std::vector<Part> parts;    ///< as of partsFrom(); ignored where `to` is not empty
    std::string to;             ///< the new version itself
    std::optional<Part> base;   ///< stands over BumpRules::base
    bool allowDecrease = false; ///< lets the result be the current version, or a lower one
    bool allowPrePost = false;  ///< as in BumpRules
    BumpRules rules;
    std::chrono::year_month_day today{}; ///< for calendar versions
};

/// The next version. Epoch and number of release segments stay (1.2 and Patch: 1.2.1), the local part goes.
/// Errors (ErrorCode::Usage): a result that is not above the current version, unless it may decrease; a `to` that is
/// no version; a pre part of a lower kind than the one there is; a post release of a pre-release, unless it is
/// allowed; Release of a final version; a calendar template that cannot be understood.
[[nodiscard]] Result<pep::Version> bumped(const pep::Version& current, const BumpRequest& request);

/// A version as it is written into files. Segments that are zero-padded in the current text, or in the calendar
/// template, are so in the new one; all else is normal form.
struct BumpedText {
    pep::Version version;
    std::string text;
    std::string notice; ///< says that installers read it in another spelling; empty where they do not
};
/// bumped() for a version as a file has it.
[[nodiscard]] Result<BumpedText> bumpedText(std::string_view current, const BumpRequest& request);

/// The error of a result that is not above the current version; nothing where it is, or where it may decrease.
[[nodiscard]] Result<void> checkIncrease(const pep::Version& current, const pep::Version& next, bool allowDecrease);

} // namespace lockwright::release
