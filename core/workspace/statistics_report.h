// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"
#include "pep/requirement.h"
#include "workspace/history_report.h"
#include "workspace/run_log.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lockwright::workspace
{

struct StatisticsOptions {
    std::vector<std::string> profiles; ///< names; empty: every profile
    /// Seconds since 1970 that ages are told against; 0: the clock, or the newest file seen where the index is a
    /// recorded one, which knows nothing of later days.
    std::int64_t now = 0;
};

/// Counts that answer a question each, told from the files, the cache, git and the log of runs; no index is asked and
/// nothing is solved.
struct StatisticsReport {
    /// How long ago the locked version was published: within 30, 91, 182, 365 or 730 days, or before.
    enum class Age : std::uint8_t { Month, Quarter, HalfYear, Year, TwoYears, Older, Unknown };
    static constexpr std::size_t ageCount = 7;
    /// Which number of the newest version that the target can use is another one.
    enum class Behind : std::uint8_t { Current, Patch, Minor, Major, Unknown };
    static constexpr std::size_t behindCount = 5;
    /// What a line admits.
    enum class LineKind : std::uint8_t {
        Exact,      ///< `==` one version, `===`, or a direct reference
        Capped,     ///< an upper bound: `<`, `<=`, `~=`, `==1.*`
        Floor,      ///< a lower bound alone
        Free,       ///< any version, or any but some (`!=`)
        Constraint, ///< a line of a -c file
    };
    static constexpr std::size_t lineKindCount = 5;

    /// How fresh are we? One locked version of a package, in all profiles that have it.
    struct Release {
        pep::Name name;
        std::string version;
        std::vector<std::string> profiles;
        Age age = Age::Unknown;
        Behind behind = Behind::Unknown;
        std::int64_t releasedAt = 0; ///< seconds since 1970: its first file; 0 where unknown
        std::string newest;          ///< the newest version that the target can use; empty where unknown
        std::string unknown;         ///< a clause: why something is not known; empty where everything is
    };

    /// Where do we strangle the solver? What a profile's own files ask for.
    struct Mix {
        struct Line {
            LineKind kind = LineKind::Free;
            pep::Name name; ///< empty for an unnamed reference
            std::string requirement;
            Place place;
            bool operator==(const Line&) const = default;
        };
        std::string profile;
        /// Without those of files that are another profile's: they are told there. Of -c files, those about packages
        /// that its lock has, or all where it has none.
        std::vector<Line> lines;
        [[nodiscard]] std::size_t count(LineKind kind) const;
    };

    /// Which layer is large? The packages of a profile's lock.
    struct Layer {
        std::string profile;
        bool locked = false;                ///< false: it has no lock that can be read
        std::vector<std::string> parents;   ///< the profiles that it builds on, directly
        std::vector<std::string> own;       ///< in no parent's lock
        std::vector<std::string> inherited; ///< a parent's lock has the same version
        std::vector<std::string> differing; ///< a parent's lock has it in another version
    };

    /// Which single bound keeps out most? A bound on a locked package with the newer versions that it rejects.
    struct Blocking {
        pep::Name package;
        std::string locked;      ///< its version, in the first profile
        std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"
        std::string by;          ///< "requirements/in/base.in:7" or "accelerate 0.33.0"; "torch 2.3.1, 2.4.1"
        bool fromFile = false;   ///< an input line; `place` is set
        Place place;
        std::vector<std::string> profiles; ///< in which it rejects
        std::size_t rejects = 0;           ///< newer versions that the target can use
        std::size_t alone = 0;             ///< ... that no other bound on the package rejects
        std::string newest;                ///< the newest one that it rejects
    };

    std::vector<std::string> profiles;   ///< that were looked at, parents before children
    std::vector<Release> releases;       ///< by name, then version
    std::vector<Mix> mixes;              ///< as `profiles`
    std::vector<Layer> layers;           ///< as `profiles`
    std::vector<Blocking> blocking;      ///< lines that people wrote first; what rejects most alone, then most
    std::vector<RunRecord> runs;         ///< of the whole workspace, the oldest first
    LockChurn churn;                     ///< in the history of the profiles that were looked at
    std::vector<CommitInfo> commits;     ///< that `churn` speaks of, by its positions: the newest first
    std::string noChurn;                 ///< why there is no `churn`: a clause; empty where there is
    bool historyCut = false;             ///< the clone is shallow: what came before `churn` is not known
    std::size_t withoutMetadata = 0;     ///< locked packages whose own bounds are not in the cache
    std::int64_t now = 0;                ///< seconds since 1970 that ages are told against
    std::int64_t asOf = 0;               ///< seconds since 1970: the oldest index page used; 0 where none has an age
    std::string index;                   ///< whose pages were looked at
    std::vector<std::string> unreadable; ///< profiles whose files cannot be read: sentences

    [[nodiscard]] std::size_t count(Age age, Behind behind) const;
};

[[nodiscard]] const char* name(StatisticsReport::Age age);
[[nodiscard]] const char* name(StatisticsReport::Behind behind);
[[nodiscard]] const char* name(StatisticsReport::LineKind kind);

/// @param releasedAt 0: Unknown
[[nodiscard]] StatisticsReport::Age ageOf(std::int64_t releasedAt, std::int64_t now);
/// By the first number that differs: epoch and first are Major, the second is Minor, every other one Patch. A newest
/// version that is older than the locked one is Current.
[[nodiscard]] StatisticsReport::Behind behindOf(const pep::Version& locked, const pep::Version& newest);
/// Of a line that is no constraint.
[[nodiscard]] StatisticsReport::LineKind kindOf(const pep::Requirement& requirement);

[[nodiscard]] std::string toJson(const StatisticsReport& report);

} // namespace lockwright::workspace
