// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the Conflicts page, what it asks of the controller, and what fixes write.
#include "main_window.h"

#include "views/conflicts_page.h"
#include "views/editor_view.h"
#include "views/review_view.h"
#include "words.h"

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
const QString fixesKey = QStringLiteral("fixes");
} // namespace

void MainWindow::makeConflictActions()
{
    m_actions.showConflicts = makeAction(tr("Co&nflicts"), QStringLiteral("showConflicts"), QStringLiteral("conflict"),
                                         {QKeySequence(QStringLiteral("Alt+3"))});
    m_actions.lookForFixes = makeAction(tr("Check for con&flicts"), QStringLiteral("lookForFixes"),
                                        QStringLiteral("conflict"), {QKeySequence(QStringLiteral("Ctrl+F8"))});
    m_actions.nextConflict =
        makeAction(tr("&Next conflict"), QStringLiteral("nextConflict"), {}, {QKeySequence(QStringLiteral("F8"))});
    m_actions.previousConflict = makeAction(tr("&Previous conflict"), QStringLiteral("previousConflict"), {},
                                            {QKeySequence(QStringLiteral("Shift+F8"))});
}

void MainWindow::connectConflicts()
{
    connect(m_actions.showConflicts, &QAction::triggered, this, [this] { showPage(Page::Conflicts); });
    connect(m_actions.lookForFixes, &QAction::triggered, this, [this] { lookForFixes(ConflictsPage::usualSeconds); });
    const auto walk = [this](int steps) {
        return [this, steps] {
            showPage(Page::Conflicts);
            m_conflicts->step(steps);
        };
    };
    connect(m_actions.nextConflict, &QAction::triggered, this, walk(+1));
    connect(m_actions.previousConflict, &QAction::triggered, this, walk(-1));
    connect(m_review, &ReviewView::fixesRequested, this, [this] { lookForFixes(ConflictsPage::usualSeconds); });
    connect(m_conflicts, &ConflictsPage::checkRequested, this, &MainWindow::lookForFixes);
    connect(m_conflicts, &ConflictsPage::applyRequested, this, &MainWindow::applyFix);
    connect(m_conflicts, &ConflictsPage::placeActivated, this, &MainWindow::openPlace);
    connect(m_conflicts, &ConflictsPage::stateChanged, this, &MainWindow::updateTabs);
    connect(m_conflicts, &ConflictsPage::jointRequested, this, [this](const std::vector<std::string>& profiles) {
        workspace::CompileOptions options;
        options.profiles = profiles;
        options.strategy = workspace::Strategy::Joint;
        recompile(options);
    });
    connect(m_controller, &WorkspaceController::fixesReady, m_conflicts, &ConflictsPage::setReport);
    connect(m_controller, &WorkspaceController::fixApplied, this, &MainWindow::takeApplied);
    connect(m_controller, &WorkspaceController::planReady, m_conflicts, &ConflictsPage::setPlan);
    connect(m_controller, &WorkspaceController::opened, m_conflicts, &ConflictsPage::clear);
    connect(m_controller, &WorkspaceController::textSaved, m_conflicts, &ConflictsPage::outdate);
    connect(m_controller, &WorkspaceController::written, m_conflicts, &ConflictsPage::outdate);
    connect(m_controller, &WorkspaceController::indexReady, this,
            [this](const std::shared_ptr<const workspace::IndexReport>& report) {
                const auto& settings = report->settings;
                m_conflicts->setIndex(settings.noIndex ? tr("no index") : toQt(std::string_view(settings.indexUrl)));
            });
}

void MainWindow::lookForFixes(int seconds)
{
    if (!m_controller->isOpen())
        return;
    m_messages->dismiss(fixesKey);
    showPage(Page::Conflicts);
    m_conflicts->setChecking();
    workspace::FixOptions options;
    options.budget = std::chrono::seconds(seconds);
    m_controller->fixes(options);
}

void MainWindow::applyFix(std::size_t position)
{
    const auto& report = m_conflicts->report();
    if (!report || position >= report->fixes.size())
        return;
    QStringList unsaved;
    for (const auto& file : report->fixes[position].files) {
        if (m_editor->modifiedFiles().contains(toQt(file.path)))
            unsaved += toQt(file.path);
    }
    const auto go = [this, report, position] {
        m_messages->dismiss(fixesKey);
        m_conflicts->setBusy(true);
        m_controller->applyFix(report, position);
    };
    if (unsaved.isEmpty())
        return go();
    const Question question{
        tr("Unsaved changes"),
        tr("%1 has changes that are not saved. The fix is written to the file on disk, and saving the text will then "
           "be refused until it is reloaded.")
            .arg(unsaved.join(QStringLiteral(", "))),
        {tr("Apply to the file on disk"), tr("Cancel")}};
    m_around.dialogs.ask(this, question, [go](int answer) {
        if (answer == 0)
            go();
    });
}

void MainWindow::takeApplied(const std::shared_ptr<const workspace::FixApplied>& applied)
{
    QStringList files;
    for (const auto& path : applied->written)
        files += toQt(path);
    QString text = tr("The fix is written to %1.").arg(files.join(QStringLiteral(", ")));
    if (!applied->stale.empty())
        text += QLatin1Char(' ') + tr("%n profile(s) are stale now.", nullptr, int(applied->stale.size()));
    m_conflicts->setBusy(false);
    m_conflicts->setApplied(text + QLatin1Char(' ') + tr("Recompile makes the locks."));
    m_editor->refresh();
    workspace::CompileOptions options;
    options.profiles = applied->stale;
    m_messages->show({fixesKey, Message::Kind::Success, text, {{tr("Recompile"), [this, options] {
                                                                    m_messages->dismiss(fixesKey);
                                                                    recompile(options);
                                                                }}}});
}

void MainWindow::takeFixFailure(Verb verb, const Error& error)
{
    const bool cancelled = error.code == ErrorCode::Cancelled;
    if (verb == Verb::Fixes)
        return cancelled ? m_conflicts->setCancelled() : m_conflicts->setFailed(words(error));
    m_conflicts->setBusy(false);
    m_messages->show({fixesKey,
                      cancelled ? Message::Kind::Info : Message::Kind::Error,
                      words(error),
                      {{tr("Check again"), [this] { lookForFixes(ConflictsPage::usualSeconds); }}}});
}

} // namespace lockwright::gui
