// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: problems, jobs and log below the views, and the layouts.
#include "main_window.h"

#include "views/activity_panel.h"
#include "views/conflicts_page.h"
#include "views/job_indicator.h"
#include "views/problems_list.h"

#include <QDockWidget>

namespace lockwright::gui
{

void MainWindow::makeActivityDock()
{
    m_activityDock = new QDockWidget(tr("Activity"), this);
    m_activityDock->setObjectName(QStringLiteral("activityDock"));
    m_activityDock->setWidget(m_activity);
    m_activityDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::BottomDockWidgetArea, m_activityDock);
    splitDockWidget(m_graphDock, m_activityDock, Qt::Vertical);
    m_activityDock->hide();
    const auto make = [this](const QString& text, const char* name, const char* icon, const char* key) {
        return makeAction(text, QLatin1String(name), QLatin1String(icon), {QKeySequence(QLatin1String(key))});
    };
    m_actions.showProblems = make(tr("Proble&ms"), "showProblems", "warning", "Ctrl+Shift+M");
    m_actions.showJobs = make(tr("&Jobs"), "showJobs", "", "Ctrl+Shift+J");
    m_actions.showLog = make(tr("L&og"), "showLog", "", "Ctrl+Shift+L");
    m_actions.exploreLayout = makeAction(tr("&Explore"), QStringLiteral("exploreLayout"), {}, {});
    m_actions.exploreLayout->setToolTip(tr("Profiles, their graph and the reasons around the views"));
    m_actions.reviewLayout = makeAction(tr("&Review"), QStringLiteral("reviewLayout"), {}, {});
    m_actions.reviewLayout->setToolTip(tr("The review alone, over the whole window"));
}

void MainWindow::connectActivity()
{
    connect(m_actions.showProblems, &QAction::triggered, this, [this] { showActivity(&m_activity->problems()); });
    connect(m_actions.showJobs, &QAction::triggered, this, [this] { showActivity(m_activity->jobs()); });
    connect(m_actions.showLog, &QAction::triggered, this, [this] { showActivity(m_activity->log()); });
    connect(m_actions.exploreLayout, &QAction::triggered, this, [this] { showLayout(false); });
    connect(m_actions.reviewLayout, &QAction::triggered, this, [this] { showLayout(true); });

    ProblemsList* problems = &m_activity->problems();
    connect(problems, &ProblemsList::checkWanted, m_controller, &WorkspaceController::check);
    connect(problems, &ProblemsList::placeActivated, this, &MainWindow::openPlace);
    connect(m_controller, &WorkspaceController::checkReady, problems, &ProblemsList::setReport);
    connect(m_controller, &WorkspaceController::fixesReady, problems, &ProblemsList::setConflicts);
    connect(m_controller, &WorkspaceController::packagesReady, problems, &ProblemsList::outdate);
    connect(m_controller, &WorkspaceController::opened, problems, &ProblemsList::clear);

    const auto showJobs = [this] { m_activity->showJobs(m_controller->allRunning(), m_controller->finished()); };
    connect(m_controller, &WorkspaceController::jobsChanged, m_activity, showJobs);
    connect(&m_pulse, &QTimer::timeout, m_activity, [this, showJobs] {
        if (m_activity->jobs()->isVisible())
            showJobs();
    });
    connect(m_activity, &ActivityPanel::cancelRequested, m_controller, &WorkspaceController::cancelJob);
    connect(m_messages, &MessageArea::shown, m_activity,
            [this](const Message& message) { m_activity->write(message.kind, message.text); });
}

void MainWindow::showActivity(QWidget* page)
{
    revealDock(m_activityDock);
    m_activity->setCurrentWidget(page);
    page->setFocus();
}

void MainWindow::showLayout(bool review)
{
    showPage(review ? Page::Review : Page::Packages);
    showDocks();
    if (!review)
        return;
    for (const QDockWidget* dock : findChildren<QDockWidget*>())
        m_docks.close(dock->objectName(), pageName(), true);
    arrangeDocks();
}

} // namespace lockwright::gui
