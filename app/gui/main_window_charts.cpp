// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the page of charts, and where a click in a chart leads.
#include "main_window.h"

#include "selection.h"
#include "views/charts_page.h"
#include "views/packages_view.h"

namespace lockwright::gui
{

void MainWindow::connectCharts()
{
    m_actions.showCharts = makeAction(tr("Chart&s"), QStringLiteral("showCharts"), QStringLiteral("charts"),
                                      {QKeySequence(QStringLiteral("Alt+8"))});
    connect(m_actions.showCharts, &QAction::triggered, this, [this] { showPage(Page::Charts); });
    connect(m_charts, &ChartsPage::reportWanted, this, [this] {
        if (m_controller->isOpen())
            m_controller->statistics({});
    });
    connect(m_controller, &WorkspaceController::statisticsReady, m_charts, &ChartsPage::setReport);
    connect(m_controller, &WorkspaceController::packagesReady, m_charts, &ChartsPage::outdate);
    connect(m_controller, &WorkspaceController::planReady, m_charts, &ChartsPage::outdate); // one more run
    connect(m_controller, &WorkspaceController::committed, m_charts, &ChartsPage::outdate);
    connect(m_controller, &WorkspaceController::commitUndone, m_charts, &ChartsPage::outdate);
    connect(m_charts, &ChartsPage::placeActivated, this, &MainWindow::openPlace);
    connect(m_charts, &ChartsPage::packageActivated, this, [this](const QString& package) {
        m_selection->setPackage(package);
        m_actions.why->trigger();
    });
    connect(m_charts, &ChartsPage::commitActivated, this, &MainWindow::showInHistory);
    connect(m_charts, &ChartsPage::targetActivated, this, &MainWindow::followChart);
    connect(m_charts, &ChartsPage::exportRequested, this,
            [this](const QString& suffix, const std::function<QByteArray()>& bytes) {
                m_around.dialogs.chooseSaveFile(this, tr("Export the chart"), QStringLiteral("chart.") + suffix,
                                                [this, bytes](const QString& path) {
                                                    if (!path.isEmpty())
                                                        m_controller->exportFile(path, bytes);
                                                });
            });
}

void MainWindow::followChart(const ChartTarget& target)
{
    switch (target.question) {
    case ChartQuestion::Freshness:
        showPage(Page::Packages);
        m_packages->setFilter(target.filter);
        return m_selection->setPackage(target.package);
    case ChartQuestion::Mix:
        selectProfile(target.profile);
        showPage(Page::Packages);
        return m_packages->setFilter(target.constraints ? QString() : QStringLiteral("direct"));
    case ChartQuestion::Layers:
        selectProfile(target.profile);
        m_packages->setFilter({});
        return showPage(Page::Packages);
    case ChartQuestion::Blocking:
        m_selection->setPackage(target.package);
        return m_actions.why->trigger();
    case ChartQuestion::Timing:
        return m_actions.showJobs->trigger();
    case ChartQuestion::Churn:
        if (!target.commit.isEmpty())
            showInHistory(target.commit);
        return;
    }
}

} // namespace lockwright::gui
