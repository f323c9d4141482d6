// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/requirement.h"

#include <string>
#include <string_view>
#include <vector>

namespace lockwright::pep
{

/// One Requires-Dist line, valid after repairs.
struct RequiresDist {
    std::string text;      ///< PEP 508 text after the repairs
    Name neededExtra;      ///< Marker::neededExtra() of it: lets a reader skip it without parsing
    std::vector<Repair> repairs;
    bool operator==(const RequiresDist&) const = default;
};

/// The dependency-bearing part of core metadata (PEP 566, 643, 685; the packaging standards' "Core metadata").
struct Metadata {
    std::string metadataVersion;
    std::string rawName;
    Name name;
    Version version;
    std::vector<RequiresDist> requiresDist;
    std::string requiresPython;        ///< normal text after repairs; empty where there is none
    std::vector<Name> providesExtra;
    std::vector<std::string> dynamic;  ///< lower case
    std::vector<Repair> repairs;       ///< all that were needed, of every line
    std::vector<Repair> requiresPythonRepairs;

    /// Reads METADATA or PKG-INFO: headers up to the first blank line, folded lines joined. Hostile input is
    /// bounded: at most 8 MiB, 100,000 headers.
    /// An invalid Requires-Dist or Requires-Python that no repair mends is an error: the release is unusable.
    [[nodiscard]] static Result<Metadata> parse(std::string_view document);

    /// PEP 643: may the dependencies of a source archive's PKG-INFO be relied on without a build?
    [[nodiscard]] bool dependenciesAreStatic() const;
};

} // namespace lockwright::pep
