// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/repository.h"

#include <cstddef>
#include <string>
#include <vector>

namespace lockwright::git
{

/// A name that git gives a commit.
struct Reference {
    enum class Kind : std::uint8_t { Branch, RemoteBranch, Tag };
    Kind kind = Kind::Branch;
    std::string name;   ///< short: "main", "origin/main", "v1.2"
    std::string commit; ///< 40 hex digits
    bool operator==(const Reference&) const = default;
};

struct HistoryOptions {
    std::vector<std::string> files; ///< paths as they are at the start, relative to the work tree
    std::string start;              ///< a revision; empty: HEAD
    std::string since;              ///< commits that this revision reaches are left out; empty: none are
};

/// A commit that changed one of the files.
struct HistoryCommit {
    /// The file before, in one parent.
    struct Before {
        std::string path; ///< another one than now where the commit renamed it
        std::string blob; ///< 40 hex digits; empty where the parent has no such file
    };
    struct File {
        std::size_t file = 0;        ///< position in HistoryOptions::files
        std::string path;            ///< in this commit
        std::string blob;            ///< empty where the commit removed it
        std::vector<Before> parents; ///< one for each parent; none in a first commit
    };
    std::string id; ///< 40 hex digits
    Signature author;
    std::string subject;
    std::size_t parents = 0;
    std::vector<File> files; ///< by position
};

/// How files came to be what they are: what Repository::history() answers.
///
/// It compares the ids that trees have at the files' paths. No content is read, except where a file comes to be,
/// because it may have been renamed.
///
/// All commits that the start reaches count, those of merged branches too, because they say who changed a file and
/// why; a merge counts only where a file differs from that of every parent. A file that its commit brings is followed
/// to the file of the parent that the commit removes and that is like it, as git finds renames.
/// Symbolic links count as no file. A shallow clone ends where its commits do.
///
/// Errors: ErrorCode::Usage for an unknown revision, ErrorCode::Repository for objects that cannot be read.
/// Cost: some three objects for each commit. Memory: some 100 bytes for each commit.
struct History {
    std::string head;                   ///< the commit it starts at; empty on an unborn branch
    std::vector<HistoryCommit> commits; ///< newest first; children before their parents, else by time of commit
    std::size_t walked = 0;             ///< commits that were looked at
    bool shallow = false;               ///< the clone does not have what came before
    bool truncated = false;             ///< there were more commits, or more renames, than are looked at
    /// Every path that a file had, the newest first. By position in HistoryOptions::files.
    std::vector<std::vector<std::string>> paths;
};

} // namespace lockwright::git
