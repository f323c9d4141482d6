// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the one selection that all views follow, and the palette.
#include "main_window.h"

#include "selection.h"
#include "views/graph_page.h"
#include "views/packages_view.h"
#include "views/palette.h"
#include "views/updates_page.h"
#include "words.h"

namespace lockwright::gui
{

void MainWindow::connectSelection()
{
    connect(m_packages, &PackagesView::selectionChanged, this, [this] {
        // A row that a filter hides stays selected for the other views.
        if (const QStringList selected = m_packages->selectedPackages(); !selected.isEmpty())
            m_selection->setPackage(selected.first());
    });
    connect(m_graphPage, &GraphPage::packageSelected, m_selection, &Selection::setPackage);
    connect(m_selection, &Selection::packageChanged, this, &MainWindow::followSelection);
    connect(m_selection, &Selection::historyChanged, this, &MainWindow::updateActions);
    connect(m_actions.back, &QAction::triggered, m_selection, &Selection::back);
    connect(m_actions.forward, &QAction::triggered, m_selection, &Selection::forward);
    connect(m_actions.palette, &QAction::triggered, this, &MainWindow::showPalette);
    connect(m_controller, &WorkspaceController::packagesReady, this,
            [this](const std::shared_ptr<const workspace::PackagesReport>& report) {
                m_packageNames.clear();
                for (const auto& row : report->rows)
                    m_packageNames << toQt(std::string_view(row.name.text()));
                m_graphPage->setPackageNames(m_packageNames);
                m_graphPage->setPackages(report);
                m_graphPage->outdate();
            });
}

void MainWindow::followSelection(const QString& package)
{
    const QStringList selected = m_packages->selectedPackages();
    if (!package.isEmpty() && (selected.isEmpty() || selected.first() != package))
        m_packages->selectPackage(package);
    m_graphPage->setPackage(package);
    m_updates->setPackage(package);
}

void MainWindow::connectGraph()
{
    connect(m_graphPage, &GraphPage::graphWanted, m_controller, &WorkspaceController::graph);
    connect(m_graphPage, &GraphPage::placeActivated, this, &MainWindow::openPlace);
    connect(m_graphPage, &GraphPage::exportRequested, this,
            [this](const QString& suffix, const std::function<QByteArray()>& bytes) {
                const QString name = QStringLiteral("dependencies.") + suffix;
                m_around.dialogs.chooseSaveFile(this, tr("Export the graph"), name, [this, bytes](const QString& path) {
                    if (!path.isEmpty())
                        m_controller->exportFile(path, bytes);
                });
            });
}

void MainWindow::showPalette()
{
    std::vector<Palette::Entry> entries;
    for (const QString& name : m_packageNames)
        entries.push_back({QStringLiteral("packages"), name, {}, tr("Package"), [this, name] {
                               if (page() != Page::Graph && page() != Page::Updates)
                                   showPage(Page::Packages);
                               m_selection->setPackage(name);
                           }});
    for (const auto& info : m_profilesReport ? m_profilesReport->profiles : std::vector<workspace::ProfileInfo>{}) {
        const QString name = toQt(std::string_view(info.profile.name));
        entries.push_back({QStringLiteral("profiles"), name, words(info.state), tr("Profile"),
                           [this, name] { selectProfile(name); }});
        for (const auto& path : {info.profile.source, info.profile.lock})
            entries.push_back({QStringLiteral("editor"), toQt(path), {}, tr("File"), [this, file = toQt(path)] {
                                   openPlace(file, 0);
                               }});
    }
    addCommits(entries);
    for (QAction* action : actions()) {
        if (!action->isEnabled() || action == m_actions.palette || action->text().isEmpty())
            continue;
        QString title = action->text();
        entries.push_back({QStringLiteral("apply"), title.remove(QLatin1Char('&')),
                           action->shortcut().toString(QKeySequence::NativeText), tr("Action"),
                           [action] { action->trigger(); }});
    }
    auto* palette = new Palette(*m_icons, m_around.themes, std::move(entries), this);
    palette->show();
    palette->setFocus();
}

} // namespace lockwright::gui
