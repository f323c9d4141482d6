// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "disk_watcher.h"
#include "graph_view/profile_graph.h"
#include "key_bindings.h"
#include "selection.h"
#include "undo/edit_trial.h"
#include "undo/pending_edits.h"
#include "undo/what_if_watch.h"
#include "views/activity_panel.h"
#include "views/add_dialog.h"
#include "views/charts_page.h"
#include "views/commit_view.h"
#include "views/conflicts_page.h"
#include "views/consolidate_dialog.h"
#include "views/editor_view.h"
#include "views/graph_page.h"
#include "views/help_window.h"
#include "views/history_page.h"
#include "views/job_indicator.h"
#include "views/packages_view.h"
#include "views/pending_panel.h"
#include "views/pin_editor.h"
#include "views/profiles_panel.h"
#include "views/push_dialog.h"
#include "views/release_page.h"
#include "views/review_view.h"
#include "views/settings_dialog.h"
#include "views/start_page.h"
#include "views/updates_page.h"
#include "views/why_panel.h"
#include "words.h"

#include <QDir>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace lockwright::gui
{

MainWindow::MainWindow(Surroundings surroundings)
    : m_around(std::move(surroundings))
    , m_icons(new Icons(m_around.themes, this))
    , m_controller(new WorkspaceController(m_around.doors, this))
    , m_selection(new Selection(this))
    , m_keys(new KeyBindings(m_around.memory, this))
    , m_disk(new DiskWatcher(this))
    , m_pending(new PendingEdits(this))
    , m_whatIf(new WhatIfWatch(this))
    , m_stack(new QStackedWidget(this))
    , m_start(new StartPage(*m_icons, m_around.themes, this))
    , m_bench(new QWidget(this))
    , m_tabs(new QTabWidget(m_bench))
    , m_packages(new PackagesView(*m_icons, m_around.themes, this))
    , m_graphPage(new GraphPage(*m_icons, m_around.themes, this))
    , m_conflicts(new ConflictsPage(*m_icons, m_around.themes, this))
    , m_updates(new UpdatesPage(*m_icons, m_around.themes, this))
    , m_review(new ReviewView(*m_icons, m_around.themes, this))
    , m_commit(new CommitView(*m_icons, m_around.themes, this))
    , m_releasePage(new ReleasePage(*m_icons, m_around.themes, this))
    , m_historyPage(new HistoryPage(*m_icons, m_around.themes, this))
    , m_charts(new ChartsPage(*m_icons, m_around.themes, this))
    , m_editor(new EditorView(*m_icons, m_around.themes, *m_pending, this))
    , m_profiles(new ProfilesPanel(m_around.themes, this))
    , m_graph(new ProfileGraph(m_around.themes, this))
    , m_why(new WhyPanel(*m_icons, m_around.themes, this))
    , m_activity(new ActivityPanel(*m_icons, m_around.themes, this))
    , m_pendingPanel(new PendingPanel(*m_icons, m_around.themes, *m_pending, *m_whatIf, this))
    , m_messages(new MessageArea(*m_icons, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(m_icons->icon(QStringLiteral("lockwright"), Shade::Accent));
    setAcceptDrops(true);
    setMinimumSize(760, 480);
    resize(1280, 800);
    makeViews();
    makeDocks();
    makeStatusBar();
    makeActions();
    makeLockActions();
    makeConflictActions();
    makePackageActions();
    makeSettingsActions();
    makeWhyDock();
    makePendingDock();
    makeEditActions();
    connectCharts();
    makeActivityDock();
    makeHistoryActions();
    makeReleaseActions();
    makeMenus();
    makeToolBar();
    connectActions();
    connectViews();
    connectController();
    connectSelection();
    connectGraph();
    connectConflicts();
    connectReview();
    connectUpdates();
    connectPackages();
    connectWhy();
    connectPending();
    connectEdits();
    connectSettings();
    connectWatch();
    connectActivity();
    connectLayout();
    connectHistory();
    connectRestore();
    connectRelease();
    connectDocks();
    m_defaultDocks = saveState(docksVersion);
    restoreWindow();
    showStart();
}

MainWindow::~MainWindow()
{
    delete m_pinEditor;
    delete m_addDialog;
    delete m_trial;
    delete m_pushDialog;
    // Views may still emit while they die; the controller dies first so that nothing answers them.
    disconnect(m_controller, nullptr, this, nullptr);
    delete m_settings;
    disconnect(m_pending, nullptr, this, nullptr);
    disconnect(m_whatIf, nullptr, this, nullptr);
    disconnect(m_whyDock, nullptr, this, nullptr); // it hides when the window's base dies
    delete m_controller;
}

void MainWindow::makeViews()
{
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideRight); // rather than arrows to scroll with
    m_stack->setMinimumWidth(560); // no page, nor the start with its cards, may push the docks aside
    m_tabs->addTab(m_packages, tr("Packages"));
    m_tabs->addTab(m_graphPage, tr("Graph"));
    m_tabs->addTab(m_conflicts, tr("Conflicts"));
    m_tabs->addTab(m_updates, tr("Updates"));
    m_tabs->addTab(m_review, tr("Review"));
    m_tabs->addTab(m_commit, tr("Commit"));
    m_tabs->addTab(m_releasePage, tr("Release"));
    m_tabs->addTab(m_historyPage, tr("History"));
    m_tabs->addTab(m_charts, tr("Charts"));
    m_tabs->addTab(m_editor, tr("Files"));
    m_tabs->tabBar()->setAccessibleName(tr("Views"));
    auto* layout = new QVBoxLayout(m_bench);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_bench);
    auto* central = new QWidget(this);
    auto* whole = new QVBoxLayout(central);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_messages);
    whole->addWidget(m_stack, 1);
    setCentralWidget(central);
}

void MainWindow::makeDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    m_profilesDock = new QDockWidget(tr("Profiles"), this);
    m_profilesDock->setObjectName(QStringLiteral("profilesDock"));
    m_profilesDock->setWidget(m_profiles);
    m_profilesDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::LeftDockWidgetArea, m_profilesDock);

    m_graphDock = new QDockWidget(tr("Profile graph"), this);
    m_graphDock->setObjectName(QStringLiteral("graphDock"));
    auto* panel = new QWidget(m_graphDock);
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(4, 4, 4, 4);
    buttons->setSpacing(2);
    const auto add = [&](const QString& icon, const QString& text, auto act) {
        auto* button = new QToolButton(panel);
        button->setProperty("flat", true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
        m_icons->bind(button, icon);
        connect(button, &QToolButton::clicked, m_graph, act);
        buttons->addWidget(button);
    };
    add(QStringLiteral("zoom-in"), tr("Zoom in"), [this] { m_graph->zoom(1.25); });
    add(QStringLiteral("zoom-out"), tr("Zoom out"), [this] { m_graph->zoom(0.8); });
    add(QStringLiteral("zoom-fit"), tr("Show the whole graph"), [this] { m_graph->fit(); });
    buttons->addStretch();
    auto* layout = new QHBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_graph, 1);
    layout->addLayout(buttons);
    m_graphDock->setWidget(panel);
    m_graphDock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    addDockWidget(Qt::BottomDockWidgetArea, m_graphDock);
}

void MainWindow::makeStatusBar()
{
    const auto add = [this](const QString& icon, const QString& name, const QString& accessible) {
        auto* box = new QWidget(this);
        auto* picture = new QLabel(box);
        const auto draw = [this, picture, icon] {
            picture->setPixmap(m_icons->pixmap(icon, Shade::Muted, 14, devicePixelRatioF()));
        };
        draw();
        connect(&m_around.themes, &Themes::changed, picture, draw);
        auto* label = new QLabel(box);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setAccessibleName(accessible);
        auto* layout = new QHBoxLayout(box);
        layout->setContentsMargins(8, 1, 10, 1);
        layout->setSpacing(6);
        layout->addWidget(picture);
        layout->addWidget(label);
        statusBar()->addWidget(box);
        return label;
    };
    m_branch = add(QStringLiteral("branch"), QStringLiteral("branchStatus"), tr("Branch"));
    m_locks = add(QStringLiteral("lock"), QStringLiteral("lockStatus"), tr("Locks"));
    m_index = add(QStringLiteral("index"), QStringLiteral("indexStatus"), tr("Index"));
    m_job = new JobIndicator(*m_icons, this);
    statusBar()->addPermanentWidget(m_job);
    statusBar()->setSizeGripEnabled(false);
    m_pulse.setInterval(100);
    connect(&m_pulse, &QTimer::timeout, this, &MainWindow::updateJobs);
}

void MainWindow::connectViews()
{
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::offerSample);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseFolder);
    connect(m_start, &StartPage::recentRequested, this, &MainWindow::openFolder);
    connect(m_profiles, &ProfilesPanel::profileSelected, this, &MainWindow::selectProfile);
    connect(m_profiles, &ProfilesPanel::openRequested, this, [this](const QString& file) { openPlace(file, 0); });
    connect(m_profiles, &ProfilesPanel::recompileRequested, this, [this](const QString& profile) {
        workspace::CompileOptions options;
        options.profiles = {profile.toStdString()};
        recompile(options);
    });
    connect(m_graph, &ProfileGraph::profileSelected, this, &MainWindow::selectProfile);
    connect(m_graph, &ProfileGraph::profileActivated, this,
            [this] { emit m_profiles->activated(m_profiles->currentIndex()); });
    connect(m_packages, &PackagesView::placeActivated, this, &MainWindow::openPlace);
    connect(m_packages, &PackagesView::selectionChanged, this, &MainWindow::updateActions);
    connect(m_packages, &PackagesView::filterChanged, this, &MainWindow::updateActions);
    connect(m_review, &ReviewView::placeActivated, this, &MainWindow::openPlace);
    connect(m_review, &ReviewView::recompileRequested, this, [this] { recompile({}); });
    connect(m_review, &ReviewView::stateChanged, this, &MainWindow::updateTabs);
    connect(m_review, &ReviewView::applyRequested, this, [this](const std::vector<std::string>& only) {
        m_review->setBusy(true);
        m_controller->write(only);
    });
    connect(m_commit, &CommitView::stateChanged, this, &MainWindow::updateTabs);
    connect(m_commit, &CommitView::fileActivated, this, [this](const QString& file) { openPlace(fromRoot(file), 0); });
    connect(m_commit, &CommitView::pathsChanged, this, [this](const std::vector<std::string>& paths) {
        std::vector<std::string> relative;
        for (const auto& path : paths)
            relative.push_back(fromQt(fromRoot(toQt(std::string_view(path)))));
        m_controller->preview(std::move(relative));
    });
    connect(m_commit, &CommitView::commitRequested, this, [this](const git::CommitRequest& request) {
        guardPending(tr("The commit takes what is on disk."),
                     {tr("Write them first"), tr("Commit without them"), tr("Cancel")}, [this, request] {
                         m_commit->setBusy(true);
                         m_controller->commit(request);
                     });
    });
    connect(m_editor, &EditorView::readRequested, m_controller, &WorkspaceController::readText);
    connect(m_editor, &EditorView::stateChanged, this, &MainWindow::updateTabs);
    connect(m_messages, &MessageArea::countChanged, this, &MainWindow::updateActions);
    connect(m_job, &JobIndicator::cancelRequested, m_controller, &WorkspaceController::cancel);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectController()
{
    connect(m_controller, &WorkspaceController::opened, this, &MainWindow::enterWorkspace);
    connect(m_controller, &WorkspaceController::closed, this, &MainWindow::leaveWorkspace);
    connect(m_controller, &WorkspaceController::profilesReady, this, &MainWindow::takeProfiles);
    connect(m_controller, &WorkspaceController::packagesReady, m_packages, &PackagesView::setReport);
    connect(m_controller, &WorkspaceController::graphReady, m_graphPage, &GraphPage::setPicture);
    connect(m_controller, &WorkspaceController::exported, this, [this](const QString& path) {
        m_messages->show({QStringLiteral("export"),
                          Message::Kind::Success,
                          tr("Written to %1.").arg(QDir::toNativeSeparators(path)),
                          {}});
    });
    connect(m_controller, &WorkspaceController::planReady, this, &MainWindow::takePlan);
    connect(m_controller, &WorkspaceController::written, this, &MainWindow::takeWritten);
    connect(m_controller, &WorkspaceController::repositoryReady, this, &MainWindow::takeRepository);
    connect(m_controller, &WorkspaceController::previewReady, m_commit, &CommitView::setPreview);
    connect(m_controller, &WorkspaceController::messageSuggested, m_commit, &CommitView::suggest);
    connect(m_controller, &WorkspaceController::commitOutput, m_commit, &CommitView::appendOutput);
    connect(m_controller, &WorkspaceController::committed, this, &MainWindow::takeCommitted);
    connect(m_controller, &WorkspaceController::indexReady, this, &MainWindow::takeIndex);
    connect(m_controller, &WorkspaceController::textRead, m_editor, &EditorView::setText);
    connect(m_controller, &WorkspaceController::failed, this, &MainWindow::takeFailure);
    connect(m_controller, &WorkspaceController::cancelled, this, [this](WorkspaceController::Verb verb) {
        takeFailure(verb, Error{ErrorCode::Cancelled, {}, {}, {}});
    });
    connect(m_controller, &WorkspaceController::jobsChanged, this, &MainWindow::updateJobs);
}

MainWindow::Page MainWindow::page() const
{
    return Page(m_tabs->currentIndex());
}

void MainWindow::showPage(Page page)
{
    m_tabs->setCurrentIndex(int(page));
    m_tabs->currentWidget()->setFocus();
}

} // namespace lockwright::gui
