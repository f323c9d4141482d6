// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/outdated.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

struct OutdatedOptions {
    std::vector<std::string> profiles;     ///< names; empty: every profile
    std::filesystem::path security;        ///< a folder or .zip of OSV records; empty: none
    std::chrono::milliseconds limit{5000}; ///< how long versions are tried, see explain::OutdatedOptions
};

/// How far locked packages are behind, and what stands in the way.
struct OutdatedReport {
    /// Where the advisories are from.
    struct Security {
        std::filesystem::path path;
        std::size_t records = 0;
        std::size_t unreadable = 0;
        std::int64_t newestAt = 0; ///< seconds since 1970: the newest record; 0 where none says
        std::vector<std::string> warnings;
    };
    /// Each counts packages, a version once.
    struct Counts {
        std::size_t packages = 0;
        std::size_t behind = 0;     ///< have a newer version for them
        std::size_t possible = 0;   ///< ... of which at least one is possible now
        std::size_t newest = 0;     ///< ... of which the newest is possible now
        std::size_t together = 0;   ///< ... whose newest an upgrade of everything reaches
        std::size_t blocked = 0;    ///< behind, and each version that was tried is blocked
        std::size_t undecided = 0;  ///< behind, and nothing is known of what is possible
        std::size_t unknown = 0;    ///< it is not known whether there is a newer version
        std::size_t yanked = 0;     ///< the locked version is yanked, or no longer on the index
        std::size_t vulnerable = 0; ///< an advisory affects the locked version
    };

    std::vector<explain::LockedVersion> packages;           ///< by name, then version; those that are up to date too
    std::vector<explain::BlockingLine> blockers;            ///< first the line without which most could move
    std::vector<explain::BlockingPackage> blockingPackages; ///< the one that blocks most first
    std::vector<std::string> profiles;                      ///< that were looked at
    std::vector<explain::OutdatedReport::Unchecked> unchecked;
    std::size_t limited = 0;     ///< versions that were not tried because the time was over
    std::size_t unversioned = 0; ///< locked by URL or path, so without newer versions
    std::int64_t asOf = 0;       ///< seconds since 1970: the age of the oldest index page used; 0 where none has one
    std::string index;           ///< which index answered
    std::optional<Security> security;

    [[nodiscard]] Counts counts() const;
};

[[nodiscard]] std::string toJson(const OutdatedReport& report);

} // namespace lockwright::workspace
