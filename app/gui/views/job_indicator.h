// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"
#include "workspace_controller.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace lockwright::gui
{

/// What is running, how far it is and since when, with a button that stops it. Invisible while nothing runs.
class JobIndicator final : public QWidget
{
    Q_OBJECT
public:
    explicit JobIndicator(Icons& icons, QWidget* parent = nullptr);

    void show(const std::optional<WorkspaceController::Running>& running);

signals:
    void cancelRequested();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QLabel* m_elapsed;
    QToolButton* m_cancel;
};

/// "Solving": what a job does, as a word or two.
[[nodiscard]] QString words(WorkspaceController::Verb verb);

/// "Solving base, 1 of 6": what a job is doing.
[[nodiscard]] QString describe(const WorkspaceController::Running& running);

} // namespace lockwright::gui
