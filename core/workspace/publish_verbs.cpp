// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: tags and pushing.
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"

#include "release/release.h"

namespace lockwright::workspace
{

namespace
{

/// The request with its target as the 40 hex digits of a commit.
Result<git::TagRequest> resolved(const git::Repository& repository, git::TagRequest request)
{
    LW_TRY(request.target, repository.resolveRevision(request.target.empty() ? "HEAD" : request.target));
    return request;
}

} // namespace

Result<std::vector<std::string>> LocalWorkspace::tagObstacles(const git::TagRequest& request, Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    LW_TRY(const git::TagRequest wanted, resolved(repository, request));
    return said(repository.tagObstacles(wanted, task));
}

Result<git::TagResult> LocalWorkspace::tag(const git::TagRequest& request, Task& task)
{
    LW_TRY(git::Repository repository, git::Repository::open(m_root));
    const std::scoped_lock lock(m_writing);
    LW_TRY(const git::TagRequest wanted, resolved(repository, request));
    return repository.tag(wanted, task);
}

Result<void> LocalWorkspace::removeTag(const std::string& name, const std::string& expectedId, Task& task)
{
    LW_TRY(git::Repository repository, git::Repository::open(m_root));
    const std::scoped_lock lock(m_writing);
    return repository.removeTag(name, expectedId, task);
}

Result<std::vector<git::TagInfo>> LocalWorkspace::tags(Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    return repository.tags(task);
}

Result<git::PushPreview> LocalWorkspace::pushPreview(const git::PushRequest& request, Task& task)
{
    LW_TRY(const git::Repository repository, git::Repository::open(m_root));
    return said(repository.pushPreview(request, task));
}

Result<git::PushResult> LocalWorkspace::push(const git::PushRequest& request, Task& task)
{
    LW_TRY(git::Repository repository, git::Repository::open(m_root));
    LW_TRY(git::PushResult result, repository.push(request, task));
    // What has gone has gone: a journal that cannot be written does not make a failure of it.
    if (const auto noted = release::notePush(m_root, request); !noted)
        result.output += "the release does not know of this push: " + describe(noted.error()) + "\n";
    return result;
}

} // namespace lockwright::workspace
