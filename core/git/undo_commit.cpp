// SPDX-License-Identifier: GPL-3.0-or-later
// Repository: taking the last commit back.
#include "git/repository.h"

#include "base/text.h"
#include "git/commit_parts.h"
#include "git/index_update.h"
#include "git/obstacles.h"
#include "git/open_repository.h"
#include "git/other_work_trees.h"
#include "git/reference_update.h"
#include "git/references.h"
#include "git/target_file.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lockwright::git
{

namespace
{

/// HEAD's commit and the trees on both sides of it.
struct LastCommit {
    git_oid id = {};
    git_oid parent = {};
    CommitHandle commit;
    TreeHandle tree;
    TreeHandle parentTree;
};

/// As it was written: it is to be edited, not shown.
std::string messageOf(const LastCommit& last)
{
    const char* message = library().git_commit_message(last.commit.get());
    return message ? message : "";
}

std::string shownSubject(const LastCommit& last)
{
    const char* subject = library().git_commit_summary(last.commit.get());
    return subject ? text::printable(subject) : std::string();
}

/// Trees are left out where the commit has not exactly one parent.
Result<LastCommit> readLast(const OpenRepository& repository, const Head& head)
{
    LastCommit last;
    last.id = *head.commit;
    int result = library().git_commit_lookup(Out(last.commit), repository.get(), &last.id);
    if (result == 0)
        result = library().git_commit_tree(Out(last.tree), last.commit.get());
    if (result == 0 && library().git_commit_parentcount(last.commit.get()) == 1) {
        last.parent = *library().git_commit_parent_id(last.commit.get(), 0);
        CommitHandle parent;
        result = library().git_commit_lookup(Out(parent), repository.get(), &last.parent);
        if (result == GIT_ENOTFOUND)
            return fail(ErrorCode::Repository, "the parent of the last commit is not in this shallow clone",
                        "fetch it with: git fetch --deepen=1");
        if (result == 0)
            result = library().git_commit_tree(Out(last.parentTree), parent.get());
    }
    if (result != 0)
        return failure(result, "read the last commit");
    return last;
}

Result<void> lookForOthers(const OpenRepository& repository, const git_oid& id, std::vector<std::string>& obstacles,
                           Task& task)
{
    LW_TRY(const std::vector<Reference> references, readReferences(repository, task));
    const auto holds = [&](const Reference& reference) {
        git_oid other = {};
        return reference.kind == Reference::Kind::RemoteBranch
               && library().git_oid_fromstr(&other, reference.commit.c_str()) == 0
               && (same(other, id) || library().git_graph_descendant_of(repository.get(), &other, &id) == 1);
    };
    if (const auto pushed = std::ranges::find_if(references, holds); pushed != references.end())
        obstacles.push_back("the commit is part of " + text::printable(pushed->name)
                            + ", so others may have it; take its changes back with: git revert HEAD");
    const auto names = [commit = hex(id)](const Reference& reference) {
        return reference.kind == Reference::Kind::Tag && reference.commit == commit;
    };
    if (const auto tag = std::ranges::find_if(references, names); tag != references.end())
        obstacles.push_back("the tag " + text::printable(tag->name)
                            + " names the commit; take the tag away first with: git tag -d " + shellWord(tag->name));
    return {};
}

Result<UndoPreview> previewOf(const OpenRepository& repository, const Head& head, Task& task)
{
    UndoPreview preview;
    preview.obstacles = findUndoObstacles(repository, head);
    if (!head.commit) {
        preview.obstacles.push_back("there is no commit yet; see: git status");
        return preview;
    }
    LW_TRY(const LastCommit last, readLast(repository, head));
    preview.id = hex(last.id);
    preview.branch = head.branch();
    preview.subject = shownSubject(last);
    preview.message = messageOf(last);
    const unsigned parents = library().git_commit_parentcount(last.commit.get());
    if (parents == 0)
        preview.obstacles.push_back(
            "it is the first commit of the branch; to begin again without it: git update-ref -d HEAD");
    if (parents > 1)
        preview.obstacles.push_back("it is a merge; take it back with: git reset --merge HEAD~1");
    if (parents == 1) {
        LW_TRY(preview.paths, pathsBetween(repository, last.parentTree.get(), last.tree.get()));
    }
    LW_CHECK(lookForOthers(repository, last.id, preview.obstacles, task));
    if (std::string taken = whyTakenElsewhere(repository, head.reference); !taken.empty())
        preview.obstacles.push_back(std::move(taken));
    return preview;
}

} // namespace

Result<UndoPreview> Repository::undoPreview(Task& task) const
{
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(const Head head, readHead(*m_handle));
    return previewOf(*m_handle, head, task);
}

Result<UndoResult> Repository::undoCommit(const std::string& id, Task& task)
{
    const auto refused = [](const std::string& why) {
        return fail(ErrorCode::Repository, "the commit was not taken back: " + why);
    };
    if (m_workTree.empty())
        return refused("the repository is bare; work in a clone: git clone");
    LW_CHECK(refreshConfiguration(*m_handle));
    LW_TRY(IndexUpdate update, IndexUpdate::begin(*m_handle, task));
    LW_TRY(const Head head, readHead(*m_handle));
    LW_TRY(const UndoPreview preview, previewOf(*m_handle, head, task));
    if (!preview.obstacles.empty())
        return refused(preview.obstacles.front());
    if (preview.id != id)
        return refused("the branch has another last commit by now; look at it with: git log -2");
    LW_TRY(const LastCommit last, readLast(*m_handle, head));
    LW_TRY(const std::vector<TargetFile> entries,
           entriesToRestore(*m_handle, last.tree.get(), last.parentTree.get(), preview.paths));
    LW_CHECK(update.prepare(*m_handle, entries));
    if (task.cancelled())
        return Task::cancellation();
    OutputLog log({});
    HookRunner hooks(*m_handle, log);
    LW_CHECK(updateReference(*m_handle,
                             {head.reference, head.commit, last.parent, "reset: moving to HEAD~1", true, "the branch"},
                             &hooks, task));
    LW_CHECK(update.publish());
    std::ignore = hooks.run("post-index-change", {"0", "0"}, task); // it is told, not asked
    return UndoResult{preview.id, preview.branch, hex(last.parent), preview.subject, preview.message, preview.paths};
}

} // namespace lockwright::git
