// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/graph_picture.h"
#include "jobs/job.h"
#include "output_feed.h"
#include "release_level.h"
#include "workspace/workspace.h"

#include <QDateTime>
#include <QMap>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <deque>
#include <optional>

namespace lockwright::gui
{

/// How the window gets at workspaces. main() gives the real ones, tests give scripted ones.
struct Doors {
    std::function<Result<std::unique_ptr<workspace::Workspace>>(const std::filesystem::path& folder, Task& task)> open;
    std::function<Result<void>(const std::filesystem::path& folder, Task& task)> createSample;
    /// What `open` reads for each workspace: true makes no request. Any thread.
    std::shared_ptr<std::atomic<bool>> offline = std::make_shared<std::atomic<bool>>(false);
};

/// Owns the open workspace and the threads that work on it, and hands results to the views as shared immutable
/// values.
///
/// Each verb has one lane: asking again replaces an answer that is still on its way (it is stopped and dropped),
/// except for verbs that write, which are finished first. Opening another folder drops everything.
/// Threads: the GUI thread only. No member waits for work; the destructor stops all work and waits for core's
/// promise to answer within 100 ms.
class WorkspaceController final : public QObject
{
    Q_OBJECT
public:
    enum class Verb : std::uint8_t {
        Open,
        CreateSample,
        Profiles,
        Packages,
        Compile,
        Write,
        Repository,
        Preview,
        Message,
        Commit,
        UndoCommit,
        Index,
        Read,
        Reread,
        PlanEdit,
        TryEdit,
        TryMarks,
        WhatIf,
        WriteEdits,
        Complete,
        Graph,
        Outdated,
        Why,
        Statistics,
        Export,
        Fixes,
        Consolidate,
        Settings,
        ChangeSetting,
        Cache,
        ClearCache,
        Check,
        History,
        Blame,
        Difference,
        Restore,
        ReleaseStatus,
        ReleasePlan,
        ReleaseLevels,
        ReleaseLog,
        Rehearse,
        Release,
        ResumeRelease,
        AbortRelease,
        PushPreview,
        Push,
    };
    Q_ENUM(Verb)

    /// The most telling job that is running.
    struct Running {
        Verb verb = Verb::Open;
        Progress progress;
        qint64 milliseconds = 0;
        bool cancelling = false;
        bool foreground = false; ///< the user asked for it and waits, as opposed to a view being filled
    };

    /// A job that has ended.
    struct Finished {
        enum class Outcome : std::uint8_t { Done, Failed, Cancelled };
        Verb verb = Verb::Open;
        Outcome outcome = Outcome::Done;
        Progress progress; ///< the last that it told
        qint64 milliseconds = 0;
        QDateTime ended;
        QString error; ///< Failed: what went wrong, as a sentence
    };
    static constexpr std::size_t finishedKept = 50;
    static constexpr qint64 notableMilliseconds = 200; ///< shorter reading for a view is not kept

    explicit WorkspaceController(Doors doors, QObject* parent = nullptr);
    ~WorkspaceController() override;

    [[nodiscard]] bool isOpen() const { return m_workspace != nullptr; }
    [[nodiscard]] const QString& root() const { return m_root; }
    [[nodiscard]] std::optional<Running> running() const;
    [[nodiscard]] bool isRunning(Verb verb) const { return m_jobs.contains(verb); }
    /// A second job of such a verb has to wait for the first one; closing asks it to stop.
    [[nodiscard]] static bool writes(Verb verb);
    /// Everything that runs, as running() tells one of it.
    [[nodiscard]] std::vector<Running> allRunning() const;
    /// What the user asked for, what failed and what took long, newest first; at most finishedKept.
    [[nodiscard]] const std::deque<Finished>& finished() const { return m_finished; }
    /// The plan under review; null where there is none or it was written.
    [[nodiscard]] const std::shared_ptr<const workspace::CompilePlan>& plan() const { return m_plan; }

    void open(const QString& folder);
    void createSample(const QString& folder);
    void close();
    /// Reads profiles, packages, repository state and index anew.
    void refresh();
    void compile(workspace::CompileOptions options);
    /// Writes the locks of plan(). @param onlyProfiles as Workspace::write
    void write(std::vector<std::string> onlyProfiles);
    /// @param paths empty: the default selection, and a suggested message comes along
    void preview(std::vector<std::string> paths);
    void commit(git::CommitRequest request);
    /// Takes the last commit back. @param id what HEAD is expected to be; empty: whatever it is
    void undoCommit(const std::string& id);
    void readText(const QString& path);
    /// Reads several files, to see whether they are still what edits were made from.
    void reread(const QStringList& paths);
    /// Asks what texts a wish comes to, on top of those that are pending.
    void planEdit(const workspace::EditWish& wish, const std::vector<workspace::EditedFile>& pending);
    /// Solves with pending texts; and in a lane of its own with those of a wish that may become pending.
    void whatIf(const std::vector<workspace::EditedFile>& pending);
    void tryEdit(const std::vector<workspace::EditedFile>& files);
    /// Solves every profile with these versions and with the texts that are pending; @param marks "NAME==VERSION"
    void tryMarks(const std::vector<workspace::EditedFile>& pending, const std::vector<std::string>& marks);
    void writeEdits(const std::vector<workspace::EditedFile>& files);
    /// Asks what is known of packages whose names begin so.
    void complete(const QString& prefix);
    /// Drops what a verb was asked: its answer is of no interest any more. @pre it does not write
    void drop(Verb verb);
    /// Draws a part of a lock's graph. @param font what the boxes are measured with
    void graph(workspace::GraphOptions options, const QFont& font);
    /// Looks for conflicts and for edits that mend them.
    void fixes(workspace::FixOptions options);
    /// Looks for newer versions of what is locked, and tries them.
    void outdated(workspace::OutdatedOptions options);
    /// Asks why a package has its version. @param profile empty: the first that has the package
    void why(const QString& package, const QString& profile);
    /// Counts what the charts show.
    void statistics(workspace::StatisticsOptions options);
    /// Tries to find one version for packages that profiles lock differently.
    void consolidate(workspace::ConsolidateOptions options);
    /// Where advisories about locked versions are looked up from now on; empty: nowhere. Asks for the packages anew
    /// where it is another place.
    void setSecurity(const std::filesystem::path& records);
    /// Stops the job of one verb, if there is one.
    void stop(Verb verb);
    /// Reads the commits that changed locks.
    void history();
    /// Asks which commits moved a package.
    void blame(const QString& package);
    /// Compares locks of revisions, as Workspace::diff().
    void difference(const QString& before, const QString& after);
    /// Asks for the files of a revision, as Workspace::restoreTexts(). @param profiles empty: all
    void restoreTexts(const QString& revision, const QStringList& profiles);
    /// Writes a file that the user named, outside of the workspace's own files.
    void exportFile(const QString& path, std::function<QByteArray()> bytes);
    /// What lockwright.toml says, and who stands over it.
    void settings();
    void changeSetting(workspace::SettingChange change);
    void cache();
    void clearCache();
    /// From now on no server is asked, or servers are asked again. The open workspace is opened anew; views stay.
    void setOffline(bool offline);
    [[nodiscard]] bool offline() const { return *m_doors.offline; }
    /// Asks for the open release, else the last one.
    void releaseStatus();
    /// Asks what a release would do.
    void releasePlan(workspace::ReleaseOptions options);
    /// Asks what version each way of counting on comes to.
    void releaseLevels();
    /// Reads the end of what a step printed in an earlier run. @param log ReleaseStep::log
    void releaseLog(std::size_t step, const std::filesystem::path& log);
    /// What happens meanwhile is told by releaseMoved() and releaseOutput().
    void rehearse(workspace::ReleaseOptions options);
    void release(workspace::ReleaseOptions options);
    void resumeRelease(workspace::ReleaseResumeOptions options);
    void abortRelease(workspace::ReleaseAbortOptions options);
    /// Asks what a push would do; then pushes. What git and the remote say is told by pushOutput().
    void pushPreview(git::PushRequest request);
    void push(git::PushRequest request);
    /// The verb that rehearses, runs, resumes or aborts a release now.
    [[nodiscard]] std::optional<Verb> releasing() const;
    /// Checks the locks against the inputs and what the cache knows.
    void check();
    /// Stops one job.
    void cancelJob(Verb verb);
    /// Stops what running() names, and every other job that the user waits for.
    void cancel();

signals:
    void opened(const QString& root);
    void closed();
    void jobsChanged();
    void profilesReady(const std::shared_ptr<const lockwright::workspace::ProfilesReport>& report);
    void packagesReady(const std::shared_ptr<const lockwright::workspace::PackagesReport>& report);
    void planReady(const std::shared_ptr<const lockwright::workspace::CompilePlan>& plan);
    void written(const std::shared_ptr<const lockwright::workspace::WriteReport>& report);
    void repositoryReady(const std::shared_ptr<const lockwright::git::RepositoryState>& state);
    /// @param initial it answers for the default selection of paths
    void previewReady(const std::shared_ptr<const lockwright::git::CommitPreview>& preview, bool initial);
    void messageSuggested(const QString& message);
    void committed(const std::shared_ptr<const lockwright::git::CommitResult>& result);
    void commitUndone(const std::shared_ptr<const lockwright::git::UndoResult>& result);
    void indexReady(const std::shared_ptr<const lockwright::workspace::IndexReport>& report);
    void textRead(const QString& path, const std::string& text);
    void textsReread(const QMap<QString, std::string>& texts);
    void editPlanned(const std::shared_ptr<const lockwright::workspace::EditPlan>& plan);
    void editTried(const std::shared_ptr<const lockwright::workspace::WhatIfReport>& report);
    void marksTried(const std::shared_ptr<const lockwright::workspace::WhatIfReport>& report);
    void whatIfReady(const std::shared_ptr<const lockwright::workspace::WhatIfReport>& report);
    /// @param files with the texts that are on disk now
    void editsWritten(const std::vector<lockwright::workspace::EditedFile>& files,
                      const std::shared_ptr<const lockwright::workspace::FixApplied>& applied);
    void completionsReady(const std::shared_ptr<const lockwright::workspace::CompletionReport>& report);
    void graphReady(const std::shared_ptr<const lockwright::gui::GraphPicture>& picture);
    void fixesReady(const std::shared_ptr<const lockwright::workspace::FixesReport>& report);
    void outdatedReady(const std::shared_ptr<const lockwright::workspace::OutdatedReport>& report);
    void whyReady(const std::shared_ptr<const lockwright::workspace::WhyReport>& report);
    void statisticsReady(const std::shared_ptr<const lockwright::workspace::StatisticsReport>& report);
    void consolidationReady(const std::shared_ptr<const lockwright::workspace::ConsolidationReport>& report);
    void checkReady(const std::shared_ptr<const lockwright::workspace::CheckReport>& report);
    void historyReady(const std::shared_ptr<const lockwright::workspace::HistoryReport>& report);
    void blameReady(const std::shared_ptr<const lockwright::workspace::BlameReport>& report);
    void differenceReady(const std::shared_ptr<const lockwright::workspace::DiffReport>& report);
    void restoreReady(const std::shared_ptr<const lockwright::workspace::RestoreReport>& report);
    void exported(const QString& path);
    void settingsReady(const std::shared_ptr<const lockwright::workspace::SettingsReport>& report);
    void settingChanged(const std::shared_ptr<const lockwright::workspace::SettingChanged>& changed);
    void cacheReady(const std::shared_ptr<const lockwright::workspace::CacheReport>& report);
    void cacheCleared(const std::shared_ptr<const lockwright::workspace::CacheReport>& report);
    void releaseStatusReady(const std::shared_ptr<const lockwright::workspace::ReleaseStatus>& status);
    void releasePlanReady(const std::shared_ptr<const lockwright::workspace::ReleasePlan>& plan);
    void releaseLevelsReady(const std::vector<lockwright::gui::ReleaseLevel>& levels);
    void releaseLogRead(std::size_t step, const QString& text);
    /// How things are now in the release that runs.
    void releaseMoved(const std::shared_ptr<const lockwright::workspace::ReleaseStatus>& status);
    void releaseOutput(std::size_t step, const QString& text);
    /// It has gone as far as it goes: well, or up to a failure, which the status tells.
    void releaseEnded(lockwright::gui::WorkspaceController::Verb verb,
                      const std::shared_ptr<const lockwright::workspace::ReleaseStatus>& status);
    void pushPreviewReady(const std::shared_ptr<const lockwright::git::PushPreview>& preview);
    void pushOutput(const QString& text);
    /// What hooks and the signing program of a commit print, as it comes.
    void commitOutput(const QString& text);
    void pushed(const std::shared_ptr<const lockwright::git::PushResult>& result);
    void failed(lockwright::gui::WorkspaceController::Verb verb, const lockwright::Error& error);
    void cancelled(lockwright::gui::WorkspaceController::Verb verb);

private:
    /// Starts `work` in the lane of `verb`; false where a writing verb is still busy.
    template <typename Work, typename Done>
    bool run(Verb verb, Work work, Done done);
    /// The same for work on the open workspace.
    template <typename Work, typename Done>
    void ask(Verb verb, Work work, Done done);
    void askPackages();
    /// The lane answers with what would come of texts and marks.
    void suppose(Verb verb, std::vector<workspace::EditedFile> files, std::vector<std::string> marks,
                 void (WorkspaceController::*ready)(const std::shared_ptr<const workspace::WhatIfReport>& report));
    void dropJobs();
    void finish(Verb verb, const Error* error);
    void enter(std::shared_ptr<workspace::Workspace> workspace);
    /// Starts `work(Workspace&, watcher, Task&)`, a release whose events are told as they come.
    template <typename Work>
    void follow(Verb verb, Work work);
    void tellNews();

    static constexpr int newsMilliseconds = 50;

    Doors m_doors;
    QThreadPool m_pool;
    std::shared_ptr<workspace::Workspace> m_workspace;
    QString m_root;
    std::filesystem::path m_security; ///< of advisories; empty: none
    std::shared_ptr<const workspace::CompilePlan> m_plan;
    QMap<Verb, Job*> m_jobs;
    std::deque<Finished> m_finished;
    std::shared_ptr<OutputFeed> m_feed; ///< of the release that runs
    std::shared_ptr<OutputFeed> m_pushFeed;
    std::shared_ptr<OutputFeed> m_commitFeed;
    QTimer m_news; ///< runs while there may be something in it
};

} // namespace lockwright::gui
