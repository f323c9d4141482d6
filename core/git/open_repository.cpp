// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/open_repository.h"

#include "base/files.h"
#include "base/text.h"

namespace lockwright::git
{

namespace
{

constexpr std::string_view branchPrefix = "refs/heads/";

} // namespace

Result<void> refreshConfiguration(OpenRepository& repository)
{
    LW_TRY(repository.configuration, Configuration::load(repository.get()));
    return {};
}

std::string Head::branch() const
{
    return reference.starts_with(branchPrefix) ? reference.substr(branchPrefix.size()) : reference;
}

Result<Head> readHead(const OpenRepository& repository)
{
    Head head;
    ReferenceHandle reference;
    if (const int result = library().git_reference_lookup(Out(reference), repository.get(), "HEAD"); result != 0)
        return failure(result, "read HEAD");
    if (library().git_reference_type(reference.get()) == GIT_REFERENCE_SYMBOLIC)
        head.reference = library().git_reference_symbolic_target(reference.get());
    git_oid commit;
    const int result = library().git_reference_name_to_id(&commit, repository.get(), "HEAD");
    if (result != 0 && result != GIT_ENOTFOUND)
        return failure(result, "read HEAD");
    if (result == 0)
        head.commit = commit;
    return head;
}

Result<TreeHandle> headTree(const OpenRepository& repository, const Head& head)
{
    TreeHandle tree;
    if (!head.commit)
        return tree;
    CommitHandle commit;
    int result = library().git_commit_lookup(Out(commit), repository.get(), &*head.commit);
    if (result == 0)
        result = library().git_commit_tree(Out(tree), commit.get());
    if (result != 0)
        return failure(result, "read the last commit");
    return tree;
}

Result<CommitHandle> findCommit(const OpenRepository& repository, const std::string& revision)
{
    const std::string shown = text::printable(revision);
    ObjectHandle found;
    ObjectHandle commit;
    int result = revision.empty() ? GIT_ENOTFOUND
                                  : library().git_revparse_single(Out(found), repository.get(), revision.c_str());
    if (result == 0)
        result = library().git_object_peel(Out(commit), found.get(), GIT_OBJECT_COMMIT);
    if (result == GIT_EAMBIGUOUS)
        return fail(ErrorCode::Usage, "more than one object begins with " + shown, "give more of its digits");
    if (result != 0 && revision == "HEAD")
        return fail(ErrorCode::Repository, "HEAD has no commit yet", "make the first commit");
    if (result != 0)
        return fail(ErrorCode::Usage, "there is no revision " + shown, "see: git log --all --oneline");
    return CommitHandle(reinterpret_cast<git_commit*>(commit.release())); // as the header of git_object says
}

RepositoryState::Operation operationOf(const OpenRepository& repository)
{
    using Operation = RepositoryState::Operation;
    switch (library().git_repository_state(repository.get())) {
    case GIT_REPOSITORY_STATE_MERGE:
        return Operation::Merge;
    case GIT_REPOSITORY_STATE_REVERT:
    case GIT_REPOSITORY_STATE_REVERT_SEQUENCE:
        return Operation::Revert;
    case GIT_REPOSITORY_STATE_CHERRYPICK:
    case GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE:
        return Operation::CherryPick;
    case GIT_REPOSITORY_STATE_REBASE:
    case GIT_REPOSITORY_STATE_REBASE_INTERACTIVE:
    case GIT_REPOSITORY_STATE_REBASE_MERGE:
        return Operation::Rebase;
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX:
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
        return Operation::ApplyMailbox;
    default:
        break;
    }
    // Between two picks of a series neither CHERRY_PICK_HEAD nor REVERT_HEAD is there.
    constexpr std::uint64_t limit = 1u << 20;
    if (const auto todo = readFile(repository.gitFolder / "sequencer" / "todo", limit))
        return todo->starts_with("revert") ? Operation::Revert : Operation::CherryPick;
    std::error_code error;
    if (std::filesystem::exists(repository.gitFolder / "BISECT_LOG", error))
        return Operation::Bisect;
    return Operation::None;
}

Result<IndexHandle> readIndex(const OpenRepository& repository)
{
    IndexHandle index;
    if (const int result = library().git_repository_index(Out(index), repository.get()); result != 0)
        return failure(result, "read the index");
    if (const int result = library().git_index_read(index.get(), 0); result != 0)
        return failure(result, "read the index");
    return index;
}

} // namespace lockwright::git
