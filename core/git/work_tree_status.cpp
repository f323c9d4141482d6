// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/work_tree_status.h"

#include <algorithm>

namespace lockwright::git
{

namespace
{

int stopIfCancelled(const git_diff*, const char*, const char*, void* payload)
{
    return static_cast<Task*>(payload)->cancelled() ? int(GIT_EUSER) : 0;
}

git_diff_options diffOptions(Task& task)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.progress_cb = stopIfCancelled;
    options.payload = &task;
    return options;
}

const char* pathOf(const git_diff_delta& delta)
{
    return delta.new_file.path ? delta.new_file.path : delta.old_file.path;
}

/// True for a submodule whose files changed but whose commit is the recorded one: that is its own affair.
bool isUnmovedSubmodule(const OpenRepository& repository, const git_diff_delta& delta)
{
    if (delta.old_file.mode != GIT_FILEMODE_COMMIT || delta.status != GIT_DELTA_MODIFIED)
        return false;
    RepositoryHandle submodule;
    git_oid head = {};
    if (library().git_repository_open(Out(submodule), (repository.workTree / delta.old_file.path).c_str()) != 0)
        return false;
    return library().git_reference_name_to_id(&head, submodule.get(), "HEAD") == 0 && same(head, delta.old_file.id);
}

void sortUnique(std::vector<std::string>& paths)
{
    std::ranges::sort(paths);
    const auto repeated = std::ranges::unique(paths);
    paths.erase(repeated.begin(), repeated.end());
}

} // namespace

Result<void> readWorkTreeStatus(const OpenRepository& repository, const Head& head, RepositoryState& state, Task& task)
{
    LW_TRY(const IndexHandle index, readIndex(repository));
    LW_TRY(const TreeHandle tree, headTree(repository, head));
    const std::size_t count = library().git_index_entrycount(index.get());
    std::vector<std::string> intended; // git add -N: the file is unstaged work, its empty entry is no staged work
    for (std::size_t at = 0; at < count; ++at) {
        const git_index_entry* entry = library().git_index_get_byindex(index.get(), at);
        if (library().git_index_entry_stage(entry) > 0)
            state.conflicted.emplace_back(entry->path);
        if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0)
            intended.emplace_back(entry->path);
        if (entry->mode == GIT_FILEMODE_COMMIT)
            state.submodules.emplace_back(entry->path);
    }
    git_diff_options options = diffOptions(task);
    DiffHandle staged;
    int result = library().git_diff_tree_to_index(Out(staged), repository.get(), tree.get(), index.get(), &options);
    if (result != 0)
        return failure(result, "compare the index with the last commit");
    for (std::size_t at = 0; at < library().git_diff_num_deltas(staged.get()); ++at) {
        const git_diff_delta* delta = library().git_diff_get_delta(staged.get(), at);
        if (delta->status != GIT_DELTA_CONFLICTED && !std::ranges::binary_search(intended, std::string(pathOf(*delta))))
            state.staged.emplace_back(pathOf(*delta));
    }
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_INCLUDE_TYPECHANGE;
    DiffHandle unstaged;
    result = library().git_diff_index_to_workdir(Out(unstaged), repository.get(), index.get(), &options);
    if (result != 0)
        return failure(result, "compare the work tree with the index");
    for (std::size_t at = 0; at < library().git_diff_num_deltas(unstaged.get()); ++at) {
        const git_diff_delta* delta = library().git_diff_get_delta(unstaged.get(), at);
        if (delta->status == GIT_DELTA_UNTRACKED)
            state.untracked.emplace_back(pathOf(*delta));
        else if (delta->status != GIT_DELTA_CONFLICTED && delta->status != GIT_DELTA_UNMODIFIED
                 && !isUnmovedSubmodule(repository, *delta))
            state.unstaged.emplace_back(pathOf(*delta));
    }
    for (std::vector<std::string>* list : {&state.staged, &state.unstaged, &state.untracked, &state.conflicted})
        sortUnique(*list);
    for (const std::string& path : state.submodules) {
        if (std::ranges::binary_search(state.unstaged, path))
            state.movedSubmodules.push_back(path);
    }
    return {};
}

Result<std::vector<std::string>> untrackedBelow(const OpenRepository& repository, const std::string& folder,
                                                std::size_t limit, Task& task)
{
    LW_TRY(const IndexHandle index, readIndex(repository));
    git_diff_options options = diffOptions(task);
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
    std::string specification = folder;
    char* list[] = {specification.data()};
    options.pathspec = {list, 1};
    DiffHandle diff;
    if (const int result = library().git_diff_index_to_workdir(Out(diff), repository.get(), index.get(), &options);
        result != 0)
        return failure(result, "list the untracked files");
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < library().git_diff_num_deltas(diff.get()) && paths.size() < limit; ++at) {
        const git_diff_delta* delta = library().git_diff_get_delta(diff.get(), at);
        if (delta->status == GIT_DELTA_UNTRACKED)
            paths.emplace_back(pathOf(*delta));
    }
    return paths;
}

} // namespace lockwright::git
