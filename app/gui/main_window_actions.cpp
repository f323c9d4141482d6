// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "selection.h"
#include "views/commit_view.h"
#include "views/editor_view.h"
#include "views/graph_page.h"
#include "views/history_page.h"
#include "views/packages_view.h"
#include "views/review_view.h"
#include "views/updates_page.h"
#include "words.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

namespace lockwright::gui
{

QAction* MainWindow::makeAction(const QString& text, const QString& name, const QString& icon,
                                const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!icon.isEmpty())
        m_icons->bind(action, icon);
    addAction(action); // keys work while the menu bar is hidden
    return action;
}

void MainWindow::makeActions()
{
    const auto make = [this](const QString& text, const char* name, const char* icon, const QList<QKeySequence>& keys) {
        return makeAction(text, QLatin1String(name), QLatin1String(icon), keys);
    };
    m_actions.open = make(tr("&Open repository…"), "open", "open", {QKeySequence(QStringLiteral("Ctrl+O"))});
    m_actions.open->setIconText(tr("Open"));
    m_actions.sample = make(tr("Explore the sa&mple…"), "sample", "sample", {});
    m_actions.refresh = make(tr("Re&fresh"), "refresh", "refresh", {QKeySequence(QStringLiteral("Shift+F5"))});
    m_actions.refresh->setToolTip(tr("Read files and repository anew (Shift+F5)"));
    m_actions.closeRepository =
        make(tr("&Close repository"), "closeRepository", "", {QKeySequence(QStringLiteral("Ctrl+W"))});
    m_actions.quit = make(tr("&Quit"), "quit", "", {QKeySequence(QStringLiteral("Ctrl+Q"))});
    m_actions.undo = make(tr("&Undo"), "undo", "", {QKeySequence(QStringLiteral("Ctrl+Z"))});
    m_actions.redo = make(tr("&Redo"), "redo", "", {QKeySequence(QStringLiteral("Ctrl+Shift+Z"))});
    m_actions.copyRows =
        make(tr("&Copy selected packages"), "copyRows", "copy", {QKeySequence(QStringLiteral("Ctrl+Shift+C"))});
    m_actions.filter = make(tr("&Filter packages"), "filter", "search", {QKeySequence(QStringLiteral("Ctrl+F"))});
    m_actions.clearFilter =
        make(tr("C&lear the filter"), "clearFilter", "", {QKeySequence(QStringLiteral("Ctrl+Shift+F"))});
    m_actions.palette = make(tr("Go to an&ything…"), "palette", "search",
                             {QKeySequence(QStringLiteral("Ctrl+K")), QKeySequence(QStringLiteral("Ctrl+P")),
                              QKeySequence(QStringLiteral("Ctrl+Shift+P"))});
    m_actions.palette->setIconText(tr("Go to"));
    m_actions.palette->setToolTip(tr("Go to a package, profile, file or action (Ctrl+K)"));
    m_actions.back = make(tr("&Back in the selection"), "back", "", {QKeySequence(QStringLiteral("Alt+Left"))});
    m_actions.forward =
        make(tr("Forward in the s&election"), "forward", "", {QKeySequence(QStringLiteral("Alt+Right"))});
    m_actions.showPackages = make(tr("&Packages"), "showPackages", "packages", {QKeySequence(QStringLiteral("Alt+1"))});
    m_actions.showGraph = make(tr("&Graph"), "showGraph", "graph", {QKeySequence(QStringLiteral("Alt+2"))});
    m_actions.showUpdates = make(tr("&Updates"), "showUpdates", "updates", {QKeySequence(QStringLiteral("Alt+4"))});
    m_actions.showReview = make(tr("&Review"), "showReview", "review",
                                {QKeySequence(QStringLiteral("Alt+5")), QKeySequence(QStringLiteral("Ctrl+R"))});
    m_actions.showCommit = make(tr("&Commit"), "showCommit", "commit", {QKeySequence(QStringLiteral("Alt+6"))});
    m_actions.showFiles = make(tr("&Files"), "showFiles", "editor", {QKeySequence(QStringLiteral("Alt+9"))});
    m_actions.packageInGraph =
        make(tr("Show in &graph"), "packageInGraph", "graph", {QKeySequence(QStringLiteral("Ctrl+G"))});
    m_actions.resetLayout = make(tr("Rese&t layout"), "resetLayout", "", {});
    m_actions.shortcuts = make(tr("&Keyboard shortcuts"), "shortcuts", "", {QKeySequence(QStringLiteral("Ctrl+?"))});
    m_actions.about = make(tr("&About Lockwright"), "about", "lockwright", {});
    m_actions.about->setMenuRole(QAction::AboutRole);
    m_actions.quit->setMenuRole(QAction::QuitRole);
}

void MainWindow::makeLockActions()
{
    const auto make = [this](const QString& text, const char* name, const char* icon, const QList<QKeySequence>& keys) {
        return makeAction(text, QLatin1String(name), QLatin1String(icon), keys);
    };
    m_actions.recompile =
        make(tr("&Recompile stale profiles"), "recompile", "recompile", {QKeySequence(QStringLiteral("F5"))});
    m_actions.recompile->setToolTip(tr("Solve the stale profiles; nothing is written before you apply it (F5)"));
    m_actions.refreshSelected =
        make(tr("Refresh &selected packages"), "refreshSelected", "", {QKeySequence(QStringLiteral("Ctrl+F5"))});
    m_actions.refreshAll =
        make(tr("Refresh &all packages"), "refreshAll", "", {QKeySequence(QStringLiteral("Ctrl+Shift+F5"))});
    m_actions.lookForUpdates =
        make(tr("&Look for updates"), "lookForUpdates", "updates", {QKeySequence(QStringLiteral("Ctrl+U"))});
    m_actions.apply =
        make(tr("&Write the reviewed locks"), "apply", "apply", {QKeySequence(QStringLiteral("Ctrl+Shift+Return"))});
    m_actions.cancel =
        make(tr("&Cancel job, or close message"), "cancel", "cancel", {QKeySequence(QStringLiteral("Esc"))});
    m_actions.commit = make(tr("C&ommit"), "commit", "commit",
                            {QKeySequence(QStringLiteral("Ctrl+Return")), QKeySequence(QStringLiteral("Ctrl+Enter"))});
    m_actions.undoCommit = make(tr("&Undo last commit"), "undoCommit", "undo-commit", {});
    m_actions.undoCommit->setToolTip(tr("Take the last commit back while nobody else has it; the files stay"));
    m_actions.commit->setToolTip(tr("Show the commit; in the commit view, make it (Ctrl+Enter)"));
}

void MainWindow::makeMenus()
{
    auto* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions.open);
    m_recentMenu = file->addMenu(tr("Open &recent"));
    file->addAction(m_actions.sample);
    file->addSeparator();
    file->addAction(m_actions.applyPending);
    file->addAction(m_actions.refresh);
    file->addAction(m_actions.closeRepository);
    file->addSeparator();
    file->addAction(m_actions.quit);

    auto* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo, m_actions.discardPending});
    edit->addSeparator();
    edit->addActions({m_actions.copyRows, m_actions.copyMarkdown, m_actions.copyCsv});
    edit->addSeparator();
    edit->addActions({m_actions.filter, m_actions.clearFilter});
    edit->addSeparator();
    edit->addAction(m_actions.settings);

    makeViewMenu();

    auto* package = menuBar()->addMenu(tr("&Package"));
    package->addActions({m_actions.packageInGraph, m_actions.why, m_actions.packageHistory});
    package->addSeparator();
    package->addActions({m_actions.addRequirement, m_actions.editPin, m_actions.holdPin});
    m_moveMenu = package->addMenu(tr("&Move its line to"));
    package->addAction(m_actions.removeLine);

    auto* lock = menuBar()->addMenu(tr("&Lock"));
    lock->addActions({m_actions.recompile, m_actions.refreshSelected, m_actions.refreshAll});
    lock->addActions({m_actions.lookForUpdates, m_actions.consolidate});
    lock->addSeparator();
    lock->addActions({m_actions.lookForFixes, m_actions.nextConflict, m_actions.previousConflict});
    lock->addSeparator();
    lock->addAction(m_actions.apply);
    lock->addSeparator();
    lock->addAction(m_actions.cancel);

    auto* git = menuBar()->addMenu(tr("&Git"));
    git->addActions({m_actions.commit, m_actions.undoCommit});

    menuBar()->addMenu(makeReleaseMenu());

    auto* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions.guide, m_actions.glossary, m_actions.shortcuts, m_actions.about});
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] {
        m_recentMenu->clear();
        for (const QString& folder : m_around.memory.recent()) {
            QString text = QDir::toNativeSeparators(folder);
            m_recentMenu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                                    [this, folder] { openFolder(folder); });
        }
    });
}

void MainWindow::makeViewMenu()
{
    auto* view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions.showPackages, m_actions.showGraph, m_actions.showConflicts, m_actions.showUpdates,
                      m_actions.showReview, m_actions.showCommit, m_actions.showRelease, m_actions.showHistory,
                      m_actions.showCharts, m_actions.showFiles});
    view->addSeparator();
    view->addActions({m_actions.packageMatrix, m_actions.palette, m_actions.back, m_actions.forward});
    view->addSeparator();
    auto* profiles = m_profilesDock->toggleViewAction();
    profiles->setText(tr("Profile &list"));
    auto* graph = m_graphDock->toggleViewAction();
    graph->setText(tr("Profile gr&aph"));
    view->addActions({profiles, graph, m_whyDock->toggleViewAction(), m_pendingDock->toggleViewAction()});
    view->addActions({m_actions.showProblems, m_actions.showJobs, m_actions.showLog});
    view->addSeparator();
    view->addMenu(makeThemeMenu());
    auto* layouts = view->addMenu(tr("W&indow layouts"));
    layouts->addActions({m_actions.exploreLayout, m_actions.reviewLayout});
    layouts->addSeparator();
    layouts->addAction(m_actions.resetLayout);
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(tr("Main tool bar"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({20, 20});
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addActions({m_actions.open, m_actions.refresh});
    m_toolBar->addAction(m_actions.palette);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions.addRequirement);
    m_recompileButton = new QToolButton(m_toolBar);
    m_recompileButton->setObjectName(QStringLiteral("recompileButton"));
    m_recompileButton->setDefaultAction(m_actions.recompile);
    m_recompileButton->setPopupMode(QToolButton::MenuButtonPopup);
    m_recompileButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* modes = new QMenu(m_recompileButton);
    modes->addActions({m_actions.recompile, m_actions.refreshSelected, m_actions.refreshAll});
    m_recompileButton->setMenu(modes);
    m_toolBar->addWidget(m_recompileButton);
    m_toolBar->addActions({m_actions.showReview, m_actions.commit, m_actions.showRelease});
    for (QToolButton* button : m_toolBar->findChildren<QToolButton*>()) {
        button->setFocusPolicy(Qt::TabFocus);
        if (button->defaultAction())
            button->setAccessibleName(button->defaultAction()->iconText());
    }
}

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions.sample, &QAction::triggered, this, &MainWindow::offerSample);
    connect(m_actions.refresh, &QAction::triggered, this, [this] {
        m_controller->refresh();
        m_controller->preview({});
        m_editor->refresh();
        recheckPending();
    });
    connect(m_actions.closeRepository, &QAction::triggered, this,
            [this] { guardUnsaved([this] { m_controller->close(); }); });
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.copyRows, &QAction::triggered, this, [this] {
        if (page() == Page::Updates)
            QApplication::clipboard()->setText(m_updates->selectedText());
        else
            m_packages->copySelection();
    });
    connect(m_actions.filter, &QAction::triggered, this, [this] {
        if (page() == Page::Updates)
            return m_updates->focusFilter();
        if (page() == Page::History)
            return m_historyPage->focusFilter();
        showPage(Page::Packages);
        m_packages->focusFilter();
    });
    connect(m_actions.clearFilter, &QAction::triggered, this, [this] {
        if (page() == Page::Updates)
            m_updates->setFilter({});
        else
            m_packages->setFilter({});
    });
    connect(m_actions.showPackages, &QAction::triggered, this, [this] { showPage(Page::Packages); });
    connect(m_actions.showGraph, &QAction::triggered, this, [this] { showPage(Page::Graph); });
    connect(m_actions.packageInGraph, &QAction::triggered, this, [this] {
        m_graphPage->show(workspace::GraphOptions::Scope::Dependents, m_selection->package());
        showPage(Page::Graph);
    });
    connect(m_actions.showReview, &QAction::triggered, this, [this] { showPage(Page::Review); });
    connect(m_actions.showCommit, &QAction::triggered, this, [this] { showPage(Page::Commit); });
    connect(m_actions.showFiles, &QAction::triggered, this, [this] { showPage(Page::Files); });
    connect(m_actions.resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions.recompile, &QAction::triggered, this, [this] { recompile({}); });
    connect(m_actions.refreshSelected, &QAction::triggered, this, &MainWindow::refreshSelected);
    connect(m_actions.refreshAll, &QAction::triggered, this, [this] {
        workspace::CompileOptions options;
        options.upgradeAll = true;
        recompile(options);
    });
    connect(m_actions.apply, &QAction::triggered, m_review, &ReviewView::apply);
    connect(m_actions.cancel, &QAction::triggered, this, [this] {
        if (m_controller->running())
            m_controller->cancel();
        else
            m_messages->dismissNewest();
    });
    connect(m_actions.commit, &QAction::triggered, this, &MainWindow::commit);
    connect(m_actions.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::updateActions()
{
    const bool open = m_controller->isOpen();
    const bool solving = m_controller->isRunning(WorkspaceController::Verb::Compile);
    for (QAction* action :
         {m_actions.refresh, m_actions.closeRepository, m_actions.filter, m_actions.showPackages, m_actions.showGraph,
          m_actions.showConflicts, m_actions.showUpdates, m_actions.lookForUpdates, m_actions.showReview,
          m_actions.showCommit, m_actions.showHistory, m_actions.showCharts, m_actions.showFiles, m_actions.commit,
          m_actions.undoCommit, m_actions.lookForFixes, m_actions.nextConflict, m_actions.previousConflict})
        action->setEnabled(open);
    m_actions.recompile->setEnabled(open && !solving);
    m_actions.refreshAll->setEnabled(open && !solving);
    m_actions.refreshSelected->setEnabled(open && !solving && !m_packages->selectedPackages().isEmpty());
    m_actions.palette->setEnabled(open);
    m_actions.back->setEnabled(open && m_selection->canGoBack());
    m_actions.forward->setEnabled(open && m_selection->canGoForward());
    m_actions.packageInGraph->setEnabled(open && !m_selection->package().isEmpty());
    m_actions.packageHistory->setEnabled(open && !m_selection->package().isEmpty());
    const bool updates = page() == Page::Updates;
    m_actions.copyRows->setEnabled(
        open && (updates ? !m_updates->selectedText().isEmpty() : !m_packages->selectedPackages().isEmpty()));
    for (QAction* action : {m_actions.copyMarkdown, m_actions.copyCsv})
        action->setEnabled(open && !updates && !m_packages->selectedPackages().isEmpty());
    for (QAction* action : {m_actions.consolidate, m_actions.packageMatrix})
        action->setEnabled(open);
    m_actions.clearFilter->setEnabled(open && !(updates ? m_updates->filter() : m_packages->filter()).isEmpty());
    updateEditActions();
    updateReleaseActions();
    m_actions.apply->setEnabled(open && m_review->canApply());
    m_actions.cancel->setEnabled(m_controller->running().has_value() || m_messages->count() > 0);
    m_recentMenu->setEnabled(!m_around.memory.recent().isEmpty());
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Lockwright"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(m_icons->pixmap(QStringLiteral("lockwright"), Shade::Accent, 48, devicePixelRatioF()));
    box->setText(tr("Lockwright %1").arg(QStringLiteral(LOCKWRIGHT_VERSION)));
    box->setInformativeText(
        tr("Layered Python requirement profiles: see, recompile, review, commit.\n\n"
           "Free software under the GNU General Public License, version 3 or later. Built with Qt %1.")
            .arg(QLatin1String(qVersion())));
    box->setStandardButtons(QMessageBox::Close);
    box->open();
}

} // namespace lockwright::gui
