// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "workspace/bump_report.h"
#include "workspace/consolidation_report.h"
#include "workspace/edit_report.h"
#include "workspace/fixes_report.h"
#include "workspace/graph_report.h"
#include "workspace/history_report.h"
#include "workspace/outdated_report.h"
#include "workspace/pins_report.h"
#include "workspace/release_report.h"
#include "workspace/results.h"
#include "workspace/settings_report.h"
#include "workspace/statistics_report.h"
#include "workspace/why_report.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lockwright::workspace
{

/// What the outside gives a workspace. Everything has a sensible default.
struct Environment {
    index::SettingsRequest index;      ///< what command line or settings page say
    std::filesystem::path cacheFolder; ///< empty: cacheFolder() of base/files.h
    std::filesystem::path stateFolder; ///< journals; empty: stateFolder() of base/files.h
    bool keepFailedBuilds = false;     ///< leaves the scratch folders of failed builds behind, for a look
};

/// A folder of layered requirement profiles, and all that Lockwright does with it: the façade that the command
/// line and the window share. One blocking, cancellable member per user verb.
///
/// Threads: members may be called from several threads; those that write take turns.
class Workspace
{
public:
    /// Opens the folder: the nearest one at or above `folder` with a lockwright.toml, a git repository's work
    /// tree or profiles; else `folder`. Ends a write that a dead process left half-way (ProfilesReport::recovered).
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& folder,
                                                                 Environment environment);

    virtual ~Workspace() = default;
    [[nodiscard]] virtual const std::filesystem::path& root() const = 0;
    /// True where a process may end without destroying the workspace: nothing is under way, and what is to last is on
    /// disk. The system takes the memory back at once, destroying everything takes a tenth of a short run.
    [[nodiscard]] virtual bool atRest() { return false; }

    [[nodiscard]] virtual Result<ProfilesReport> profiles(Task& task) = 0;
    /// Every locked package over all profiles, from files and the cache; nothing is fetched.
    [[nodiscard]] virtual Result<PackagesReport> packages(const PackagesOptions& options, Task& task) = 0;
    [[nodiscard]] Result<PackagesReport> packages(Task& task) { return packages(PackagesOptions{}, task); }
    /// One version for packages that profiles lock differently: the highest that they admit, tried by solving. Writes
    /// nothing.
    [[nodiscard]] virtual Result<ConsolidationReport> consolidate(const ConsolidateOptions& options, Task& task) = 0;
    /// Solves; writes nothing.
    [[nodiscard]] virtual Result<CompilePlan> compile(const CompileOptions& options, Task& task) = 0;
    /// Writes the changed locks of a plan, all or none. Refuses where a file changed since the plan was made.
    /// @param onlyProfiles names; empty: every profile of the plan, which must then be ok().
    [[nodiscard]] virtual Result<WriteReport> write(const CompilePlan& plan,
                                                    const std::vector<std::string>& onlyProfiles, Task& task) = 0;
    [[nodiscard]] virtual Result<CheckReport> check(const std::vector<std::string>& profiles, Task& task) = 0;
    /// Why profiles have no solution: the lines that contradict each other, found by solving. Writes nothing.
    /// @param profiles names; empty: every profile.
    [[nodiscard]] virtual Result<ConflictsReport> conflicts(const std::vector<std::string>& profiles, Task& task) = 0;
    /// Edits that give the profiles without a solution one again, each solved in every profile. Writes nothing.
    [[nodiscard]] virtual Result<FixesReport> fixes(const FixOptions& options, Task& task) = 0;
    /// Writes the files of a fix, all or none. Locks are not compiled. Refuses where a file changed since.
    [[nodiscard]] virtual Result<FixApplied> applyFix(const FixesReport::Listed& listed, Task& task) = 0;
    /// The texts that a wish comes to, on top of what is pending. Writes nothing. Reads the profile's files and locks.
    /// Errors: no such profile, a requirement that cannot be read, a line that cannot be edited.
    /// @param pending what is not written yet; a file on disk that is no longer its `before` is an error
    [[nodiscard]] virtual Result<EditPlan> planEdit(const EditWish& wish, const std::vector<EditedFile>& pending,
                                                    Task& task) = 0;
    /// Solves every profile that the pending texts reach. Writes nothing. Never fails for what a text says.
    [[nodiscard]] virtual Result<WhatIfReport> whatIf(const std::vector<EditedFile>& pending,
                                                      const WhatIfOptions& options, Task& task) = 0;
    /// Writes pending texts, all or none. Locks are not compiled. Refuses where a file changed since.
    [[nodiscard]] virtual Result<FixApplied> writeEdits(const std::vector<EditedFile>& pending, Task& task) = 0;
    /// What the cache and the files know of names that begin so, and of the versions of the package itself.
    [[nodiscard]] virtual Result<CompletionReport> completions(const std::string& prefix, Task& task) = 0;
    /// Why a profile has the version of a package that it has: about its lock where there is one. Writes nothing.
    /// @param profile empty: the first that has the package
    [[nodiscard]] virtual Result<WhyReport> why(const std::string& package, const std::string& profile, Task& task) = 0;
    /// Which pins, caps and constraints that people wrote are still needed: what would move without each of them.
    /// @param profiles whose lines to look at, each with the profiles below; empty: every profile
    [[nodiscard]] virtual Result<PinsReport> pins(const std::vector<std::string>& profiles, Task& task) = 0;
    /// Which locked packages have newer versions, advisories or were yanked, and which of those versions are possible
    /// now. Writes nothing.
    [[nodiscard]] virtual Result<OutdatedReport> outdated(const OutdatedOptions& options, Task& task) = 0;
    /// How fresh the locks are, what bounds them, how the layers add up, how long compiles took and when pins moved:
    /// from files, the cache and the log of runs alone.
    [[nodiscard]] virtual Result<StatisticsReport> statistics(const StatisticsOptions& options, Task& task) = 0;
    [[nodiscard]] virtual Result<TreeReport> tree(const TreeOptions& options, Task& task) = 0;
    /// The packages of a lock and who asks for them, cut and reduced; from files and the cache.
    [[nodiscard]] virtual Result<GraphReport> graph(const GraphOptions& options, Task& task) = 0;
    /// Locks of two revisions; an empty `after` is the work tree, an empty `before` is HEAD. `REV^!` alone is what the
    /// commit REV did. A lock that has another name at a revision is found where its renames can be followed.
    [[nodiscard]] virtual Result<DiffReport> diff(const std::string& before, const std::string& after, Task& task) = 0;
    /// The commits that changed locks, and the packages that each of them moved.
    [[nodiscard]] virtual Result<HistoryReport> history(const HistoryOptions& options, Task& task) = 0;
    /// Every commit that moved the pin of a package, and why. @param profile empty: all of them
    [[nodiscard]] virtual Result<BlameReport> blame(const std::string& package, const std::string& profile,
                                                    Task& task) = 0;
    /// The locks and inputs of a revision, where they differ from the disk, as edits. Writes nothing.
    /// @param profiles names; empty: every profile
    [[nodiscard]] virtual Result<RestoreReport> restoreTexts(const std::string& revision,
                                                             const std::vector<std::string>& profiles, Task& task) = 0;

    [[nodiscard]] virtual Result<git::RepositoryState> repositoryState(Task& task) = 0;
    /// The paths that a commit would take by default: profile sources and locks that differ from HEAD.
    /// @param options all but its paths: hooks, signature, sparse checkout
    [[nodiscard]] virtual Result<git::CommitPreview> commitPreview(const std::vector<std::string>& paths, Task& task,
                                                                   const git::CommitRequest& options) = 0;
    [[nodiscard]] Result<git::CommitPreview> commitPreview(const std::vector<std::string>& paths, Task& task)
    {
        return commitPreview(paths, task, {});
    }
    [[nodiscard]] virtual Result<git::CommitResult> commit(const git::CommitRequest& request, Task& task) = 0;
    /// The last commit, and why it cannot be taken back.
    [[nodiscard]] virtual Result<git::UndoPreview> undoPreview(Task& task) = 0;
    /// Takes the last commit back, as git::Repository::undoCommit(). @param id what HEAD is expected to be
    [[nodiscard]] virtual Result<git::UndoResult> undoCommit(const std::string& id, Task& task) = 0;
    /// A commit message from the lock differences between HEAD and the work tree, and below it what commit.template
    /// has besides comments.
    [[nodiscard]] virtual Result<std::string> suggestedMessage(Task& task) = 0;
    /// As git::Repository says of tags (git/tag.h). The target may be any revision; empty is HEAD.
    [[nodiscard]] virtual Result<std::vector<std::string>> tagObstacles(const git::TagRequest& request, Task& task) = 0;
    [[nodiscard]] virtual Result<git::TagResult> tag(const git::TagRequest& request, Task& task) = 0;
    [[nodiscard]] virtual Result<void> removeTag(const std::string& name, const std::string& expectedId,
                                                 Task& task) = 0;
    [[nodiscard]] virtual Result<std::vector<git::TagInfo>> tags(Task& task) = 0;
    /// As git::Repository says of pushing (git/push.h).
    [[nodiscard]] virtual Result<git::PushPreview> pushPreview(const git::PushRequest& request, Task& task) = 0;
    [[nodiscard]] virtual Result<git::PushResult> push(const git::PushRequest& request, Task& task) = 0;

    /// Where the project's version is written, and the edit that raises it. Writes nothing, runs nothing.
    /// Errors: as release::findVersionSources(), release::nextVersion() and release::planVersionEdit().
    [[nodiscard]] virtual Result<BumpPlan> bumpPlan(const BumpOptions& options, Task& task) = 0;
    /// Writes the plan's edit, all or none, or runs the project's bump command and verifies what it did. Refuses where a
    /// file changed since. Never touches git.
    [[nodiscard]] virtual Result<BumpReport> bumpWrite(const BumpPlan& plan, Task& task) = 0;

    [[nodiscard]] virtual Result<IndexReport> indexReport(Task& task) = 0;
    /// Every setting of lockwright.toml with the value that holds and who said so.
    [[nodiscard]] virtual Result<SettingsReport> settings(Task& task) = 0;
    /// Writes one setting into lockwright.toml, which is made where it is not there; all other bytes stay.
    [[nodiscard]] virtual Result<SettingChanged> changeSetting(const SettingChange& change, Task& task) = 0;
    [[nodiscard]] virtual Result<CacheReport> cacheReport(Task& task) = 0;
    /// Empties the cache, which other workspaces and processes may be using.
    [[nodiscard]] virtual Result<CacheReport> clearCache(Task& task) = 0;

    /// What a release would do, and what stands in its way. Changes nothing and starts no program.
    /// Errors: no repository, no version where one is needed, versions that contradict each other, a release
    /// configuration that is wrong.
    [[nodiscard]] virtual Result<ReleasePlan> releasePlan(const ReleaseOptions& options, Task& task) = 0;
    /// Runs all steps in a scratch work tree; branch, tags, index and files stay as they are.
    /// A step that fails is an answer. @param watcher may be empty
    [[nodiscard]] virtual Result<ReleaseStatus> releaseRehearse(const ReleaseOptions& options,
                                                                const ReleaseWatcher& watcher, Task& task) = 0;
    /// Runs the steps, each one journalled before it changes anything. A step that fails is an answer: the release
    /// stays open. Cancelled: the running step is undone and the release stays open.
    /// Errors: one is open already, or runs in another process.
    [[nodiscard]] virtual Result<ReleaseStatus> releaseRun(const ReleaseOptions& options, const ReleaseWatcher& watcher,
                                                           Task& task) = 0;
    /// Goes on with the open release: what is done is looked at first, and done again where it was changed since.
    [[nodiscard]] virtual Result<ReleaseStatus> releaseResume(const ReleaseResumeOptions& options,
                                                              const ReleaseWatcher& watcher, Task& task) = 0;
    /// Takes the open release back, last step first, up to what cannot be taken back.
    [[nodiscard]] virtual Result<ReleaseStatus> releaseAbort(const ReleaseAbortOptions& options,
                                                             const ReleaseWatcher& watcher, Task& task) = 0;
    /// The open release, else the last one. Changes nothing.
    [[nodiscard]] virtual Result<ReleaseStatus> releaseStatus(Task& task) = 0;

    /// The text of a file below the root, for the editor.
    [[nodiscard]] virtual Result<std::string> readText(const std::filesystem::path& path, Task& task) = 0;
};

/// Lays the embedded sample down: a git repository with six layered profiles, locks and history (design.md,
/// decision 6). The folder must be empty or not exist. Its lockwright.toml names the recorded index.
[[nodiscard]] Result<void> createSample(const std::filesystem::path& folder, Task& task);

} // namespace lockwright::workspace
