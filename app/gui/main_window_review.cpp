// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: holding reviewed changes, writing and committing in one go, and taking a commit back.
#include "main_window.h"

#include "views/commit_view.h"
#include "views/review_view.h"
#include "words.h"

namespace lockwright::gui
{

void MainWindow::connectReview()
{
    using Verb = WorkspaceController::Verb;
    connect(m_review, &ReviewView::holdRequested, this, &MainWindow::holdPackages);
    connect(m_review, &ReviewView::commitRequested, this, &MainWindow::applyAndCommit);
    connect(m_controller, &WorkspaceController::previewReady, this, &MainWindow::commitWhatWasWritten);
    connect(m_controller, &WorkspaceController::messageSuggested, this, &MainWindow::commitWhatWasWritten);
    connect(m_actions.undoCommit, &QAction::triggered, this, [this] { m_controller->undoCommit({}); });
    connect(m_controller, &WorkspaceController::commitUndone, this, &MainWindow::takeUndone);
    const auto giveUp = [this](Verb verb) {
        if (verb == Verb::Write || verb == Verb::Preview || verb == Verb::Message)
            m_commitNext = false;
    };
    connect(m_controller, &WorkspaceController::failed, this, giveUp);
    connect(m_controller, &WorkspaceController::cancelled, this, giveUp);
}

void MainWindow::holdPackages(const std::vector<std::string>& packages)
{
    workspace::CompileOptions options = m_compiled;
    options.holdPackages = packages;
    startCompile(options);
}

void MainWindow::applyAndCommit()
{
    if (!m_review->canApply())
        return;
    m_commitNext = true;
    m_review->apply();
}

void MainWindow::commitWhatWasWritten()
{
    using Verb = WorkspaceController::Verb;
    // The paths and the message come one after the other; what both say is on show before it is committed.
    if (!m_commitNext || m_controller->isRunning(Verb::Write) || m_controller->isRunning(Verb::Preview)
        || m_controller->isRunning(Verb::Message))
        return;
    m_commitNext = false;
    m_commit->commit(); // does nothing where an obstacle is on show
}

void MainWindow::takeUndone(const std::shared_ptr<const git::UndoResult>& result)
{
    m_messages->dismiss(QStringLiteral("committed"));
    m_messages->dismiss(QStringLiteral("commit"));
    m_messages->show(
        {QStringLiteral("undone"),
         Message::Kind::Info,
         tr("Took %1 back: %2. The files are as they were.", "commit, subject")
             .arg(toQt(std::string_view(result->id).substr(0, 8)), toQt(std::string_view(result->subject))),
         {}});
    if (m_commit->draft().isEmpty())
        m_commit->setDraft(toQt(std::string_view(result->message)).trimmed());
    showPage(Page::Commit);
}

} // namespace lockwright::gui
