// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"
#include "models/fix_filter.h"

#include "workspace/fixes_report.h"

#include <QDateTime>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace lockwright::gui
{

class ConflictCard;
class EmptyState;
class FixDetails;
class FixWishes;

/// Which lines of the profiles cannot hold together, and which edits mend that: the list of conflicts with the selected
/// one beside it, and below the fixes with what the selected one moves. Looks for them only when asked.
class ConflictsPage final : public QWidget
{
    Q_OBJECT
public:
    using Report = std::shared_ptr<const workspace::FixesReport>;
    static constexpr int usualSeconds = 3;
    static constexpr int longSeconds = 30;

    ConflictsPage(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// What the answers are from, for people.
    void setIndex(const QString& index) { m_index = index; }
    void setChecking();
    void setReport(const Report& report);
    void setFailed(const QString& text);
    /// What was shown before setChecking() is shown again.
    void setCancelled();
    /// The newest plan: its joint proposal is shown where the report has none.
    void setPlan(const std::shared_ptr<const workspace::CompilePlan>& plan);
    /// A fix has become pending: what to do next.
    void setApplied(const QString& text);
    /// The files have changed since the report.
    void outdate();
    void clear();

    [[nodiscard]] const Report& report() const { return m_report; }
    [[nodiscard]] int conflictCount() const;
    /// Selects the conflict that many steps on, around the end.
    void step(int steps);

signals:
    void checkRequested(int seconds);
    /// @param position in report()->fixes
    void applyRequested(std::size_t position);
    /// Solve these together.
    void jointRequested(const std::vector<std::string>& profiles);
    void placeActivated(const QString& file, int line);
    void stateChanged();

private:
    QWidget* makeHeader();
    QWidget* makeBench();
    void makeFixes(const Themes& themes);
    void makeWishes();
    void connectParts();
    void showState();
    void showNothing();
    void fillConflicts();
    void fillFixes();
    void showConflict();
    void showFix();
    void wish(FixFilter::Wish::Kind kind);
    void apply();
    [[nodiscard]] int currentFix() const;
    [[nodiscard]] const explain::Edit* currentEdit() const;
    [[nodiscard]] const workspace::JointProposal* proposal() const;
    [[nodiscard]] QString checkedWords() const;
    [[nodiscard]] QString remarks() const;

    Report m_report;
    FixFilter m_filter; ///< outlives reports
    std::shared_ptr<const workspace::CompilePlan> m_plan;
    QDateTime m_checked;
    QString m_index;
    QString m_failure;
    QString m_applied;
    bool m_checking = false;
    bool m_outdated = false;
    QStackedWidget* m_pages; ///< empty state, or bench
    EmptyState* m_empty;
    QLabel* m_summary;
    QLabel* m_detail;
    QPushButton* m_again;
    QPushButton* m_longer;
    QListWidget* m_conflicts;
    ConflictCard* m_card;
    QLabel* m_fixesTitle;
    FixWishes* m_wishes;
    QTreeWidget* m_fixes;
    QAction* m_reject;
    QAction* m_require;
    FixDetails* m_details;
};

} // namespace lockwright::gui
