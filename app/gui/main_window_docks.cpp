// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: which docks stand beside the page in sight.
#include "main_window.h"

#include "undo/pending_edits.h"
#include "views/pending_panel.h"

#include <QDataStream>
#include <QDockWidget>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

#include <limits>

namespace lockwright::gui
{

namespace
{
constexpr int never = std::numeric_limits<int>::max();
constexpr int whyWidth = 320;
constexpr int profilesWidth = 308;
constexpr int graphHeight = 200;
constexpr int pendingHeight = 210;
const QString pendingList =
    QStringLiteral("pendingList"); ///< what the dock of pending changes has below its first line

/// From which size of the window on a dock leaves a page enough room. Widths for the sides, heights for what is below.
struct Room {
    int profiles;
    int why;
    int graph;
    int pending; ///< of the list; its first line is always there
};

Room roomOf(MainWindow::Page page)
{
    using Page = MainWindow::Page;
    switch (page) {
    case Page::Packages:
        return {0, 1100, 780, 0};
    case Page::Graph:
        return {0, 1100, 1000, 860};
    case Page::Files:
        return {1400, 1800, never, 0};
    case Page::Review:
    case Page::Commit:
    case Page::Release:
        return {1800, 2200, never, 860};
    default:
        return {1500, 1800, never, 860};
    }
}
} // namespace

void MainWindow::connectDocks()
{
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        dock->installEventFilter(this);
        connect(dock->toggleViewAction(), &QAction::triggered, this, [this, dock](bool shown) {
            if (shown)
                revealDock(dock);
        });
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::arrangeDocks);
    connect(m_pending, &PendingEdits::changed, this, &MainWindow::arrangeDocks);
    connect(m_pendingPanel, &PendingPanel::foldRequested, this, [this](bool folded) {
        const bool fits = dockFits(pendingList);
        if (folded)
            m_docks.close(pendingList, pageName(), fits);
        else
            m_docks.open(pendingList, pageName(), fits);
        arrangeDocks();
    });
    connect(m_pendingPanel, &PendingPanel::closeRequested, m_pendingDock, &QWidget::close);
}

bool MainWindow::dockFits(const QString& dock) const
{
    const Room room = roomOf(page());
    if (dock == m_profilesDock->objectName())
        return width() >= room.profiles;
    if (dock == m_whyDock->objectName())
        return width() >= room.why;
    if (dock == m_graphDock->objectName())
        return room.graph != never && !m_docks.shown(m_activityDock->objectName(), pageName(), true)
               && height() >= room.graph + (m_pending->isEmpty() ? 0 : pendingHeight);
    if (dock == pendingList)
        return height() >= room.pending;
    return true;
}

void MainWindow::arrangeDocks()
{
    if (m_openRoot.isEmpty() || m_stack->currentWidget() != m_bench)
        return;
    const QMap<QDockWidget*, Qt::Orientation> sides{{m_profilesDock, Qt::Horizontal},
                                                    {m_whyDock, Qt::Horizontal},
                                                    {m_graphDock, Qt::Vertical},
                                                    {m_activityDock, Qt::Vertical},
                                                    {m_pendingDock, Qt::Vertical}};
    for (auto side = sides.begin(); side != sides.end(); ++side) {
        QDockWidget* dock = side.key();
        const bool shown = m_docks.shown(dock->objectName(), pageName(), dockFits(dock->objectName()));
        if (shown != dock->isHidden())
            continue;
        int& size = m_dockSizes[dock];
        if (!shown && dock->isVisible())
            size = side.value() == Qt::Horizontal ? dock->width() : dock->height();
        dock->setVisible(shown);
        if (shown && size > 0 && dock != m_pendingDock)
            resizeDocks({dock}, {size}, side.value());
    }
    foldPending();
}

QByteArray MainWindow::saveDockSizes() const
{
    QMap<QString, int> sizes;
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        const bool beside = dock == m_profilesDock || dock == m_whyDock;
        const bool measured = dock->isVisible() && (dock != m_pendingDock || !m_pendingPanel->isFolded());
        const int size = measured ? (beside ? dock->width() : dock->height()) : m_dockSizes.value(dock);
        if (size > 0)
            sizes[dock->objectName()] = size;
    }
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << sizes;
    return state;
}

void MainWindow::restoreDockSizes(const QByteArray& state)
{
    constexpr int most = 10000;
    QMap<QString, int> sizes;
    QDataStream stream(state);
    stream >> sizes;
    m_dockSizes = {{m_profilesDock, profilesWidth}, {m_whyDock, whyWidth}, {m_graphDock, graphHeight}};
    if (stream.status() != QDataStream::Ok)
        return;
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        if (const int size = sizes.value(dock->objectName()); size > 0 && size < most)
            m_dockSizes[dock] = size;
    }
}

void MainWindow::foldPending()
{
    // As a tab among others it has to have their height.
    const bool own =
        tabifiedDockWidgets(m_pendingDock).isEmpty() && dockWidgetArea(m_pendingDock) == Qt::BottomDockWidgetArea;
    const bool list = !m_pending->isEmpty() && m_docks.shown(pendingList, pageName(), dockFits(pendingList));
    const bool was = m_pendingPanel->isFolded();
    if (!was && own && !list && !m_pendingPanel->isHidden() && m_pendingDock->isVisible())
        m_dockSizes[m_pendingDock] = m_pendingDock->height();
    m_pendingPanel->setFolded(own && !list);
    if (m_pendingPanel->isFolded() == was || !m_pendingDock->isVisible())
        return;
    if (!was)
        QTimer::singleShot(0, m_pendingDock, [this] { // by itself it shrinks only with the window
            if (m_pendingPanel->isFolded())
                resizeDocks({m_pendingDock}, {m_pendingDock->minimumSizeHint().height()}, Qt::Vertical);
        });
    else
        resizeDocks({m_pendingDock}, {std::max(pendingHeight, m_dockSizes.value(m_pendingDock))}, Qt::Vertical);
}

void MainWindow::revealDock(QDockWidget* dock)
{
    if (m_openRoot.isEmpty())
        return dock->show();
    m_docks.open(dock->objectName(), pageName(), dockFits(dock->objectName()));
    arrangeDocks();
    dock->raise();
}

void MainWindow::showDocks()
{
    m_docks = DockRules();
    m_dockSizes.clear();
    restoreState(m_defaultDocks, docksVersion);
    resizeDocks({m_profilesDock, m_whyDock}, {profilesWidth, whyWidth}, Qt::Horizontal);
    resizeDocks({m_graphDock}, {graphHeight}, Qt::Vertical);
    arrangeDocks();
    m_graphDock->raise();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // hide() is the program's, close() the user's.
    if (event->type() == QEvent::Close && !m_openRoot.isEmpty()) {
        if (const auto* dock = qobject_cast<QDockWidget*>(watched)) {
            m_docks.close(dock->objectName(), pageName(), dockFits(dock->objectName()));
            QTimer::singleShot(0, this, &MainWindow::arrangeDocks); // others may have the room now
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    arrangeDocks();
}

} // namespace lockwright::gui
