// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.h"
#include "explain/conflict.h"
#include "git/push.h"
#include "git/repository.h"
#include "git/tag.h"
#include "index/settings.h"
#include "index/source.h"
#include "pep/name.h"
#include "requirements/lock_diff.h"
#include "requirements/profile.h"
#include "resolve/problem.h"
#include "resolve/solution.h"
#include "workspace/hash_report.h"
#include "workspace/packages_report.h"

#include <chrono>
#include <string>
#include <vector>

/// The value types that the façade returns. The command line prints them (as text or, through json.h, as JSON)
/// and the window shows them; neither computes anything of its own.
namespace lockwright::workspace
{

/// The state of one profile's lock, told from files alone.
enum class LockState : std::uint8_t {
    Fresh,      ///< every input requirement is met by the lock and its annotations agree
    Stale,      ///< the inputs ask for something else than the lock says; `reasons` says what
    Missing,    ///< there is no lock
    Conflicted, ///< the lock has git conflict markers
    Unreadable, ///< inputs or lock cannot be read; `reasons` says why
};
[[nodiscard]] const char* name(LockState state);

/// A profile with its place in the hierarchy.
struct ProfileInfo {
    requirements::Profile profile;
    std::vector<std::string> includes;      ///< parents by -r, names
    std::vector<std::string> constrainedBy; ///< parents by -c, names
    std::size_t depth = 0;                  ///< longest way from a root, by either kind
    LockState state = LockState::Missing;
    std::vector<std::string> reasons;      ///< sentences with file and line
    std::size_t packages = 0;              ///< in the lock
    std::size_t directRequirements = 0;    ///< of its own file
    std::size_t inheritedRequirements = 0; ///< through -r
};

struct ProfilesReport {
    std::filesystem::path root;
    std::vector<ProfileInfo> profiles;            ///< parents before children
    std::vector<requirements::ProfileEdge> edges; ///< indices into `profiles`
    std::vector<std::string> warnings;
    FileTransaction::Recovery recovered; ///< of a write that an earlier run did not finish
};

/// How profiles that build on one another are solved (design.md, decision 11).
enum class Strategy : std::uint8_t {
    AsWritten, ///< each by its own file; `-c parent.txt` takes the parent's lock as it is
    Joint,     ///< all at once: one version a package, every lock is a part of that one solution
};
[[nodiscard]] const char* name(Strategy strategy);

/// Line ends of a lock. Preserve: those of the existing lock, else of its source.
enum class Newline : std::uint8_t { Lf, Crlf, Native, Preserve };

/// Whose command a lock's header names. Each of the three makes the same lock.
enum class HeaderStyle : std::uint8_t { Lockwright, Uv, PipTools };

/// What the caller wants of a compile. Absent values fall back to lockwright.toml, then to the defaults.
struct CompileOptions {
    std::vector<std::string> profiles;        ///< names; empty: all stale ones (all with `upgradeAll`)
    std::vector<std::filesystem::path> files; ///< sources that are no profile; at most with `output`
    std::filesystem::path output;             ///< -o; empty: the profile's lock, or standard output for files
    bool all = false;                         ///< also the fresh profiles
    bool upgradeAll = false;                  ///< --upgrade: no pin is kept
    std::vector<std::string> upgradePackages; ///< --upgrade-package NAME[SPEC]
    std::vector<std::string> holdPackages;    ///< names that keep the version of each lock that pins them
    std::optional<std::string> pythonVersion;
    std::optional<std::string> pythonPlatform;
    std::optional<resolve::Resolution> resolution;
    std::optional<resolve::PrereleaseMode> prereleases;
    std::vector<std::filesystem::path> constraints;
    std::vector<std::filesystem::path> overrides;
    std::vector<std::filesystem::path> excludes; ///< files whose names no requirement may bring in
    std::optional<std::string> excludeNewer;     ///< RFC 3339 time, date or duration
    std::optional<bool> generateHashes;
    bool reuseHashes = true;    ///< false: hashes of kept pins are taken from the index as well
    bool requireHashes = false; ///< every pin must have hashes, and those of input lines must be right
    std::optional<requirements::AnnotationStyle> annotations;
    std::optional<bool> header;
    std::optional<bool> keepExtras;
    std::optional<requirements::LockLayout> layout;
    std::optional<Strategy> strategy;
    std::optional<bool> noBuild;
    std::vector<std::string> noBuildPackages;
    std::vector<std::string> onlyBinary;
    std::vector<std::string> noBinary;
    std::vector<std::string> allowBuilds; ///< names whose archives may be built, ":all:", ":none:"
    std::vector<std::string> unsafePackages;
    std::optional<bool> allowUnsafe; ///< pip-tools' layout: pins unsafe packages instead of leaving them out
    std::optional<bool> emitIndexUrl;
    std::optional<bool> emitFindLinks;
    std::optional<bool> emitBuildOptions;
    bool emitIndexAnnotation = false;
    bool emitMarkerExpression = false;
    std::optional<bool> keepMarkers; ///< --no-strip-markers
    std::optional<Newline> newline;
    std::optional<HeaderStyle> headerStyle;
    std::string customCommand;      ///< what the header says instead of any command; empty: the command
    std::vector<std::string> words; ///< the words of the command line behind the program's name; empty: none
    std::string command;            ///< for the header, in Lockwright's style; empty: worded for each profile
};

/// The outcome of one profile, before anything is written.
struct CompiledProfile {
    enum class Status : std::uint8_t {
        Unchanged, ///< the lock on disk is what would be written
        Changed,
        Unsatisfiable, ///< `explanation` says why
        Failed,        ///< `error` says why: bad input, network, ...
        Skipped,       ///< a parent that it needs (-c) has no lock
    };
    requirements::Profile profile;
    Status status = Status::Unchanged;
    std::string oldText; ///< the lock on disk when the plan was made; empty where there was none
    bool existed = false;
    std::string newText;
    requirements::LockDiff diff;
    std::string textDiff; ///< unified
    std::vector<std::string> warnings;
    HashReport hashes;                        ///< alarms make it Failed
    std::string explanation;                  ///< Unsatisfiable
    std::vector<std::string> hints;           ///< Unsatisfiable: what other indexes have
    std::vector<requirements::Origin> blamed; ///< Unsatisfiable: the input lines in the proof
    std::optional<Error> error;
    resolve::SolveStatistics statistics;
    std::vector<resolve::ResolvedPackage> packages; ///< the solution
};
[[nodiscard]] const char* name(CompiledProfile::Status status);

/// Lines that have no solution when profiles are solved together.
struct Parting {
    explain::Conflict conflict;
    std::vector<std::string> profiles; ///< those whose files hold the lines
    bool alone = false;                ///< one profile has all the lines, so that it has no solution by itself either
    /// "base and gpu part over c: ..." with the conflict's summary.
    [[nodiscard]] std::string text() const;
};

/// Locks that agree, offered where a parent's lock leaves a profile without a solution: found by one solve over all
/// profiles that are bound to one another, and each lock then compiled. Nothing is written.
struct JointProposal {
    std::vector<CompiledProfile> profiles; ///< parents first; only Unchanged and Changed ones
    /// What moves, by package, and how to have it written. One line a package.
    [[nodiscard]] std::string text() const;
};

/// Answers of a compile, nothing written yet.
struct CompilePlan {
    Strategy strategy = Strategy::AsWritten;
    std::vector<CompiledProfile> profiles; ///< in the order they were solved
    std::vector<Parting> partings;         ///< Joint: why there is no common answer
    std::optional<JointProposal> proposal; ///< AsWritten: what would mend a conflict with a parent's lock
    std::vector<std::string> upToDate;     ///< profiles that were not stale and therefore not solved
    std::vector<std::string> warnings;     ///< of the run as a whole, such as a cache that cannot be written
    index::Source::Counters counters;
    std::string indexDescription;
    std::chrono::milliseconds solveTime{0};
    std::int64_t run = 0; ///< its RunRecord in the log of runs; 0 where there is none
    [[nodiscard]] bool ok() const; ///< no profile unsatisfiable, failed or skipped
    [[nodiscard]] std::size_t changedCount() const;
    /// A commit message for what changed: subject, blank line, one line a package.
    [[nodiscard]] std::string suggestedMessage() const;
};

/// One package's change over all profiles of a plan or a diff: what Review lists.
struct ReviewRow {
    requirements::PackageChange change; ///< of the first profile that has it
    std::vector<std::string> profiles;  ///< in which profiles exactly this change happens
};
[[nodiscard]] std::vector<ReviewRow> reviewRows(const CompilePlan& plan);

/// A commit message: subject, blank line, one line a package; comments-only changes are left out.
[[nodiscard]] std::string commitMessage(const std::vector<ReviewRow>& rows);

struct WriteReport {
    std::vector<std::filesystem::path> written; ///< relative to the workspace
};

struct CheckReport {
    struct Problem {
        enum class Kind : std::uint8_t {
            Stale, ///< the lock does not answer the inputs
            Missing,
            Unmet,        ///< a pinned package's requirement is not met inside the lock
            Incompatible, ///< a pin contradicts an input line or a constraint
            Conflicted,
            Unreadable,
            Divergent, ///< another profile pins another version, and the strategy is joint
        };
        std::string profile;
        Kind kind = Kind::Stale;
        std::string text; ///< a sentence
        Place place;
    };
    std::vector<Problem> problems;
    std::size_t profilesChecked = 0;
    std::size_t packagesChecked = 0;
    std::size_t withoutMetadata = 0; ///< pinned packages whose requirements are not in the cache, so not checked
    [[nodiscard]] bool ok() const { return problems.empty(); }
};
[[nodiscard]] const char* name(CheckReport::Problem::Kind kind);

/// Why profiles have no solution. A conflict of several profiles, such as one in a file that all of them include,
/// is told once.
struct ConflictsReport {
    struct Found {
        explain::Conflict conflict;        ///< as the first of `profiles` has it
        std::vector<std::string> profiles; ///< in the order in which they were solved
    };
    /// A profile of which it is not known whether it has a solution.
    struct Unchecked {
        std::string profile;
        std::string reason;         ///< a clause
        std::optional<Error> error; ///< none where a parent is at fault
    };
    std::vector<Found> conflicts;
    std::vector<std::string> satisfiable;
    std::vector<std::string> unsatisfiable;
    std::vector<std::string> hints;      ///< what other indexes have, see CompiledProfile::hints
    std::vector<std::string> incomplete; ///< unsatisfiable ones that may have further conflicts
    std::vector<Unchecked> unchecked;
    std::optional<JointProposal> proposal; ///< what would mend conflicts with a parent's lock
    [[nodiscard]] bool ok() const { return unsatisfiable.empty() && unchecked.empty(); }
};

struct TreeOptions {
    std::string package;  ///< empty: from all direct requirements
    bool reverse = false; ///< who requires it
    std::string profile;  ///< empty: the first profile that has it, else the first profile
    unsigned depth = 0;   ///< 0: no limit
};

/// A tree as a flat list in display order, of at most rowLimit rows and levelLimit levels: where everything requires
/// everything, a tree has the square of the packages as rows, and lines as long.
struct TreeReport {
    static constexpr std::size_t rowLimit = 20'000;
    static constexpr std::size_t levelLimit = 200;
    struct Node {
        std::size_t depth = 0;
        pep::Name name;
        std::string version;
        std::string requirement; ///< of the parent node on this one (reversed: of this one on the parent)
        bool repeated = false;   ///< shown above already; its children are not repeated
        bool cycle = false;      ///< it is its own ancestor here
    };
    std::string profile;
    std::vector<Node> nodes;
    bool requirementsKnown = false; ///< false where edges come from annotations, without requirement texts
    bool complete = true;           ///< false: what the limits leave no room for is missing
};

struct DiffReport {
    struct ProfileDiff {
        std::string profile;
        std::filesystem::path lock;
        requirements::LockDiff diff;
        std::string textDiff;
    };
    std::string before;                ///< e.g. "HEAD (1a2b3c4)"
    std::string after;                 ///< e.g. "work tree"
    std::vector<ProfileDiff> profiles; ///< only those that differ
};
[[nodiscard]] std::vector<ReviewRow> reviewRows(const DiffReport& report);

struct IndexReport {
    index::IndexSettings settings; ///< URLs without credentials
    std::filesystem::path cacheFolder;
    std::uint64_t cacheBytes = 0;
    std::uint64_t cachedListings = 0;
    std::uint64_t cachedMetadata = 0;
};

} // namespace lockwright::workspace
