// SPDX-License-Identifier: GPL-3.0-or-later
// ReleasePage: what it shows of plan, rehearsal and release.
#include "views/release_page.h"

#include "models/release_model.h"
#include "models/release_words.h"
#include "views/clear_layout.h"
#include "views/finding_list.h"
#include "views/focus_entry.h"
#include "views/level_picker.h"
#include "views/release_plan_view.h"
#include "views/release_step_view.h"
#include "words.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShowEvent>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using release::Finding;
using release::Phase;
using release::StepState;

constexpr qsizetype logCharacters = qsizetype(1) << 19; ///< kept of what one step printed

void setPrimary(QPushButton* button, bool primary)
{
    if (button->property("primary").toBool() == primary)
        return;
    button->setProperty("primary", primary);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

/// What stands where a step's output would.
QString logNote(StepState state)
{
    if (state == StepState::Pending)
        return ReleasePage::tr("It has not run yet.");
    return state == StepState::Running ? ReleasePage::tr("It has printed nothing so far.")
                                       : ReleasePage::tr("It printed nothing.");
}

/// A step that an interruption has left in the middle is begun anew.
std::vector<workspace::ReleaseStep> stepsOf(const workspace::ReleaseStatus& status)
{
    std::vector<workspace::ReleaseStep> steps = status.steps;
    for (workspace::ReleaseStep& step : steps) {
        if (status.phase == Phase::Stopped && step.state == StepState::Running)
            step.state = StepState::Stale;
    }
    return steps;
}

QString titleOf(const Error& error)
{
    return error.code == ErrorCode::Usage ? ReleasePage::tr("This version is not possible")
                                          : ReleasePage::tr("No release from here");
}
} // namespace

// --- what comes

void ReleasePage::setStatus(const std::shared_ptr<const workspace::ReleaseStatus>& status)
{
    const bool isAnother = !m_status || m_status->id != status->id;
    m_status = status;
    if (m_doing != Doing::Nothing)
        return;
    if (isOpen() && isAnother) {
        m_following = true;
        m_logs.clear();
    }
    showState();
    follow();
}

void ReleasePage::setPlan(const std::shared_ptr<const workspace::ReleasePlan>& plan)
{
    const bool same = m_plan && !m_planError && workspace::toJson(*m_plan) == workspace::toJson(*plan);
    m_plan = plan;
    m_planError.reset();
    if (same)
        return; // whatever is selected or scrolled to stays
    if (m_refused && m_refused->plan.digest != plan->digest)
        m_refused.reset();
    showState();
}

void ReleasePage::setPlanFailed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    m_plan.reset();
    m_planError = error;
    showState();
}

void ReleasePage::setLevels(const std::vector<ReleaseLevel>& levels)
{
    m_planView->picker().setLevels(levels);
}

void ReleasePage::setDoing(Doing doing)
{
    m_doing = doing;
    m_live.reset();
    m_logs.clear();
    m_following = true;
    m_refused.reset();
    m_pushedTo.clear();
    if (doing == Doing::Rehearsing)
        m_rehearsed.reset();
    m_tick.start();
    showState();
}

void ReleasePage::setMoved(const std::shared_ptr<const workspace::ReleaseStatus>& status)
{
    m_live = status;
    showHeader();
    showSteps();
    follow();
}

void ReleasePage::addOutput(std::size_t step, const QString& text)
{
    QString& log = m_logs[step];
    log += text;
    if (log.size() > logCharacters)
        log.remove(0, log.size() - logCharacters);
    if (m_model->step(m_steps->currentIndex()) == step)
        m_stepView->appendLog(text);
}

void ReleasePage::setEnded(const std::shared_ptr<const workspace::ReleaseStatus>& status)
{
    m_doing = Doing::Nothing;
    m_tick.stop();
    if (status->phase == Phase::Rehearsed || status->phase == Phase::RehearsalFailed) {
        m_rehearsed = status;
    } else if (status->phase == Phase::Refused) {
        m_refused = status;
    } else {
        m_status = status;
        m_lastShown = true;
        m_rehearsed.reset();
    }
    showState();
    follow();
    look();
}

void ReleasePage::setStopped()
{
    m_doing = Doing::Nothing;
    m_tick.stop();
    showState();
    m_outdated = true;
    look();
}

void ReleasePage::setLog(std::size_t step, const QString& text)
{
    m_logs[step] = text;
    if (m_model->step(m_steps->currentIndex()) == step)
        m_stepView->setLog(text);
}

void ReleasePage::setLogFailed(const QString& text)
{
    m_stepView->setLog({}, text);
}

void ReleasePage::setPushed(const QString& remote)
{
    m_pushedTo = remote;
    showState();
}

void ReleasePage::outdate()
{
    m_outdated = true;
    if (isVisible())
        look();
}

void ReleasePage::clear()
{
    m_doing = Doing::Nothing;
    m_tick.stop();
    for (auto* status : {&m_status, &m_live, &m_rehearsed, &m_refused})
        status->reset();
    m_plan.reset();
    m_planError.reset();
    m_logs.clear();
    m_pushedTo.clear();
    m_asked = false;
    m_outdated = false;
    m_lastShown = false;
    m_withoutHooks->setChecked(false);
    m_planView->picker().reset();
    showState();
}

void ReleasePage::look()
{
    if (m_doing != Doing::Nothing || (m_asked && !m_outdated))
        return;
    m_asked = true;
    m_outdated = false;
    emit statusWanted();
    emit planWanted(options());
    emit levelsWanted();
}

void ReleasePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
}

void ReleasePage::chooseVersion()
{
    m_refused.reset();
    emit planWanted(options());
}

void ReleasePage::showLast()
{
    m_lastShown = true;
    m_logs.clear();
    showState();
    showCurrent();
}

void ReleasePage::planNext()
{
    m_lastShown = false;
    m_logs.clear();
    m_outdated = true;
    showState();
    m_steps->setCurrentIndex(m_model->index(ReleaseModel::planRow));
    look();
}

// --- what is seen

void ReleasePage::showState()
{
    showHeader();
    showBanner();
    showSteps();
    showPlan();
    showCurrent();
    showButtons();
    emit stateChanged();
}

QString ReleasePage::heading() const
{
    const workspace::ReleasePlan* shown = plan();
    const QString version = shown ? versionText(*shown) : QString();
    switch (m_doing) {
    case Doing::Rehearsing:
        return tr("Rehearsing %1", "version").arg(version);
    case Doing::Releasing:
    case Doing::Resuming:
        return tr("Releasing %1", "version").arg(version);
    case Doing::Aborting:
        return tr("Taking back %1", "version").arg(version);
    case Doing::Nothing:
        break;
    }
    if (isPlanning() || version.isEmpty())
        return version.isEmpty() ? tr("Release") : tr("Release %1", "version").arg(version);
    return tr("Release of %1, begun %2", "version, time").arg(version, timeText(m_status->startedAt));
}

QString ReleasePage::subheading() const
{
    if (m_doing != Doing::Nothing) {
        const auto at = m_live ? m_live->currentStep() : std::nullopt;
        return at ? tr("%1 of %2: %3", "number of a step, of how many, its title")
                        .arg(*at + 1)
                        .arg(m_live->steps.size())
                        .arg(toQt(std::string_view(m_live->steps[*at].title)))
                  : tr("The first step begins.");
    }
    if (!isPlanning())
        return phaseText(*m_status);
    if (m_planError)
        return tr("There is no plan.");
    if (!m_plan)
        return tr("Looking at version, locks and repository.");
    if (m_refused)
        return phaseText(*m_refused);
    if (!m_plan->ready()) {
        const auto failed = std::count_if(m_plan->findings.begin(), m_plan->findings.end(), [](const Finding& finding) {
            return finding.state == Finding::State::Failed;
        });
        return tr("%n thing(s) must be put right first.", nullptr, int(failed));
    }
    if (const auto known = rehearsal())
        return tr("Rehearsed %1: every step went well, and nothing was changed here. Release makes it so.", "time")
            .arg(timeText(known->at));
    if (rehearsalFits())
        return phaseText(*m_rehearsed);
    return tr("Nothing is changed before you release. A rehearsal runs every step in a scratch work tree first.");
}

void ReleasePage::showHeader()
{
    m_heading->setText(heading());
    m_subheading->setText(subheading());
    m_subheading->setToolTip(plainToolTip(m_subheading->text()));
}

Message ReleasePage::bannerMessage() const
{
    if (m_doing != Doing::Nothing || isPlanning() || !m_status)
        return {};
    QStringList lines;
    Message::Kind kind = Message::Kind::Warning;
    switch (m_status->phase) {
    case Phase::Finished:
        kind = Message::Kind::Success;
        if (!m_pushedTo.isEmpty())
            lines += tr("Pushed to %1.", "remote").arg(m_pushedTo);
        else
            lines += m_status->pushed ? tr("It was pushed.") : tr("Local only. Nothing has left this machine.");
        break;
    case Phase::Running:
        kind = Message::Kind::Info;
        lines += tr("Another process is at it. “Look again” tells how far it is.");
        break;
    case Phase::PartlyAborted:
        kind = Message::Kind::Error;
        for (const std::string& remaining : m_status->remaining)
            lines += fullSentence(remaining);
        break;
    default:
        break;
    }
    for (const std::string& notice : m_status->notices)
        lines += fullSentence(notice);
    return {{}, kind, lines.join(QLatin1Char('\n')), {}};
}

void ReleasePage::showBanner()
{
    const Message message = bannerMessage();
    m_banner->setVisible(!message.text.isEmpty());
    if (message.text == m_bannerText)
        return;
    m_bannerText = message.text;
    clearLayout(*m_banner->layout());
    if (message.text.isEmpty())
        return;
    auto* bar = new MessageBar(m_icons, message, m_banner);
    bar->setObjectName(QStringLiteral("releaseBanner"));
    connect(bar, &MessageBar::closed, m_banner, &QWidget::hide);
    m_banner->layout()->addWidget(bar);
}

void ReleasePage::showButtons()
{
    const bool planning = isPlanning();
    const bool over = m_doing == Doing::Nothing && !planning && !isOpen();
    const QWidget* focused = QWidget::focusWidget();
    m_cancel->setVisible(m_doing != Doing::Nothing);
    m_abort->setVisible(canAbort());
    m_resume->setVisible(canResume());
    m_undo->setVisible(over && canUndo());
    m_next->setVisible(over);
    m_push->setVisible(over && canPush());
    m_rehearse->setVisible(planning);
    m_release->setVisible(planning);
    m_rehearse->setEnabled(canRehearse());
    m_release->setEnabled(canRelease());
    m_rehearse->setText(rehearsal() || rehearsalFits() ? tr("Rehearse again") : tr("Rehearse"));
    m_release->setToolTip(canRelease() ? tr("Commit and tag, here only; nothing leaves this machine")
                                       : tr("A rehearsal of this very plan comes first"));
    m_release->setAccessibleDescription(m_release->toolTip());
    setPrimary(m_rehearse, planning && !canRelease());
    setPrimary(m_release, planning && canRelease());
    setPrimary(m_resume, true);
    m_more->setVisible(m_doing == Doing::Nothing);
    m_unrehearsed->setEnabled(canReleaseUnrehearsed());
    m_withoutHooks->setEnabled(planning || isOpen());
    m_last->setEnabled(planning && m_status && m_status->phase != Phase::None);
    // A button that went while it had the focus hands it on to what comes next.
    if (focused && !focused->isVisibleTo(this))
        m_steps->setFocus();
}

void ReleasePage::showPlan()
{
    const bool planning = isPlanning();
    const workspace::ReleasePlan* shown = plan();
    m_planView->setPicking(planning && !(m_planError && m_planError->code == ErrorCode::Repository));
    if (!shown && m_planError)
        return m_planView->setFailed(titleOf(*m_planError), *m_planError);
    if (!shown)
        return m_planView->setLooking();
    const workspace::ReleaseStatus* status = onShow();
    const auto& findings = planning && m_refused                 ? m_refused->findings
                           : status && !status->findings.empty() ? status->findings
                                                                 : shown->findings;
    m_planView->setPlan(*shown, findings, planning ? rehearsal() : std::nullopt);
    m_planView->setMade(planning ? QStringList() : made());
}

QStringList ReleasePage::made() const
{
    QStringList lines;
    const workspace::ReleaseStatus* status = onShow();
    if (!status)
        return lines;
    if (!status->commit.empty())
        lines += tr("commit %1").arg(toQt(std::string_view(status->commit)));
    if (!status->tag.empty())
        lines += tr("tag %1").arg(toQt(std::string_view(status->tag)));
    for (const std::string& wheel : status->wheels)
        lines += tr("wheel %1").arg(toQt(std::string_view(wheel)));
    return lines;
}

void ReleasePage::showSteps()
{
    const workspace::ReleaseStatus* status = onShow();
    const workspace::ReleasePlan* shown = plan();
    if (status)
        m_model->setSteps(stepsOf(*status));
    else
        m_model->setSteps(shown ? shown->steps : std::vector<workspace::ReleaseStep>());
    if (!shown) {
        m_model->setPlan(m_planError ? tr("✗ not possible") : tr("… looking"),
                         m_planError ? StepState::Failed : StepState::Pending);
    } else if (status && !isPlanning() && status->phase == Phase::Aborted) {
        m_model->setPlan(
            tr("%1 %2", "glyph and word of a state").arg(glyph(StepState::RolledBack), words(StepState::RolledBack)),
            StepState::RolledBack);
    } else if (!isPlanning() || (shown->ready() && !m_refused)) {
        m_model->setPlan(tr("✓ %1", "version").arg(versionText(*shown)), StepState::Done);
    } else {
        m_model->setPlan(tr("✗ something is in the way"), StepState::Failed);
    }
    if (!m_steps->currentIndex().isValid()) {
        m_selecting = true;
        m_steps->setCurrentIndex(m_model->index(ReleaseModel::planRow));
        m_selecting = false;
    }
    showStep();
}

void ReleasePage::showStep()
{
    const auto at = m_model->step(m_steps->currentIndex());
    if (!at || *at >= m_model->steps().size())
        return;
    const workspace::ReleaseStatus* status = onShow();
    const bool failed = status && status->failure && status->failure->step == *at;
    m_stepView->setStep(m_model->steps()[*at], failed ? &*status->failure : nullptr, canPassGate());
    if (!m_logs.contains(*at))
        m_stepView->setLog({}, logNote(m_model->steps()[*at].state));
}

void ReleasePage::showCurrent()
{
    const auto at = m_model->step(m_steps->currentIndex());
    m_detail->setCurrentIndex(at ? 1 : 0);
    if (!at || *at >= m_model->steps().size())
        return;
    showStep();
    showLog();
}

void ReleasePage::showLog()
{
    const auto at = m_model->step(m_steps->currentIndex());
    const workspace::ReleaseStep& step = m_model->steps()[*at];
    if (m_logs.contains(*at))
        return m_stepView->setLog(m_logs.value(*at));
    if (m_doing != Doing::Nothing || !onShow() || step.log.empty())
        return;
    m_stepView->setLog({}, tr("Reading what it printed."));
    emit logWanted(*at, step.log);
}

void ReleasePage::follow()
{
    if (!m_following)
        return;
    const workspace::ReleaseStatus* status = onShow();
    int row = ReleaseModel::planRow;
    if (const auto at = status ? status->currentStep() : std::nullopt)
        row = int(*at) + 1;
    else if (m_doing != Doing::Nothing)
        return; // between two steps
    if (m_steps->currentIndex().row() == row)
        return;
    m_selecting = true;
    m_steps->setCurrentIndex(m_model->index(row));
    m_selecting = false;
}

} // namespace lockwright::gui
