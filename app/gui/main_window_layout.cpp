// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: what is remembered of a repository's pages and docks.
#include "main_window.h"

#include "layout_memory.h"
#include "selection.h"
#include "views/graph_page.h"
#include "views/packages_view.h"
#include "views/updates_page.h"

#include <QTabWidget>

namespace lockwright::gui
{

namespace
{
using Scope = workspace::GraphOptions::Scope;
const QString rulesKey = QStringLiteral("docks");
const QString sizesKey = QStringLiteral("dockSizes");

/// A name that stays when pages are added between others, and that is a key of the settings.
QString nameOf(const QWidget& page)
{
    return QString::fromLatin1(page.metaObject()->className()).section(QStringLiteral("::"), -1);
}
} // namespace

void MainWindow::connectLayout()
{
    connect(m_controller, &WorkspaceController::packagesReady, this, &MainWindow::restorePackage);
}

void MainWindow::rememberPages()
{
    m_repository.page = pageName();
    m_repository.package = m_restorePackage ? m_repository.package : m_selection->package();
    m_repository.updateFilter = m_updates->filter();
    const auto& graph = m_graphPage->options();
    m_repository.graphScope = int(graph.scope);
    m_repository.graphPackage = QString::fromStdString(graph.package);
    m_repository.graphTarget = QString::fromStdString(graph.target);
    m_repository.docks = saveState(docksVersion);
    m_repository.layouts[rulesKey] = m_docks.save();
    m_repository.layouts[sizesKey] = saveDockSizes();
    for (int i = 0; i < m_tabs->count(); ++i)
        m_repository.layouts[nameOf(*m_tabs->widget(i))] = saveLayoutOf(*m_tabs->widget(i));
}

void MainWindow::restorePages()
{
    m_restorePackage = true;
    m_updates->setFilter(m_repository.updateFilter);
    Page shown = Page::Packages;
    for (int i = 0; i < m_tabs->count(); ++i) {
        QWidget* page = m_tabs->widget(i);
        restoreLayoutOf(*page, m_repository.layouts.value(nameOf(*page)));
        if (nameOf(*page) == m_repository.page)
            shown = Page(i);
    }
    showPage(shown);
}

void MainWindow::restoreDocks()
{
    if (!restoreState(m_repository.docks, docksVersion) && !restoreState(m_around.memory.docks(), docksVersion))
        showDocks();
    m_docks = DockRules();
    if (!m_docks.restore(m_repository.layouts.value(rulesKey)))
        m_docks.restore(m_around.memory.widget(rulesKey));
    restoreDockSizes(m_repository.layouts.value(sizesKey));
    arrangeDocks();
}

QString MainWindow::pageName() const
{
    return nameOf(*m_tabs->currentWidget());
}

void MainWindow::restorePackage()
{
    if (!std::exchange(m_restorePackage, false))
        return;
    if (m_packageNames.contains(m_repository.package))
        m_selection->setPackage(m_repository.package);
    const bool known =
        m_repository.graphScope > int(Scope::Everything) && m_repository.graphScope <= int(Scope::Between);
    if (known && m_packageNames.contains(m_repository.graphPackage))
        m_graphPage->show(Scope(m_repository.graphScope), m_repository.graphPackage, m_repository.graphTarget);
}

} // namespace lockwright::gui
