// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/workspace.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSlider;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeView;

namespace lockwright::gui
{

class DiffView;
class EmptyState;
class HistoryFilter;
class HistoryModel;
class ReviewModel;

/// The commits that changed locks, and what each of them did; the time machine, which tells what has changed since; and
/// the difference of any two revisions. It asks when it comes in sight.
class HistoryPage final : public QWidget
{
    Q_OBJECT
public:
    HistoryPage(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// Only commits that changed this profile's lock; empty for all.
    void setProfile(const QString& profile);
    /// The package that is selected in all views.
    void setPackage(const QString& package);
    void setReport(const std::shared_ptr<const workspace::HistoryReport>& report);
    void setFailed(const QString& title, const QString& text);
    void setDifference(const std::shared_ptr<const workspace::DiffReport>& report);
    void setDifferenceFailed(const QString& text);
    /// Files or repository have changed: ask anew, now or when the page is in sight.
    void outdate();
    void clear();
    /// Offers to restore the locks of a commit.
    void setRestorable(bool restorable);

    /// Selects the commit, and takes away the filter where it hides it. Commits that are not there yet are selected
    /// when they come.
    void showCommit(const QString& id);
    /// Shows the difference of two revisions; an empty `after` is the work tree.
    void compare(const QString& before, const QString& after);
    /// Only commits that moved the selected package.
    void showOnlyMoved();
    void focusFilter();
    [[nodiscard]] const std::shared_ptr<const workspace::HistoryReport>& report() const { return m_report; }
    [[nodiscard]] HistoryModel& model() { return *m_model; }

signals:
    void historyWanted();
    /// As Workspace::diff().
    void differenceWanted(const QString& before, const QString& after);
    void packageSelected(const QString& package);
    /// @param profiles names; empty: all
    void restoreRequested(const QString& revision, const QStringList& profiles);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// What the right side tells about.
    enum class Mode : std::uint8_t {
        Commit,  ///< what the commit did
        Since,   ///< what has changed between the commit and the work tree
        Compare, ///< two revisions
    };
    QWidget* makeBar(const Icons& icons);
    QWidget* makeCompareBar();
    QWidget* makeSide(const Themes& themes);
    QWidget* makeMachine();
    void makeTable(const Themes& themes);
    void makeMenu();
    QToolButton* makeChip(const QString& text, const QString& name, const QString& help);
    void connectParts();

    void want();
    void setMode(Mode mode);
    void currentChanged();
    void moveMachine(int value);
    void askDifference();
    void applyFilter();
    void fillRevisions();
    void showState();
    void showMode();
    void showMachine();
    void showDifference();
    void revealPackage();
    void showMenu(const QPoint& position);
    void copy(bool markdown) const;
    [[nodiscard]] QString currentId() const;
    /// Rows of the model that are selected, the newest first.
    [[nodiscard]] QList<int> selectedRows() const;

    HistoryModel* m_model;
    HistoryFilter* m_filter;
    QLineEdit* m_box;
    QToolButton* m_onlyMoved;
    QComboBox* m_before;
    QComboBox* m_after;
    QPushButton* m_compare;
    QLabel* m_notes;
    QTableView* m_table;
    QToolButton* m_modeCommit;
    QToolButton* m_modeSince;
    QPushButton* m_restore;
    QLabel* m_heading;
    QLabel* m_subheading;
    ReviewModel* m_changes;
    QTreeView* m_tree;
    DiffView* m_text;
    EmptyState* m_noChange;
    QStackedWidget* m_right;
    QSplitter* m_splitter;
    QSlider* m_machine;
    QLabel* m_machineText;
    QMenu* m_menu;
    QAction* m_restoreAction{};
    EmptyState* m_empty;
    QWidget* m_body;
    QStackedWidget* m_stack;
    QTimer m_pause; ///< runs until row or slider have come to rest

    std::shared_ptr<const workspace::HistoryReport> m_report;
    std::shared_ptr<const workspace::DiffReport> m_difference;
    Mode m_mode = Mode::Commit;
    QString m_package;
    QString m_profile;
    QString m_wantedCommit; ///< to be selected when it is there
    QString m_compareBefore;
    QString m_compareAfter;
    QString m_problem; ///< why there is no difference
    bool m_outdated = true;
    bool m_waiting = false;
    bool m_failed = false;
    bool m_waitingForDifference = false;
    bool m_restorable = false;
    bool m_quiet = false; ///< the current row or the slider moves, but not by the user
};

} // namespace lockwright::gui
