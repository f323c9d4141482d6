// SPDX-License-Identifier: GPL-3.0-or-later
// Repository: linked work trees that are made for a while. git_worktree_add() would need a branch for each.
#include "git/repository.h"

#include "base/files.h"
#include "base/replacement.h"
#include "base/text.h"
#include "git/open_repository.h"

namespace lockwright::git
{

namespace
{

constexpr const char* namePrefix = "lockwright-";

/// Folders that are removed again unless everything went well.
class Undo
{
public:
    void add(std::filesystem::path folder) { m_folders.push_back(std::move(folder)); }
    void keep() { m_folders.clear(); }
    Undo() = default;
    Undo(const Undo&) = delete;
    Undo& operator=(const Undo&) = delete;
    ~Undo()
    {
        std::error_code error;
        for (const std::filesystem::path& folder : m_folders)
            std::filesystem::remove_all(folder, error);
    }

private:
    std::vector<std::filesystem::path> m_folders;
};

int stopIfCancelled(git_checkout_notify_t, const char*, const git_diff_file*, const git_diff_file*,
                    const git_diff_file*, void* payload)
{
    return static_cast<Task*>(payload)->cancelled() ? int(GIT_EUSER) : 0;
}

/// The files that make a linked work tree (gitrepository-layout(5), "worktrees").
Result<void> writeLinks(const std::filesystem::path& gitFolder, const std::filesystem::path& workTree,
                        const std::string& commit)
{
    LW_CHECK(writeFile(gitFolder / "commondir", "../..\n"));
    LW_CHECK(writeFile(gitFolder / "gitdir", (workTree / ".git").native() + "\n"));
    LW_CHECK(writeFile(gitFolder / "HEAD", commit + "\n"));
    return writeFile(workTree / ".git", "gitdir: " + gitFolder.native() + "\n");
}

Result<void> checkOutAll(const std::filesystem::path& workTree, const git_oid& commit, Task& task)
{
    RepositoryHandle repository;
    CommitHandle source;
    int result = library().git_repository_open(Out(repository), workTree.c_str());
    if (result == 0)
        result = library().git_commit_lookup(Out(source), repository.get(), &commit);
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_FORCE;
    options.notify_flags = GIT_CHECKOUT_NOTIFY_UPDATED;
    options.notify_cb = stopIfCancelled;
    options.notify_payload = &task;
    if (result == 0)
        result = library().git_checkout_tree(repository.get(), reinterpret_cast<git_object*>(source.get()), &options);
    if (result != 0)
        return failure(result, "check out the commit in " + text::printable(workTree.native()));
    return {};
}

/// The git folder of a work tree that addScratchWorkTree() made; empty where it is none of those.
std::filesystem::path scratchGitFolder(const OpenRepository& repository, const std::filesystem::path& workTree)
{
    std::error_code error;
    const std::filesystem::path all = repository.commonFolder / "worktrees";
    for (const auto& entry : std::filesystem::directory_iterator(all, error)) {
        if (!entry.path().filename().native().starts_with(namePrefix))
            continue;
        constexpr std::uint64_t limit = 65536;
        const auto content = readFile(entry.path() / "gitdir", limit);
        if (content && text::trim(*content) == (workTree / ".git").native())
            return entry.path();
    }
    return {};
}

Result<std::filesystem::path> absolutePlace(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::path place = std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
    if (error || path.empty())
        return fail(ErrorCode::Io, "cannot use the folder " + text::printable(path.native()) + " for a work tree");
    return place;
}

} // namespace

Result<void> Repository::addScratchWorkTree(const std::filesystem::path& path, const std::string& commit, Task& task)
{
    LW_TRY(const CommitHandle found, findCommit(*m_handle, commit));
    const git_oid id = *library().git_object_id(reinterpret_cast<git_object*>(found.get()));
    LW_TRY(const std::filesystem::path workTree, absolutePlace(path));
    LW_TRY(const std::filesystem::path common, absolutePlace(m_handle->commonFolder));
    std::error_code error;
    if (std::filesystem::exists(workTree, error))
        return fail(ErrorCode::Io, "the folder " + text::printable(workTree.native()) + " is there already",
                    "name one that is not");
    const std::filesystem::path gitFolder = common / "worktrees" / (namePrefix + fileops::uniqueToken());
    Undo undo;
    undo.add(workTree);
    undo.add(gitFolder);
    std::filesystem::create_directories(gitFolder, error);
    if (!error)
        std::filesystem::create_directories(workTree, error);
    if (error)
        return fail(ErrorCode::Io,
                    "cannot make the work tree " + text::printable(workTree.native()) + ": " + error.message());
    LW_CHECK(writeLinks(gitFolder, workTree, hex(id)));
    LW_CHECK(checkOutAll(workTree, id, task));
    undo.keep();
    return {};
}

Result<void> Repository::removeScratchWorkTree(const std::filesystem::path& path, Task&)
{
    LW_TRY(const std::filesystem::path workTree, absolutePlace(path));
    const std::filesystem::path gitFolder = scratchGitFolder(*m_handle, workTree);
    if (gitFolder.empty())
        return {};
    std::error_code error;
    std::filesystem::remove_all(workTree, error); // links in it are removed, not followed
    if (!error)
        std::filesystem::remove_all(gitFolder, error);
    if (error)
        return fail(ErrorCode::Io,
                    "cannot remove the work tree " + text::printable(workTree.native()) + ": " + error.message(),
                    "remove it with: git worktree remove --force");
    std::filesystem::remove(gitFolder.parent_path(), error); // only where it is empty, as git does
    return {};
}

} // namespace lockwright::git
