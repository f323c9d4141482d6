// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/identity.h"
#include "git/index_update.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::git
{

struct Signer;
class OutputLog;

/// The files of a commit, compared with HEAD.
struct Targets {
    std::vector<TargetFile> files;
    std::vector<std::string> changed;
    std::vector<std::string> unchanged;
};
/// @param paths normalised
[[nodiscard]] Result<Targets> readTargets(const OpenRepository& repository, git_tree* tree,
                                          const std::vector<std::string>& paths, Store store, Task& task);

/// Everything that `state` lists and the paths do not. An untracked folder that holds a target is listed by its files.
[[nodiscard]] Result<std::vector<std::string>> findUntouched(const OpenRepository& repository,
                                                             const RepositoryState& state,
                                                             const std::vector<std::string>& paths, Task& task);

/// HEAD's tree with the targets put in, in an index of its own.
[[nodiscard]] Result<git_oid> writeTree(const OpenRepository& repository, git_tree* tree,
                                        const std::vector<TargetFile>& targets);

/// The paths in which two trees differ. Either may be nullptr: the empty tree.
[[nodiscard]] Result<std::vector<std::string>> pathsBetween(const OpenRepository& repository, git_tree* before,
                                                            git_tree* after);
[[nodiscard]] Result<TreeHandle> treeOf(const OpenRepository& repository, const git_oid& id);

/// Who makes a commit, and when.
struct Person {
    Identity identity;
    Moment moment;
    [[nodiscard]] Result<SignatureHandle> signature(const std::string& encoding) const;
};
[[nodiscard]] Result<Person> personOf(Role role, const OpenRepository& repository,
                                      const std::optional<Signature>& given);

/// A commit object that nothing points to yet.
struct CommitContent {
    git_oid tree = {};
    std::optional<git_oid> parent;
    Person author;
    Person committer;
    std::string message;  ///< UTF-8
    std::string encoding; ///< to be written in; empty is UTF-8
};
/// @param signer nullptr makes no signature
[[nodiscard]] Result<git_oid> writeCommit(const OpenRepository& repository, const CommitContent& content,
                                          const Signer* signer, OutputLog& log, Task& task);

/// The entries that go back with a branch: those of the paths that are still as its commit left them.
/// @param left the tree of the commit; @param wanted the one that it goes back to; either may be nullptr
[[nodiscard]] Result<std::vector<TargetFile>> entriesToRestore(const OpenRepository& repository, git_tree* left,
                                                               git_tree* wanted, const std::vector<std::string>& paths);

/// The first paragraph of a message in one line, for people.
[[nodiscard]] std::string subjectOf(const git_oid& id, const OpenRepository& repository);

} // namespace lockwright::git
