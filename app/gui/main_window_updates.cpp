// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the page of updates.
#include "main_window.h"

#include "models/update_words.h"
#include "selection.h"
#include "undo/pending_edits.h"
#include "undo/what_if_watch.h"
#include "views/job_indicator.h"
#include "views/packages_view.h"
#include "views/updates_page.h"
#include "words.h"

#include <QMenu>

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
    connect(m_updates, &UpdatesPage::recompileRequested, this, &MainWindow::upgrade);
    connect(m_packages, &PackagesView::contextMenuRequested, this, &MainWindow::addUpgradeMenu);
    WhatIfWatch* together = &m_updates->together();
    connect(together, &WhatIfWatch::wanted, m_controller, &WorkspaceController::tryMarks);
    connect(together, &WhatIfWatch::unwanted, this, [this] { m_controller->drop(Verb::TryMarks); });
    connect(m_pending, &PendingEdits::changed, this, [this] { m_updates->setPending(m_pending->edited()); });
    connect(m_controller, &WorkspaceController::marksTried, together, &WhatIfWatch::setReport);
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

void MainWindow::upgrade(const std::vector<std::string>& marks)
{
    workspace::CompileOptions options;
    options.all = true; // profiles that are fresh move too
    options.upgradePackages = marks;
    recompile(options);
}

void MainWindow::addUpgradeMenu(QMenu* menu, const QString& package)
{
    menu->addSeparator();
    QMenu* versions = menu->addMenu(tr("Upgra&de to"));
    versions->setObjectName(QStringLiteral("upgradeMenu"));
    const auto& report = m_updates->report();
    if (!report) {
        connect(versions->addAction(m_actions.lookForUpdates->text()), &QAction::triggered, m_actions.lookForUpdates,
                &QAction::trigger);
        return;
    }
    for (const explain::LockedVersion& locked : report->packages) {
        const bool here = m_selectedProfile.isEmpty() || toQt(locked.profiles).contains(m_selectedProfile);
        if (toQt(std::string_view(locked.name.text())) != package || !here)
            continue;
        for (auto target = locked.targets.rbegin(); target != locked.targets.rend(); ++target) {
            QAction* action = versions->addAction(upgradeText(*target).replace(QLatin1Char('&'), QStringLiteral("&&")));
            if (target->outcome == explain::UpdateTarget::Outcome::Blocked) { // there it says all of who and why
                connect(action, &QAction::triggered, this, [this] { showPage(Page::Updates); });
                continue;
            }
            const std::vector<std::string> marks{locked.name.text() + "==" + target->version.text()};
            connect(action, &QAction::triggered, this, [this, marks] { upgrade(marks); });
        }
    }
    if (versions->isEmpty())
        versions->addAction(tr("No newer version is known"))->setEnabled(false);
    versions->addSeparator();
    versions->addAction(m_actions.editPin);
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
