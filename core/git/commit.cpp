// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "base/text.h"
#include "git/identity.h"
#include "git/index_update.h"
#include "git/obstacles.h"
#include "git/open_repository.h"
#include "git/target_file.h"
#include "git/work_tree_status.h"

#include <algorithm>

namespace lockwright::git
{

namespace
{

struct Targets {
    std::vector<TargetFile> files;
    std::vector<std::string> changed;
    std::vector<std::string> unchanged;
};

/// Compares the paths on disk with HEAD. @param paths normalised
Result<Targets> readTargets(const OpenRepository& repository, git_tree* tree, const std::vector<std::string>& paths,
                            Store store, Task& task)
{
    Targets targets;
    for (const std::string& path : paths) {
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Committing, targets.files.size(), paths.size(), path});
        LW_TRY(const std::optional<TreeEntry> before, entryIn(tree, path));
        LW_TRY(std::optional<BlobOnDisk> blob, readBlob(repository, path, before ? before->mode : 0, store));
        const bool isSame = blob.has_value() == before.has_value()
                            && (!blob || (same(blob->id, before->id) && blob->mode == before->mode));
        (isSame ? targets.unchanged : targets.changed).push_back(path);
        targets.files.push_back({path, std::move(blob)});
    }
    return targets;
}

/// Everything that `state` lists and the request does not. An untracked folder that holds a target is listed by
/// its files.
Result<std::vector<std::string>> findUntouched(const OpenRepository& repository, const RepositoryState& state,
                                               const std::vector<std::string>& paths, Task& task)
{
    std::vector<std::string> untouched;
    for (const auto* list : {&state.staged, &state.unstaged, &state.conflicted})
        untouched.insert(untouched.end(), list->begin(), list->end());
    for (const std::string& path : state.untracked) {
        const auto inside = std::ranges::lower_bound(paths, path);
        if (!path.ends_with('/') || inside == paths.end() || !inside->starts_with(path)) {
            untouched.push_back(path);
            continue;
        }
        constexpr std::size_t most = 1000;
        LW_TRY(const std::vector<std::string> files, untrackedBelow(repository, path, most, task));
        untouched.insert(untouched.end(), files.begin(), files.end());
    }
    std::erase_if(untouched, [&paths](const std::string& path) { return std::ranges::binary_search(paths, path); });
    std::ranges::sort(untouched);
    const auto repeated = std::ranges::unique(untouched);
    untouched.erase(repeated.begin(), repeated.end());
    return untouched;
}

/// HEAD's tree with the targets put in, in an index of its own.
Result<git_oid> writeTree(const OpenRepository& repository, git_tree* tree, const std::vector<TargetFile>& targets)
{
    IndexHandle index;
    int result = library().git_index_new(Out(index));
    if (result == 0 && tree)
        result = library().git_index_read_tree(index.get(), tree);
    for (const TargetFile& target : targets) {
        if (result != 0)
            break;
        if (target.blob) {
            const git_index_entry entry = indexEntry(target.path, *target.blob);
            result = library().git_index_add(index.get(), &entry);
        } else {
            result = library().git_index_remove(index.get(), target.path.c_str(), 0);
            if (result == GIT_ENOTFOUND)
                result = 0;
        }
    }
    git_oid id = {};
    if (result == 0)
        result = library().git_index_write_tree_to(&id, index.get(), repository.get());
    if (result != 0)
        return failure(result, "write the tree of the commit");
    return id;
}

struct Signatures {
    SignatureHandle author;
    SignatureHandle committer;
};

Result<SignatureHandle> signatureOf(Role role, const OpenRepository& repository, const CommitRequest& request)
{
    if (request.signature) {
        return makeSignature({request.signature->name, request.signature->email},
                             {request.signature->seconds, request.signature->offsetMinutes});
    }
    LW_TRY(const Moment moment, findMoment(role));
    return makeSignature(findIdentity(role, repository.configuration), moment);
}

Result<git_oid> writeCommit(const OpenRepository& repository, const Head& head, const git_oid& treeId,
                            const Signatures& signatures, const std::string& message)
{
    TreeHandle tree;
    CommitHandle parent;
    int result = library().git_tree_lookup(Out(tree), repository.get(), &treeId);
    if (result == 0 && head.commit)
        result = library().git_commit_lookup(Out(parent), repository.get(), &*head.commit);
    const git_commit* parents[] = {parent.get()};
    git_oid id = {};
    if (result == 0) {
        result = library().git_commit_create(&id, repository.get(), nullptr, signatures.author.get(),
                                             signatures.committer.get(), nullptr, message.c_str(), tree.get(),
                                             parent ? 1 : 0, parents);
    }
    if (result != 0)
        return failure(result, "write the commit");
    return id;
}

std::string subjectOf(const git_oid& id, const OpenRepository& repository)
{
    CommitHandle commit;
    if (library().git_commit_lookup(Out(commit), repository.get(), &id) != 0)
        return {};
    const char* subject = library().git_commit_summary(commit.get());
    return subject ? subject : "";
}

tl::unexpected<Error> refused(const std::vector<std::string>& obstacles)
{
    std::string others;
    for (std::size_t at = 1; at < obstacles.size(); ++at)
        others += (at > 1 ? "; also: " : "also: ") + obstacles[at];
    return fail(ErrorCode::Repository, "nothing was committed: " + obstacles.front(), std::move(others));
}

std::string nothingToCommit(const std::vector<std::string>& paths)
{
    return paths.empty() ? "no paths were named; see what changed with: git status"
                         : "the files are the same as in the last commit; see: git status";
}

} // namespace

Result<std::vector<std::string>> Repository::changedPaths(const std::vector<std::string>& paths, Task& task) const
{
    if (m_workTree.empty())
        return fail(ErrorCode::Repository, "the repository is bare and has no files", "work in a clone: git clone");
    LW_TRY(const std::vector<std::string> wanted, normalisedPaths(paths));
    LW_TRY(const Head head, readHead(*m_handle));
    LW_TRY(const TreeHandle tree, headTree(*m_handle, head));
    LW_TRY(Targets targets, readTargets(*m_handle, tree.get(), wanted, Store::No, task));
    return std::move(targets.changed);
}

Result<CommitPreview> Repository::preview(const CommitRequest& request, Task& task) const
{
    CommitPreview preview;
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const std::vector<std::string> paths, normalisedPaths(request.paths));
    LW_TRY(const Head head, readHead(*m_handle));
    LW_TRY(preview.obstacles, findObstacles(*m_handle, head, request, paths));
    std::filesystem::path lock = m_handle->indexFile();
    lock += ".lock";
    std::error_code error;
    if (std::filesystem::exists(lock, error))
        preview.obstacles.push_back(lockedSentence(lock));

    auto current = state(task);
    if (!current && (current.error().code == ErrorCode::Cancelled || preview.obstacles.empty()))
        return tl::unexpected(std::move(current).error());
    if (!current) // an index that libgit2 cannot read is among the obstacles already
        return preview;
    preview.state = *std::move(current);
    if (m_workTree.empty())
        return preview;
    LW_TRY(preview.untouched, findUntouched(*m_handle, preview.state, paths, task));
    LW_TRY(const TreeHandle tree, headTree(*m_handle, head));
    auto targets = readTargets(*m_handle, tree.get(), paths, Store::No, task);
    if (!targets && (targets.error().code == ErrorCode::Cancelled || preview.obstacles.empty()))
        return tl::unexpected(std::move(targets).error());
    if (!targets) // a folder and the like, named among the obstacles
        return preview;
    preview.changed = std::move(targets->changed);
    preview.unchanged = std::move(targets->unchanged);
    if (preview.changed.empty() && preview.obstacles.empty())
        preview.obstacles.push_back(nothingToCommit(paths));
    return preview;
}

Result<CommitResult> Repository::commit(const CommitRequest& request, Task& task)
{
    if (m_workTree.empty())
        return fail(ErrorCode::Repository, "nothing was committed: the repository is bare and has no files",
                    "work in a clone: git clone");
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const std::vector<std::string> paths, normalisedPaths(request.paths));
    LW_TRY(const std::string message, cleanMessage(m_handle->configuration, request.message));
    LW_TRY(IndexUpdate update, IndexUpdate::begin(*m_handle, task));
    // From here on no other git can change the index, and whatever it does to HEAD is noticed below.
    LW_TRY(const Head head, readHead(*m_handle));
    LW_TRY(const std::vector<std::string> obstacles, findObstacles(*m_handle, head, request, paths));
    if (!obstacles.empty())
        return refused(obstacles);
    LW_TRY(const RepositoryState before, state(task));
    LW_TRY(const TreeHandle tree, headTree(*m_handle, head));
    LW_TRY(const Targets targets, readTargets(*m_handle, tree.get(), paths, Store::Yes, task));
    if (targets.changed.empty())
        return refused({nothingToCommit(paths)});

    CommitResult result;
    LW_TRY(result.untouched, findUntouched(*m_handle, before, paths, task));
    LW_TRY(const git_oid treeId, writeTree(*m_handle, tree.get(), targets.files));
    Signatures signatures;
    LW_TRY(signatures.author, signatureOf(Role::Author, *m_handle, request));
    LW_TRY(signatures.committer, signatureOf(Role::Committer, *m_handle, request));
    LW_TRY(const git_oid id, writeCommit(*m_handle, head, treeId, signatures, message));
    LW_CHECK(update.prepare(*m_handle, targets.files));
    LW_TRY(const Head now, readHead(*m_handle));
    if (now.reference != head.reference)
        return fail(ErrorCode::Repository, "nothing was committed, because another branch was switched to meanwhile",
                    "look at it with git status, then try again");
    if (task.cancelled())
        return Task::cancellation();

    result.id = hex(id);
    result.branch = head.branch();
    result.subject = text::printable(subjectOf(id, *m_handle));
    result.paths = targets.changed;
    // The reflog's line names the committer.
    library().git_repository_set_ident(m_handle->get(), signatures.committer->name, signatures.committer->email);
    LW_CHECK(moveBranch(*m_handle, head.reference, head.commit, id,
                        (head.commit ? "commit: " : "commit (initial): ") + result.subject));
    LW_CHECK(update.publish());
    return result;
}

} // namespace lockwright::git
