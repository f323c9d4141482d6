// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/repository.h"

#include "base/text.h"
#include "git/commit_parts.h"
#include "git/hooked_commit.h"
#include "git/index_update.h"
#include "git/lock_holder.h"
#include "git/message.h"
#include "git/obstacles.h"
#include "git/open_repository.h"

#include <algorithm>

namespace lockwright::git
{

namespace
{

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
    LW_CHECK(foreseeHooksAndSignature(*m_handle, request, preview, task));
    if (std::string locked = whyLocked(*m_handle); !locked.empty())
        preview.obstacles.push_back(std::move(locked));

    auto current = state(task);
    if (!current && (current.error().code == ErrorCode::Cancelled || preview.obstacles.empty()))
        return tl::unexpected(std::move(current).error());
    if (!current) // an index that libgit2 cannot read is among the obstacles already
        return preview;
    preview.state = *std::move(current);
    if (m_workTree.empty() || !preview.state.unsupported.empty())
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

Result<std::optional<std::string>> Repository::commitTemplate() const
{
    LW_CHECK(refreshConfiguration(*m_handle));
    return readCommitTemplate(*m_handle);
}

Result<CommitResult> Repository::commit(const CommitRequest& request, Task& task)
{
    if (m_workTree.empty())
        return fail(ErrorCode::Repository, "nothing was committed: the repository is bare and has no files",
                    "work in a clone: git clone");
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const std::vector<std::string> paths, normalisedPaths(request.paths));
    LW_TRY(const std::string clean, cleanMessage(m_handle->configuration, request.message));
    LW_TRY(const std::string message, withTrailers(clean, request.trailers));
    LW_TRY(IndexUpdate update, IndexUpdate::begin(*m_handle, task));
    // From here on no other git can change the index, and whatever it does to HEAD is noticed below.
    LW_TRY(const Head head, readHead(*m_handle));
    LW_TRY(const std::vector<std::string> obstacles, findObstacles(*m_handle, head, request, paths));
    if (!obstacles.empty())
        return refused(obstacles);
    LW_TRY(const RepositoryState before, state(task));
    LW_TRY(const TreeHandle tree, headTree(*m_handle, head));
    LW_TRY(Targets targets, readTargets(*m_handle, tree.get(), paths, Store::Yes, task));
    if (targets.changed.empty())
        return refused({nothingToCommit(paths)});

    HookedCommit work(*m_handle, request, head, tree.get(), std::move(targets));
    LW_CHECK(work.prepare(message, task));
    LW_TRY(const git_oid id, work.write(task));
    LW_CHECK(update.prepare(*m_handle, work.indexTargets()));
    LW_TRY(const Head now, readHead(*m_handle));
    if (now.reference != head.reference)
        return fail(ErrorCode::Repository, "nothing was committed, because another branch was switched to meanwhile",
                    "look at it with git status, then try again");
    if (task.cancelled())
        return Task::cancellation();
    LW_TRY(CommitResult result, work.result(id));
    LW_TRY(result.untouched, findUntouched(*m_handle, before, result.paths, task));
    if (request.onMade)
        LW_CHECK(request.onMade(result.id));
    LW_CHECK(work.moveBranch(id, task));
    LW_CHECK(update.publish());
    work.tellOfTheEnd(result, task);
    return result;
}

} // namespace lockwright::git
