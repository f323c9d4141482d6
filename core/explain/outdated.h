// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "explain/try_version.h"
#include "index/advisories.h"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// A profile with what its lock pins; or several profiles that are solved as one problem.
struct LockedProblem {
    struct Pin {
        pep::Name name;
        pep::Version version;
        std::string profile;
    };
    std::string profile;                   ///< what messages call it
    resolve::Problem problem;              ///< the pins among its preferences
    resolve::Universe* universe = nullptr; ///< its policy is Policy::of(problem)
    std::string lockFile;                  ///< as the constraints of profiles below it name it (`-c`); may be empty
    std::vector<Pin> pins;                 ///< what is asked about
};

/// A version that a package could move to.
struct UpdateTarget {
    using Outcome = TriedVersion::Outcome;

    /// A package that moves along.
    struct Move {
        pep::Name name;
        std::optional<pep::Version> from; ///< nothing: it is new
        std::optional<pep::Version> to;   ///< nothing: it is not needed any more
        std::vector<std::string> profiles;
    };
    /// Who says no: a line of the user's, or what a package requires.
    struct Bound {
        std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"
        std::string by;          ///< "requirements/in/base.in:7" or "accelerate==0.33.0"
        pep::Name dependent;     ///< whose requirement it is; empty for lines
        bool fromFile = false;   ///< an input line; `place` is set
        Place place;
        bool operator==(const Bound&) const = default;
    };

    pep::Version version;
    bool patch = false;  ///< the newest with the same major and minor number
    bool minor = false;  ///< the newest with the same major number
    bool latest = false; ///< the newest
    bool fix = false;    ///< the nearest one that no advisory affects

    Outcome outcome = Outcome::Unknown;
    bool together = false; ///< giving up all pins at once leads to it: possible beside all others that have this

    std::vector<Move> moved;         ///< Possible: by name
    bool movesKnown = false;         ///< Possible: false where the time did not suffice to find out
    bool needed = true;              ///< Possible: false where nothing would require the package any more
    std::string profile;             ///< Blocked: the first profile that does not allow it
    std::vector<Bound> by;           ///< Blocked: what excludes the version, of all conflicts
    std::vector<Conflict> conflicts; ///< Blocked: as of TriedVersion
    bool complete = true;            ///< Blocked: no further conflict was left unread
    std::string reason;              ///< Unknown: a clause
    bool limitReached = false;       ///< Unknown: because the time was over
};

/// One locked version of a package, in all profiles that have it.
struct LockedVersion {
    /// A newer version that is no target.
    struct PassedOver {
        pep::Version version;
        std::string reason; ///< a clause, e.g. "was yanked (reason: broken)"
    };
    /// An advisory that affects it.
    struct Affecting {
        index::Advisory advisory;
        std::vector<pep::Version> fixed; ///< versions above that fix it, as the advisory says
    };

    pep::Name name;
    pep::Version version;
    std::vector<std::string> profiles;
    bool direct = false;                  ///< a line of the user's asks for it
    std::string unknown;                  ///< a clause: why newer versions are not known; empty where they are
    std::vector<UpdateTarget> targets;    ///< ascending by version
    std::optional<PassedOver> passedOver; ///< the newest that is above all targets
    bool yanked = false;
    std::string yankReason;
    bool withdrawn = false;            ///< the index no longer has the version
    std::string projectStatus;         ///< e.g. "archived: no longer maintained" (PEP 792); empty where active
    std::vector<Affecting> advisories; ///< by id

    [[nodiscard]] bool behind() const; ///< there is a newer version for it
    [[nodiscard]] const UpdateTarget* latest() const;
    [[nodiscard]] const UpdateTarget* fix() const;
};

/// A line of the user's that stands in the way of targets.
struct BlockingLine {
    ConflictLine line;
    std::vector<pep::Name> blocked; ///< packages of which it blocks a target
    std::vector<pep::Name> freed;   ///< those of them of which a target is possible without it, as solving showed
};

/// A package whose requirements stand in the way of targets.
struct BlockingPackage {
    std::string package;            ///< with its version, e.g. "torch==2.4.1"
    std::vector<pep::Name> blocked; ///< packages of which it excludes a target
};

struct OutdatedReport {
    /// A problem of which nothing could be tried.
    struct Unchecked {
        std::string profile;
        std::string reason; ///< a clause
    };
    std::vector<LockedVersion> packages;           ///< by name, then version; those that are up to date too
    std::vector<BlockingLine> blockers;            ///< first the one without which most could move
    std::vector<BlockingPackage> blockingPackages; ///< the one that blocks most first
    std::vector<Unchecked> unchecked;
    std::size_t limited = 0; ///< targets that were not tried because the time was over
    std::int64_t asOf = 0;   ///< seconds since 1970: the age of the oldest listing used; 0 where none has one
};

struct OutdatedOptions {
    /// How long versions are tried. What the profiles and listings need comes before and is not counted.
    std::chrono::milliseconds limit{5000};
    const index::AdvisoryDatabase* advisories = nullptr;
};

/// For every pin: the versions that it could move to (newest patch, newest minor, newest, nearest without advisories),
/// each tried by asking for it in every problem that has the package, parents first, with what that changes in a
/// parent's lock seen by the profiles that it constrains: as a compile that upgrades this package would do.
///
/// What policy rejects (yanked, Requires-Python, tags, cut-off, unreadable metadata) and pre-releases of packages whose
/// pin is none are no targets. Errors: cancellation, and what makes a problem itself unusable; what an index does not
/// answer is Unknown. Cost: two solves a problem; then none for a target that fits into what is there, one a problem
/// for each other one that is possible, and those of explainConflict() for each that is blocked.
/// @param problems parents before children
[[nodiscard]] Result<OutdatedReport> findOutdated(std::span<const LockedProblem> problems,
                                                  const OutdatedOptions& options, Task& task);

} // namespace lockwright::explain
