// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include "workspace/release_report.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace lockwright::gui
{

class OutputLog;
class WaysOut;

/// One step of a release: how it went, what an abort would do about it, what it printed, and where it failed the ways
/// out.
class ReleaseStepView final : public QWidget
{
    Q_OBJECT
public:
    ReleaseStepView(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// @param failure where this is the step that failed
    /// @param canAct the gate can be passed
    void setStep(const workspace::ReleaseStep& step, const release::Failure* failure, bool canAct);
    /// Time has gone by.
    void tick();
    /// What it printed so far. @param note instead of a log that is not there
    void setLog(const QString& text, const QString& note = {});
    void appendLog(const QString& text);

    static constexpr int logLines = 5000; ///< older ones go

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void waysMade(lockwright::gui::WaysOut* ways);
    void gatePassed();

private:
    QWidget* makeFacts();
    QWidget* makeFailure();
    QWidget* makeGate();
    void showFailure(const release::Failure* failure);
    void setText(QLabel* label, const QString& text);
    /// As high as they are, as long as the log has room.
    void fitFacts();

    Icons& m_icons;
    const Themes& m_themes;
    workspace::ReleaseStep m_step;
    QLabel* m_title;
    QLabel* m_state;
    QLabel* m_detail;
    QLabel* m_notices;
    QLabel* m_command;
    QLabel* m_undo;
    QLabel* m_made;
    QScrollArea* m_facts;
    QWidget* m_failure;
    QLabel* m_error;
    QVBoxLayout* m_ways;
    QWidget* m_gate;
    QLabel* m_gateText;
    QPushButton* m_pass;
    QLabel* m_logTitle;
    OutputLog* m_log;
};

} // namespace lockwright::gui
