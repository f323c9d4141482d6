// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/services.h"
#include "workspace/configuration.h"
#include "workspace/session.h"
#include "workspace/workspace.h"

#include <atomic>
#include <map>
#include <mutex>

namespace lockwright::workspace
{

/// The Workspace of a folder on disk. Reads what it needs at every call, so that it is never older than the disk.
class LocalWorkspace final : public Workspace
{
public:
    LocalWorkspace(std::filesystem::path root, Environment environment, FileTransaction::Recovery recovered);

    [[nodiscard]] const std::filesystem::path& root() const override { return m_root; }
    [[nodiscard]] bool atRest() override;
    [[nodiscard]] Result<ProfilesReport> profiles(Task& task) override;
    using Workspace::packages;
    [[nodiscard]] Result<PackagesReport> packages(const PackagesOptions& options, Task& task) override;
    [[nodiscard]] Result<ConsolidationReport> consolidate(const ConsolidateOptions& options, Task& task) override;
    [[nodiscard]] Result<CompilePlan> compile(const CompileOptions& options, Task& task) override;
    [[nodiscard]] Result<WriteReport> write(const CompilePlan& plan, const std::vector<std::string>& onlyProfiles,
                                            Task& task) override;
    [[nodiscard]] Result<CheckReport> check(const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<ConflictsReport> conflicts(const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<FixesReport> fixes(const FixOptions& options, Task& task) override;
    [[nodiscard]] Result<FixApplied> applyFix(const FixesReport::Listed& listed, Task& task) override;
    [[nodiscard]] Result<EditPlan> planEdit(const EditWish& wish, const std::vector<EditedFile>& pending,
                                            Task& task) override;
    [[nodiscard]] Result<WhatIfReport> whatIf(const std::vector<EditedFile>& pending, const WhatIfOptions& options,
                                              Task& task) override;
    [[nodiscard]] Result<FixApplied> writeEdits(const std::vector<EditedFile>& pending, Task& task) override;
    [[nodiscard]] Result<CompletionReport> completions(const std::string& prefix, Task& task) override;
    [[nodiscard]] Result<WhyReport> why(const std::string& package, const std::string& profile, Task& task) override;
    [[nodiscard]] Result<PinsReport> pins(const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<OutdatedReport> outdated(const OutdatedOptions& options, Task& task) override;
    [[nodiscard]] Result<StatisticsReport> statistics(const StatisticsOptions& options, Task& task) override;
    [[nodiscard]] Result<TreeReport> tree(const TreeOptions& options, Task& task) override;
    [[nodiscard]] Result<GraphReport> graph(const GraphOptions& options, Task& task) override;
    [[nodiscard]] Result<DiffReport> diff(const std::string& before, const std::string& after, Task& task) override;
    [[nodiscard]] Result<HistoryReport> history(const HistoryOptions& options, Task& task) override;
    [[nodiscard]] Result<BlameReport> blame(const std::string& package, const std::string& profile,
                                            Task& task) override;
    [[nodiscard]] Result<RestoreReport> restoreTexts(const std::string& revision,
                                                     const std::vector<std::string>& profiles, Task& task) override;
    [[nodiscard]] Result<git::RepositoryState> repositoryState(Task& task) override;
    using Workspace::commitPreview;
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
    [[nodiscard]] Result<BumpPlan> bumpPlan(const BumpOptions& options, Task& task) override;
    [[nodiscard]] Result<BumpReport> bumpWrite(const BumpPlan& plan, Task& task) override;
    [[nodiscard]] Result<IndexReport> indexReport(Task& task) override;
    [[nodiscard]] Result<SettingsReport> settings(Task& task) override;
    [[nodiscard]] Result<SettingChanged> changeSetting(const SettingChange& change, Task& task) override;
    [[nodiscard]] Result<CacheReport> cacheReport(Task& task) override;
    [[nodiscard]] Result<CacheReport> clearCache(Task& task) override;
    [[nodiscard]] Result<ReleasePlan> releasePlan(const ReleaseOptions& options, Task& task) override;
    [[nodiscard]] Result<ReleaseStatus> releaseRehearse(const ReleaseOptions& options, const ReleaseWatcher& watcher,
                                                        Task& task) override;
    [[nodiscard]] Result<ReleaseStatus> releaseRun(const ReleaseOptions& options, const ReleaseWatcher& watcher,
                                                   Task& task) override;
    [[nodiscard]] Result<ReleaseStatus> releaseResume(const ReleaseResumeOptions& options,
                                                      const ReleaseWatcher& watcher, Task& task) override;
    [[nodiscard]] Result<ReleaseStatus> releaseAbort(const ReleaseAbortOptions& options, const ReleaseWatcher& watcher,
                                                     Task& task) override;
    [[nodiscard]] Result<ReleaseStatus> releaseStatus(Task& task) override;
    [[nodiscard]] Result<std::string> readText(const std::filesystem::path& path, Task& task) override;

    /// What a release's wheel is compared with.
    [[nodiscard]] Result<std::vector<release::Services::Layer>> releaseLayers(Task& task);
    /// What makes pip see the index of this workspace; nothing where that ships with the program and has no files.
    [[nodiscard]] Result<std::map<std::string, std::string>> pipVariables() const;

private:
    /// A profile with what its files say now; `error` where they cannot be read.
    struct Loaded {
        const requirements::Profile* profile = nullptr;
        std::optional<requirements::Inputs> inputs;
        std::optional<requirements::Lock> lock;
        std::optional<Error> error;
    };
    /// Everything on disk that a question is about.
    struct Snapshot {
        Configuration configuration;
        requirements::ProfileGraph graph;
        std::vector<Loaded> profiles; ///< by the graph's index
    };
    enum class Load : std::uint8_t { Graph, Files };

    /// Fails with ErrorCode::Io where the folder was taken away: an empty workspace would be a wrong answer.
    [[nodiscard]] Result<void> rootIsThere() const;
    [[nodiscard]] Result<Snapshot> load(Load what, Task& task) const;
    [[nodiscard]] Result<requirements::ProfileGraph> profileGraph(const Configuration& configuration) const;
    /// The profile that is meant, with its lock: the named one, else the first whose lock pins the package.
    [[nodiscard]] static Result<const Loaded*> lockedProfile(const Snapshot& snapshot, const std::string& packageName,
                                                             const std::string& profile);
    [[nodiscard]] std::pair<LockState, std::vector<std::string>> state(const Loaded& loaded,
                                                                       const pep::MarkerEnvironment& environment) const;
    /// The session for these settings; call with the slot's mutex held.
    [[nodiscard]] Result<Session*> session(std::unique_ptr<Session>& slot, const Configuration& configuration,
                                           const requirements::InputOptions& options, bool offline) const;
    /// The universe of the configured target over what the cache knows; call with m_lookingUp held.
    [[nodiscard]] Result<resolve::Universe*> lookupUniverse(const Snapshot& snapshot);
    /// Marks the profiles that the options name; files that are no profile's source make one job of their own.
    [[nodiscard]] Result<std::optional<struct CompileJob>> chooseNamed(const CompileOptions& options,
                                                                       const requirements::ProfileGraph& graph,
                                                                       std::vector<bool>& chosen) const;
    [[nodiscard]] Result<void> chooseStale(const CompileOptions& options, const Snapshot& snapshot,
                                           std::vector<bool>& chosen) const;
    [[nodiscard]] Result<std::vector<struct CompileJob>> jobs(const CompileOptions& options, const Snapshot& snapshot,
                                                              std::vector<std::string>& upToDate) const;
    /// Fills in what mends the conflicts of a report. @param spent of the budget
    [[nodiscard]] Result<void> findFixes(FixesReport& report, const std::vector<explain::KnownConflict>& known,
                                         const FixOptions& options, std::chrono::milliseconds spent, Task& task);
    [[nodiscard]] static struct CompileJob jobOf(const requirements::ProfileGraph& graph, std::size_t profile);
    [[nodiscard]] class Compiler compiler(const Configuration& configuration, const CompileOptions& options);
    /// One by one; what a parent that failed constrains is skipped.
    [[nodiscard]] Result<void> compileEach(Compiler& compiler, const std::vector<CompileJob>& jobs, CompilePlan& plan,
                                           Task& task);
    [[nodiscard]] static Strategy strategy(const CompileOptions& options, const Configuration& configuration);
    /// Widens a choice to what must be solved with it.
    static void chooseTogether(const Snapshot& snapshot, bool unnamed, std::vector<bool>& chosen);
    /// All as one problem.
    [[nodiscard]] Result<void> compileTogether(Compiler& compiler, const std::vector<CompileJob>& jobs,
                                               CompilePlan& plan, Task& task);
    /// Locks that agree, where a profile's conflict is with a parent's lock and there are such; call with m_solving
    /// held.
    [[nodiscard]] Result<std::optional<JointProposal>> proposeTogether(const Snapshot& snapshot,
                                                                       const CompileOptions& options,
                                                                       const std::vector<CompiledProfile>& profiles,
                                                                       Task& task);
    [[nodiscard]] Result<void> explainEach(Compiler& compiler, const std::vector<CompileJob>& jobs,
                                           std::vector<CompiledProfile>& unsolved, ConflictsReport& report, Task& task);
    [[nodiscard]] Result<void> explainTogether(Compiler& compiler, const std::vector<CompileJob>& jobs,
                                               ConflictsReport& report, Task& task);
    [[nodiscard]] static const Loaded& loadedOf(const Snapshot& snapshot, const std::string& profile);
    using KeepUniverse = std::function<resolve::Universe*(resolve::Universe&)>;
    /// A problem for each profile that has a lock.
    [[nodiscard]] Result<std::vector<explain::LockedProblem>>
    lockedProblems(Compiler& compiler, const std::vector<CompileJob>& jobs, const Snapshot& snapshot,
                   const KeepUniverse& keep, OutdatedReport& report, Task& task);
    /// One problem for all profiles, with the pins of the named ones.
    [[nodiscard]] Result<std::vector<explain::LockedProblem>>
    lockedTogether(Compiler& compiler, const std::vector<CompileJob>& jobs, const Snapshot& snapshot,
                   const std::vector<std::string>& named, OutdatedReport& report, Task& task);
    static void addDivergences(const Snapshot& snapshot, const std::vector<std::string>& profiles, CheckReport& report);
    /// Profiles whose lock or whose lines have the package.
    [[nodiscard]] std::vector<WhyReport::InProfile> profilesWith(const Snapshot& snapshot, const pep::Name& name,
                                                                 const pep::MarkerEnvironment& environment) const;
    /// The profile that a question about a package is about.
    [[nodiscard]] Result<const Loaded*> chooseFor(const Snapshot& snapshot, const pep::Name& name,
                                                  const std::string& profile,
                                                  const std::vector<WhyReport::InProfile>& found) const;
    [[nodiscard]] Result<void> addPaths(WhyReport& report, const Loaded& loaded, const Snapshot& snapshot,
                                        resolve::Universe& universe, Task& task);
    [[nodiscard]] Result<std::vector<std::string>>
    repositoryPaths(const git::Repository& repository, const std::vector<std::string>& paths, Task& task) const;
    [[nodiscard]] Result<void> suppose(const std::map<std::string, std::string>& overlay, const WhatIfOptions& options,
                                       WhatIfReport& report, Task& task);
    [[nodiscard]] static Result<void> addWheels(const pep::Version& python, index::Source& source, WhatIfReport& report,
                                                Task& task);
    [[nodiscard]] static Result<void> addAdvised(const std::filesystem::path& folder, WhatIfReport& report, Task& task);
    /// Writes files that nobody changed since, all or none, and tells which profiles are to be compiled then.
    [[nodiscard]] Result<FixApplied> writeAll(const std::vector<EditedFile>& files, Task& task);
    /// What the history of the profiles is made of.
    [[nodiscard]] struct WatchedFiles watchedFiles(const Snapshot& snapshot, const git::Repository& repository) const;
    /// The text of a file at a revision, under an older name where it has none under its own.
    [[nodiscard]] Result<std::optional<std::string>> textAt(const git::Repository& repository, const Snapshot& snapshot,
                                                            const std::string& revision,
                                                            const std::filesystem::path& path, Task& task);
    [[nodiscard]] Result<std::filesystem::path> inside(const std::filesystem::path& path) const;
    /// By the graph's index. Errors: a name that is no profile's.
    [[nodiscard]] static Result<std::vector<bool>> namedProfiles(const Snapshot& snapshot,
                                                                 const std::vector<std::string>& names);
    /// What a profile's files ask for, and what its lock has beside its parents'.
    static void addLayers(const Snapshot& snapshot, std::size_t index, StatisticsReport& report);
    /// When pins moved, or why that is not known. Fails where it is cancelled.
    [[nodiscard]] Result<void> addChurn(const std::vector<std::string>& profiles, StatisticsReport& report, Task& task);
    /// Where the compiles of this workspace are remembered.
    [[nodiscard]] std::filesystem::path runLogPath() const;
    void logCompile(CompilePlan& plan, const index::Source::Counters& before,
                    std::chrono::steady_clock::time_point started) const;
    [[nodiscard]] std::filesystem::path journalFolder() const;
    [[nodiscard]] std::filesystem::path cachePath() const;

    std::filesystem::path m_root;
    Environment m_environment;
    FileTransaction::Recovery m_recovered;
    std::mutex m_solving; ///< guards m_session
    std::unique_ptr<Session> m_session;
    std::mutex m_lookingUp;                         ///< guards m_lookupSession
    std::unique_ptr<Session> m_lookupSession;       ///< answers from the cache alone
    std::atomic<bool> m_lookupOutdated = false;     ///< a solve has put more into the cache since
    std::timed_mutex m_supposing;                   ///< guards m_whatIfSession
    std::unique_ptr<Session> m_whatIfSession;       ///< so that a what-if need not wait for a compile
    std::shared_ptr<class HistoryMemory> m_history; ///< locks one caller at a time by itself
    std::mutex m_writing;                           ///< held while files or commits are written
};

/// Where the journals of a workspace's interrupted writes lie.
[[nodiscard]] std::filesystem::path journalFolderFor(const std::filesystem::path& root, const Environment& environment);

} // namespace lockwright::workspace
