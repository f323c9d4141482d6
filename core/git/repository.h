// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::git
{

/// Something about a repository that decides what can be done in it.
struct Situation {
    std::string name;     ///< one lower-case word or two with a hyphen, for --json: "linked-worktree"
    std::string sentence; ///< what it means here, with the git command that helps where there is one
};

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
    bool linkedWorkTree = false; ///< made by git worktree add; the main one lies elsewhere
    bool shallow = false;        ///< the clone ends before the history does
    bool partialClone = false;   ///< objects may be missing until git fetches them
    bool sparse = false;         ///< core.sparseCheckout
    /// Of those that are checked out: other commits than recorded. Changed files inside of one do not count.
    std::vector<std::string> movedSubmodules;
    std::vector<std::string> submodules;
    std::filesystem::path superproject; ///< the work tree whose submodule this is; else empty
    /// Why libgit2 cannot read it faithfully, so that the lists above are empty and nothing is written; else empty.
    std::string unsupported;
    std::string gitCommand;            ///< what to use instead where `unsupported` says something
    std::vector<Situation> situations; ///< everything out of the ordinary, the most hindering first
};
[[nodiscard]] const char* name(RepositoryState::Operation operation);

/// Who made a commit, and when.
struct Signature {
    std::string name;
    std::string email;
    std::int64_t seconds = 0; ///< since 1970-01-01 UTC
    int offsetMinutes = 0;    ///< of the local time, east of Greenwich
};

/// Whether a commit or a tag gets a signature.
enum class Sign : std::uint8_t {
    AsConfigured, ///< commit.gpgSign, tag.gpgSign
    Always,
    Never
};
enum class Hooks : std::uint8_t {
    Run,
    Skip ///< those that git's --no-verify skips: pre-commit and commit-msg
};
/// Takes what a hook or a program prints, as it arrives. Called in the thread of the operation.
using OutputSink = std::function<void(std::string_view)>;

/// What to commit: exactly these paths as they are on disk, nothing else.
struct CommitRequest {
    std::vector<std::string> paths; ///< relative to the work tree; a path that is gone from disk is a removal
    std::string message;
    /// Author and committer; without it they are found as git finds them.
    std::optional<Signature> signature = std::nullopt;
    Hooks hooks = Hooks::Run;
    Sign sign = Sign::AsConfigured;
    std::vector<std::string> trailers = {}; ///< "Key: value", put where git interpret-trailers puts them
    /// Once more with what is on disk then, where pre-commit fails and has changed the files of the commit.
    bool retryOnHookFix = true;
    OutputSink onOutput = {};
    /// Given to the hooks beside what git gives them.
    std::vector<std::pair<std::string, std::string>> variables = {};
    /// Told the commit when it is written and before anything points to it, so that who keeps a journal can note it
    /// first. An error stops the commit.
    std::function<Result<void>(const std::string& id)> onMade = {};
    bool allowSparse = false; ///< paths outside of the sparse checkout too, as git commit --only takes them
    /// For a work tree of addScratchWorkTree(): HEAD may be detached, and hooks that can refuse nothing or that speak
    /// about references (post-commit, post-index-change, reference-transaction) do not run.
    bool inScratch = false;
};

/// A commit before it is made.
struct CommitPreview {
    RepositoryState state;
    std::vector<std::string> changed;   ///< of the paths: those that differ from HEAD
    std::vector<std::string> unchanged; ///< of the paths: those that do not
    std::vector<std::string> untouched; ///< other staged, unstaged and untracked paths, which stay as they are
    /// Why it cannot be committed, each a sentence with the git command that helps; empty where it can.
    std::vector<std::string> obstacles;
    std::vector<std::string> hooks; ///< names of those that will run, in their order
    bool willSign = false;
    std::vector<std::string> notices; ///< as CommitResult's, as far as they are known before
};

struct CommitResult {
    std::string id; ///< 40 hex digits
    std::string branch;
    std::string subject;
    std::vector<std::string> paths; ///< those asked for that changed, and hookPaths
    std::vector<std::string> untouched;
    std::vector<std::string> hookPaths; ///< that a hook staged, or changed and staged; they are in the commit
    std::string hookOutput;             ///< of all hooks; its first MiB
    bool isSigned = false;
    std::vector<std::string> notices; ///< sentences: a hook that is not executable, a long subject
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

/// An entry of the index, field by field.
struct IndexEntryFields {
    int stage = 0; ///< 0, or 1 to 3 in a merge conflict
    std::uint32_t mode = 0;
    std::string id; ///< 40 hex digits
    std::uint16_t flags = 0;
    std::uint16_t extendedFlags = 0;
    std::int32_t changeSeconds = 0;
    std::uint32_t changeNanoseconds = 0;
    std::int32_t modificationSeconds = 0;
    std::uint32_t modificationNanoseconds = 0;
    std::uint32_t device = 0;
    std::uint32_t inode = 0;
    std::uint32_t user = 0;
    std::uint32_t group = 0;
    std::uint32_t size = 0;
};

/// What the index has for a path: nothing, one entry, or up to three in a merge conflict.
struct IndexEntryRecord {
    std::string path;
    std::vector<IndexEntryFields> entries;
};

struct History;
struct HistoryOptions;
struct PushPreview;
struct PushRequest;
struct PushResult;
struct Reference;
struct TagInfo;
struct TagRequest;
struct TagResult;
struct Verification;

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
    /// Of this work tree: HEAD and index. No final slash.
    [[nodiscard]] const std::filesystem::path& gitFolder() const;
    /// Of all work trees: objects and branches. No final slash.
    [[nodiscard]] const std::filesystem::path& commonFolder() const;
    [[nodiscard]] Result<RepositoryState> state(Task& task) const;

    [[nodiscard]] Result<CommitPreview> preview(const CommitRequest& request, Task& task) const;
    /// Commits on HEAD's branch: HEAD's tree plus exactly the paths (design.md, decision 14), and what a hook stages.
    /// Other staged and unstaged work stays as it is to the byte. Hooks and the signing program run as git runs them.
    /// Refuses, with the reason and the git command, what it would do wrong: an operation in progress, filters, a
    /// missing identity, a detached or moved HEAD. The error of a hook or of signing carries all of its output.
    [[nodiscard]] Result<CommitResult> commit(const CommitRequest& request, Task& task);

    [[nodiscard]] Result<UndoPreview> undoPreview(Task& task) const;
    /// Takes HEAD's commit back: the branch goes to its parent, and the index entries of its paths with it where they
    /// are still as it left them. The work tree, and what else is staged, stays to the byte.
    /// Refuses, with the reason and the git command: a commit that some remote branch has, a first commit, a merge, one
    /// that a tag names, a detached HEAD, a branch that another work tree has checked out too, an operation in
    /// progress.
    /// @param id what HEAD is expected to be, 40 hex digits
    [[nodiscard]] Result<UndoResult> undoCommit(const std::string& id, Task& task);

    /// The text of commit.template without its comment lines; nullopt where none is configured or it says nothing.
    [[nodiscard]] Result<std::optional<std::string>> commitTemplate() const;

    /// Puts a branch back to the commit it had before, where it still is at `from`: what taking back a release's
    /// commit needs. Where it is HEAD's branch, the index entries of the paths go with it as far as they are as
    /// `from` has them. Work tree and all else stay. Runs no hooks but reference-transaction. Refuses a branch that
    /// another work tree has checked out.
    /// @param to 40 hex digits; empty: the branch becomes unborn again
    [[nodiscard]] Result<void> moveBranchBack(const std::string& branch, const std::string& from, const std::string& to,
                                              const std::vector<std::string>& paths, Task& task);
    /// What the index has for the paths now, one record for each, in their order.
    [[nodiscard]] Result<std::vector<IndexEntryRecord>> indexEntries(const std::vector<std::string>& paths) const;
    /// Puts entries back as they were recorded, to the byte; a record without entries removes the path's.
    [[nodiscard]] Result<void> restoreIndexEntries(const std::vector<IndexEntryRecord>& records, Task& task);
    /// Checks out a commit, HEAD detached, in a new linked work tree. No hook runs. The folder must not exist.
    [[nodiscard]] Result<void> addScratchWorkTree(const std::filesystem::path& path, const std::string& commit,
                                                  Task& task);
    /// Takes away a work tree that addScratchWorkTree() made, with everything in it. None there is no error.
    [[nodiscard]] Result<void> removeScratchWorkTree(const std::filesystem::path& path, Task& task);

    /// Why the tag cannot be made, each a sentence; empty where it can, or where it is there already. Reads only.
    /// See git/tag.h.
    [[nodiscard]] Result<std::vector<std::string>> tagObstacles(const TagRequest& request, Task& task) const;
    /// Makes a tag. The same tag on the same commit is answered with `existed`; on another commit it is refused.
    [[nodiscard]] Result<TagResult> tag(const TagRequest& request, Task& task);
    /// Removes a tag that still is the object it is expected to be.
    /// @param expectedId of the tag object, or of the commit for a lightweight tag; 40 hex digits
    [[nodiscard]] Result<void> removeTag(const std::string& name, const std::string& expectedId, Task& task);
    /// Every tag that names a commit, by name.
    [[nodiscard]] Result<std::vector<TagInfo>> tags(Task& task) const;
    /// What the configured program says about the signature of a tag or a commit.
    [[nodiscard]] Result<Verification> verifyTag(const std::string& name, Task& task) const;
    [[nodiscard]] Result<Verification> verifyCommit(const std::string& id, Task& task) const;

    /// What a push would do; asks nobody on the network. See git/push.h.
    [[nodiscard]] Result<PushPreview> pushPreview(const PushRequest& request, Task& task) const;
    /// Runs git push --atomic: all of the references arrive, or none. The error carries what git said.
    [[nodiscard]] Result<PushResult> push(const PushRequest& request, Task& task);

    /// The tree of a revision's commit, 40 hex digits.
    [[nodiscard]] Result<std::string> treeIdOf(const std::string& revision) const;
    /// True where a revision's commit is `commit` or has it among its ancestors.
    [[nodiscard]] Result<bool> reaches(const std::string& revision, const std::string& commit) const;
    /// Subjects of the commits that HEAD reaches and `since` does not, newest first. @param since empty: all
    [[nodiscard]] Result<std::vector<std::string>> subjectsSince(const std::string& since, std::size_t limit,
                                                                 Task& task) const;
    /// Those of the paths that git ignores and does not track.
    [[nodiscard]] Result<std::vector<std::string>> ignoredPaths(const std::vector<std::string>& paths) const;

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
