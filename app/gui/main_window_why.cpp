// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the dock that says why the selected package has its version.
#include "main_window.h"

#include "selection.h"
#include "views/packages_view.h"
#include "views/why_panel.h"

#include <QDockWidget>

namespace lockwright::gui
{

void MainWindow::makeWhyDock()
{
    m_whyDock = new QDockWidget(tr("Why"), this);
    m_whyDock->setObjectName(QStringLiteral("whyDock"));
    m_whyDock->setWidget(m_why);
    m_whyDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDockWidget(Qt::RightDockWidgetArea, m_whyDock);
    m_whyDock->toggleViewAction()->setText(tr("&Why"));
    m_actions.why = makeAction(tr("&Why this version"), QStringLiteral("why"), QStringLiteral("why"),
                               {QKeySequence(QStringLiteral("Ctrl+I"))});
    m_actions.why->setToolTip(tr("Say why the selected package has its version (Ctrl+I)"));
}

void MainWindow::connectWhy()
{
    connect(m_actions.why, &QAction::triggered, this, [this] {
        revealDock(m_whyDock);
        m_why->setFocus();
    });
    // The dock says more than the details beside the table; both at once leave no room for the table.
    connect(m_whyDock, &QDockWidget::visibilityChanged, this,
            [this] { m_packages->setDetailsShown(m_whyDock->isHidden()); });
    connect(m_selection, &Selection::packageChanged, m_why, &WhyPanel::setPackage);
    connect(m_why, &WhyPanel::whyWanted, m_controller, &WorkspaceController::why);
    connect(m_why, &WhyPanel::placeActivated, this, &MainWindow::openPlace);
    connect(m_why, &WhyPanel::graphRequested, m_actions.packageInGraph, &QAction::trigger);
    connect(m_controller, &WorkspaceController::whyReady, m_why, &WhyPanel::setReport);
    connect(m_controller, &WorkspaceController::packagesReady, m_why, &WhyPanel::outdate);
}

} // namespace lockwright::gui
