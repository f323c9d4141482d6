// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/requirement.h"
#include "requirements/origin.h"
#include "resolve/derivation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lockwright::resolve
{

/// One chosen package. Extras are folded into their base package.
struct ResolvedPackage {
    /// A requirement of this package on another one of the solution.
    struct Edge {
        pep::Name name;
        std::string requirement; ///< as the metadata says, e.g. "numpy<2.0.0,>=1.17"
        pep::Name extra;         ///< the extra of this package that brings it; empty for none
        bool operator==(const Edge&) const = default;
    };
    /// A package that is not from an index but from where a direct reference leads.
    struct Reference {
        std::string pinned;   ///< as uv's locks write it
        std::string absolute; ///< as pip-tools' locks write it, without the extras
        std::string text;     ///< for index::ReferenceResolver; may hold a password, so it is never shown
        bool editable = false;
        bool versionKnown = true; ///< false: `version` is 0, and only a build could tell
        bool operator==(const Reference&) const = default;
    };
    pep::Name name;
    pep::Version version;
    std::optional<Reference> reference;
    std::vector<pep::Name> extras;     ///< asked for, sorted
    std::vector<Edge> dependencies;    ///< sorted by name
    std::vector<pep::Name> dependents; ///< sorted, without itself
    std::vector<requirements::Origin>
        sources;       ///< input lines on it whose marker holds: requirements, constraints, overrides
    std::string index; ///< which index it is from
    bool yanked = false;
    std::string yankReason;
    bool onlySource = false; ///< nothing but a source archive fits the target
    bool operator==(const ResolvedPackage&) const = default;
};

struct SolveStatistics {
    std::uint64_t packages = 0; ///< decided, extras not counted
    std::uint64_t versionsTried = 0;
    std::uint64_t conflicts = 0;
    std::uint64_t incompatibilities = 0;
};

struct Solution {
    std::vector<ResolvedPackage> packages; ///< sorted by name
    std::vector<std::string> warnings;     ///< yanked choices, missing extras, lowest without bound
    SolveStatistics statistics;
};

/// No solution exists, and why.
struct Unsatisfiable {
    Derivation derivation;
    SolveStatistics statistics;
};

using Outcome = std::variant<Solution, Unsatisfiable>;

} // namespace lockwright::resolve
