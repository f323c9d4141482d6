// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs.h"
#include "icons.h"
#include "settings.h"
#include "views/message_area.h"
#include "views/palette.h"
#include "workspace_controller.h"

#include <QMainWindow>
#include <QTimer>

class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabWidget;
class QToolBar;
class QToolButton;

namespace lockwright::gui
{

class CommitView;
class ConflictsPage;
class EditorView;
class GraphPage;
class HistoryPage;
class JobIndicator;
class PackagesView;
class ProfileGraph;
class ProfilesPanel;
class ReviewView;
class Selection;
class StartPage;
class UpdatesPage;
class WhyPanel;

/// The window: wires the controller's results to the views and the user's wishes to the controller. It computes
/// nothing and touches no file.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page : std::uint8_t { Packages, Graph, Conflicts, Updates, Review, Commit, History, Files };

    /// What outlives the window.
    struct Surroundings {
        Doors doors;
        Dialogs& dialogs;
        Themes& themes;
        WindowMemory& memory;
        QString documents; ///< the folder below which the sample is offered
    };

    explicit MainWindow(Surroundings surroundings);
    ~MainWindow() override;

    /// Opens a folder, after a question where unsaved text would be lost.
    void openFolder(const QString& folder);
    /// Opens what was open at the end of the last run, if anything was.
    void openLast();

    [[nodiscard]] WorkspaceController& controller() { return *m_controller; }
    [[nodiscard]] MessageArea& messages() { return *m_messages; }
    [[nodiscard]] Page page() const;
    void showPage(Page page);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Actions {
        QAction* open{};
        QAction* sample{};
        QAction* refresh{};
        QAction* save{};
        QAction* closeRepository{};
        QAction* quit{};
        QAction* undo{};
        QAction* redo{};
        QAction* copyRows{};
        QAction* filter{};
        QAction* clearFilter{};
        QAction* palette{};
        QAction* back{};
        QAction* forward{};
        QAction* showPackages{};
        QAction* showGraph{};
        QAction* showConflicts{};
        QAction* showUpdates{};
        QAction* lookForUpdates{};
        QAction* showReview{};
        QAction* showCommit{};
        QAction* showHistory{};
        QAction* showFiles{};
        QAction* resetLayout{};
        QAction* packageInGraph{};
        QAction* why{};
        QAction* packageHistory{};
        QAction* recompile{};
        QAction* refreshSelected{};
        QAction* refreshAll{};
        QAction* lookForFixes{};
        QAction* nextConflict{};
        QAction* previousConflict{};
        QAction* apply{};
        QAction* cancel{};
        QAction* commit{};
        QAction* shortcuts{};
        QAction* about{};
    };

    // main_window.cpp: construction
    void makeViews();
    void makeDocks();
    void makeStatusBar();
    void connectViews();
    void connectController();

    // main_window_actions.cpp
    QAction* makeAction(const QString& text, const QString& name, const QString& icon, const QList<QKeySequence>& keys);
    void makeActions();
    void makeLockActions();
    void makeMenus();
    void makeViewMenu();
    void makeToolBar();
    void connectActions();
    void updateActions();
    void showShortcuts();
    void showAbout();

    // main_window_session.cpp: what is open, and what is remembered
    void chooseFolder();
    void forgetFolder(const QString& folder);
    void offerSample();
    void createSample(const QString& folder);
    void guardUnsaved(std::function<void()> go);
    void enterWorkspace(const QString& root);
    void leaveWorkspace();
    void rememberRepository();
    void rememberWindow();
    void restoreWindow();
    void resetLayout();
    void showStart();

    // main_window_results.cpp: answers of the controller

    // main_window_selection.cpp: the one selection, and the ways to it
    void connectSelection();
    void connectGraph();
    void followSelection(const QString& package);
    void showPalette();

    // main_window_conflicts.cpp: conflicts and fixes
    void makeConflictActions();
    void connectConflicts();
    void lookForFixes(int seconds);
    void applyFix(std::size_t position);
    void takeApplied(const std::shared_ptr<const workspace::FixApplied>& applied);
    void takeFixFailure(WorkspaceController::Verb verb, const Error& error);

    // main_window_updates.cpp
    void connectUpdates();
    void lookForUpdates(const workspace::OutdatedOptions& options);
    void chooseSecurity(bool archive);

    // main_window_history.cpp: commits that changed locks
    void makeHistoryActions();
    void connectHistory();
    void addCommits(std::vector<Palette::Entry>& entries);
    /// Of the Why dock and the page of history.
    void takeQuestionFailure(WorkspaceController::Verb verb, const Error& error);

    // main_window_why.cpp: why the selected package has its version
    void makeWhyDock();
    void connectWhy();
    /// The docks as they are where nothing is remembered.
    void showDocks();

    void takeProfiles(const std::shared_ptr<const workspace::ProfilesReport>& report);
    void takePlan(const std::shared_ptr<const workspace::CompilePlan>& plan);
    void takeRepository(const std::shared_ptr<const git::RepositoryState>& state);
    void takeIndex(const std::shared_ptr<const workspace::IndexReport>& report);
    void takeWritten(const std::shared_ptr<const workspace::WriteReport>& report);
    void takeCommitted(const std::shared_ptr<const git::CommitResult>& result);
    void takeFailure(WorkspaceController::Verb verb, const Error& error);
    void recompile(workspace::CompileOptions options);
    void startCompile(const workspace::CompileOptions& options);
    void refreshSelected();
    void commit();
    void selectProfile(const QString& profile);
    void openPlace(const QString& file, int line);
    /// A path of the repository's work tree as a path of the workspace, which may lie below it.
    [[nodiscard]] QString fromRoot(const QString& path) const;
    void updateTabs();
    void updateJobs();

    static constexpr int docksVersion = 1; ///< of saveState(); another one for every dock that is added

    Surroundings m_around;
    Icons* m_icons;
    WorkspaceController* m_controller;
    Selection* m_selection;
    Actions m_actions;
    QStackedWidget* m_stack;
    StartPage* m_start;
    QWidget* m_bench;
    QTabWidget* m_tabs;
    PackagesView* m_packages;
    GraphPage* m_graphPage;
    ConflictsPage* m_conflicts;
    UpdatesPage* m_updates;
    ReviewView* m_review;
    CommitView* m_commit;
    HistoryPage* m_historyPage;
    EditorView* m_editor;
    ProfilesPanel* m_profiles;
    ProfileGraph* m_graph;
    WhyPanel* m_why;
    MessageArea* m_messages;
    QDockWidget* m_profilesDock{};
    QDockWidget* m_graphDock{};
    QDockWidget* m_whyDock{};
    QToolBar* m_toolBar{};
    QToolButton* m_recompileButton{};
    QMenu* m_recentMenu{};
    QLabel* m_branch{};
    QLabel* m_locks{};
    QLabel* m_index{};
    JobIndicator* m_job{};
    QTimer m_pulse; ///< runs while jobs run
    QByteArray m_defaultDocks;
    RepositoryMemory m_repository;
    QStringList m_packageNames; ///< of all locks
    std::shared_ptr<const workspace::ProfilesReport> m_profilesReport;
    bool m_restoreSelection = false; ///< the next profile report is the first of this workspace
    QString m_openRoot;              ///< empty on the start page
    QString m_selectedProfile;       ///< empty for all
    QString m_opening;               ///< the folder asked for last
    QString m_workTree;              ///< of the repository that holds the workspace; empty where there is none
    std::optional<workspace::CompileOptions> m_afterSave; ///< compile once the text is saved
    bool m_leaving = false;                               ///< the user agreed to lose unsaved text
};

} // namespace lockwright::gui
