// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: edits that are not written yet, what would come of them, and how they are written.
#include "main_window.h"

#include "undo/edit_trial.h"
#include "undo/pending_edits.h"
#include "undo/what_if_watch.h"
#include "views/add_dialog.h"
#include "views/conflicts_page.h"
#include "views/editor_view.h"
#include "views/pending_panel.h"
#include "views/pin_editor.h"
#include "words.h"

#include <QDockWidget>
#include <QTabWidget>

#include <utility>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
const QString pendingKey = QStringLiteral("pending");
constexpr int draftRest = 1000; ///< milliseconds
const QString foreignKey = QStringLiteral("changedOnDisk");

QString list(const std::vector<std::filesystem::path>& paths)
{
    QStringList names;
    for (const auto& path : paths)
        names += toQt(path);
    return names.join(QStringLiteral(", "));
}
} // namespace

void MainWindow::makePendingDock()
{
    m_pendingDock = new QDockWidget(tr("Pending"), this);
    m_pendingDock->setObjectName(QStringLiteral("pendingDock"));
    m_pendingDock->setWidget(m_pendingPanel);
    m_pendingDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::BottomDockWidgetArea, m_pendingDock);
    splitDockWidget(m_graphDock, m_pendingDock, Qt::Vertical);
    m_pendingDock->setTitleBarWidget(m_pendingPanel->header()); // one line where nothing is pending
    m_pendingDock->toggleViewAction()->setText(tr("Pen&ding changes"));
    m_actions.applyPending = makeAction(tr("&Apply pending changes"), QStringLiteral("applyPending"),
                                        QStringLiteral("save"), {QKeySequence(QStringLiteral("Ctrl+S"))});
    m_actions.applyPending->setToolTip(tr("Write the pending changes to the files (Ctrl+S)"));
    m_actions.discardPending = makeAction(tr("&Discard pending changes"), QStringLiteral("discardPending"), {}, {});
}

void MainWindow::connectPending()
{
    connect(m_actions.applyPending, &QAction::triggered, this, [this] { applyPending({}); });
    connect(m_actions.discardPending, &QAction::triggered, this, [this] { m_pending->discard(); });
    connect(m_actions.undo, &QAction::triggered, m_pending, &PendingEdits::undo);
    connect(m_actions.redo, &QAction::triggered, m_pending, &PendingEdits::redo);
    connect(m_pendingPanel, &PendingPanel::applyRequested, m_actions.applyPending, &QAction::trigger);
    connect(m_pendingPanel, &PendingPanel::discardRequested, m_actions.discardPending, &QAction::trigger);
    connect(m_pendingPanel, &PendingPanel::undoRequested, m_actions.undo, &QAction::trigger);
    connect(m_pendingPanel, &PendingPanel::placeActivated, this, &MainWindow::openPlace);
    connect(m_pendingPanel, &PendingPanel::fixesRequested, this, [this] { lookForFixes(ConflictsPage::usualSeconds); });
    connect(m_editor, &EditorView::undoRequested, m_actions.undo, &QAction::trigger);
    connect(m_editor, &EditorView::redoRequested, m_actions.redo, &QAction::trigger);
    connect(m_editor, &EditorView::changedOnDisk, this, &MainWindow::recheckPending);
    connect(m_editor, &EditorView::completionsWanted, m_controller, &WorkspaceController::complete);
    connect(m_pending, &PendingEdits::changed, this, &MainWindow::showPendingCount);
    connect(m_pending, &PendingEdits::changed, this, [this] { m_whatIf->want(m_pending->edited()); });
    connect(m_whatIf, &WhatIfWatch::wanted, m_controller, &WorkspaceController::whatIf);
    connect(m_whatIf, &WhatIfWatch::unwanted, this, [this] { m_controller->drop(Verb::WhatIf); });
    connect(m_whatIf, &WhatIfWatch::stateChanged, this, [this] {
        if (m_whatIf->state() != WhatIfWatch::State::Waiting) // marks stay until the new answer is there
            m_editor->setProblems(m_whatIf->report() ? m_whatIf->report()->problems
                                                     : std::vector<workspace::WhatIfReport::FileProblem>{});
    });
    connect(m_controller, &WorkspaceController::whatIfReady, m_whatIf, &WhatIfWatch::setReport);
    connect(m_controller, &WorkspaceController::written, m_whatIf, &WhatIfWatch::again);
    connect(m_controller, &WorkspaceController::editsWritten, this, &MainWindow::takeEditsWritten);
    connect(m_controller, &WorkspaceController::textsReread, this, &MainWindow::takeReread);
    connect(m_controller, &WorkspaceController::completionsReady, m_editor, &EditorView::setCompletions);
    m_draftRest.setSingleShot(true);
    m_draftRest.setInterval(draftRest);
    connect(&m_draftRest, &QTimer::timeout, this, &MainWindow::rememberRepository);
    connect(m_pending, &PendingEdits::changed, this, [this] {
        m_forgetPending = false;
        m_draftRest.start();
    });
    showPendingCount();
}

void MainWindow::restorePending()
{
    m_pending->change(PendingEdits::fromDraft(m_repository.pending), tr("Bring back what was pending"));
    recheckPending();
}

void MainWindow::showPendingCount()
{
    const bool wasEmpty = !m_pendingDock->property("pending").toBool();
    m_pendingDock->setProperty("pending", !m_pending->isEmpty());
    if (wasEmpty && !m_pending->isEmpty()) // the first change
        revealDock(m_pendingDock);
    const int lines = m_pendingPanel->lineCount();
    m_pendingDock->setWindowTitle(lines == 0 ? tr("Pending") : tr("Pending (%1)", "number of lines").arg(lines));
    showHistory();
    updateTabs();
}

void MainWindow::showHistory()
{
    const auto name = [](const QString& plain, const QString& with, QString step) {
        return step.isEmpty() ? plain : with.arg(step.replace(QLatin1Char('&'), QStringLiteral("&&")));
    };
    m_actions.undo->setText(name(tr("&Undo"), tr("&Undo: %1", "step"), m_pending->stack().undoText()));
    m_actions.redo->setText(name(tr("&Redo"), tr("&Redo: %1", "step"), m_pending->stack().redoText()));
}

void MainWindow::applyPending(std::function<void()> then)
{
    if (m_pending->isEmpty() || m_controller->isRunning(Verb::WriteEdits))
        return;
    m_afterApply = std::move(then);
    m_messages->dismiss(pendingKey);
    m_pendingPanel->setBusy(true);
    m_controller->writeEdits(m_pending->edited());
}

void MainWindow::guardPending(const QString& text, const QStringList& answers, std::function<void()> go)
{
    const QStringList files = m_pending->files();
    if (files.isEmpty())
        return go();
    const Question question{tr("Pending changes"),
                            tr("%n file(s) have changes that are not written: %1.", nullptr, int(files.size()))
                                    .arg(files.join(QStringLiteral(", ")))
                                + QLatin1Char(' ') + text,
                            answers};
    m_around.dialogs.ask(this, question, [this, go = std::move(go)](int answer) {
        if (answer == 0)
            applyPending(go);
        else if (answer == 1)
            go();
    });
}

void MainWindow::takeEditsWritten(const std::vector<workspace::EditedFile>& files,
                                  const std::shared_ptr<const workspace::FixApplied>& applied)
{
    m_pendingPanel->setBusy(false);
    m_pending->takeWritten(files);
    m_foreign.clear();
    m_messages->dismiss(foreignKey);
    m_messages->dismiss(QStringLiteral("fixes"));
    QString text = tr("Written to %1.", "files").arg(list(applied->written));
    if (!applied->stale.empty())
        text += QLatin1Char(' ') + tr("%n profile(s) are stale now.", nullptr, int(applied->stale.size()));
    workspace::CompileOptions options;
    options.profiles = applied->stale;
    std::vector<Message::Action> actions;
    if (!applied->stale.empty())
        actions = {{tr("Recompile"), [this, options] {
                        m_messages->dismiss(pendingKey);
                        recompile(options);
                    }}};
    m_messages->show({pendingKey, Message::Kind::Success, text, actions});
    if (const auto then = std::exchange(m_afterApply, nullptr))
        then();
}

void MainWindow::recheckPending()
{
    if (!m_pending->isEmpty())
        m_controller->reread(m_pending->files());
}

void MainWindow::takeReread(const QMap<QString, std::string>& texts)
{
    m_foreign.clear();
    for (auto read = texts.begin(); read != texts.end(); ++read) {
        if (!m_pending->setDisk(read.key(), read.value()))
            m_foreign[read.key()] = read.value();
    }
    if (m_foreign.isEmpty())
        return m_messages->dismiss(foreignKey);
    m_messages->show(
        {foreignKey,
         Message::Kind::Warning,
         tr("%1 has changed on disk since it was edited here. The pending text is kept, and is not written "
            "over the other change.",
            "files")
             .arg(QStringList(m_foreign.keys()).join(QStringLiteral(", "))),
         {{tr("Reload and keep my changes"), [this] { reloadPending(true); }},
          {tr("Reload and discard them"), [this] { reloadPending(false); }}}});
}

void MainWindow::reloadPending(bool keep)
{
    const QMap<QString, std::string> foreign = std::exchange(m_foreign, {});
    m_messages->dismiss(foreignKey);
    m_messages->dismiss(pendingKey);
    const std::size_t lost = m_pending->takeDisk(foreign);
    if (!keep)
        return m_pending->discard(foreign.keys());
    if (lost > 0)
        m_messages->show({pendingKey,
                          Message::Kind::Warning,
                          tr("%n change(s) of yours are in lines that have changed on disk as well; the lines from "
                             "disk stand. Undo brings your text back.",
                             nullptr, int(lost)),
                          {{tr("Undo"), [this] { m_actions.undo->trigger(); }}}});
}

void MainWindow::takeEditFailure(Verb verb, const Error& error)
{
    const bool cancelled = error.code == ErrorCode::Cancelled;
    switch (verb) {
    case Verb::WhatIf:
        cancelled ? m_whatIf->setCancelled() : m_whatIf->setFailed(words(error));
        return recheckPending(); // a file that changed on disk is a reason to fail
    case Verb::TryEdit:
        if (m_trial)
            cancelled ? m_trial->impact().setCancelled() : m_trial->impact().setFailed(words(error));
        return;
    case Verb::PlanEdit:
        if (!m_trial)
            return;
        if (!m_pinEditor && !m_addDialog)
            m_messages->show({pendingKey, Message::Kind::Error, words(error), {}});
        return m_trial->setPlanFailed(words(error));
    case Verb::WriteEdits:
        m_afterApply = nullptr;
        m_pendingPanel->setBusy(false);
        m_messages->show({pendingKey, cancelled ? Message::Kind::Info : Message::Kind::Error, words(error), {}});
        return recheckPending();
    default:
        return; // what is not known is not offered
    }
}

} // namespace lockwright::gui
