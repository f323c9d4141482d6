// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the locks and inputs of a commit, on their way to the pending edits.
#include "main_window.h"

#include "undo/pending_edits.h"
#include "undo/text_change.h"
#include "views/history_page.h"
#include "words.h"

#include <QDockWidget>

namespace lockwright::gui
{

namespace
{
const QString restoreKey = QStringLiteral("restore");
} // namespace

void MainWindow::connectRestore()
{
    m_historyPage->setRestorable(true);
    connect(m_historyPage, &HistoryPage::restoreRequested, this,
            [this](const QString& revision, const QStringList& profiles) {
                m_messages->dismiss(restoreKey);
                m_controller->restoreTexts(revision, profiles);
            });
    connect(m_controller, &WorkspaceController::restoreReady, this, &MainWindow::takeRestore);
}

void MainWindow::takeRestore(const std::shared_ptr<const workspace::RestoreReport>& report)
{
    const QString revision = toQt(std::string_view(report->revision));
    std::vector<workspace::EditedFile> files = report->files;
    for (workspace::EditedFile& file : files) {
        const QString path = toQt(file.path);
        if (!m_pending->isPending(path))
            continue;
        Merged both = merged(file.before, m_pending->text(path), file.after);
        if (m_pending->disk(path) != file.before || both.lost > 0)
            return m_messages->show(
                {restoreKey,
                 Message::Kind::Warning,
                 tr("Pending changes in %1 are in the way of what %2 had. Write or discard them first.", "file, commit")
                     .arg(path, revision),
                 {}});
        file.after = std::move(both.text);
    }
    QString missing;
    if (!report->missing.empty()) {
        QStringList names;
        for (const std::string& path : report->missing)
            names += toQt(std::string_view(path));
        missing = QLatin1Char(' ')
                  + tr("It did not have %1, which stays as it is.", "files").arg(names.join(QStringLiteral(", ")));
    }
    if (files.empty())
        return m_messages->show({restoreKey,
                                 Message::Kind::Info,
                                 tr("The locks and inputs are as %1 had them.", "commit").arg(revision) + missing,
                                 {}});
    m_pending->change(files, tr("Restore the locks and inputs of %1", "commit").arg(revision));
    revealDock(m_pendingDock);
    m_messages->show({restoreKey,
                      Message::Kind::Success,
                      tr("%n file(s) are pending as %1 had them, as one step that Ctrl+Z takes back. Apply (Ctrl+S) "
                         "writes them.",
                         "commit", int(files.size()))
                              .arg(revision)
                          + missing,
                      {{tr("Undo"), [this] {
                            m_messages->dismiss(restoreKey);
                            m_actions.undo->trigger();
                        }}}});
}

} // namespace lockwright::gui
