// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/commit_parts.h"
#include "git/hook_index.h"
#include "git/hooks.h"
#include "git/signing.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// One commit with its hooks and its signature, while the index is locked, in git's order: prepare() runs pre-commit,
/// prepare-commit-msg and commit-msg; write() signs; moveBranch() runs reference-transaction; tellOfTheEnd() runs
/// post-index-change and post-commit. Until moveBranch() nothing but objects nobody names is written.
class HookedCommit
{
public:
    HookedCommit(const OpenRepository& repository, const CommitRequest& request, const Head& head, git_tree* tree,
                 Targets targets);

    [[nodiscard]] Result<void> prepare(const std::string& message, Task& task);
    [[nodiscard]] Result<git_oid> write(Task& task);
    /// What the index gets: the targets, and what hooks staged where nobody else has staged something.
    [[nodiscard]] const std::vector<TargetFile>& indexTargets() const { return m_targets.files; }
    [[nodiscard]] Result<CommitResult> result(const git_oid& id) const;
    [[nodiscard]] Result<void> moveBranch(const git_oid& id, Task& task);
    void tellOfTheEnd(CommitResult& result, Task& task);

private:
    [[nodiscard]] bool runs(const std::string& hook) const;
    [[nodiscard]] Result<void> runPreCommit(Task& task);
    [[nodiscard]] Result<bool> targetsWereMended(Task& task);
    [[nodiscard]] Result<void> takeFromHook();
    [[nodiscard]] Result<void> addToIndex(const std::vector<std::string>& paths);
    [[nodiscard]] Result<void> runMessageHooks(Task& task);
    [[nodiscard]] std::string shownPlace(const char* name) const;

    const OpenRepository& m_repository;
    const CommitRequest& m_request;
    const Head& m_head;
    git_tree* m_headTree;
    Targets m_targets;
    OutputLog m_log;
    HookRunner m_hooks;
    std::optional<HookIndex> m_index;
    CommitContent m_content;
    std::vector<std::string> m_hookPaths;
    std::vector<std::string> m_notices;
    bool m_signed = false;
};

/// Fills what a preview says about hooks, signature and notices.
[[nodiscard]] Result<void> foreseeHooksAndSignature(const OpenRepository& repository, const CommitRequest& request,
                                                    CommitPreview& preview, Task& task);

/// True where the request or the configuration wants a signature.
[[nodiscard]] bool wantsSignature(Sign sign, const Configuration& configuration, const char* setting);

} // namespace lockwright::git
