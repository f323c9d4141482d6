// SPDX-License-Identifier: GPL-3.0-or-later
// Repository: small questions about commits and paths.
#include "git/repository.h"

#include "base/text.h"
#include "git/open_repository.h"

namespace lockwright::git
{

Result<std::string> Repository::treeIdOf(const std::string& revision) const
{
    LW_TRY(const CommitHandle commit, findCommit(*m_handle, revision));
    return hex(*library().git_commit_tree_id(commit.get()));
}

Result<bool> Repository::reaches(const std::string& revision, const std::string& commit) const
{
    LW_TRY(const std::string from, resolveRevision(revision));
    LW_TRY(const std::string to, resolveRevision(commit));
    if (from == to)
        return true;
    git_oid tip = {};
    git_oid ancestor = {};
    library().git_oid_fromstr(&tip, from.c_str());
    library().git_oid_fromstr(&ancestor, to.c_str());
    const int result = library().git_graph_descendant_of(m_handle->get(), &tip, &ancestor);
    if (result < 0)
        return failure(result, "compare commits");
    return result == 1;
}

Result<std::vector<std::string>> Repository::subjectsSince(const std::string& since, std::size_t limit,
                                                           Task& task) const
{
    std::vector<std::string> subjects;
    LW_TRY(const Head head, readHead(*m_handle));
    if (!head.commit)
        return subjects;
    RevwalkHandle walk;
    int result = library().git_revwalk_new(Out(walk), m_handle->get());
    if (result == 0)
        result = library().git_revwalk_push(walk.get(), &*head.commit);
    if (result == 0 && !since.empty()) {
        LW_TRY(const std::string id, resolveRevision(since));
        git_oid hidden = {};
        library().git_oid_fromstr(&hidden, id.c_str());
        result = library().git_revwalk_hide(walk.get(), &hidden);
    }
    git_oid id = {};
    while (result == 0 && subjects.size() < limit && (result = library().git_revwalk_next(&id, walk.get())) == 0) {
        if (task.cancelled())
            return Task::cancellation();
        CommitHandle commit;
        // A shallow clone ends where its commits do.
        if (library().git_commit_lookup(Out(commit), m_handle->get(), &id) != 0)
            break;
        const char* subject = library().git_commit_summary(commit.get());
        subjects.push_back(subject ? text::printable(subject) : std::string());
    }
    if (result != 0 && result != GIT_ITEROVER && result != GIT_ENOTFOUND)
        return failure(result, "list the commits");
    return subjects;
}

Result<std::vector<std::string>> Repository::ignoredPaths(const std::vector<std::string>& paths) const
{
    std::vector<std::string> ignored;
    LW_TRY(const IndexHandle index, readIndex(*m_handle));
    for (const std::string& path : paths) {
        int answer = 0;
        if (library().git_index_get_bypath(index.get(), path.c_str(), 0))
            continue;
        const int result = library().git_ignore_path_is_ignored(&answer, m_handle->get(), path.c_str());
        if (result != 0)
            return failure(result, "ask whether " + text::printable(path) + " is ignored");
        if (answer == 1)
            ignored.push_back(path);
    }
    return ignored;
}

} // namespace lockwright::git
