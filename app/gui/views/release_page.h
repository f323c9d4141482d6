// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"
#include "release_level.h"
#include "views/message_area.h"

#include "workspace/release_report.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace lockwright::gui
{

class FocusEntry;
class ReleaseModel;
class ReleasePlanView;
class ReleaseStepView;
class WaysOut;

/// A release: which version and what will come of it, the steps as they are rehearsed and run with what they print, and
/// where one fails the ways out. Pushing is asked for here and shown elsewhere.
class ReleasePage final : public QWidget
{
    Q_OBJECT
public:
    enum class Doing : std::uint8_t { Nothing, Rehearsing, Releasing, Resuming, Aborting };

    ReleasePage(Icons& icons, const Themes& themes, QWidget* parent = nullptr);

    /// The open release, or the last one.
    void setStatus(const std::shared_ptr<const workspace::ReleaseStatus>& status);
    void setPlan(const std::shared_ptr<const workspace::ReleasePlan>& plan);
    void setPlanFailed(const Error& error);
    void setLevels(const std::vector<ReleaseLevel>& levels);
    void setDoing(Doing doing);
    void setMoved(const std::shared_ptr<const workspace::ReleaseStatus>& status);
    void addOutput(std::size_t step, const QString& text);
    /// What was being done is over.
    void setEnded(const std::shared_ptr<const workspace::ReleaseStatus>& status);
    /// It is over without an answer: it was cancelled, or could not be done at all.
    void setStopped();
    /// What a step of an earlier run printed.
    void setLog(std::size_t step, const QString& text);
    void setLogFailed(const QString& text);
    /// What was released has been pushed.
    void setPushed(const QString& remote);
    /// Files, branch or tags may have changed.
    void outdate();
    void clear();

    [[nodiscard]] workspace::ReleaseOptions options() const;
    /// The release on show, the last one, or what the plan is; null where nothing is known.
    [[nodiscard]] const std::shared_ptr<const workspace::ReleaseStatus>& status() const { return m_status; }
    [[nodiscard]] Doing doing() const { return m_doing; }
    /// A release was begun and is neither done nor taken back.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool canRehearse() const;
    /// The plan on show was rehearsed as it is.
    [[nodiscard]] bool canRelease() const;
    [[nodiscard]] bool canReleaseUnrehearsed() const;
    [[nodiscard]] bool canResume() const;
    /// The release waits until a person says yes; going on as usual would wait again.
    [[nodiscard]] bool canPassGate() const;
    [[nodiscard]] bool canAbort() const;
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canPush() const;

public slots:
    /// Rehearses, or releases what is rehearsed: never pushes.
    void goOn();
    void rehearse();
    void release();
    void releaseUnrehearsed();
    void resume();
    void abort();
    void undo();

signals:
    void statusWanted();
    void planWanted(const lockwright::workspace::ReleaseOptions& options);
    void levelsWanted();
    void logWanted(std::size_t step, const std::filesystem::path& log);
    void rehearseRequested(const lockwright::workspace::ReleaseOptions& options);
    void releaseRequested(const lockwright::workspace::ReleaseOptions& options);
    void resumeRequested(const lockwright::workspace::ReleaseResumeOptions& options);
    void abortRequested(const lockwright::workspace::ReleaseAbortOptions& options);
    void cancelRequested();
    void pushRequested();
    void placeActivated(const QString& file, int line);
    void stateChanged();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeHeader();
    void makeMenu();
    void makeSteps(const Themes& themes);
    void connectParts();
    void connectWays(WaysOut* ways);
    void takeWay(const release::WayOut& way);
    QPushButton* makeButton(const QString& text, const QString& name, const QString& help);

    // release_page_state.cpp
    void look();
    void chooseVersion();
    void showLast();
    void planNext();
    void showState();
    void showHeader();
    void showBanner();
    void showButtons();
    void showPlan();
    void showSteps();
    void showStep();
    void showCurrent();
    void showLog();
    void follow();
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString subheading() const;
    [[nodiscard]] Message bannerMessage() const;
    [[nodiscard]] QStringList made() const;
    /// Whose steps are on show; null: those of the plan.
    [[nodiscard]] const workspace::ReleaseStatus* onShow() const;
    [[nodiscard]] const workspace::ReleasePlan* plan() const;
    /// The rehearsal in this window is of the plan on show.
    [[nodiscard]] bool rehearsalFits() const;
    /// A rehearsal that went well and is of the plan on show, in this window or another.
    [[nodiscard]] std::optional<release::Rehearsal> rehearsal() const;
    [[nodiscard]] bool isPlanning() const;

    const Icons& m_icons;
    FocusEntry* m_entry;
    ReleaseModel* m_model;
    QLabel* m_heading;
    QLabel* m_subheading;
    QPushButton* m_cancel;
    QPushButton* m_abort;
    QPushButton* m_resume;
    QPushButton* m_undo;
    QPushButton* m_next;
    QPushButton* m_rehearse;
    QPushButton* m_release;
    QPushButton* m_push;
    QToolButton* m_more;
    QAction* m_unrehearsed{};
    QAction* m_withoutHooks{};
    QAction* m_lookAgain{};
    QAction* m_last{};
    QWidget* m_banner;
    QString m_bannerText;
    QListView* m_steps;
    ReleasePlanView* m_planView;
    ReleaseStepView* m_stepView;
    QStackedWidget* m_detail;
    QSplitter* m_splitter;
    QTimer m_tick;

    Doing m_doing = Doing::Nothing;
    std::shared_ptr<const workspace::ReleaseStatus> m_status;    ///< null: not asked yet
    std::shared_ptr<const workspace::ReleaseStatus> m_live;      ///< of what is being done
    std::shared_ptr<const workspace::ReleaseStatus> m_rehearsed; ///< the last rehearsal in this window
    std::shared_ptr<const workspace::ReleaseStatus> m_refused;   ///< a release that was not begun
    std::shared_ptr<const workspace::ReleasePlan> m_plan;
    std::optional<Error> m_planError;
    QMap<std::size_t, QString> m_logs; ///< of the steps on show
    QString m_pushedTo;
    bool m_lastShown = false; ///< the release that is over, instead of the plan of the next one
    bool m_asked = false;
    bool m_outdated = false;
    bool m_following = true;  ///< the current step is selected as things go on
    bool m_selecting = false; ///< the selection is changed, but not by the user
};

} // namespace lockwright::gui
