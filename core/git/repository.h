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
    std::string branch;      ///< short name; empty where HEAD is detached
    std::string head;        ///< 40 hex digits; empty on an unborn branch
    std::string headSubject;
    bool bare = false;
    bool unborn = false;
    Operation operation = Operation::None;
    std::vector<std::string> staged;    ///< paths relative to the work tree
    std::vector<std::string> unstaged;
    std::vector<std::string> untracked; ///< folders that are wholly untracked end in "/"
    std::vector<std::string> conflicted;
    std::string authorName;  ///< as git would find it; empty where git would refuse
    std::string authorEmail;
};
[[nodiscard]] const char* name(RepositoryState::Operation operation);

/// What to commit: exactly these paths as they are on disk, nothing else.
struct CommitRequest {
    std::vector<std::string> paths; ///< relative to the work tree; a path that is gone from disk is a removal
    std::string message;
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
    std::string id;       ///< 40 hex digits
    std::string branch;
    std::string subject;
    std::vector<std::string> paths;
    std::vector<std::string> untouched;
};

/// One blob of a path at a revision.
struct FileAtRevision {
    std::string revision; ///< 40 hex digits of the commit
    std::string content;
};

/// A git repository through libgit2. Not thread-safe: one object per thread.
class Repository
{
public:
    /// Finds the repository that holds `path`, as git does. ErrorCode::Repository where there is none.
    [[nodiscard]] static Result<Repository> open(const std::filesystem::path& path);
    /// Makes a repository with an unborn branch `branch`.
    [[nodiscard]] static Result<Repository> create(const std::filesystem::path& path, const std::string& branch = "main");

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

    /// The file at a revision ("HEAD", a branch, tag or id); nullopt where it does not exist there.
    [[nodiscard]] Result<std::optional<std::string>> fileAt(const std::string& revision, const std::string& path) const;
    /// Resolves a revision to 40 hex digits.
    [[nodiscard]] Result<std::string> resolveRevision(const std::string& revision) const;

private:
    struct Handle;
    explicit Repository(std::unique_ptr<Handle> handle, std::filesystem::path workTree);
    std::unique_ptr<Handle> m_handle;
    std::filesystem::path m_workTree;
};

} // namespace lockwright::git
