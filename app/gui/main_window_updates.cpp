// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the page of updates.
#include "main_window.h"

#include "selection.h"
#include "views/job_indicator.h"
#include "views/updates_page.h"

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
} // namespace

void MainWindow::connectUpdates()
{
    connect(m_actions.showUpdates, &QAction::triggered, this, [this] { showPage(Page::Updates); });
    connect(m_actions.lookForUpdates, &QAction::triggered, this, [this] {
        showPage(Page::Updates);
        if (!m_controller->isRunning(Verb::Outdated))
            m_updates->look();
    });
    connect(m_updates, &UpdatesPage::reportWanted, this, &MainWindow::lookForUpdates);
    connect(m_updates, &UpdatesPage::cancelRequested, m_controller, &WorkspaceController::cancel);
    connect(m_updates, &UpdatesPage::packageSelected, m_selection, &Selection::setPackage);
    connect(m_updates, &UpdatesPage::packageSelected, this, &MainWindow::updateActions);
    connect(m_updates, &UpdatesPage::filterChanged, this, &MainWindow::updateActions);
    connect(m_updates, &UpdatesPage::placeActivated, this, &MainWindow::openPlace);
    connect(m_updates, &UpdatesPage::securityRequested, this, &MainWindow::chooseSecurity);
    connect(m_updates, &UpdatesPage::recompileRequested, this, [this](const std::vector<std::string>& marks) {
        workspace::CompileOptions options;
        options.all = true; // profiles that are fresh move too
        options.upgradePackages = marks;
        recompile(options);
    });
    connect(m_controller, &WorkspaceController::outdatedReady, m_updates, &UpdatesPage::setReport);
    connect(m_controller, &WorkspaceController::packagesReady, m_updates, &UpdatesPage::outdate);
    connect(&m_pulse, &QTimer::timeout, this, [this] {
        const auto running = m_controller->running();
        if (running && running->verb == Verb::Outdated)
            m_updates->setLooking(describe(*running));
    });
}

void MainWindow::lookForUpdates(const workspace::OutdatedOptions& options)
{
    if (!m_controller->isOpen())
        return;
    m_updates->setLooking(tr("reading the locks"));
    m_controller->outdated(options);
}

void MainWindow::chooseSecurity(bool archive)
{
    const auto take = [this](const QString& path) {
        if (!path.isEmpty())
            m_updates->setSecurity(path);
    };
    if (archive)
        m_around.dialogs.chooseFile(this, tr("Zip file of OSV records"), tr("Zip files (*.zip)"), take);
    else
        m_around.dialogs.chooseFolder(this, tr("Folder of OSV records"), m_controller->root(), take);
}

} // namespace lockwright::gui
