// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/fixes_report.h"
#include "workspace/results.h"

#include <QWidget>

#include <memory>

class QStackedWidget;
class QTreeWidget;

namespace lockwright::gui
{

class EmptyState;

/// What is wrong, each with its place: what checking the locks found, and the lines of known conflicts.
class ProblemsList final : public QWidget
{
    Q_OBJECT
public:
    ProblemsList(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    void setReport(const std::shared_ptr<const workspace::CheckReport>& report);
    void setConflicts(const std::shared_ptr<const workspace::FixesReport>& report);
    void setFailed(const QString& text);
    /// The files have changed: checks anew, now or when the list is in sight.
    void outdate();
    void clear();
    /// Of the last check; -1 where none was made.
    [[nodiscard]] int count() const;

signals:
    void checkWanted();
    void placeActivated(const QString& file, int line);
    void countChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void add(const QString& kind, const QString& profile, const QString& text, const Place& place);

    QStackedWidget* m_stack;
    QTreeWidget* m_list;
    EmptyState* m_empty;
    std::shared_ptr<const workspace::CheckReport> m_report;
    std::shared_ptr<const workspace::FixesReport> m_conflicts;
    bool m_outdated = false; ///< to be asked when in sight
};

} // namespace lockwright::gui
