// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the Conflicts page, what it asks of the controller, and fixes on their way to the pending edits.
#include "main_window.h"

#include "fix_words.h"
#include "undo/pending_edits.h"
#include "undo/text_change.h"
#include "views/conflicts_page.h"
#include "views/review_view.h"
#include "words.h"

#include <QDockWidget>

namespace lockwright::gui
{

namespace
{
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
    connect(m_controller, &WorkspaceController::planReady, m_conflicts, &ConflictsPage::setPlan);
    connect(m_controller, &WorkspaceController::opened, m_conflicts, &ConflictsPage::clear);
    connect(m_controller, &WorkspaceController::editsWritten, m_conflicts, &ConflictsPage::outdate);
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
    guardPending(tr("The check reads what is on disk."),
                 {tr("Write and check"), tr("Check what is on disk"), tr("Cancel")}, [this, seconds] {
                     m_messages->dismiss(fixesKey);
                     showPage(Page::Conflicts);
                     m_conflicts->setChecking();
                     workspace::FixOptions options;
                     options.budget = std::chrono::seconds(seconds);
                     m_controller->fixes(options);
                 });
}

void MainWindow::applyFix(std::size_t position)
{
    const auto report = m_conflicts->report();
    if (!report || position >= report->fixes.size())
        return;
    const auto& listed = report->fixes[position];
    std::vector<workspace::EditedFile> files = listed.files;
    for (workspace::EditedFile& file : files) {
        const QString path = toQt(file.path);
        const bool other = m_pending->knows(path) && m_pending->disk(path) != file.before;
        Merged both = merged(file.before, other ? file.before : m_pending->text(path), file.after);
        if (other || (both.lost > 0 && m_pending->isPending(path))) {
            const QString text =
                other ? tr("%1 has changed since the check.")
                      : tr("Pending changes in %1 are in the way of this fix. Write or discard them first.");
            m_messages->show({fixesKey,
                              Message::Kind::Warning,
                              text.arg(path),
                              {{tr("Check again"), [this] { lookForFixes(ConflictsPage::usualSeconds); }}}});
            return;
        }
        if (m_pending->isPending(path))
            file.after = std::move(both.text);
    }
    m_messages->dismiss(fixesKey);
    QStringList changes;
    for (const explain::Edit& edit : listed.fix.edits)
        changes += changeWords(edit);
    m_pending->change(files, tr("Apply the fix: %1", "changes of lines").arg(changes.join(QStringLiteral("; "))));
    revealDock(m_pendingDock);
    m_conflicts->setApplied(
        tr("It is pending, as one step that Ctrl+Z takes back. Apply (Ctrl+S) writes it to the files, "
           "and Recompile then makes the locks."));
}

void MainWindow::takeFixFailure(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        m_conflicts->setCancelled();
    else
        m_conflicts->setFailed(words(error));
}

} // namespace lockwright::gui
