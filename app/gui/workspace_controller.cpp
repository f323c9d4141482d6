// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace_controller.h"

#include "words.h"
#include "workspace_controller_lanes.h"

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;

bool isForeground(Verb verb)
{
    return WorkspaceController::writes(verb) || verb == Verb::Open || verb == Verb::Compile || verb == Verb::Fixes
           || verb == Verb::Outdated || verb == Verb::Consolidate || verb == Verb::Rehearse;
}
} // namespace

bool WorkspaceController::writes(Verb verb)
{
    return verb == Verb::CreateSample || verb == Verb::Write || verb == Verb::Commit || verb == Verb::UndoCommit
           || verb == Verb::WriteEdits || verb == Verb::Export || verb == Verb::ChangeSetting
           || verb == Verb::ClearCache || verb == Verb::Release || verb == Verb::ResumeRelease
           || verb == Verb::AbortRelease || verb == Verb::Push;
}

WorkspaceController::WorkspaceController(Doors doors, QObject* parent)
    : QObject(parent)
    , m_doors(std::move(doors))
{
    m_pool.setMaxThreadCount(4); // what is typed is answered while views are filled
    m_news.setInterval(newsMilliseconds);
    connect(&m_news, &QTimer::timeout, this, &WorkspaceController::tellNews);
}

WorkspaceController::~WorkspaceController()
{
    dropJobs();
    m_pool.waitForDone();
}

void WorkspaceController::finish(Verb verb, const Error* error)
{
    using Outcome = Finished::Outcome;
    const Job* job = m_jobs.take(verb);
    const bool cancelled = error && error->code == ErrorCode::Cancelled;
    const Outcome outcome = !error ? Outcome::Done : cancelled ? Outcome::Cancelled : Outcome::Failed;
    if (isForeground(verb) || outcome == Outcome::Failed || job->elapsedMilliseconds() >= notableMilliseconds) {
        m_finished.push_front({verb, outcome, job->progress(), job->elapsedMilliseconds(), QDateTime::currentDateTime(),
                               outcome == Outcome::Failed ? words(*error) : QString()});
        if (m_finished.size() > finishedKept)
            m_finished.pop_back();
    }
    emit jobsChanged();
}

void WorkspaceController::dropJobs()
{
    m_feed.reset();
    m_pushFeed.reset();
    m_commitFeed.reset();
    qDeleteAll(m_jobs);
    m_jobs.clear();
}

std::optional<WorkspaceController::Running> WorkspaceController::running() const
{
    std::optional<Running> best;
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        const bool foreground = isForeground(job.key());
        if (best && (best->foreground || !foreground))
            continue;
        best = Running{job.key(), job.value()->progress(), job.value()->elapsedMilliseconds(),
                       job.value()->cancelling(), foreground};
    }
    return best;
}

std::vector<WorkspaceController::Running> WorkspaceController::allRunning() const
{
    std::vector<Running> all;
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job)
        all.push_back({job.key(), job.value()->progress(), job.value()->elapsedMilliseconds(),
                       job.value()->cancelling(), isForeground(job.key())});
    return all;
}

void WorkspaceController::cancelJob(Verb verb)
{
    if (Job* job = m_jobs.value(verb))
        job->cancel();
    emit jobsChanged();
}

void WorkspaceController::cancel()
{
    bool any = false;
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        if (isForeground(job.key())) {
            job.value()->cancel();
            any = true;
        }
    }
    if (!any) {
        for (Job* job : std::as_const(m_jobs))
            job->cancel();
    }
    emit jobsChanged();
}

void WorkspaceController::open(const QString& folder)
{
    run(
        Verb::Open, [open = m_doors.open, path = pathFromQt(folder)](Task& task) { return open(path, task); },
        [this](Result<std::unique_ptr<workspace::Workspace>> result) { enter(std::move(*result)); });
}

void WorkspaceController::createSample(const QString& folder)
{
    run(
        Verb::CreateSample,
        [create = m_doors.createSample, path = pathFromQt(folder)](Task& task) { return create(path, task); },
        [this, folder](const Result<void>&) { open(folder); });
}

void WorkspaceController::enter(std::shared_ptr<workspace::Workspace> workspace)
{
    dropJobs();
    m_workspace = std::move(workspace);
    m_security.clear();
    m_root = toQt(m_workspace->root());
    m_plan.reset();
    emit jobsChanged();
    emit opened(m_root);
    refresh();
}

void WorkspaceController::close()
{
    dropJobs();
    m_workspace.reset();
    m_root.clear();
    m_plan.reset();
    emit jobsChanged();
    emit closed();
}

void WorkspaceController::refresh()
{
    using workspace::Workspace;
    ask(
        Verb::Profiles, [](Workspace& workspace, Task& task) { return workspace.profiles(task); },
        [this](auto result) {
            emit profilesReady(std::make_shared<const workspace::ProfilesReport>(std::move(*result)));
        });
    askPackages();
    ask(
        Verb::Repository, [](Workspace& workspace, Task& task) { return workspace.repositoryState(task); },
        [this](auto result) {
            emit repositoryReady(std::make_shared<const git::RepositoryState>(std::move(*result)));
        });
    ask(
        Verb::Index, [](Workspace& workspace, Task& task) { return workspace.indexReport(task); },
        [this](auto result) { emit indexReady(std::make_shared<const workspace::IndexReport>(std::move(*result))); });
}

void WorkspaceController::askPackages()
{
    ask(
        Verb::Packages,
        [options = workspace::PackagesOptions{m_security}](workspace::Workspace& workspace, Task& task) {
            return workspace.packages(options, task);
        },
        [this](auto result) {
            emit packagesReady(std::make_shared<const workspace::PackagesReport>(std::move(*result)));
        });
}

void WorkspaceController::setSecurity(const std::filesystem::path& records)
{
    if (records == m_security)
        return;
    m_security = records;
    askPackages();
}

void WorkspaceController::stop(Verb verb)
{
    if (Job* job = m_jobs.value(verb))
        job->cancel();
}

void WorkspaceController::compile(workspace::CompileOptions options)
{
    ask(
        Verb::Compile,
        [options = std::move(options)](workspace::Workspace& workspace, Task& task) {
            return workspace.compile(options, task);
        },
        [this](auto result) {
            m_plan = std::make_shared<const workspace::CompilePlan>(std::move(*result));
            emit planReady(m_plan);
        });
}

void WorkspaceController::write(std::vector<std::string> onlyProfiles)
{
    if (!m_plan)
        return;
    ask(
        Verb::Write,
        [plan = m_plan, only = std::move(onlyProfiles)](workspace::Workspace& workspace, Task& task) {
            return workspace.write(*plan, only, task);
        },
        [this](auto result) {
            m_plan.reset();
            emit written(std::make_shared<const workspace::WriteReport>(std::move(*result)));
            refresh();
            preview({});
        });
}

void WorkspaceController::preview(std::vector<std::string> paths)
{
    const bool initial = paths.empty();
    ask(
        Verb::Preview,
        [paths = std::move(paths)](workspace::Workspace& workspace, Task& task) {
            return workspace.commitPreview(paths, task);
        },
        [this, initial](auto result) {
            emit previewReady(std::make_shared<const git::CommitPreview>(std::move(*result)), initial);
        });
    if (!initial)
        return;
    ask(
        Verb::Message, [](workspace::Workspace& workspace, Task& task) { return workspace.suggestedMessage(task); },
        [this](auto result) { emit messageSuggested(toQt(std::string_view(*result))); });
}

void WorkspaceController::undoCommit(const std::string& id)
{
    ask(
        Verb::UndoCommit,
        [id](workspace::Workspace& workspace, Task& task) -> Result<git::UndoResult> {
            if (!id.empty())
                return workspace.undoCommit(id, task);
            LW_TRY(const git::UndoPreview preview, workspace.undoPreview(task));
            return workspace.undoCommit(preview.id, task);
        },
        [this](auto result) {
            emit commitUndone(std::make_shared<const git::UndoResult>(std::move(*result)));
            refresh();
            preview({});
        });
}

void WorkspaceController::readText(const QString& path)
{
    ask(
        Verb::Read,
        [file = pathFromQt(path)](workspace::Workspace& workspace, Task& task) {
            return workspace.readText(file, task);
        },
        [this, path](auto result) { emit textRead(path, *result); });
}

void WorkspaceController::reread(const QStringList& paths)
{
    ask(
        Verb::Reread,
        [paths](workspace::Workspace& workspace, Task& task) -> Result<QMap<QString, std::string>> {
            QMap<QString, std::string> texts;
            for (const QString& path : paths) {
                LW_TRY(std::string text, workspace.readText(pathFromQt(path), task));
                texts[path] = std::move(text);
            }
            return texts;
        },
        [this](auto result) { emit textsReread(*result); });
}

void WorkspaceController::planEdit(const workspace::EditWish& wish, const std::vector<workspace::EditedFile>& pending)
{
    ask(
        Verb::PlanEdit,
        [wish, pending](workspace::Workspace& workspace, Task& task) {
            return workspace.planEdit(wish, pending, task);
        },
        [this](auto result) { emit editPlanned(std::make_shared<const workspace::EditPlan>(std::move(*result))); });
}

void WorkspaceController::suppose(
    Verb verb, std::vector<workspace::EditedFile> files, std::vector<std::string> marks,
    void (WorkspaceController::*ready)(const std::shared_ptr<const workspace::WhatIfReport>& report))
{
    ask(
        verb,
        [files = std::move(files), options = workspace::WhatIfOptions{{}, std::move(marks), m_security}](
            workspace::Workspace& workspace, Task& task) { return workspace.whatIf(files, options, task); },
        [this, ready](auto result) {
            emit(this->*ready)(std::make_shared<const workspace::WhatIfReport>(std::move(*result)));
        });
}

void WorkspaceController::tryEdit(const std::vector<workspace::EditedFile>& files)
{
    suppose(Verb::TryEdit, files, {}, &WorkspaceController::editTried);
}

void WorkspaceController::tryMarks(const std::vector<workspace::EditedFile>& pending,
                                   const std::vector<std::string>& marks)
{
    suppose(Verb::TryMarks, pending, marks, &WorkspaceController::marksTried);
}

void WorkspaceController::whatIf(const std::vector<workspace::EditedFile>& pending)
{
    suppose(Verb::WhatIf, pending, {}, &WorkspaceController::whatIfReady);
}

void WorkspaceController::writeEdits(const std::vector<workspace::EditedFile>& files)
{
    ask(
        Verb::WriteEdits,
        [files](workspace::Workspace& workspace, Task& task) { return workspace.writeEdits(files, task); },
        [this, files](auto result) {
            emit editsWritten(files, std::make_shared<const workspace::FixApplied>(std::move(*result)));
            refresh();
            preview({});
        });
}

void WorkspaceController::complete(const QString& prefix)
{
    ask(
        Verb::Complete,
        [prefix = fromQt(prefix)](workspace::Workspace& workspace, Task& task) {
            return workspace.completions(prefix, task);
        },
        [this](auto result) {
            emit completionsReady(std::make_shared<const workspace::CompletionReport>(std::move(*result)));
        });
}

void WorkspaceController::drop(Verb verb)
{
    if (Job* job = m_jobs.take(verb)) {
        delete job;
        emit jobsChanged();
    }
}

void WorkspaceController::graph(workspace::GraphOptions options, const QFont& font)
{
    ask(
        Verb::Graph,
        [options = std::move(options), font](workspace::Workspace& workspace,
                                             Task& task) -> Result<std::shared_ptr<const GraphPicture>> {
            LW_TRY(workspace::GraphReport report, workspace.graph(options, task));
            return drawGraph(std::move(report), font, task);
        },
        [this](auto result) { emit graphReady(*result); });
}

void WorkspaceController::fixes(workspace::FixOptions options)
{
    ask(
        Verb::Fixes,
        [options = std::move(options)](workspace::Workspace& workspace, Task& task) {
            return workspace.fixes(options, task);
        },
        [this](auto result) { emit fixesReady(std::make_shared<const workspace::FixesReport>(std::move(*result))); });
}

void WorkspaceController::outdated(workspace::OutdatedOptions options)
{
    ask(
        Verb::Outdated,
        [options = std::move(options)](workspace::Workspace& workspace, Task& task) {
            return workspace.outdated(options, task);
        },
        [this](auto result) {
            emit outdatedReady(std::make_shared<const workspace::OutdatedReport>(std::move(*result)));
        });
}

void WorkspaceController::why(const QString& package, const QString& profile)
{
    ask(
        Verb::Why,
        [package = fromQt(package), profile = fromQt(profile)](workspace::Workspace& workspace, Task& task) {
            return workspace.why(package, profile, task);
        },
        [this](auto result) { emit whyReady(std::make_shared<const workspace::WhyReport>(std::move(*result))); });
}

void WorkspaceController::statistics(workspace::StatisticsOptions options)
{
    ask(
        Verb::Statistics,
        [options = std::move(options)](workspace::Workspace& workspace, Task& task) {
            return workspace.statistics(options, task);
        },
        [this](auto result) {
            emit statisticsReady(std::make_shared<const workspace::StatisticsReport>(std::move(*result)));
        });
}

void WorkspaceController::consolidate(workspace::ConsolidateOptions options)
{
    ask(
        Verb::Consolidate,
        [options = std::move(options)](workspace::Workspace& workspace, Task& task) {
            return workspace.consolidate(options, task);
        },
        [this](auto result) {
            emit consolidationReady(std::make_shared<const workspace::ConsolidationReport>(std::move(*result)));
        });
}

void WorkspaceController::check()
{
    ask(
        Verb::Check, [](workspace::Workspace& workspace, Task& task) { return workspace.check({}, task); },
        [this](auto result) { emit checkReady(std::make_shared<const workspace::CheckReport>(std::move(*result))); });
}

void WorkspaceController::history()
{
    ask(
        Verb::History, [](workspace::Workspace& workspace, Task& task) { return workspace.history({}, task); },
        [this](auto result) {
            emit historyReady(std::make_shared<const workspace::HistoryReport>(std::move(*result)));
        });
}

void WorkspaceController::blame(const QString& package)
{
    ask(
        Verb::Blame,
        [package = fromQt(package)](workspace::Workspace& workspace, Task& task) {
            return workspace.blame(package, {}, task);
        },
        [this](auto result) { emit blameReady(std::make_shared<const workspace::BlameReport>(std::move(*result))); });
}

void WorkspaceController::difference(const QString& before, const QString& after)
{
    ask(
        Verb::Difference,
        [before = fromQt(before), after = fromQt(after)](workspace::Workspace& workspace, Task& task) {
            return workspace.diff(before, after, task);
        },
        [this](auto result) {
            emit differenceReady(std::make_shared<const workspace::DiffReport>(std::move(*result)));
        });
}

void WorkspaceController::restoreTexts(const QString& revision, const QStringList& profiles)
{
    std::vector<std::string> names;
    for (const QString& profile : profiles)
        names.push_back(fromQt(profile));
    ask(
        Verb::Restore,
        [revision = fromQt(revision), names = std::move(names)](workspace::Workspace& workspace, Task& task) {
            return workspace.restoreTexts(revision, names, task);
        },
        [this](auto result) {
            emit restoreReady(std::make_shared<const workspace::RestoreReport>(std::move(*result)));
        });
}

void WorkspaceController::exportFile(const QString& path, std::function<QByteArray()> bytes)
{
    run(
        Verb::Export,
        [file = pathFromQt(path), bytes = std::move(bytes)](Task&) -> Result<void> {
            const QByteArray content = bytes();
            return writeFile(file, std::string_view(content.constData(), std::size_t(content.size())));
        },
        [this, path](const Result<void>&) { emit exported(path); });
}

void WorkspaceController::settings()
{
    ask(
        Verb::Settings, [](workspace::Workspace& workspace, Task& task) { return workspace.settings(task); },
        [this](auto result) {
            emit settingsReady(std::make_shared<const workspace::SettingsReport>(std::move(*result)));
        });
}

void WorkspaceController::changeSetting(workspace::SettingChange change)
{
    ask(
        Verb::ChangeSetting,
        [change = std::move(change)](workspace::Workspace& workspace, Task& task) {
            return workspace.changeSetting(change, task);
        },
        [this](auto result) {
            emit settingChanged(std::make_shared<const workspace::SettingChanged>(std::move(*result)));
            settings();
            refresh();
            preview({});
        });
}

void WorkspaceController::cache()
{
    ask(
        Verb::Cache, [](workspace::Workspace& workspace, Task& task) { return workspace.cacheReport(task); },
        [this](auto result) { emit cacheReady(std::make_shared<const workspace::CacheReport>(std::move(*result))); });
}

void WorkspaceController::clearCache()
{
    ask(
        Verb::ClearCache, [](workspace::Workspace& workspace, Task& task) { return workspace.clearCache(task); },
        [this](auto result) {
            emit cacheCleared(std::make_shared<const workspace::CacheReport>(std::move(*result)));
            refresh();
        });
}

void WorkspaceController::setOffline(bool offline)
{
    if (m_doors.offline->exchange(offline) == offline || !m_workspace)
        return;
    run(
        Verb::Open, [open = m_doors.open, path = m_workspace->root()](Task& task) { return open(path, task); },
        [this](Result<std::unique_ptr<workspace::Workspace>> result) {
            m_workspace = std::move(*result); // what still runs on the old one keeps it alive
            refresh();
            settings();
        });
}

} // namespace lockwright::gui
