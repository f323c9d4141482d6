// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::workspace
{

struct PackagesOptions {
    std::filesystem::path security; ///< a folder or .zip of OSV records; empty: advisories are not checked
};

/// One package over all profiles, as the package table shows it.
struct PackageRow {
    struct InProfile {
        std::string profile;
        std::string version;             ///< or URL
        bool direct = false;             ///< a file that the profile reads asks for it by name; a constraint does not
        bool yanked = false;             ///< as far as the cache knows
        bool buildNeeded = false;        ///< nothing but a source archive fits the target, as far as the cache knows
        std::int64_t uploadedAt = 0;     ///< seconds since 1970: the first file of the version; 0 where unknown
        std::optional<std::size_t> held; ///< into `bounds`: a line that pins it and says why
        // What follows from the rest (deriveFacts())
        bool outdated = false;               ///< the newest version is above it
        bool conflict = false;               ///< a bound that acts here excludes it
        bool vulnerable = false;             ///< an advisory is about it
        bool unusual = false;                ///< another version than most profiles have
        std::optional<std::size_t> tightest; ///< into `bounds`: what leaves the least room upwards
        bool operator==(const InProfile&) const = default;
    };
    /// Who bounds it, and how.
    struct Bound {
        std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"
        std::string by;          ///< "requirements/in/base.in:7" or "accelerate 0.33.0"
        bool fromFile = false;   ///< an input line; `place` is set
        Place place;
        std::string profile;               ///< the first profile in which it acts
        std::vector<std::string> profiles; ///< all of them
        std::string reason;                ///< the comment behind an input line; a lock's comments are none
        std::vector<std::string> broken;   ///< profiles whose locked version it excludes
        bool fromLock = false;             ///< a pin of another profile's lock, inherited by `-c`
        bool operator==(const Bound&) const = default;
    };
    /// An advisory about a locked version.
    struct Advisory {
        std::string id;
        std::string severity; ///< "low", "medium", "high", "critical"; empty where nobody rated it
        std::string summary;  ///< one line
        std::string version;  ///< the locked one that it affects
        bool operator==(const Advisory&) const = default;
    };
    pep::Name name;
    std::vector<InProfile> profiles; ///< parents before children
    std::vector<Bound> bounds;       ///< input lines first; dependents where their metadata is in the cache
    bool boundsComplete = false;     ///< false where some dependent's metadata was not downloaded
    std::string newest;              ///< newest stable version known to the cache; empty where unknown
    bool newestKnown = false;
    bool yanked = false;               ///< a locked version is yanked, as far as the cache knows
    bool divergent = false;            ///< versions differ between profiles
    std::vector<std::string> via;      ///< annotation items of the lock, all profiles
    std::string yankReason;            ///< of the first yanked version; may be empty
    std::vector<pep::Name> dependents; ///< locked packages that require it, sorted
    std::vector<Advisory> advisories;  ///< by version, then id
    std::string usual;                 ///< the version that most profiles have; of equals the first profile's
    bool operator==(const PackageRow&) const = default;

    [[nodiscard]] bool direct() const;
    [[nodiscard]] const std::string& version() const; ///< of the first profile
    /// True where a profile has the fact; `profile` empty: any of them.
    [[nodiscard]] bool any(bool InProfile::*fact, const std::string& profile = {}) const;
    [[nodiscard]] const InProfile* in(const std::string& profile) const;
    /// The bound that a reader looks for first: in that profile, or in the first one where `profile` is empty. Null
    /// where nothing bounds the package there.
    [[nodiscard]] const Bound* tightest(const std::string& profile = {}) const;
    /// The line that holds it, in that profile or (empty) the first that has one.
    [[nodiscard]] const Bound* held(const std::string& profile = {}) const;
};

/// Fills in what follows from a row's versions, bounds and advisories. The tightest bound is a pin, else the one with
/// the lowest upper end, else the first.
void deriveFacts(PackageRow& row);

struct PackagesReport {
    /// Where the advisories are from.
    struct Security {
        std::filesystem::path path;
        std::size_t records = 0;
        std::size_t unreadable = 0;
        std::int64_t newestAt = 0; ///< seconds since 1970: the newest record; 0 where none says
        std::vector<std::string> warnings;
    };
    std::vector<PackageRow> rows;      ///< sorted by name
    std::int64_t newestAsOf = 0;       ///< seconds since 1970: age of the oldest listing used; 0 where none
    std::vector<std::string> profiles; ///< those with a lock, parents before children
    std::optional<Security> security;  ///< nothing: advisories were not checked, and no row can say anything of them
};

/// JSON, see docs/cli.md.
[[nodiscard]] std::string toJson(const PackagesReport& report);

} // namespace lockwright::workspace
