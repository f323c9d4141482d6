// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs.h"
#include "dock_rules.h"
#include "icons.h"
#include "settings.h"
#include "views/message_area.h"
#include "views/palette.h"
#include "workspace_controller.h"

#include <QMainWindow>
#include <QPointer>
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

class ActivityPanel;
class AddDialog;
class ChartsPage;
class CommitView;
class ConflictsPage;
class ConsolidateDialog;
class DiskWatcher;
class EditTrial;
class EditorView;
class GraphPage;
class HelpWindow;
class HistoryPage;
class JobIndicator;
class KeyBindings;
class PackagesView;
class PendingEdits;
class PendingPanel;
class PinEditor;
class ProfileGraph;
class ProfilesPanel;
class PushDialog;
class ReleasePage;
class ReviewView;
class Selection;
class SettingsDialog;
class StartPage;
class UpdatesPage;
class WhatIfWatch;
class WhyPanel;
struct ChartTarget;

/// The window: wires the controller's results to the views and the user's wishes to the controller. It computes
/// nothing and touches no file.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    enum class Page : std::uint8_t {
        Packages,
        Graph,
        Conflicts,
        Updates,
        Review,
        Commit,
        Release,
        History,
        Charts,
        Files
    };

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
    [[nodiscard]] KeyBindings& keys() { return *m_keys; }
    /// The window was closed to be opened anew, in another language.
    [[nodiscard]] bool restartWanted() const { return m_restartWanted; }
    [[nodiscard]] Page page() const;
    void showPage(Page page);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Actions {
        QAction* open{};
        QAction* sample{};
        QAction* refresh{};
        QAction* applyPending{};
        QAction* discardPending{};
        QAction* addRequirement{};
        QAction* editPin{};
        QAction* holdPin{};
        QAction* removeLine{};
        QAction* closeRepository{};
        QAction* quit{};
        QAction* undo{};
        QAction* redo{};
        QAction* copyRows{};
        QAction* copyMarkdown{};
        QAction* copyCsv{};
        QAction* packageMatrix{};
        QAction* consolidate{};
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
        QAction* showRelease{};
        QAction* rehearseRelease{};
        QAction* runRelease{};
        QAction* resumeRelease{};
        QAction* abortRelease{};
        QAction* pushRelease{};
        QAction* showHistory{};
        QAction* showCharts{};
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
        QAction* undoCommit{};
        QAction* settings{};
        QAction* guide{};
        QAction* glossary{};
        QAction* showProblems{};
        QAction* showJobs{};
        QAction* showLog{};
        QAction* exploreLayout{};
        QAction* reviewLayout{};
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

    // main_window_pending.cpp: edits that are not written yet
    void makePendingDock();
    void connectPending();
    void showHistory();
    void showPendingCount();
    void applyPending(std::function<void()> then);
    /// Goes on at once where nothing is pending; else asks, with a word for what `go` does, whether to write it first.
    void guardPending(const QString& text, const QStringList& answers, std::function<void()> go);
    void recheckPending();
    /// Brings back what was pending when the program ended last, whatever ended it.
    void restorePending();
    void takeReread(const QMap<QString, std::string>& texts);
    void reloadPending(bool keep);
    void takeEditsWritten(const std::vector<workspace::EditedFile>& files,
                          const std::shared_ptr<const workspace::FixApplied>& applied);
    void takeEditFailure(WorkspaceController::Verb verb, const Error& error);

    // main_window_edits.cpp: requirements edited in the table
    void makeEditActions();
    void connectEdits();
    void updateEditActions();
    void openPinEditor(bool hold);
    void openAddDialog(const QString& package, const QString& profile);
    void showPinLine();
    void wish(workspace::EditWish wish);
    /// Asks which of several lines about the package a wish that failed means.
    void chooseLine(const workspace::EditWish& wish);
    void follow(EditTrial& trial);
    void fillMoveMenu();
    void movePackage(const QString& package, const QString& profile);
    void extendPackageMenu(QMenu* menu);
    void openLineOf(const QString& package);
    /// The profile whose own file has a line about the package; empty where none has.
    [[nodiscard]] QString homeOf(const QString& package) const;
    [[nodiscard]] QStringList profileNames() const;
    [[nodiscard]] QString sourceOf(const QString& profile) const;
    [[nodiscard]] const workspace::PackageRow* packageRow(const QString& package) const;

    // main_window_conflicts.cpp: conflicts and fixes
    void makeConflictActions();
    void connectConflicts();
    void lookForFixes(int seconds);
    void applyFix(std::size_t position);
    void takeFixFailure(const Error& error);

    // main_window_updates.cpp
    void connectUpdates();
    void lookForUpdates(const workspace::OutdatedOptions& options);
    void chooseSecurity(bool archive);
    /// The newer versions of a package, with what is known of each.
    void addUpgradeMenu(QMenu* menu, const QString& package);
    void upgrade(const std::vector<std::string>& marks);

    // main_window_review.cpp
    void connectReview();
    /// Solves again what was solved last, with these packages as the locks have them.
    void holdPackages(const std::vector<std::string>& packages);
    void applyAndCommit();
    void commitWhatWasWritten();
    void takeUndone(const std::shared_ptr<const git::UndoResult>& result);

    // main_window_release.cpp
    void makeReleaseActions();
    QMenu* makeReleaseMenu();
    void connectRelease();
    void connectReleasePage();
    void updateReleaseActions();
    void startRelease(const workspace::ReleaseOptions& options);
    void showPush();
    /// Asks first, with all that will be taken back.
    void abortRelease(const workspace::ReleaseAbortOptions& options);
    void takeReleaseStatus(const std::shared_ptr<const workspace::ReleaseStatus>& status);
    void takeReleaseEnd(WorkspaceController::Verb verb, const std::shared_ptr<const workspace::ReleaseStatus>& status);
    /// False where it is not about a release.
    bool takeReleaseFailure(WorkspaceController::Verb verb, const Error& error);
    /// Goes on at once where no release is at work; else asks whether to stop it.
    void guardRelease(std::function<void()> go);

    // main_window_charts.cpp
    void connectCharts();
    /// Shows what a part of a chart is about.
    void followChart(const ChartTarget& target);

    // main_window_packages.cpp
    void makePackageActions();
    void connectPackages();
    /// @param packages empty: all that profiles lock differently
    void consolidate(const QStringList& packages);

    // main_window_settings.cpp: settings, keys, help
    void makeSettingsActions();
    QMenu* makeThemeMenu();
    void adoptKeys(const QMenu* menu, const QString& context);
    void connectSettings();
    void connectSettingsDialog();
    void showSettings();
    /// False where it is not the settings' matter, or they are not on show.
    bool takeSettingsFailure(WorkspaceController::Verb verb, const Error& error);
    void showHelp(const QString& page);
    void showShortcuts();
    void restart();
    // main_window_history.cpp: commits that changed locks
    void makeHistoryActions();
    void connectHistory();
    /// Shows a commit on the page of history. @param id 40 hex digits
    void showInHistory(const QString& id);
    void addCommits(std::vector<Palette::Entry>& entries);
    /// Of the Why dock and the page of history.
    void takeQuestionFailure(WorkspaceController::Verb verb, const Error& error);

    // main_window_restore.cpp: what a commit had, on its way to the pending edits
    void connectRestore();
    void takeRestore(const std::shared_ptr<const workspace::RestoreReport>& report);

    // main_window_why.cpp: why the selected package has its version
    void makeWhyDock();
    void connectWhy();
    // main_window_activity.cpp: problems, jobs and log; layouts
    void makeActivityDock();
    void connectActivity();
    void showActivity(QWidget* page);
    void showLayout(bool review);

    // main_window_layout.cpp: what is remembered of a repository's pages and docks
    void connectLayout();
    void rememberPages();
    void restorePages();
    void restoreDocks();
    void restorePackage();

    // main_window_docks.cpp: which docks stand beside the page in sight
    void connectDocks();
    /// Whether the page in sight has room for a dock, or for the list below the line of what is pending.
    [[nodiscard]] bool dockFits(const QString& dock) const;
    void arrangeDocks();
    void foldPending();
    [[nodiscard]] QByteArray saveDockSizes() const;
    void restoreDockSizes(const QByteArray& state);
    /// Shows a dock because the user wants it on this page.
    void revealDock(QDockWidget* dock);
    /// The docks as they are where nothing is remembered.
    void showDocks();
    /// Of the page in sight; stays when pages are added between others.
    [[nodiscard]] QString pageName() const;

    // main_window_watch.cpp: what other programs change on disk
    void connectWatch();
    void takeDiskChange(const QStringList& names, bool repository);
    /// Is it the source or the lock of a profile?
    [[nodiscard]] bool isInput(const QString& file) const;

    void takeProfiles(const std::shared_ptr<const workspace::ProfilesReport>& report);
    void takePlan(const std::shared_ptr<const workspace::CompilePlan>& plan);
    void takeRepository(const std::shared_ptr<const git::RepositoryState>& state);
    void takeIndex(const std::shared_ptr<const workspace::IndexReport>& report);
    void takeWritten(const std::shared_ptr<const workspace::WriteReport>& report);
    void takeCommitted(const std::shared_ptr<const git::CommitResult>& result);
    void takeFailure(WorkspaceController::Verb verb, const Error& error);
    /// What failed is said where its answer would stand; false where it has no such place.
    bool showInItsView(WorkspaceController::Verb verb, const Error& error);
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

    static constexpr int docksVersion = 4; ///< of saveState(); another one for every dock that is added

    Surroundings m_around;
    Icons* m_icons;
    WorkspaceController* m_controller;
    Selection* m_selection;
    KeyBindings* m_keys;
    DiskWatcher* m_disk;
    PendingEdits* m_pending;
    WhatIfWatch* m_whatIf;
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
    ReleasePage* m_releasePage;
    HistoryPage* m_historyPage;
    ChartsPage* m_charts;
    EditorView* m_editor;
    ProfilesPanel* m_profiles;
    ProfileGraph* m_graph;
    WhyPanel* m_why;
    ActivityPanel* m_activity;
    PendingPanel* m_pendingPanel;
    MessageArea* m_messages;
    QDockWidget* m_profilesDock{};
    QDockWidget* m_graphDock{};
    QDockWidget* m_whyDock{};
    QDockWidget* m_activityDock{};
    QDockWidget* m_pendingDock{};
    QToolBar* m_toolBar{};
    QToolButton* m_recompileButton{};
    QMenu* m_recentMenu{};
    QMenu* m_moveMenu{};
    QLabel* m_branch{};
    QLabel* m_locks{};
    QLabel* m_index{};
    JobIndicator* m_job{};
    QPointer<ConsolidateDialog> m_consolidateDialog;
    QPointer<PushDialog> m_pushDialog;
    QTimer m_pulse; ///< runs while jobs run
    QByteArray m_defaultDocks;
    DockRules m_docks;
    QMap<QDockWidget*, int> m_dockSizes; ///< of those that stepped aside, in the direction that matters
    RepositoryMemory m_repository;
    QStringList m_packageNames; ///< of all locks
    std::shared_ptr<const workspace::ProfilesReport> m_profilesReport;
    bool m_restoreSelection = false;      ///< the next profile report is the first of this workspace
    QString m_openRoot;                   ///< empty on the start page
    QString m_selectedProfile;            ///< empty for all
    QString m_opening;                    ///< the folder asked for last
    QString m_workTree;                   ///< of the repository that holds the workspace; empty where there is none
    QStringList m_versionFiles;           ///< that a release would change, relative to the workspace
    workspace::CompileOptions m_compiled; ///< what was asked for last
    std::shared_ptr<const workspace::PackagesReport> m_packagesReport;
    QPointer<EditTrial> m_trial;                      ///< the wish that is being tried
    std::optional<workspace::EditWish> m_unclearWish; ///< chooseLine() waits for its file's text
    QPointer<PinEditor> m_pinEditor;
    QPointer<AddDialog> m_addDialog;
    QMap<QString, std::string> m_foreign; ///< pending files that are other ones on disk now
    std::function<void()> m_afterApply;
    QTimer m_draftRest;            ///< runs until pending edits are worth remembering
    bool m_forgetPending = false;  ///< the user agreed to lose them
    bool m_releaseKnown = false;   ///< the first status of this workspace has come
    bool m_commitNext = false;     ///< commit what is being written
    bool m_restorePackage = false; ///< the next package report is the first of this workspace
    bool m_leaving = false;        ///< the user agreed to lose pending text
    bool m_restartWanted = false;
    QPointer<SettingsDialog> m_settings; ///< while it is open
    QPointer<HelpWindow> m_help;
};

} // namespace lockwright::gui
