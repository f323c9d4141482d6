// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/hook_index.h"

#include "base/file_operations.h"

#include <unistd.h>

#include <tuple>
#include <utility>

namespace lockwright::git
{

namespace
{

/// git_index_read_tree() keeps what the index knows about unchanged files, but not that they are not checked out.
Result<void> readTree(git_index* index, git_tree* tree)
{
    std::vector<std::string> absent;
    for (std::size_t at = 0; at < library().git_index_entrycount(index); ++at) {
        const git_index_entry* entry = library().git_index_get_byindex(index, at);
        if ((entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0)
            absent.emplace_back(entry->path);
    }
    if (const int result = library().git_index_read_tree(index, tree); result != 0)
        return failure(result, "read the last commit");
    for (const std::string& path : absent) {
        const git_index_entry* found = library().git_index_get_bypath(index, path.c_str(), 0);
        if (!found)
            continue;
        git_index_entry entry = *found;
        entry.path = path.c_str();
        entry.flags_extended |= GIT_INDEX_ENTRY_SKIP_WORKTREE;
        if (const int result = library().git_index_add(index, &entry); result != 0)
            return failure(result, "make an index for the hooks");
    }
    return {};
}

} // namespace

HookIndex::HookIndex(HookIndex&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

HookIndex::~HookIndex()
{
    if (!m_path.empty())
        std::ignore = fileops::removeFile(m_path);
}

Result<HookIndex> HookIndex::create(const OpenRepository& repository, git_tree* tree,
                                    const std::vector<TargetFile>& targets)
{
    HookIndex made(repository.gitFolder / ("next-index-" + std::to_string(::getpid()) + ".lock"));
    LW_CHECK(fileops::removeFile(made.m_path));
    LW_TRY(const auto old, fileops::inspect(repository.indexFile()));
    std::error_code error;
    if (old && tree)
        std::filesystem::copy_file(repository.indexFile(), made.m_path, error);
    if (error)
        return fileops::systemFailure("copy", repository.indexFile(), error.value());
    IndexHandle index;
    if (const int result = library().git_index_open(Out(index), made.m_path.c_str()); result != 0)
        return failure(result, "make an index for the hooks");
    if (old && tree)
        LW_CHECK(distrustRacyEntries(repository, index.get(), old->st_mtim.tv_sec));
    if (tree)
        LW_CHECK(readTree(index.get(), tree));
    LW_CHECK(putTargets(index.get(), targets));
    if (const int result = library().git_index_write(index.get()); result != 0)
        return failure(result, "write an index for the hooks");
    return made;
}

Result<git_oid> HookIndex::writeTree(const OpenRepository& repository) const
{
    IndexHandle index;
    git_oid id = {};
    int result = library().git_index_open(Out(index), m_path.c_str());
    if (result == 0)
        result = library().git_index_write_tree_to(&id, index.get(), repository.get());
    if (result != 0)
        return failure(result, "read what the hook left in the index");
    return id;
}

Result<std::vector<TargetFile>> HookIndex::entries(const std::vector<std::string>& paths) const
{
    IndexHandle index;
    if (const int result = library().git_index_open(Out(index), m_path.c_str()); result != 0)
        return failure(result, "read what the hook left in the index");
    std::vector<TargetFile> entries;
    for (const std::string& path : paths) {
        TargetFile& entry = entries.emplace_back();
        entry.path = path;
        if (const git_index_entry* found = library().git_index_get_bypath(index.get(), path.c_str(), 0))
            entry.blob = blobOfEntry(*found);
    }
    return entries;
}

} // namespace lockwright::git
