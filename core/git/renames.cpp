// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/renames.h"

namespace lockwright::git
{

namespace
{
constexpr std::size_t similarLimit = 400; ///< changed files; beyond it only equal content counts, which is cheap
constexpr std::uint16_t likeness = 50;    ///< per cent, as git's default
} // namespace

Result<std::map<std::string, std::string>> Renames::between(const git_oid& parentTree, const git_oid& tree)
{
    std::map<std::string, std::string> renamed;
    if (++m_looks > limit)
        return renamed;
    TreeHandle before;
    TreeHandle after;
    DiffHandle diff;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.ignore_submodules = GIT_SUBMODULE_IGNORE_ALL;
    int result = library().git_tree_lookup(Out(before), m_repository.get(), &parentTree);
    if (result == 0)
        result = library().git_tree_lookup(Out(after), m_repository.get(), &tree);
    if (result == 0)
        result = library().git_diff_tree_to_tree(Out(diff), m_repository.get(), before.get(), after.get(), &options);
    git_diff_find_options find = GIT_DIFF_FIND_OPTIONS_INIT;
    find.rename_threshold = likeness;
    if (result == 0) {
        find.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_IGNORE_LEADING_WHITESPACE;
        if (library().git_diff_num_deltas(diff.get()) > similarLimit)
            find.flags |= GIT_DIFF_FIND_EXACT_MATCH_ONLY;
        result = library().git_diff_find_similar(diff.get(), &find);
    }
    if (result != 0)
        return failure(result, "look for renamed files", "see: git fsck");
    const std::size_t count = library().git_diff_num_deltas(diff.get());
    for (std::size_t at = 0; at < count; ++at) {
        const git_diff_delta* delta = library().git_diff_get_delta(diff.get(), at);
        if (delta->status == GIT_DELTA_RENAMED)
            renamed.emplace(delta->new_file.path, delta->old_file.path);
    }
    return renamed;
}

} // namespace lockwright::git
