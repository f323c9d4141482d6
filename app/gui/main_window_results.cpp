// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "graph_view/profile_graph.h"
#include "models/release_words.h"
#include "undo/pending_edits.h"
#include "undo/what_if_watch.h"
#include "views/activity_panel.h"
#include "views/charts_page.h"
#include "views/commit_view.h"
#include "views/conflicts_page.h"
#include "views/editor_view.h"
#include "views/graph_page.h"
#include "views/history_page.h"
#include "views/job_indicator.h"
#include "views/packages_view.h"
#include "views/problems_list.h"
#include "views/profiles_panel.h"
#include "views/release_page.h"
#include "views/review_view.h"
#include "views/updates_page.h"
#include "views/why_panel.h"
#include "words.h"

#include "base/text.h"
#include "git/output_mark.h"

#include <QDir>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
constexpr qsizetype warningLimit = 5; ///< sentences in one message bar

QString shortened(const QStringList& sentences)
{
    QStringList shown = sentences.mid(0, warningLimit);
    if (sentences.size() > warningLimit)
        shown += MainWindow::tr("And %n more.", nullptr, int(sentences.size() - warningLimit));
    return shown.join(QLatin1Char('\n'));
}

QString keyOf(Verb verb)
{
    switch (verb) {
    case Verb::Open:
    case Verb::CreateSample:
        return QStringLiteral("open");
    case Verb::Compile:
        return QStringLiteral("compile");
    case Verb::Write:
        return QStringLiteral("write");
    case Verb::Commit:
    case Verb::UndoCommit:
    case Verb::Preview:
    case Verb::Message:
        return QStringLiteral("commit");
    case Verb::Profiles:
    case Verb::Packages:
    case Verb::Repository:
    case Verb::Index:
        return QStringLiteral("refresh");
    case Verb::Graph:
        return QStringLiteral("graph");
    case Verb::Fixes:
        return QStringLiteral("fixes");
    case Verb::Outdated:
    case Verb::TryMarks:
        return QStringLiteral("outdated");
    case Verb::Why:
        return QStringLiteral("why");
    case Verb::Statistics:
        return QStringLiteral("statistics");
    case Verb::Consolidate:
        return QStringLiteral("consolidate");
    case Verb::Check:
        return QStringLiteral("check");
    case Verb::History:
    case Verb::Blame:
    case Verb::Difference:
        return QStringLiteral("history");
    case Verb::Restore:
        return QStringLiteral("restore");
    case Verb::Export:
        return QStringLiteral("export");
    case Verb::Settings:
    case Verb::ChangeSetting:
    case Verb::Cache:
    case Verb::ClearCache:
        return QStringLiteral("settings");
    case Verb::Read:
        return QStringLiteral("file");
    case Verb::Reread:
    case Verb::PlanEdit:
    case Verb::TryEdit:
    case Verb::WhatIf:
    case Verb::WriteEdits:
    case Verb::Complete:
        return QStringLiteral("pending");
    default:
        return QStringLiteral("release");
    }
}

/// How a width-limited status text shows a long description.
QString elided(const QLabel& label, const QString& text, int width)
{
    return label.fontMetrics().elidedText(text, Qt::ElideMiddle, width);
}
} // namespace

void MainWindow::takeProfiles(const std::shared_ptr<const workspace::ProfilesReport>& report)
{
    m_profilesReport = report;
    m_profiles->setReport(report);
    m_graph->setReport(report);
    QStringList sources;
    QStringList locks;
    int stale = 0;
    for (const auto& info : report->profiles) {
        sources += toQt(info.profile.source);
        locks += toQt(info.profile.lock);
        stale += info.state == workspace::LockState::Fresh ? 0 : 1;
    }
    m_editor->setFiles(sources, locks);
    m_locks->setText(stale == 0
                         ? tr("%n lock(s), all fresh", nullptr, int(report->profiles.size()))
                         : tr("%1 of %n lock(s) to recompile", nullptr, int(report->profiles.size())).arg(stale));
    m_actions.recompile->setIconText(stale == 0 ? tr("Recompile")
                                                : tr("Recompile (%1)", "number of stale profiles").arg(stale));
    m_recompileButton->setAccessibleName(tr("Recompile, %n stale profile(s)", nullptr, stale));
    if (!report->warnings.empty())
        m_messages->show({QStringLiteral("profiles"), Message::Kind::Warning, shortened(toQt(report->warnings)), {}});
    else
        m_messages->dismiss(QStringLiteral("profiles"));
    using Outcome = FileTransaction::Recovery::Outcome;
    if (report->recovered.outcome == Outcome::RolledBack)
        m_messages->show({QStringLiteral("recovered"),
                          Message::Kind::Warning,
                          tr("An earlier run was interrupted while it wrote; its changes were taken back."),
                          {}});
    else if (report->recovered.outcome == Outcome::Completed)
        m_messages->show({QStringLiteral("recovered"),
                          Message::Kind::Info,
                          tr("An earlier run was interrupted while it wrote; its changes were completed."),
                          {}});
    if (m_restoreSelection) {
        m_restoreSelection = false;
        m_profiles->select(m_repository.profile);
        selectProfile(m_profiles->selected());
        if (!sources.isEmpty())
            m_editor->open(sources.contains(m_repository.file) ? m_repository.file : sources.first());
    }
}

void MainWindow::takePlan(const std::shared_ptr<const workspace::CompilePlan>& plan)
{
    m_messages->dismiss(keyOf(Verb::Compile));
    m_messages->dismiss(keyOf(Verb::Write));
    m_review->setPlan(plan);
    QStringList warnings = toQt(plan->warnings);
    QStringList notes;
    for (const auto& profile : plan->profiles) {
        notes += toQt(profile.hashes.notes);
        for (const auto& warning : profile.warnings) {
            const QString text = toQt(std::string_view(warning));
            if (!warnings.contains(text))
                warnings += text;
        }
    }
    if (!warnings.isEmpty())
        m_messages->show({QStringLiteral("warnings"), Message::Kind::Warning, shortened(warnings), {}});
    else
        m_messages->dismiss(QStringLiteral("warnings"));
    notes.removeDuplicates();
    if (!notes.isEmpty())
        m_messages->show({QStringLiteral("notes"), Message::Kind::Info, shortened(notes), {}});
    else
        m_messages->dismiss(QStringLiteral("notes"));
    showPage(Page::Review);
    updateTabs();
}

void MainWindow::takeRepository(const std::shared_ptr<const git::RepositoryState>& state)
{
    const std::size_t dirty =
        state->staged.size() + state->unstaged.size() + state->untracked.size() + state->conflicted.size();
    QString text = state->branch.empty()
                       ? tr("detached at %1", "commit").arg(toQt(std::string_view(state->head).substr(0, 8)))
                       : toQt(std::string_view(state->branch));
    if (dirty > 0)
        text = tr("%1 ● %n changed", "branch", int(dirty)).arg(text);
    if (const QString operation = words(state->operation); !operation.isEmpty())
        text = tr("%1, %2", "branch, operation in progress").arg(text, operation);
    m_branch->setText(text);
    m_workTree = toQt(state->workTree);
}

QString MainWindow::fromRoot(const QString& path) const
{
    return m_workTree.isEmpty() ? path : QDir(m_openRoot).relativeFilePath(QDir(m_workTree).filePath(path));
}

void MainWindow::takeIndex(const std::shared_ptr<const workspace::IndexReport>& report)
{
    const auto& settings = report->settings;
    const QString url = settings.noIndex ? tr("no index") : toQt(std::string_view(settings.indexUrl));
    QString text = elided(*m_index, url, 260);
    if (settings.offline)
        text = tr("%1, offline", "index").arg(text);
    m_index->setText(text);
    const auto& source = settings.indexUrlSource;
    QString from = toQt(std::string_view(source.kind));
    if (!source.detail.empty())
        from = tr("%1 (%2)", "kind of setting, place").arg(from, toQt(std::string_view(source.detail)));
    m_index->setToolTip(plainToolTip(tr("%1\nFrom: %2\nCached: %3 packages, %4 releases", "index")
                                         .arg(url, from)
                                         .arg(report->cachedListings)
                                         .arg(report->cachedMetadata)));
}

void MainWindow::takeWritten(const std::shared_ptr<const workspace::WriteReport>& report)
{
    const int files = int(report->written.size());
    m_review->setBusy(false);
    m_review->setWritten(files);
    m_editor->refresh(); // a lock may be on show there
    m_messages->dismiss(keyOf(Verb::Write));
    m_messages->show(
        {QStringLiteral("written"), Message::Kind::Success, tr("%n lock(s) written.", nullptr, files), {}});
    showPage(Page::Commit);
}

void MainWindow::takeCommitted(const std::shared_ptr<const git::CommitResult>& result)
{
    m_commit->setBusy(false);
    m_commit->setCommitted();
    m_messages->dismiss(QStringLiteral("written"));
    m_messages->dismiss(QStringLiteral("undone"));
    m_messages->dismiss(keyOf(Verb::Commit));
    m_messages->show({QStringLiteral("committed"),
                      Message::Kind::Success,
                      tr("Committed %1 on %2: %3", "commit, branch, subject")
                          .arg(toQt(std::string_view(result->id).substr(0, 8)), toQt(std::string_view(result->branch)),
                               toQt(std::string_view(result->subject))),
                      {{tr("Undo commit"), [this, id = result->id] { m_controller->undoCommit(id); }}}});
    m_messages->dismiss(QStringLiteral("notices"));
    if (!result->notices.empty())
        m_messages->show(
            {QStringLiteral("notices"), Message::Kind::Warning, sentence(text::join(result->notices, "; ")), {}});
    rememberRepository(); // the draft is used up
}

bool MainWindow::showInItsView(Verb verb, const Error& error)
{
    const bool cancelled = error.code == ErrorCode::Cancelled;
    const QString text = words(error);
    switch (verb) {
    case Verb::Read:
        m_editor->setReadFailed(text);
        return true;
    case Verb::Reread:
    case Verb::PlanEdit:
    case Verb::TryEdit:
    case Verb::WhatIf:
    case Verb::WriteEdits:
    case Verb::Complete:
        takeEditFailure(verb, error);
        return true;
    case Verb::Preview:
        m_commit->setUnavailable(text);
        return true;
    case Verb::Graph:
        if (!cancelled)
            m_graphPage->setFailed(tr("The graph cannot be drawn"), text);
        return true;
    case Verb::Fixes:
        takeFixFailure(error);
        return true;
    case Verb::Outdated:
        cancelled ? m_updates->setCancelled() : m_updates->setFailed(text);
        return true;
    case Verb::TryMarks:
        cancelled ? m_updates->together().setCancelled() : m_updates->together().setFailed(text);
        recheckPending(); // a file that changed on disk is a reason to fail
        return true;
    case Verb::Why:
    case Verb::History:
    case Verb::Blame:
    case Verb::Difference:
        takeQuestionFailure(verb, error);
        return true;
    case Verb::Check:
        m_activity->problems().setFailed(text);
        return true;
    case Verb::Statistics:
        m_charts->setFailed(cancelled ? tr("Stopped") : text);
        return true;
    case Verb::Repository:
        m_branch->setText(error.code == ErrorCode::Repository ? tr("no git repository") : tr("git: not known"));
        return true;
    case Verb::Consolidate: // its dialog says what is wrong
    case Verb::Message:     // the message stays empty; the preview says what is wrong
        return true;
    default:
        return takeReleaseFailure(verb, error) || takeSettingsFailure(verb, error);
    }
}

void MainWindow::takeFailure(Verb verb, const Error& error)
{
    if (showInItsView(verb, error))
        return;
    const bool cancelled = error.code == ErrorCode::Cancelled;
    Error shown = error;
    if (verb == Verb::Commit && m_commit->hasOutput())
        shown.hint = shown.hint.substr(0, shown.hint.find(git::outputMark)); // it stands on the page
    Message message{keyOf(verb), cancelled ? Message::Kind::Info : Message::Kind::Error, words(shown), {}};
    switch (verb) {
    case Verb::CreateSample:
        message.actions = {{tr("Open that folder"), [this] { openFolder(m_opening); }},
                           {tr("Choose another…"), [this] { offerSample(); }}};
        break;
    case Verb::Compile:
        m_review->setStopped();
        if (cancelled)
            message.text = tr("Recompile was cancelled. Nothing was written.");
        message.actions = {{tr("Recompile"), [this] { recompile({}); }}};
        break;
    case Verb::Write:
        m_review->setBusy(false);
        message.actions = {{tr("Recompile"), [this] { recompile({}); }}};
        break;
    case Verb::Commit:
        m_commit->setBusy(false);
        break;
    case Verb::Open:
        if (!cancelled && m_around.memory.recent().contains(m_opening))
            message.actions = {{tr("Remove from recent"), [this] { forgetFolder(m_opening); }}};
        [[fallthrough]];
    case Verb::Profiles:
    case Verb::Packages:
    case Verb::Index:
        if (cancelled)
            return;
        break;
    default:
        break;
    }
    // A folder that was taken away, or can no longer be read, is worth leaving.
    if (m_controller->isOpen() && error.code == ErrorCode::Io && (verb == Verb::Profiles || verb == Verb::Compile))
        message.actions.push_back({m_actions.closeRepository->text().remove(QLatin1Char('&')),
                                   [this] { m_actions.closeRepository->trigger(); }});
    m_messages->show(message);
}

void MainWindow::recompile(workspace::CompileOptions options)
{
    if (!m_controller->isOpen() || m_controller->isRunning(Verb::Compile))
        return;
    guardPending(tr("Recompile reads what is on disk."),
                 {tr("Write and recompile"), tr("Recompile what is on disk"), tr("Cancel")},
                 [this, options] { startCompile(options); });
}

void MainWindow::startCompile(const workspace::CompileOptions& options)
{
    for (const auto* key : {"compile", "written", "committed", "warnings", "notes", "disk", "pending"})
        m_messages->dismiss(QLatin1String(key));
    m_compiled = options;
    m_review->keepHeld(options.holdPackages);
    m_controller->compile(options);
}

void MainWindow::refreshSelected()
{
    const QStringList packages = m_packages->selectedPackages();
    if (packages.isEmpty())
        return;
    workspace::CompileOptions options;
    options.all = true;
    for (const QString& package : packages)
        options.upgradePackages.push_back(fromQt(package));
    recompile(options);
}

void MainWindow::commit()
{
    if (page() == Page::Commit)
        m_commit->commit();
    else if (page() == Page::Review && m_review->canApply())
        applyAndCommit();
    else if (page() == Page::Release)
        m_releasePage->goOn();
    else
        showPage(Page::Commit);
}

void MainWindow::selectProfile(const QString& profile)
{
    if (m_restoreSelection)
        return; // the list was only just filled
    m_packages->setProfile(profile);
    m_graphPage->setProfile(profile);
    m_updates->setProfile(profile);
    m_charts->setProfile(profile);
    m_historyPage->setProfile(profile);
    m_why->setProfile(profile);
    if (m_profiles->selected() != profile)
        m_profiles->select(profile);
    if (m_graph->current() != profile)
        m_graph->setCurrent(profile);
    if (std::exchange(m_selectedProfile, profile) != profile) // else the list was only filled anew
        m_review->showProfile(profile);
    updateActions();
}

void MainWindow::openPlace(const QString& file, int line)
{
    showPage(Page::Files);
    m_editor->open(file, line);
}

void MainWindow::updateTabs()
{
    const int changes = m_review->changeCount();
    const int paths = int(m_commit->checkedPaths().size());
    const int conflicts = m_conflicts->conflictCount();
    m_tabs->setTabText(int(Page::Conflicts),
                       conflicts == 0 ? tr("Conflicts") : tr("Conflicts (%1)", "number of conflicts").arg(conflicts));
    m_tabs->setTabText(int(Page::Review),
                       changes == 0 ? tr("Review") : tr("Review (%1)", "number of changes").arg(changes));
    m_tabs->setTabText(int(Page::Commit), paths == 0 ? tr("Commit") : tr("Commit (%1)", "number of paths").arg(paths));
    m_tabs->setTabText(int(Page::Files), m_pending->isEmpty() ? tr("Files") : tr("Files ●"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabToolTip(i, plainToolTip(m_tabs->tabText(i))); // where it is elided
    updateActions();
}

void MainWindow::updateJobs()
{
    const auto running = m_controller->running();
    m_job->show(running);
    if (running && !m_pulse.isActive())
        m_pulse.start();
    else if (!running)
        m_pulse.stop();
    updateActions();
}

} // namespace lockwright::gui
