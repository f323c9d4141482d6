// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/push.h"
#include "release/plan.h"

namespace lockwright::release
{

/// Releases of one workspace: what the façade's members do.
///
/// Nothing changes before its undo record is on disk. A process that dies at any point leaves a journal from which
/// resume() goes on and abort() goes back; both first undo what the step at hand had begun.
class Release
{
public:
    /// Errors: no repository.
    [[nodiscard]] static Result<Release> open(const std::filesystem::path& root, Services& services, Watcher watcher);

    [[nodiscard]] Result<Plan> plan(const Options& options, Task& task);
    [[nodiscard]] Result<Status> rehearse(const Options& options, Task& task);
    [[nodiscard]] Result<Status> run(const Options& options, Task& task);
    [[nodiscard]] Result<Status> resume(const ResumeOptions& options, Task& task);
    [[nodiscard]] Result<Status> abort(const AbortOptions& options, Task& task);
    [[nodiscard]] Result<Status> status();

private:
    Release(Site site, Services& services, Watcher watcher);

    [[nodiscard]] Result<PreparedRelease> prepared(const Options& options, Task& task);
    [[nodiscard]] Status refusal(const PreparedRelease& prepared) const;
    /// What to say about a journal now.
    [[nodiscard]] Status statusOf(const Journal& journal) const;

    /// The last rehearsal, where it is of the commit that HEAD is at now.
    [[nodiscard]] std::optional<Rehearsal> rehearsalOfHead() const;

    Site m_site;
    Services& m_services;
    Watcher m_watcher;
    JournalStore m_store;
};

/// Notes a push that went well in the journal of the last release of the workspace at `root`, where that is finished
/// and its tag or its commit was part of the push: from then on status() says that others may have it. Errors: no
/// repository, a journal that cannot be read or written.
[[nodiscard]] Result<void> notePush(const std::filesystem::path& root, const git::PushRequest& request);

} // namespace lockwright::release
