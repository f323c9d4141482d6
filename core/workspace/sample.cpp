// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "git/repository.h"
#include "workspace/resources.h"
#include "workspace/sample_history.h"
#include "workspace/workspace.h"

#include <unistd.h>

namespace lockwright::workspace
{

namespace
{

namespace fs = std::filesystem;

/// A folder that is removed unless it was moved to where it belongs.
class Scratch
{
public:
    explicit Scratch(fs::path path)
        : m_path(std::move(path))
    {
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// What changes between two sets of files.
std::vector<git::TreeFile> changes(const SampleTree& before, const SampleTree& after)
{
    std::vector<git::TreeFile> files;
    for (const auto& [path, content] : after) {
        const auto known = before.find(path);
        if (known == before.end() || known->second != content)
            files.push_back({path, content});
    }
    for (const auto& [path, content] : before)
        if (!after.contains(path))
            files.push_back({path, std::nullopt});
    return files;
}

Result<std::string> addCommit(git::Repository& repository, const SampleCommit& commit, const SampleTree& before,
                              std::optional<std::string> parent)
{
    git::TreeCommit request;
    request.branch = commit.branch;
    request.parent = std::move(parent);
    request.files = changes(before, commit.tree);
    request.message = commit.message;
    request.signature = {commit.authorName, commit.authorEmail, commit.seconds, commit.offsetMinutes};
    return repository.commitTree(request);
}

/// Without an identity of the user's own, commits in the sample would be refused.
Result<void> giveIdentity(const git::Repository& repository, Task& task)
{
    LW_TRY(const git::RepositoryState state, repository.state(task));
    if (!state.authorEmail.empty())
        return {};
    const fs::path file = repository.workTree() / ".git" / "config";
    LW_TRY(std::string text, readFile(file));
    text += "[user]\n\tname = Lockwright Sample\n\temail = sample@eleanor.example\n";
    return writeFile(file, text);
}

Result<void> build(const fs::path& folder, Task& task)
{
    SampleTree tip;
    for (const resources::File& file : resources::sampleTree())
        tip.emplace(file.path, file.content);
    LW_TRY(const SampleHistory history, SampleHistory::parse(resources::sampleHistory(), std::move(tip)));
    LW_TRY(git::Repository repository, git::Repository::create(folder, "main"));

    const SampleTree none;
    std::vector<std::string> ids;
    for (const SampleCommit& commit : history.main) {
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Committing, ids.size(), history.main.size(), {}});
        const bool isFirst = ids.empty();
        LW_TRY(ids.emplace_back(), addCommit(repository, commit, isFirst ? none : history.main[ids.size() - 1].tree,
                                             isFirst ? std::nullopt : std::optional(ids.back())));
    }
    for (const SampleCommit& commit : history.branches)
        LW_CHECK(addCommit(repository, commit, history.main[commit.parent].tree, ids[commit.parent]));
    LW_CHECK(repository.checkOut("main"));
    return giveIdentity(repository, task);
}

} // namespace

Result<void> createSample(const fs::path& folder, Task& task)
{
    std::error_code status;
    const fs::path target = fs::absolute(folder, status).lexically_normal();
    if (fs::exists(target, status) && !fs::is_empty(target, status))
        return fail(ErrorCode::Usage, "`" + folder.string() + "` is not empty",
                    "name a folder that is empty or does not exist yet");
    // A trailing slash leaves an empty last component.
    const fs::path named = target.has_filename() ? target : target.parent_path();
    fs::create_directories(named.parent_path(), status);
    const Scratch scratch(named.parent_path()
                          / ("." + named.filename().string() + "." + std::to_string(getpid()) + ".tmp"));
    fs::create_directory(scratch.path(), status);
    if (status)
        return fail(ErrorCode::Io,
                    "cannot create a folder in " + named.parent_path().string() + ": " + status.message());
    LW_CHECK(build(scratch.path(), task));
    // All or nothing: the finished repository takes the place of the empty or missing folder in one step.
    fs::rename(scratch.path(), named, status);
    if (status)
        return fail(ErrorCode::Io, "cannot create " + named.string() + ": " + status.message());
    return {};
}

} // namespace lockwright::workspace
