// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <set>

namespace lockwright::gui::test
{

/// What a FakeWorkspace answers, shared between the test and the workspaces that it hands out.
///
/// Threads: everything here may be touched from any thread; the mutex guards it.
class Script
{
public:
    /// A repository with six layered profiles in which base and its descendants are stale and numpy has a
    /// newer version.
    static std::shared_ptr<Script> sample();

    workspace::ProfilesReport profiles;
    workspace::PackagesReport packages;
    workspace::CompilePlan plan;
    workspace::WhyReport why;
    workspace::PinsReport pins;
    workspace::CheckReport check;
    git::RepositoryState repository;
    git::CommitPreview preview;
    git::CommitResult commit;
    std::string commitOutput; ///< what its hooks print
    workspace::IndexReport index;
    std::map<std::string, std::vector<std::string>> settings; ///< what lockwright.toml says; changeSetting() changes it
    workspace::CacheReport cache;
    workspace::GraphReport graph;
    workspace::FixesReport fixes;   ///< numpy and accelerate exclude one another; one fix of each kind
    workspace::WhatIfReport whatIf; ///< what any pending text comes to: five profiles are solved, development is not
    workspace::CompletionReport completions;           ///< for "redis"
    std::optional<workspace::OutdatedReport> outdated; ///< nothing: what the package table says
    workspace::StatisticsReport statistics;            ///< see statistics_script.cpp
    workspace::ConsolidationReport consolidation;      ///< urllib3 may have one version, idna may not
    workspace::HistoryReport history;                  ///< three commits, the middle one by another author and tagged
    workspace::BlameReport blame;                      ///< of numpy: two of them moved it
    workspace::DiffReport difference;                  ///< whatever is compared
    std::string message;
    workspace::ReleasePlan releasePlan;     ///< 0.2.0 → 0.3.0, ready; another part of the version changes that
    std::map<std::string, std::string> releaseVersions; ///< what the parts come to; those that are not there cannot be
    workspace::ReleaseStatus rehearsed;     ///< what a rehearsal comes to
    workspace::ReleaseStatus releaseRun;    ///< what a run comes to; then releaseStatus() answers it
    workspace::ReleaseStatus releaseResumed;
    workspace::ReleaseStatus releaseAborted;
    workspace::ReleaseStatus released;       ///< what releaseStatus() answers: none at first
    std::map<std::string, std::string> files;

    /// The verb fails with this from now on.
    void failWith(const std::string& verb, Error error);
    void succeed(const std::string& verb);
    /// Calls of the verb wait until release() or their cancellation.
    void hold(const std::string& verb);
    void release(const std::string& verb);

    [[nodiscard]] int calls(const std::string& verb) const;
    [[nodiscard]] int cancellations() const { return m_cancellations; }
    [[nodiscard]] workspace::CompileOptions lastOptions() const;
    [[nodiscard]] workspace::FixOptions lastFixOptions() const;
    [[nodiscard]] workspace::OutdatedOptions lastOutdatedOptions() const;
    [[nodiscard]] workspace::WhatIfOptions lastWhatIfOptions() const;
    /// What was pending when whatIf() was asked last.
    [[nodiscard]] std::vector<workspace::EditedFile> lastPending() const;
    [[nodiscard]] workspace::PackagesOptions lastPackagesOptions() const;
    [[nodiscard]] workspace::ConsolidateOptions lastConsolidateOptions() const;
    [[nodiscard]] std::vector<std::string> lastOnlyProfiles() const;
    [[nodiscard]] git::CommitRequest lastCommit() const;
    /// Package and profile that why() was asked about last.
    [[nodiscard]] std::pair<std::string, std::string> lastWhy() const;
    /// The revisions that were compared last.
    [[nodiscard]] std::pair<std::string, std::string> lastDifference() const;
    [[nodiscard]] workspace::ReleaseOptions lastReleaseOptions() const;
    [[nodiscard]] workspace::ReleaseResumeOptions lastResumeOptions() const;
    [[nodiscard]] workspace::ReleaseAbortOptions lastAbortOptions() const;
    [[nodiscard]] git::PushRequest lastPush() const;
    [[nodiscard]] std::string file(const std::string& path) const;
    void setFile(const std::string& path, const std::string& text);

    /// What the doors of the window ask before they hand out a workspace.
    Result<void> enterOpen(const std::filesystem::path& folder, Task& task);
    Result<void> enterSample(const std::filesystem::path& folder, Task& task);
    [[nodiscard]] std::vector<std::string> openedFolders() const;

private:
    friend class FakeWorkspace;
    /// Fills in what is answered about edits.
    void scriptEdits();
    /// Fills in what is answered about releases.
    void scriptRelease();
    /// Counts the call, waits while it is held, and answers the scripted failure or the cancellation.
    Result<void> enter(const std::string& verb, Task& task);

    mutable std::mutex m_mutex;
    std::condition_variable m_released;
    std::map<std::string, Error> m_failures;
    std::set<std::string> m_held;
    std::map<std::string, int> m_calls;
    std::atomic<int> m_cancellations = 0;
    workspace::CompileOptions m_options;
    workspace::FixOptions m_fixOptions;
    workspace::OutdatedOptions m_outdatedOptions;
    workspace::WhatIfOptions m_whatIfOptions;
    std::vector<workspace::EditedFile> m_pending;
    workspace::PackagesOptions m_packagesOptions;
    workspace::ConsolidateOptions m_consolidateOptions;
    std::vector<std::string> m_onlyProfiles;
    std::vector<std::string> m_folders;
    git::CommitRequest m_commitRequest;
    workspace::ReleaseOptions m_releaseOptions;
    workspace::ReleaseResumeOptions m_resumeOptions;
    workspace::ReleaseAbortOptions m_abortOptions;
    git::PushRequest m_pushRequest;
    std::pair<std::string, std::string> m_whyQuestion;
    std::pair<std::string, std::string> m_compared;
};

/// Two profiles, base and ui: what each chart shows has a part of every kind.
[[nodiscard]] workspace::StatisticsReport sampleStatistics();

/// A workspace that answers from a Script: write() makes the profiles fresh, commit() empties the preview.
class FakeWorkspace final : public workspace::Workspace
{
public:
    FakeWorkspace(std::filesystem::path root, std::shared_ptr<Script> script);

    [[nodiscard]] const std::filesystem::path& root() const override { return m_root; }
    [[nodiscard]] Result<workspace::ProfilesReport> profiles(Task& task) override;
    using Workspace::packages;
    [[nodiscard]] Result<workspace::PackagesReport> packages(const workspace::PackagesOptions& options,
                                                             Task& task) override;
    [[nodiscard]] Result<workspace::ConsolidationReport> consolidate(const workspace::ConsolidateOptions& options,
                                                                     Task& task) override;
    [[nodiscard]] Result<workspace::CompilePlan> compile(const workspace::CompileOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::WriteReport>
    write(const workspace::CompilePlan& plan, const std::vector<std::string>& onlyProfiles, Task& task) override;
    [[nodiscard]] Result<workspace::CheckReport> check(const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<workspace::ConflictsReport> conflicts(const std::vector<std::string>& profiles,
                                                               Task& task) override;
    [[nodiscard]] Result<workspace::FixesReport> fixes(const workspace::FixOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::FixApplied> applyFix(const workspace::FixesReport::Listed& listed,
                                                         Task& task) override;
    /// Really edits the scripted texts.
    [[nodiscard]] Result<workspace::EditPlan>
    planEdit(const workspace::EditWish& wish, const std::vector<workspace::EditedFile>& pending, Task& task) override;
    [[nodiscard]] Result<workspace::WhatIfReport> whatIf(const std::vector<workspace::EditedFile>& pending,
                                                         const workspace::WhatIfOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::FixApplied> writeEdits(const std::vector<workspace::EditedFile>& pending,
                                                           Task& task) override;
    [[nodiscard]] Result<workspace::CompletionReport> completions(const std::string& prefix, Task& task) override;
    [[nodiscard]] Result<workspace::WhyReport> why(const std::string& package, const std::string& profile,
                                                   Task& task) override;
    [[nodiscard]] Result<workspace::PinsReport> pins(const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<workspace::OutdatedReport> outdated(const workspace::OutdatedOptions& options,
                                                             Task& task) override;
    [[nodiscard]] Result<workspace::StatisticsReport> statistics(const workspace::StatisticsOptions& options,
                                                                 Task& task) override;
    [[nodiscard]] Result<workspace::TreeReport> tree(const workspace::TreeOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::GraphReport> graph(const workspace::GraphOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::DiffReport> diff(const std::string& before, const std::string& after,
                                                     Task& task) override;
    [[nodiscard]] Result<workspace::HistoryReport> history(const workspace::HistoryOptions& options,
                                                           Task& task) override;
    [[nodiscard]] Result<workspace::BlameReport> blame(const std::string& package, const std::string& profile,
                                                       Task& task) override;
    [[nodiscard]] Result<workspace::RestoreReport>
    restoreTexts(const std::string& revision, const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<git::RepositoryState> repositoryState(Task& task) override;
    using workspace::Workspace::commitPreview;
    [[nodiscard]] Result<git::CommitPreview> commitPreview(const std::vector<std::string>& paths, Task& task,
                                                           const git::CommitRequest& options) override;
    [[nodiscard]] Result<git::CommitResult> commit(const git::CommitRequest& request, Task& task) override;
    [[nodiscard]] Result<git::UndoPreview> undoPreview(Task& task) override;
    [[nodiscard]] Result<git::UndoResult> undoCommit(const std::string& id, Task& task) override;
    [[nodiscard]] Result<std::string> suggestedMessage(Task& task) override;
    [[nodiscard]] Result<std::vector<std::string>> tagObstacles(const git::TagRequest& request, Task& task) override;
    [[nodiscard]] Result<git::TagResult> tag(const git::TagRequest& request, Task& task) override;
    [[nodiscard]] Result<void> removeTag(const std::string& name, const std::string& expectedId, Task& task) override;
    [[nodiscard]] Result<std::vector<git::TagInfo>> tags(Task& task) override;
    [[nodiscard]] Result<git::PushPreview> pushPreview(const git::PushRequest& request, Task& task) override;
    [[nodiscard]] Result<git::PushResult> push(const git::PushRequest& request, Task& task) override;
    [[nodiscard]] Result<workspace::BumpPlan> bumpPlan(const workspace::BumpOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::BumpReport> bumpWrite(const workspace::BumpPlan& plan, Task& task) override;
    [[nodiscard]] Result<workspace::IndexReport> indexReport(Task& task) override;
    [[nodiscard]] Result<workspace::SettingsReport> settings(Task& task) override;
    [[nodiscard]] Result<workspace::SettingChanged> changeSetting(const workspace::SettingChange& change,
                                                                  Task& task) override;
    [[nodiscard]] Result<workspace::CacheReport> cacheReport(Task& task) override;
    [[nodiscard]] Result<workspace::CacheReport> clearCache(Task& task) override;
    [[nodiscard]] Result<workspace::ReleasePlan> releasePlan(const workspace::ReleaseOptions& options, Task& task) override;
    [[nodiscard]] Result<workspace::ReleaseStatus> releaseRehearse(const workspace::ReleaseOptions& options, const workspace::ReleaseWatcher& watcher,
                                                        Task& task) override;
    [[nodiscard]] Result<workspace::ReleaseStatus> releaseRun(const workspace::ReleaseOptions& options, const workspace::ReleaseWatcher& watcher,
                                                   Task& task) override;
    [[nodiscard]] Result<workspace::ReleaseStatus> releaseResume(const workspace::ReleaseResumeOptions& options,
                                                      const workspace::ReleaseWatcher& watcher, Task& task) override;
    [[nodiscard]] Result<workspace::ReleaseStatus> releaseAbort(const workspace::ReleaseAbortOptions& options, const workspace::ReleaseWatcher& watcher,
                                                     Task& task) override;
    [[nodiscard]] Result<workspace::ReleaseStatus> releaseStatus(Task& task) override;
    [[nodiscard]] Result<std::string> readText(const std::filesystem::path& path, Task& task) override;

private:
    /// Tells the watcher each step of a scripted answer, with a line of output; "step NAME" can be held.
    Result<void> play(const workspace::ReleaseStatus& status, const workspace::ReleaseWatcher& watcher, Task& task);
    /// The scripted plan for these options.
    [[nodiscard]] Result<workspace::ReleasePlan> planFor(const workspace::ReleaseOptions& options) const;
    /// Plays an answer; from now on releaseStatus() is it where it is not of a rehearsal.
    Result<workspace::ReleaseStatus> playAll(workspace::ReleaseStatus status, const workspace::ReleaseWatcher& watcher,
                                             Task& task);

    std::filesystem::path m_root;
    std::shared_ptr<Script> m_script;
};

} // namespace lockwright::gui::test
