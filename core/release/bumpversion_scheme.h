// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "release/version_template.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lockwright::release
{

/// A part of a version as bump-my-version's `parts` settings describe it.
struct VersionPart {
    std::string name;
    std::vector<std::string> values; ///< empty: numbers
    std::string firstValue;          ///< empty: "0", or the first of `values`
    std::string optionalValue;       ///< is left out where it need not be written; empty: firstValue
    bool independent = false;        ///< is not reset when an earlier part is raised
    bool alwaysIncrement = false;    ///< is raised with every bump
    std::string calendarFormat;      ///< bump-my-version's calver_format, e.g. "{YYYY}.{MM}"
    std::string dependsOn;           ///< is reset when that part is raised; empty: the one before
    bool operator==(const VersionPart&) const = default;
};

/// How a version is taken apart and put together: bump-my-version's `parse`, `serialize` and `parts`.
struct VersionScheme {
    std::string parse;                  ///< a verbose regular expression with named groups
    std::vector<std::string> serialize; ///< templates, the first one has all parts
    std::vector<VersionPart> parts;     ///< those with settings; other groups of `parse` count up from 0
    Place place;                        ///< of `parse`, or of the first of the settings
    bool operator==(const VersionScheme&) const = default;
};

/// Names and values of a version's parts, in their order.
using PartValues = std::vector<std::pair<std::string, std::string>>;

/// Takes a version apart. Errors: an expression that cannot be understood; a version that it does not match.
[[nodiscard]] Result<PartValues> takenApart(const VersionScheme& scheme, std::string_view version);
/// Puts it together with the template that has all parts that must be there, of these the shortest, of these the
/// first. Errors: no template has them all.
/// @param context what templates may name besides the parts
[[nodiscard]] Result<std::string> putTogether(const VersionScheme& scheme, const PartValues& values,
                                              const TemplateValues& context);
/// The parts with one of them raised, those that depend on it put back to their first values, and those raised that
/// always are. Errors: a part that is none; one that has no further value.
[[nodiscard]] Result<PartValues> raisedPart(const VersionScheme& scheme, const PartValues& values,
                                            std::string_view part, std::chrono::year_month_day today);

} // namespace lockwright::release
