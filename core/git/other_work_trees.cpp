// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/other_work_trees.h"

#include "base/files.h"
#include "base/text.h"
#include "git/obstacles.h"

#include <algorithm>
#include <vector>

namespace lockwright::git
{

namespace
{

constexpr std::uint64_t fileLimit = 65536;

/// A work tree of the repository, by its own git folder.
struct WorkTree {
    std::filesystem::path gitFolder;
    std::filesystem::path folder;
};

/// The first line of a small file; empty where there is none.
std::string lineOf(const std::filesystem::path& file)
{
    const std::string content = readFile(file, fileLimit).value_or("");
    return std::string(text::trim(std::string_view(content).substr(0, content.find('\n'))));
}

std::vector<WorkTree> othersOf(const OpenRepository& repository)
{
    std::vector<WorkTree> found;
    std::error_code error;
    const std::filesystem::path& common = repository.commonFolder;
    if (common != repository.gitFolder && !repository.configuration.flag("core.bare", false)) {
        const auto configured = repository.configuration.path("core.worktree");
        found.push_back({common, configured ? (common / *configured).lexically_normal() : common.parent_path()});
    }
    auto it = std::filesystem::directory_iterator(common / "worktrees", error);
    for (const auto end = std::filesystem::directory_iterator(); !error && it != end; it.increment(error)) {
        std::error_code unread;
        if (std::filesystem::equivalent(it->path(), repository.gitFolder, unread))
            continue;
        // The file names the ".git" of the work tree.
        found.push_back({it->path(), (it->path() / lineOf(it->path() / "gitdir")).lexically_normal().parent_path()});
    }
    std::ranges::sort(found, {}, &WorkTree::folder);
    return found;
}

bool isCheckedOut(const WorkTree& tree, const std::string& reference)
{
    return lineOf(tree.gitFolder / "HEAD") == "ref: " + reference;
}

/// The command that ends what will go back to the branch; nullptr where nothing will.
const char* waitingIn(const WorkTree& tree, const std::string& reference)
{
    const auto names = [&](const char* file) {
        const std::string line = lineOf(tree.gitFolder / file);
        return line == reference || "refs/heads/" + line == reference;
    };
    if (names("rebase-merge/head-name") || names("rebase-apply/head-name"))
        return "rebase --abort";
    return names("BISECT_START") ? "bisect reset" : nullptr;
}

} // namespace

std::string whyTakenElsewhere(const OpenRepository& repository, const std::string& reference)
{
    constexpr std::string_view prefix = "refs/heads/";
    if (!reference.starts_with(prefix))
        return {};
    for (const WorkTree& tree : othersOf(repository)) {
        const bool checkedOut = isCheckedOut(tree, reference);
        const char* waiting = checkedOut ? nullptr : waitingIn(tree, reference);
        if (!checkedOut && !waiting)
            continue;
        const std::string place = shellWord(tree.folder.native());
        const std::string branch = "the branch " + text::printable(reference.substr(prefix.size()));
        std::error_code error;
        if (!std::filesystem::exists(tree.folder, error))
            return branch + " is checked out in the work tree " + place
                   + ", which is not there; if it is gone for good: git worktree prune";
        if (checkedOut)
            return branch + " is checked out in the work tree " + place
                   + " too, where every file that differs would seem changed; let go of it there first: git -C " + place
                   + " switch --detach";
        return "the work tree " + place + " goes back to " + branch + " when it is done; end that first: git -C "
               + place + " " + waiting;
    }
    return {};
}

} // namespace lockwright::git
