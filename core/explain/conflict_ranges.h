// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/version.h"
#include "requirements/origin.h"
#include "resolve/derivation.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// What the two or more demands on one package admit, when no version of it is in all of them. Positions are those of
/// the axis.
struct ConflictRanges {
    /// Packages with more versions at an axis, or with more demands, are left out: nobody reads such a picture.
    static constexpr std::size_t axisLimit = 24;
    static constexpr std::size_t rowLimit = 12;

    /// Versions that lie between two ends; both ends are the same where it is a single version.
    struct Span {
        std::optional<std::size_t> low;  ///< nothing: no lower end
        std::optional<std::size_t> high; ///< nothing: no upper end
        bool lowIn = false;              ///< the version at the lower end belongs to it
        bool highIn = false;
        bool operator==(const Span&) const = default;
    };
    struct Row {
        std::string by;              ///< the versions that require it, e.g. "accelerate==0.33.0"; empty: a line does
        std::string requirement;     ///< as written, e.g. "numpy<2.0.0,>=1.17"
        requirements::Origin origin; ///< of a line
        std::vector<Span> spans;     ///< ascending, a gap between two; none where it admits nothing
        bool operator==(const Row&) const = default;
    };

    std::string package;
    std::vector<std::string> axis;     ///< versions, ascending: ends of spans, and those that rows admit at most
    std::optional<std::size_t> newest; ///< the newest version that can be used
    std::optional<std::size_t> locked; ///< the one that the lock has
    std::vector<Row> rows;             ///< lines by file and line, then what packages require, as in the proof
    bool operator==(const ConflictRanges&) const = default;
};

/// What is known of a package.
struct KnownVersions {
    std::vector<pep::Version> usable; ///< ascending
    std::optional<pep::Version> locked;
};

/// The demands of a proof's leaves, by package, where no usable version meets all of them. What versions of one package
/// require counts as met where one of them is: only one is installed. Packages in the order of the proof.
[[nodiscard]] std::vector<ConflictRanges>
rangesOf(const resolve::Derivation& proof, const std::function<KnownVersions(const std::string& package)>& known);

} // namespace lockwright::explain
