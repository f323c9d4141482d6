// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/history.h"
#include "requirements/lock_diff.h"
#include "workspace/edit_report.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lockwright::workspace
{

struct HistoryOptions {
    std::vector<std::string> profiles; ///< names; empty: every profile
    std::string package;               ///< only commits that moved it; empty: all
    std::string start;                 ///< a revision; empty: HEAD
    std::string since;                 ///< a revision whose commits are left out; empty: none are
    std::size_t limit = 0;             ///< at most so many commits, the newest; 0: all
};

/// A commit as history and blame show it.
struct CommitInfo {
    std::string id; ///< 40 hex digits
    std::string authorName;
    std::string authorEmail;
    std::int64_t seconds = 0; ///< of the author, since 1970-01-01 UTC
    int offsetMinutes = 0;    ///< of the author's local time, east of Greenwich
    std::string subject;
    bool merge = false;
    std::vector<std::string> tags;
    std::vector<std::string> branches; ///< whose last commit it is; those of remotes are "origin/main"
    [[nodiscard]] std::string shortId() const { return id.substr(0, 7); }
    bool operator==(const CommitInfo&) const = default;
};

/// The commits that changed locks, newest first.
struct HistoryReport {
    /// A package whose pin in a profile's lock changed. A merge moves what differs from every parent.
    struct Move {
        std::uint32_t package = 0; ///< in `packages`
        std::uint32_t profile = 0; ///< in `profiles`
        std::string before;        ///< version or URL; empty where it was not pinned
        std::string after;
        bool operator==(const Move&) const = default;
    };
    /// A lock that the commit changed.
    struct InProfile {
        std::uint32_t profile = 0; ///< in `profiles`
        std::string lock;          ///< its path in this commit, relative to the work tree
        std::string renamedFrom;   ///< empty where it was not renamed
        std::size_t added = 0;     ///< packages
        std::size_t changed = 0;
        std::size_t removed = 0;
        std::string problem; ///< why nothing is known of it: a sentence; empty where it was read
        /// The lock changed, but no pin did: comments, hashes, options or the name.
        [[nodiscard]] bool unmoved() const { return added + changed + removed == 0 && problem.empty(); }
    };
    struct Commit {
        CommitInfo info;
        std::vector<InProfile> profiles;
        std::vector<std::string> inputs; ///< input files that it changed as well, relative to the work tree
        std::vector<Move> moves;         ///< by package, then profile
        /// Packages, each counted once over all profiles.
        struct Counts {
            std::size_t added = 0;
            std::size_t changed = 0;
            std::size_t removed = 0;
            bool operator==(const Counts&) const = default;
        };
        [[nodiscard]] Counts counts() const;
        [[nodiscard]] bool moved(std::uint32_t package) const;
    };
    std::vector<std::string> profiles; ///< that were looked at
    std::vector<std::string> packages; ///< that any commit moved, sorted
    std::vector<Commit> commits;
    std::vector<git::Reference> references; ///< every branch and tag, by name
    std::string head;                       ///< where it starts: 40 hex digits; empty where there is no commit yet
    std::size_t walked = 0;                 ///< commits that were looked at
    bool shallow = false;                   ///< the clone does not have what came before
    bool truncated = false;                 ///< older commits were not looked at, or `limit` was reached
    /// The position of a package in `packages`.
    [[nodiscard]] std::optional<std::uint32_t> find(const std::string& package) const;
};

/// How often pins moved, week by week.
struct LockChurn {
    struct Week {
        std::int64_t start = 0;           ///< Monday 00:00 UTC, in seconds since 1970
        std::vector<std::size_t> moves;   ///< by `profiles`
        std::vector<std::size_t> commits; ///< positions in HistoryReport::commits
    };
    struct Flag {
        std::int64_t seconds = 0;
        std::string name;       ///< a tag
        std::size_t commit = 0; ///< position in HistoryReport::commits
    };
    std::vector<std::string> profiles;
    std::vector<Week> weeks; ///< oldest first, without gaps; more than 2 000 weeks are cut off at the old end
    std::vector<Flag> flags; ///< oldest first
};
[[nodiscard]] LockChurn churnOf(const HistoryReport& report);

/// Every commit that moved the pin of one package.
struct BlameReport {
    enum class Cause : std::uint8_t {
        Edited,   ///< a line that asks for it was edited, added or removed
        Released, ///< nothing around it changed: a newer version was there
        KnockOn,  ///< another package's change asked for it
        NewLock,  ///< the lock came with this commit
        LockGone, ///< the lock went with this commit
        Unknown,  ///< cannot be told from the two locks
    };
    /// A line of an input file that asks for the package.
    struct InputLine {
        std::string file;       ///< in this commit, relative to the work tree
        std::uint32_t line = 0; ///< from 1; of `text`, or of `before` where there is none
        std::string text;       ///< with its comment; empty where the commit removed it
        std::string before;     ///< empty where the commit added it
        bool operator==(const InputLine&) const = default;
    };
    struct Event {
        CommitInfo commit;
        std::vector<std::string> profiles; ///< in which it moved so
        std::string before;                ///< version or URL; empty where it was not pinned
        std::string after;
        Cause cause = Cause::Unknown;
        std::vector<std::string> because; ///< KnockOn: the packages that brought or freed it
        std::vector<InputLine> lines;     ///< those that changed; else those that there were
    };
    std::string package;
    std::vector<Event> events;         ///< newest first
    std::vector<std::string> problems; ///< locks in the history that cannot be read: sentences
    std::size_t walked = 0;
    bool shallow = false;
    bool truncated = false;
};
[[nodiscard]] const char* name(BlameReport::Cause cause);

/// Files as they were at a revision.
struct RestoreReport {
    std::string revision;             ///< "v1.0 (1a2b3c4)"
    std::vector<EditedFile> files;    ///< those that differ from the disk, by path
    std::vector<std::string> missing; ///< files that the revision does not have; they stay as they are
};

[[nodiscard]] std::string toJson(const HistoryReport& report);
[[nodiscard]] std::string toJson(const BlameReport& report);

} // namespace lockwright::workspace
