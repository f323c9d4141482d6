// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// Where HEAD is and what git is in the middle of.
struct RepositoryState {
    enum class Operation : std::uint8_t { None, Merge, Rebase, CherryPick, Revert, Bisect, ApplyMailbox };
    std::filesystem::path workTree;
    std::string branch; ///< short name; empty where HEAD is detached
    std::string head;   ///< 40 hex digits; empty on an unborn branch
    std::string headSubject;
    bool bare = false;
    bool unborn = false;
    Operation operation = Operation::None;
    std::vector<std::string> staged; ///< paths relative to the work tree
    std::vector<std::string> unstaged;
    std::vector<std::string> untracked; ///< folders that are wholly untracked end in "/"
    std::vector<std::string> conflicted;
    std::string authorName; ///< as git would find it; empty where it is not configured
    std::string authorEmail;
};
[[nodiscard]] const char* name(RepositoryState::Operation operation);

/// Who made a commit, and when.
struct Signature {
    std::string name;
    std::string email;
    std::int64_t seconds = 0; ///< since 1970-01-01 UTC
    int offsetMinutes = 0;    ///< of the local time, east of Greenwich
};

/// What to commit: exactly these paths as they are on disk, nothing else.
struct CommitRequest {
    std::vector<std::string> paths; ///< relative to the work tree; a path that is gone from disk is a removal
    std::string message;
    /// Author and committer; without it they are found as git finds them.
    std::optional<Signature> signature = std::nullopt;
};

/// A commit before it is made.
struct CommitPreview {
    RepositoryState state;
    std::vector<std::string> changed;   ///< of the paths: those that differ from HEAD
    std::vector<std::string> unchanged; ///< of the paths: those that do not
    std::vector<std::string> untouched; ///< other staged, unstaged and untracked paths, which stay as they are
    /// Why it cannot be committed, each a sentence with the git command that helps; empty where it can.
    std::vector<std::string> obstacles;
};

struct CommitResult {
    std::string id; ///< 40 hex digits
    std::string branch;
    std::string subject;
    std::vector<std::string> paths;
    std::vector<std::string> untouched;
};

/// The last commit before it is taken back.
struct UndoPreview {
    std::string id; ///< 40 hex digits
    std::string branch;
    std::string subject;
    std::string message;
    std::vector<std::string> paths; ///< that it changed
    /// Why it cannot be taken back, each a sentence with the git command that helps; empty where it can.
    std::vector<std::string> obstacles;
};

/// A commit that was taken back. Its files are on disk as they were, and differ from HEAD again.
struct UndoResult {
    std::string id; ///< of the commit; git keeps it for some weeks
    std::string branch;
    std::string parent; ///< where the branch is now, 40 hex digits
    std::string subject;
    std::string message; ///< for the next try
    std::vector<std::string> paths;
};

/// One file of a TreeCommit.
struct TreeFile {
    std::string path;                   ///< relative to the top of the tree, with forward slashes
    std::optional<std::string> content; ///< nullopt removes the file
    bool executable = false;
};

/// A commit that is made without looking at the work tree or the index.
struct TreeCommit {
    std::string branch; ///< short name; made where it does not exist
    /// The revision that the files change; without it the branch's own last commit, and for a new branch none.
    std::optional<std::string> parent = std::nullopt;
    std::vector<TreeFile> files;
    std::string message;
    Signature signature;
};

struct History;
struct HistoryOptions;
struct Reference;

/// A git repository through libgit2, which is loaded when the first one is opened (some 3 ms).
/// Not thread-safe: one object per thread.
class Repository
{
public:
    /// Finds the repository that holds `path`, as git does; GIT_DIR only counts where none is found.
    /// ErrorCode::Repository where there is none, or where it is of a kind that libgit2 cannot read;
    /// ErrorCode::Environment where libgit2 is not installed.
    [[nodiscard]] static Result<Repository> open(const std::filesystem::path& path);
    /// Makes a repository with an unborn branch `branch`.
    [[nodiscard]] static Result<Repository> create(const std::filesystem::path& path,
                                                   const std::string& branch = "main");

    Repository(Repository&&) noexcept;
    Repository& operator=(Repository&&) noexcept;
    ~Repository();

    [[nodiscard]] const std::filesystem::path& workTree() const { return m_workTree; }
    [[nodiscard]] Result<RepositoryState> state(Task& task) const;

    [[nodiscard]] Result<CommitPreview> preview(const CommitRequest& request, Task& task) const;
    /// Commits on HEAD's branch: HEAD's tree plus exactly the paths (design.md, decision 14). Other staged and
    /// unstaged work stays as it is to the byte. Refuses, with the reason and the git command, what it would do
    /// wrong: an operation in progress, hooks, signing, filters, a missing identity, a detached or moved HEAD.
    [[nodiscard]] Result<CommitResult> commit(const CommitRequest& request, Task& task);

    [[nodiscard]] Result<UndoPreview> undoPreview(Task& task) const;
    /// Takes HEAD's commit back: the branch goes to its parent, and the index entries of its paths with it where they
    /// are still as it left them. The work tree, and what else is staged, stays to the byte.
    /// Refuses, with the reason and the git command: a commit that some remote branch has, a first commit, a merge, one
    /// that a tag names, a detached HEAD, an operation in progress, hooks that would have to run.
    /// @param id what HEAD is expected to be, 40 hex digits
    [[nodiscard]] Result<UndoResult> undoCommit(const std::string& id, Task& task);

    /// The file at a revision ("HEAD", a branch, tag or id); nullopt where it does not exist there.
    [[nodiscard]] Result<std::optional<std::string>> fileAt(const std::string& revision, const std::string& path) const;
    /// Resolves a revision to the 40 hex digits of its commit.
    [[nodiscard]] Result<std::string> resolveRevision(const std::string& revision) const;
    /// The parents of a revision's commit, 40 hex digits each; none for a first commit. In a shallow clone they may
    /// be missing.
    [[nodiscard]] Result<std::vector<std::string>> parentsOf(const std::string& revision) const;
    /// The files below a folder ("" is the top) at a revision, in order, with their whole paths. No submodules.
    [[nodiscard]] Result<std::vector<std::string>> filesAt(const std::string& revision, const std::string& folder,
                                                           Task& task) const;
    /// Those of the paths whose file on disk is not the one of HEAD.
    [[nodiscard]] Result<std::vector<std::string>> changedPaths(const std::vector<std::string>& paths,
                                                                Task& task) const;

    /// The commits that changed files; see git/history.h.
    [[nodiscard]] Result<History> history(const HistoryOptions& options, Task& task) const;
    /// Every branch and tag that names a commit, by name.
    [[nodiscard]] Result<std::vector<Reference>> references(Task& task) const;
    /// The content of a blob. @param id 40 hex digits
    [[nodiscard]] Result<std::string> blob(const std::string& id) const;

    /// Makes a commit at the end of a branch out of given contents; work tree and index stay as they are, no hook
    /// runs. Answers the 40 hex digits. Refuses a branch whose last commit is not the parent.
    [[nodiscard]] Result<std::string> commitTree(const TreeCommit& commit);
    /// Makes a branch the current one and its files those of the work tree. Refuses to replace changed files.
    [[nodiscard]] Result<void> checkOut(const std::string& branch);

private:
    struct Handle;
    explicit Repository(std::unique_ptr<Handle> handle, std::filesystem::path workTree);
    std::unique_ptr<Handle> m_handle;
    std::filesystem::path m_workTree;
};

} // namespace lockwright::git
