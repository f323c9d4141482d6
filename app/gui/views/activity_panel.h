// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/message_area.h"
#include "workspace_controller.h"

#include <QTabWidget>

class QTreeWidget;

namespace lockwright::gui
{

class OutputLog;
class ProblemsList;

/// What is wrong, what runs and ran, and what was said: problems, jobs and log.
class ActivityPanel final : public QTabWidget
{
    Q_OBJECT
public:
    static constexpr int logLines = 2000; ///< older ones go

    ActivityPanel(const Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    [[nodiscard]] ProblemsList& problems() { return *m_problems; }
    [[nodiscard]] QWidget* jobs() const;
    [[nodiscard]] QWidget* log() const;
    void showJobs(const std::vector<WorkspaceController::Running>& running,
                  const std::deque<WorkspaceController::Finished>& finished);
    /// Writes a line with the time. @param message plain text
    void write(Message::Kind kind, const QString& message);

signals:
    void cancelRequested(lockwright::gui::WorkspaceController::Verb verb);

private:
    void makeJobs(const Icons& icons);
    void makeLog();
    void showProblemCount();

    ProblemsList* m_problems;
    QTreeWidget* m_jobs;
    OutputLog* m_log;
    std::size_t m_runningRows = 0;
    QDateTime m_newestShown; ///< of the finished jobs in the list
};

} // namespace lockwright::gui
