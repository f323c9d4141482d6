// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/commit_parts.h"

#include "base/text.h"
#include "git/message.h"
#include "git/signing.h"
#include "git/work_tree_status.h"

#include <algorithm>

namespace lockwright::git
{

Result<Targets> readTargets(const OpenRepository& repository, git_tree* tree, const std::vector<std::string>& paths,
                            Store store, Task& task)
{
    Targets targets;
    for (const std::string& path : paths) {
        if (task.cancelled())
            return Task::cancellation();
        task.report({Progress::Phase::Committing, targets.files.size(), paths.size(), path});
        LW_TRY(const std::optional<TreeEntry> before, entryIn(tree, path));
        LW_TRY(std::optional<BlobOnDisk> blob, readBlob(repository, path, before ? before->mode : 0, store));
        const bool isSame = blob.has_value() == before.has_value()
                            && (!blob || (same(blob->id, before->id) && blob->mode == before->mode));
        (isSame ? targets.unchanged : targets.changed).push_back(path);
        targets.files.push_back({path, std::move(blob)});
    }
    return targets;
}

Result<std::vector<std::string>> findUntouched(const OpenRepository& repository, const RepositoryState& state,
                                               const std::vector<std::string>& paths, Task& task)
{
    std::vector<std::string> untouched;
    for (const auto* list : {&state.staged, &state.unstaged, &state.conflicted})
        untouched.insert(untouched.end(), list->begin(), list->end());
    for (const std::string& path : state.untracked) {
        const auto inside = std::ranges::lower_bound(paths, path);
        if (!path.ends_with('/') || inside == paths.end() || !inside->starts_with(path)) {
            untouched.push_back(path);
            continue;
        }
        constexpr std::size_t most = 1000;
        LW_TRY(const std::vector<std::string> files, untrackedBelow(repository, path, most, task));
        untouched.insert(untouched.end(), files.begin(), files.end());
    }
    std::erase_if(untouched, [&paths](const std::string& path) { return std::ranges::binary_search(paths, path); });
    std::ranges::sort(untouched);
    const auto repeated = std::ranges::unique(untouched);
    untouched.erase(repeated.begin(), repeated.end());
    return untouched;
}

Result<git_oid> writeTree(const OpenRepository& repository, git_tree* tree, const std::vector<TargetFile>& targets)
{
    IndexHandle index;
    int result = library().git_index_new(Out(index));
    if (result == 0 && tree)
        result = library().git_index_read_tree(index.get(), tree);
    if (result != 0)
        return failure(result, "read the last commit");
    LW_CHECK(putTargets(index.get(), targets));
    git_oid id = {};
    result = library().git_index_write_tree_to(&id, index.get(), repository.get());
    if (result != 0)
        return failure(result, "write the tree of the commit");
    return id;
}

Result<TreeHandle> treeOf(const OpenRepository& repository, const git_oid& id)
{
    TreeHandle tree;
    if (const int result = library().git_tree_lookup(Out(tree), repository.get(), &id); result != 0)
        return failure(result, "read the tree of the commit");
    return tree;
}

Result<std::vector<std::string>> pathsBetween(const OpenRepository& repository, git_tree* before, git_tree* after)
{
    DiffHandle diff;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_INCLUDE_TYPECHANGE;
    if (const int result = library().git_diff_tree_to_tree(Out(diff), repository.get(), before, after, &options);
        result != 0)
        return failure(result, "compare a commit with its parent");
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < library().git_diff_num_deltas(diff.get()); ++at) {
        const git_diff_delta* delta = library().git_diff_get_delta(diff.get(), at);
        paths.emplace_back(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
    }
    std::ranges::sort(paths);
    const auto repeated = std::ranges::unique(paths);
    paths.erase(repeated.begin(), repeated.end());
    return paths;
}

Result<SignatureHandle> Person::signature(const std::string& encoding) const
{
    if (encoding.empty())
        return makeSignature(identity, moment);
    Identity converted;
    LW_TRY(converted.name, encoded(identity.name, encoding));
    LW_TRY(converted.email, encoded(identity.email, encoding));
    return makeSignature(converted, moment);
}

Result<Person> personOf(Role role, const OpenRepository& repository, const std::optional<Signature>& given)
{
    if (given)
        return Person{{given->name, given->email}, {given->seconds, given->offsetMinutes}};
    LW_TRY(const Moment moment, findMoment(role));
    return Person{findIdentity(role, repository.configuration), moment};
}

Result<git_oid> writeCommit(const OpenRepository& repository, const CommitContent& content, const Signer* signer,
                            OutputLog& log, Task& task)
{
    LW_TRY(const TreeHandle tree, treeOf(repository, content.tree));
    CommitHandle parent;
    int result = 0;
    if (content.parent)
        result = library().git_commit_lookup(Out(parent), repository.get(), &*content.parent);
    if (result != 0)
        return failure(result, "read the last commit");
    const git_commit* parents[] = {parent.get()};
    LW_TRY(const SignatureHandle author, content.author.signature(content.encoding));
    LW_TRY(const SignatureHandle committer, content.committer.signature(content.encoding));
    std::string message = content.message;
    if (!content.encoding.empty()) {
        LW_TRY(message, encoded(content.message, content.encoding));
    }
    Buffer buffer;
    result = library().git_commit_create_buffer(buffer.get(), repository.get(), author.get(), committer.get(),
                                                content.encoding.empty() ? nullptr : content.encoding.c_str(),
                                                message.c_str(), tree.get(), parent ? 1 : 0, parents);
    if (result != 0)
        return failure(result, "write the commit");
    std::string signature;
    if (signer) {
        LW_TRY(signature, signer->sign(repository, buffer.text(), log, task));
        while (signature.ends_with('\n'))
            signature.pop_back();
    }
    git_oid id = {};
    result = library().git_commit_create_with_signature(&id, repository.get(), buffer.text().c_str(),
                                                        signer ? signature.c_str() : nullptr, nullptr);
    if (result != 0)
        return failure(result, "write the commit");
    return id;
}

std::string subjectOf(const git_oid& id, const OpenRepository& repository)
{
    CommitHandle commit;
    if (library().git_commit_lookup(Out(commit), repository.get(), &id) != 0)
        return {};
    const char* subject = library().git_commit_summary(commit.get());
    return subject ? subject : "";
}

} // namespace lockwright::git
