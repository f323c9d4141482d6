// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/conflict.h"
#include "explain/edit.h"
#include "requirements/lock_diff.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// A pin that is another one in an answer than in the lock on disk.
struct PinChange {
    pep::Name name;
    std::string from; ///< empty: the lock has no such package
    std::string to;   ///< empty: the answer does not need it
    requirements::PackageChange::Size size = requirements::PackageChange::Size::None;
    bool downgrade = false;
    bool doubtful = false; ///< the new version is a pre-release, yanked, or has nothing but an archive
    bool operator==(const PinChange&) const = default;
};

/// What came of solving one profile with edits made.
struct Verdict {
    enum class Status : std::uint8_t {
        Solved,
        Unsatisfiable, ///< `reason` is a sentence about the conflict that is left
        Failed,        ///< an input cannot be read, or the index does not answer
        Skipped,       ///< a profile whose lock bounds it has no answer
    };
    std::string profile;
    Status status = Status::Solved;
    std::string reason;           ///< one sentence; empty where it is solved
    std::vector<PinChange> moves; ///< sorted by name
    bool operator==(const Verdict&) const = default;
};
[[nodiscard]] const char* name(Verdict::Status status);

/// One way to mend conflicts: edits that belong together, and what came of solving with all of them made.
struct Fix {
    enum class Status : std::uint8_t {
        Verified,  ///< every profile has a solution
        Partial,   ///< it removes conflicts; what is left without a solution are other conflicts, `remains`
        Fails,     ///< a profile has no solution for a reason that the edits brought to light
        Unchecked, ///< the budget ended before it was solved in every profile
    };
    Status status = Status::Unchecked;
    std::vector<Edit> edits;
    std::vector<std::size_t> removes; ///< positions in the list of conflicts that was asked about
    std::vector<std::size_t> remains;
    std::vector<Verdict> profiles; ///< every profile that the edits reach or that had no solution; parents first
    std::size_t readers = 0;       ///< how many profiles read the edited file that most of them read
    int leap = 0;                  ///< release segment that the edits move: 3 the first, 2 the second, 1 a later one
    std::uint64_t distance = 0;    ///< by how much
    bool operator==(const Fix&) const = default;

    /// False where an edit has no file to go to (Edit::Way::Override).
    [[nodiscard]] bool applicable() const;
};
[[nodiscard]] const char* name(Fix::Status status);

/// A better fix stands before a worse one: verified ones first; those that a file of the project can hold; fewer
/// files and lines, pins of locks not counted; files of fewer profiles; changed bounds before downgrades, moved lines, dropped lines, settings and
/// overrides; fewer major changes, fewer downgrades, smaller steps, fewer moved pins, no doubtful releases; then text.
/// A total order, so that the same fixes always get the same numbers.
[[nodiscard]] bool standsBefore(const Fix& left, const Fix& right);

/// A pin in a lock that bounds other profiles.
struct LockPin {
    pep::Name name;
    pep::Version version;
    Place place;
};

/// One profile as the solver sees it.
struct Member {
    resolve::Problem problem;
    resolve::Universe* universe = nullptr;
    std::vector<LockPin> pins; ///< of the locks whose own inputs are part of the problem
};

/// The profiles that edits can reach: what the search knows of files. The workspace implements it over the disk, tests
/// over texts in memory.
class Family
{
public:
    Family() = default;
    Family(const Family&) = delete;
    Family& operator=(const Family&) = delete;
    virtual ~Family() = default;

    /// Solves with the edits made every profile that reads an edited file or that such a profile bounds, parents
    /// first, kept pins as preferences. Those that the edits do not reach are told as they are without them, where they
    /// have no solution. An unsatisfiable profile without a reason is looked into. Errors: cancellation only.
    [[nodiscard]] virtual Result<std::vector<Verdict>> judge(const std::vector<Edit>& edits, Task& task) = 0;

    /// A profile with the edits made (LineNumbers::Keep).
    /// @param together one problem with the inputs of all profiles whose locks bound it; those locks bound nothing
    [[nodiscard]] virtual Result<Member> member(const std::string& profile, const std::vector<Edit>& edits,
                                                bool together, Task& task) = 0;

    /// The requirement at a place as it is written there; nothing where it is not ours to edit.
    [[nodiscard]] virtual std::optional<std::string> written(const requirements::Origin& origin) = 0;
    /// Is it the lock of a profile?
    [[nodiscard]] virtual bool isLock(const std::string& file) const = 0;
    /// How many profiles read the file.
    [[nodiscard]] virtual std::size_t readers(const std::string& file) const = 0;
    /// Sources of profiles that include this one directly, and of which neither they nor what builds on them is among
    /// `conflicting`: where one of its lines can move to.
    [[nodiscard]] virtual std::vector<std::string> homesBelow(const std::string& file,
                                                              const std::vector<std::string>& conflicting) const = 0;
    /// The edit that gives a setting of the configuration, such as `exclude-newer`, another value (as TOML); nothing
    /// where the configuration does not set it.
    [[nodiscard]] virtual std::optional<Edit> setting(const std::string& key, const std::string& value) = 0;
};

/// A conflict and the profiles that have it, parents first.
struct KnownConflict {
    Conflict conflict;
    std::vector<std::string> profiles;
};

struct FixLimits {
    std::chrono::milliseconds budget{3000};
    std::size_t verified = 10; ///< how many are listed
    std::size_t others = 5;    ///< of the partial ones, of those that fail and of those not checked, each
    std::function<std::chrono::steady_clock::time_point()> now; ///< empty: the clock
};

struct FixSearch {
    std::vector<Fix> fixes;                         ///< best first
    bool complete = true;                           ///< false: the budget ended before everything was solved
    std::size_t judged = 0;                         ///< how many sets of edits were solved in all profiles
    std::optional<std::chrono::milliseconds> first; ///< when the first verified one was found
};

/// Looks for edits that mend conflicts, and solves each in every profile before calling it verified.
///
/// For every line of a conflict: the nearest newer and the nearest older version with which the rest has a solution
/// becomes the tightest change of the line that admits it; further the line dropped, or moved below; other pins in
/// locks that bound the profile; settings; an override. Sets of edits that leave conflicts are extended by an edit for
/// one of those, up to one edit a conflict and at least two; a set that holds a verified one is left out.
///
/// The list depends on files and index alone, unless the budget ends (`complete`).
/// Errors: cancellation; whatever keeps a single candidate from being solved only drops that candidate.
/// Cost: some ten solves for every line of a conflict, then one for every candidate and profile.
[[nodiscard]] Result<FixSearch> findFixes(const std::vector<KnownConflict>& conflicts, Family& family,
                                          const FixLimits& limits, Task& task);

} // namespace lockwright::explain
