// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/release_page.h"

#include "models/release_model.h"
#include "views/finding_list.h"
#include "views/focus_entry.h"
#include "views/level_picker.h"
#include "views/release_plan_view.h"
#include "views/release_step_view.h"
#include "views/step_delegate.h"
#include "views/ways_out.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
using release::Phase;

constexpr int tickMilliseconds = 500;
} // namespace

ReleasePage::ReleasePage(Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_icons(icons)
    , m_entry(new FocusEntry(this))
    , m_model(new ReleaseModel(this))
    , m_heading(new QLabel(this))
    , m_subheading(new QLabel(this))
    , m_cancel(makeButton(tr("Cancel"), QStringLiteral("cancelRelease"),
                          tr("Stop the step that runs and undo it; the release stays open")))
    , m_abort(makeButton(tr("Take back…"), QStringLiteral("abortButton"),
                         tr("Undo every step, last step first, after a question")))
    , m_resume(makeButton(tr("Resume"), QStringLiteral("resumeButton"),
                          tr("Go on; what is done is looked at first, and done again where it was changed")))
    , m_undo(makeButton(tr("Undo release…"), QStringLiteral("undoButton"),
                        tr("Take the release back while nobody else has it, after a question")))
    , m_next(makeButton(tr("Next release"), QStringLiteral("nextButton"), tr("Plan the release after this one")))
    , m_rehearse(makeButton(tr("Rehearse"), QStringLiteral("rehearseButton"),
                            tr("Run every step in a scratch work tree; nothing is changed here")))
    , m_release(makeButton(tr("Release"), QStringLiteral("releaseButton"), QString()))
    , m_push(makeButton(tr("Push…"), QStringLiteral("pushButton"),
                        tr("Show what would go where; it goes only after a second yes")))
    , m_more(new QToolButton(this))
    , m_banner(new QWidget(this))
    , m_steps(new QListView(this))
    , m_planView(new ReleasePlanView(icons, themes, this))
    , m_stepView(new ReleaseStepView(icons, themes, this))
    , m_detail(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("releasePage"));
    setProperty("page", true);
    setAttribute(Qt::WA_StyledBackground);
    makeSteps(themes);
    m_detail->addWidget(m_planView);
    m_detail->addWidget(m_stepView);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_steps);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({250, 750});
    auto* banner = new QVBoxLayout(m_banner);
    banner->setContentsMargins(0, 0, 0, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    m_tick.setInterval(tickMilliseconds);
    m_entry->set(m_steps);
    connectParts();
    showState();
}

QPushButton* ReleasePage::makeButton(const QString& text, const QString& name, const QString& help)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    return button;
}

QWidget* ReleasePage::makeHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("panel", true);
    m_heading->setObjectName(QStringLiteral("releaseHeading"));
    m_heading->setProperty("title", true);
    m_subheading->setObjectName(QStringLiteral("releaseSubheading"));
    m_subheading->setProperty("muted", true);
    m_subheading->setWordWrap(true);
    for (QLabel* label : {m_heading, m_subheading}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_more->setObjectName(QStringLiteral("releaseMore"));
    m_more->setProperty("chip", true);
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More about releases"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    makeMenu();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_heading);
    texts->addWidget(m_subheading);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(18, 9, 14, 9);
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    for (QWidget* button : std::initializer_list<QWidget*>{m_more, m_cancel, m_abort, m_resume, m_undo, m_next,
                                                           m_rehearse, m_release, m_push})
        layout->addWidget(button, 0, Qt::AlignVCenter);
    return header;
}

void ReleasePage::makeMenu()
{
    auto* menu = new QMenu(m_more);
    m_unrehearsed = menu->addAction(tr("&Release without a rehearsal"));
    m_unrehearsed->setObjectName(QStringLiteral("releaseUnrehearsed"));
    m_withoutHooks = menu->addAction(tr("Leave git &hooks out of the commit"));
    m_withoutHooks->setObjectName(QStringLiteral("releaseWithoutHooks"));
    m_withoutHooks->setCheckable(true);
    menu->addSeparator();
    m_lookAgain = menu->addAction(tr("&Look again"));
    m_last = menu->addAction(tr("&Show the last release"));
    m_last->setObjectName(QStringLiteral("showLastRelease"));
    m_more->setMenu(menu);
    connect(m_unrehearsed, &QAction::triggered, this, &ReleasePage::releaseUnrehearsed);
    connect(m_lookAgain, &QAction::triggered, this, [this] {
        m_outdated = true;
        look();
    });
    connect(m_last, &QAction::triggered, this, &ReleasePage::showLast);
}

void ReleasePage::makeSteps(const Themes& themes)
{
    m_steps->setObjectName(QStringLiteral("releaseSteps"));
    m_steps->setAccessibleName(tr("Steps of the release"));
    m_steps->setModel(m_model);
    m_steps->setItemDelegate(new StepDelegate(themes, m_steps));
    m_steps->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_steps->setUniformItemSizes(true);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setMinimumWidth(190);
    connect(&themes, &Themes::changed, m_steps->viewport(), qOverload<>(&QWidget::update));
    connect(m_steps->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_selecting)
            m_following = false;
        showCurrent();
    });
}

void ReleasePage::connectParts()
{
    connect(m_cancel, &QPushButton::clicked, this, &ReleasePage::cancelRequested);
    connect(m_abort, &QPushButton::clicked, this, &ReleasePage::abort);
    connect(m_resume, &QPushButton::clicked, this, &ReleasePage::resume);
    connect(m_undo, &QPushButton::clicked, this, &ReleasePage::undo);
    connect(m_next, &QPushButton::clicked, this, &ReleasePage::planNext);
    connect(m_rehearse, &QPushButton::clicked, this, &ReleasePage::rehearse);
    connect(m_release, &QPushButton::clicked, this, &ReleasePage::release);
    connect(m_push, &QPushButton::clicked, this, &ReleasePage::pushRequested);
    connect(&m_planView->picker(), &LevelPicker::changed, this, &ReleasePage::chooseVersion);
    connect(&m_planView->findings(), &FindingList::waysMade, this, &ReleasePage::connectWays);
    connect(m_planView, &ReleasePlanView::placeActivated, this, &ReleasePage::placeActivated);
    connect(m_planView, &ReleasePlanView::lookWanted, this, [this] {
        m_outdated = true;
        look();
    });
    connect(m_stepView, &ReleaseStepView::waysMade, this, &ReleasePage::connectWays);
    connect(m_stepView, &ReleaseStepView::gatePassed, this, [this] {
        workspace::ReleaseResumeOptions wanted;
        wanted.openGates = true;
        wanted.runHooks = !m_withoutHooks->isChecked();
        emit resumeRequested(wanted);
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_model->tick();
        m_stepView->tick();
    });
}

void ReleasePage::connectWays(WaysOut* ways)
{
    connect(ways, &WaysOut::resumeRequested, this, &ReleasePage::takeWay);
    connect(ways, &WaysOut::abortRequested, this, &ReleasePage::abort);
    connect(ways, &WaysOut::rehearseRequested, this, &ReleasePage::rehearse);
    connect(ways, &WaysOut::placeActivated, this, &ReleasePage::placeActivated);
}

void ReleasePage::takeWay(const release::WayOut& way)
{
    if (!canResume())
        return;
    workspace::ReleaseResumeOptions wanted;
    wanted.runHooks = !m_withoutHooks->isChecked();
    wanted.acceptDifference = way.acceptsDifference;
    emit resumeRequested(wanted);
}

workspace::ReleaseOptions ReleasePage::options() const
{
    workspace::ReleaseOptions wanted;
    wanted.to = m_planView->picker().to();
    if (wanted.to.empty())
        wanted.part = m_planView->picker().part();
    wanted.runHooks = !m_withoutHooks->isChecked();
    return wanted;
}

void ReleasePage::goOn()
{
    if (canRelease())
        release();
    else if (canRehearse())
        rehearse();
    else if (canResume())
        resume();
}

void ReleasePage::rehearse()
{
    if (canRehearse())
        emit rehearseRequested(options());
}

void ReleasePage::release()
{
    if (!canRelease())
        return;
    workspace::ReleaseOptions wanted = options();
    wanted.needsRehearsal = true;
    emit releaseRequested(wanted);
}

void ReleasePage::releaseUnrehearsed()
{
    if (canReleaseUnrehearsed())
        emit releaseRequested(options());
}

void ReleasePage::resume()
{
    if (!canResume())
        return;
    workspace::ReleaseResumeOptions wanted;
    wanted.runHooks = !m_withoutHooks->isChecked();
    emit resumeRequested(wanted);
}

void ReleasePage::abort()
{
    if (canAbort())
        emit abortRequested({});
}

void ReleasePage::undo()
{
    if (canUndo())
        emit abortRequested({true});
}

bool ReleasePage::isOpen() const
{
    return m_status
           && (m_status->phase == Phase::Stopped || m_status->phase == Phase::PartlyAborted
               || m_status->phase == Phase::Running);
}

bool ReleasePage::isPlanning() const
{
    return m_doing == Doing::Nothing && !isOpen() && !m_lastShown;
}

bool ReleasePage::rehearsalFits() const
{
    return m_rehearsed && m_plan && m_rehearsed->plan.digest == m_plan->digest
           && m_rehearsed->plan.base == m_plan->base;
}

std::optional<release::Rehearsal> ReleasePage::rehearsal() const
{
    std::optional<release::Rehearsal> known;
    if (m_rehearsed && m_rehearsed->phase == Phase::Rehearsed)
        known = m_rehearsed->rehearsal;
    else if (m_status)
        known = m_status->rehearsal;
    const bool fits = known && m_plan && known->planDigest == m_plan->digest && known->base == m_plan->base;
    return fits ? known : std::nullopt;
}

const workspace::ReleaseStatus* ReleasePage::onShow() const
{
    if (m_doing != Doing::Nothing)
        return m_live.get();
    if (!isPlanning())
        return m_status.get();
    return rehearsalFits() ? m_rehearsed.get() : nullptr;
}

const workspace::ReleasePlan* ReleasePage::plan() const
{
    const workspace::ReleaseStatus* status = onShow();
    return status && !isPlanning() ? &status->plan : m_plan.get();
}

bool ReleasePage::canRehearse() const
{
    return isPlanning() && m_plan && m_plan->ready();
}

bool ReleasePage::canReleaseUnrehearsed() const
{
    return canRehearse();
}

bool ReleasePage::canRelease() const
{
    return canRehearse() && rehearsal();
}

bool ReleasePage::canResume() const
{
    return m_doing == Doing::Nothing && m_status && m_status->phase == Phase::Stopped && !canPassGate();
}

bool ReleasePage::canPassGate() const
{
    const auto at = m_doing == Doing::Nothing && m_status && m_status->phase == Phase::Stopped ? m_status->currentStep()
                                                                                               : std::nullopt;
    return at && m_status->steps[*at].state == release::StepState::Waiting;
}

bool ReleasePage::canAbort() const
{
    return m_doing == Doing::Nothing && m_status
           && (m_status->phase == Phase::Stopped || m_status->phase == Phase::PartlyAborted);
}

bool ReleasePage::canUndo() const
{
    return m_doing == Doing::Nothing && m_status && m_status->phase == Phase::Finished && !m_status->pushed
           && m_pushedTo.isEmpty();
}

bool ReleasePage::canPush() const
{
    return canUndo();
}

} // namespace lockwright::gui
