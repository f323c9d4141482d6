// SPDX-License-Identifier: GPL-3.0-or-later
// FakeWorkspace: tags and pushing.
#include "fake_workspace.h"

namespace lockwright::gui::test
{

namespace
{

const std::string commitId(40, 'c');

} // namespace

Result<std::vector<std::string>> FakeWorkspace::tagObstacles(const git::TagRequest&, Task& task)
{
    LW_CHECK(m_script->enter("tagObstacles", task));
    return std::vector<std::string>{};
}

Result<git::TagResult> FakeWorkspace::tag(const git::TagRequest& request, Task& task)
{
    LW_CHECK(m_script->enter("tag", task));
    return git::TagResult{
        request.name, std::string(40, 'd'), request.target.empty() ? commitId : request.target, false, false, false};
}

Result<void> FakeWorkspace::removeTag(const std::string&, const std::string&, Task& task)
{
    return m_script->enter("removeTag", task);
}

Result<std::vector<git::TagInfo>> FakeWorkspace::tags(Task& task)
{
    LW_CHECK(m_script->enter("tags", task));
    return std::vector<git::TagInfo>{{"v1.0", std::string(40, 'd'), commitId, true, true}};
}

Result<git::PushPreview> FakeWorkspace::pushPreview(const git::PushRequest& request, Task& task)
{
    LW_CHECK(m_script->enter("pushPreview", task));
    git::PushPreview preview;
    preview.remote = "origin";
    preview.url = "https://git.example/family.git";
    preview.branch = "main";
    preview.target = "refs/heads/main";
    preview.tags = request.tags;
    preview.commits = {"ccccccc base: numpy 2.1.1"};
    preview.ahead = 1;
    return preview;
}

Result<git::PushResult> FakeWorkspace::push(const git::PushRequest& request, Task& task)
{
    if (request.onOutput)
        request.onOutput("remote: looking at it\n");
    LW_CHECK(m_script->enter("push", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_pushRequest = request;
    return git::PushResult{"origin", "https://git.example/family.git", {{"refs/heads/main", "b..c", true}}, {}};
}

} // namespace lockwright::gui::test
