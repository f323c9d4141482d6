// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "graph_view/profile_graph.h"
#include "selection.h"
#include "undo/pending_edits.h"
#include "views/charts_page.h"
#include "views/commit_view.h"
#include "views/editor_view.h"
#include "views/graph_page.h"
#include "views/history_page.h"
#include "views/packages_view.h"
#include "views/profiles_panel.h"
#include "views/review_view.h"
#include "views/start_page.h"
#include "views/updates_page.h"
#include "views/why_panel.h"

#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>

namespace lockwright::gui
{

namespace
{
const QString sampleName = QStringLiteral("lockwright-sample");

/// The folder of a drop: a file stands for the folder that holds it. Told from the name, so that nothing is read.
QString droppedFolder(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = QDir::cleanPath(urls.first().toLocalFile());
    for (const auto* suffix : {".in", ".txt", ".toml"}) {
        if (path.endsWith(QLatin1String(suffix)))
            return path.left(path.lastIndexOf(QLatin1Char('/')));
    }
    return path;
}
} // namespace

void MainWindow::openFolder(const QString& folder)
{
    guardUnsaved([this, folder] {
        m_opening = folder;
        m_controller->open(folder);
    });
}

void MainWindow::openLast()
{
    if (const QString folder = m_around.memory.lastRepository(); !folder.isEmpty())
        openFolder(folder);
}

void MainWindow::forgetFolder(const QString& folder)
{
    m_around.memory.removeRecent(folder);
    if (m_around.memory.lastRepository() == folder)
        m_around.memory.setLastRepository({});
    m_messages->dismiss(QStringLiteral("open"));
    m_start->setRecent(m_around.memory.recent());
}

void MainWindow::chooseFolder()
{
    const QString start = m_controller->isOpen() ? m_controller->root() : m_around.documents;
    m_around.dialogs.chooseFolder(this, tr("Open repository"), start, [this](const QString& folder) {
        if (!folder.isEmpty())
            openFolder(folder);
    });
}

void MainWindow::offerSample()
{
    const QString offered = QDir(m_around.documents).filePath(sampleName);
    const Question question{
        tr("Explore the sample"),
        tr("The sample is a small git repository. Where shall it be laid down?"),
        {tr("In %1").arg(QDir::toNativeSeparators(offered)), tr("In another folder…"), tr("Cancel")}};
    m_around.dialogs.ask(this, question, [this, offered](int answer) {
        if (answer == 0)
            createSample(offered);
        if (answer != 1)
            return;
        m_around.dialogs.chooseFolder(this, tr("Folder for the sample"), m_around.documents,
                                      [this](const QString& folder) {
                                          if (!folder.isEmpty())
                                              createSample(QDir(folder).filePath(sampleName));
                                      });
    });
}

void MainWindow::createSample(const QString& folder)
{
    guardUnsaved([this, folder] {
        m_messages->dismiss(QStringLiteral("open"));
        m_opening = folder;
        m_controller->createSample(folder);
    });
}

void MainWindow::guardUnsaved(std::function<void()> go)
{
    guardRelease([this, go = std::move(go)] {
        guardPending(tr("They are lost when this repository is closed."),
                     {tr("Write them to the files"), tr("Discard the changes"), tr("Keep editing")}, [this, go] {
                         m_forgetPending = true;
                         go();
                     });
    });
}

void MainWindow::enterWorkspace(const QString& root)
{
    rememberRepository();
    m_repository = m_around.memory.repository(root);
    m_restoreSelection = true;
    m_openRoot = root;
    m_workTree.clear();
    m_selectedProfile.clear();
    m_around.memory.addRecent(root);
    m_around.memory.setLastRepository(root);
    m_messages->dismiss(QStringLiteral("open"));
    m_packages->clear();
    m_packages->setFilter(m_repository.filter);
    m_selection->clear();
    m_packageNames.clear();
    m_profilesReport.reset();
    m_graphPage->clear();
    m_updates->clear();
    m_charts->clear();
    m_historyPage->clear();
    m_why->clear();
    m_review->clear();
    m_commit->clear();
    m_commit->setDraft(m_repository.draftMessage);
    m_editor->clear();
    m_pending->clear();
    m_profiles->setReport(nullptr);
    m_graph->setReport(nullptr);
    m_branch->clear();
    m_locks->clear();
    m_index->clear();
    setWindowTitle(tr("%1 — Lockwright", "folder").arg(QDir(root).dirName()));
    m_stack->setCurrentWidget(m_bench);
    m_toolBar->show();
    statusBar()->show();
    restorePages();
    restoreDocks();
    m_controller->preview({});
    restorePending();
    updateActions();
}

void MainWindow::leaveWorkspace()
{
    rememberRepository();
    rememberWindow();
    m_openRoot.clear();
    m_around.memory.setLastRepository({});
    m_editor->clear();
    m_pending->clear();
    showStart();
}

void MainWindow::showStart()
{
    m_start->setRecent(m_around.memory.recent());
    m_stack->setCurrentWidget(m_start);
    m_profilesDock->hide();
    m_graphDock->hide();
    m_whyDock->hide();
    m_pendingDock->hide();
    m_activityDock->hide();
    m_toolBar->hide();
    statusBar()->hide();
    setWindowTitle(tr("Lockwright"));
    updateTabs();
}

void MainWindow::rememberRepository()
{
    if (m_openRoot.isEmpty())
        return;
    m_repository.profile = m_restoreSelection ? m_repository.profile : m_profiles->selected();
    m_repository.filter = m_packages->filter();
    m_repository.draftMessage = m_commit->draft();
    m_repository.file = m_editor->currentFile();
    m_repository.pending = m_forgetPending ? QByteArray() : m_pending->draft();
    rememberPages();
    m_around.memory.setRepository(m_openRoot, m_repository);
}

void MainWindow::rememberWindow()
{
    m_around.memory.setGeometry(saveGeometry());
    m_around.memory.setWidget(QStringLiteral("packages"), m_packages->saveState());
    m_around.memory.setWidget(QStringLiteral("review"), m_review->saveState());
    m_around.memory.setWidget(QStringLiteral("commit"), m_commit->saveState());
    if (m_openRoot.isEmpty()) // the start page hides the docks
        return;
    m_around.memory.setDocks(saveState(docksVersion));
    m_around.memory.setWidget(QStringLiteral("docks"), m_docks.save());
}

void MainWindow::restoreWindow()
{
    restoreGeometry(m_around.memory.geometry());
    if (const QByteArray state = m_around.memory.widget(QStringLiteral("packages")); !state.isEmpty())
        m_packages->restoreState(state);
    if (const QByteArray state = m_around.memory.widget(QStringLiteral("review")); !state.isEmpty())
        m_review->restoreState(state);
    if (const QByteArray state = m_around.memory.widget(QStringLiteral("commit")); !state.isEmpty())
        m_commit->restoreState(state);
}

void MainWindow::resetLayout()
{
    m_around.memory.forgetLayout();
    m_repository.docks.clear();
    m_repository.layouts.clear();
    showDocks();
    if (!m_controller->isOpen()) {
        showStart();
        return;
    }
    m_graph->fit();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    const auto release = m_controller->releasing();
    if (!m_leaving && (!m_pending->isEmpty() || (release && WorkspaceController::writes(*release)))) {
        event->ignore();
        guardUnsaved([this] {
            m_leaving = true;
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection); // not from within this event
        });
        return;
    }
    rememberRepository();
    rememberWindow();
    m_controller->cancel();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFolder(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    if (const QString folder = droppedFolder(*event->mimeData()); !folder.isEmpty()) {
        event->acceptProposedAction();
        openFolder(folder);
    }
}

} // namespace lockwright::gui
