// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: releases.
#include "main_window.h"

#include "models/release_words.h"
#include "views/push_dialog.h"
#include "views/release_page.h"
#include "words.h"

#include <QGuiApplication>
#include <QMenu>
#include <QTabWidget>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
using Doing = ReleasePage::Doing;
const QString releaseKey = QStringLiteral("release");

std::optional<Doing> doingOf(Verb verb)
{
    switch (verb) {
    case Verb::Rehearse:
        return Doing::Rehearsing;
    case Verb::Release:
        return Doing::Releasing;
    case Verb::ResumeRelease:
        return Doing::Resuming;
    case Verb::AbortRelease:
        return Doing::Aborting;
    default:
        return std::nullopt;
    }
}
} // namespace

void MainWindow::makeReleaseActions()
{
    const auto make = [this](const QString& text, const char* name, const char* icon, const QList<QKeySequence>& keys) {
        return makeAction(text, QLatin1String(name), QLatin1String(icon), keys);
    };
    m_actions.showRelease =
        make(tr("Ma&ke a release"), "showRelease", "release", {QKeySequence(QStringLiteral("Ctrl+Shift+R"))});
    m_actions.showRelease->setIconText(tr("Release"));
    m_actions.showRelease->setToolTip(tr("Plan, rehearse and make a release (Ctrl+Shift+R)"));
    m_actions.rehearseRelease = make(tr("&Rehearse"), "rehearseRelease", "", {});
    m_actions.runRelease = make(tr("Release what is re&hearsed"), "runRelease", "", {});
    m_actions.resumeRelease = make(tr("Res&ume the open release"), "resumeRelease", "", {});
    m_actions.abortRelease = make(tr("&Take the release back…"), "abortRelease", "", {});
    m_actions.pushRelease = make(tr("&Push…"), "pushRelease", "", {}); // no key: it cannot be taken back
}

QMenu* MainWindow::makeReleaseMenu()
{
    auto* menu = new QMenu(tr("&Release"), this);
    menu->addAction(m_actions.showRelease);
    menu->addSeparator();
    menu->addActions({m_actions.rehearseRelease, m_actions.runRelease});
    menu->addActions({m_actions.resumeRelease, m_actions.abortRelease});
    menu->addSeparator();
    menu->addAction(m_actions.pushRelease);
    return menu;
}

void MainWindow::connectRelease()
{
    connect(m_actions.showRelease, &QAction::triggered, this, [this] { showPage(Page::Release); });
    for (QAction* action : {m_actions.rehearseRelease, m_actions.runRelease, m_actions.resumeRelease})
        connect(action, &QAction::triggered, this, [this] { showPage(Page::Release); });
    connect(m_actions.rehearseRelease, &QAction::triggered, m_releasePage, &ReleasePage::rehearse);
    connect(m_actions.runRelease, &QAction::triggered, m_releasePage, &ReleasePage::release);
    connect(m_actions.resumeRelease, &QAction::triggered, m_releasePage, &ReleasePage::resume);
    connect(m_actions.abortRelease, &QAction::triggered, this, [this] {
        showPage(Page::Release);
        m_releasePage->canAbort() ? m_releasePage->abort() : m_releasePage->undo();
    });
    connect(m_actions.pushRelease, &QAction::triggered, this, &MainWindow::showPush);
    connectReleasePage();
    connect(m_controller, &WorkspaceController::releaseStatusReady, this, &MainWindow::takeReleaseStatus);
    connect(m_controller, &WorkspaceController::releasePlanReady, m_releasePage, &ReleasePage::setPlan);
    connect(m_controller, &WorkspaceController::releaseLevelsReady, m_releasePage, &ReleasePage::setLevels);
    connect(m_controller, &WorkspaceController::releaseLogRead, m_releasePage, &ReleasePage::setLog);
    connect(m_controller, &WorkspaceController::releaseMoved, m_releasePage, &ReleasePage::setMoved);
    connect(m_controller, &WorkspaceController::releaseOutput, m_releasePage, &ReleasePage::addOutput);
    connect(m_controller, &WorkspaceController::releaseEnded, this, &MainWindow::takeReleaseEnd);
    connect(m_controller, &WorkspaceController::repositoryReady, m_releasePage, &ReleasePage::outdate);
    connect(m_controller, &WorkspaceController::pushed, this,
            [this](const std::shared_ptr<const git::PushResult>& result) {
                m_releasePage->setPushed(toQt(std::string_view(result->remote)));
            });
    connect(m_controller, &WorkspaceController::jobsChanged, this, [this] {
        const auto verb = m_controller->releasing();
        const auto doing = verb ? doingOf(*verb) : std::nullopt;
        if (doing && m_releasePage->doing() != *doing)
            m_releasePage->setDoing(*doing);
    });
    connect(m_controller, &WorkspaceController::opened, this, [this] {
        m_releasePage->clear();
        m_releaseKnown = false;
        m_controller->releaseStatus(); // one that was interrupted is shown at once
    });
    connect(m_controller, &WorkspaceController::closed, m_releasePage, &ReleasePage::clear);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_controller->isOpen())
            m_releasePage->outdate(); // a tag may have come, or a version in a file that was of no interest before
    });
}

void MainWindow::connectReleasePage()
{
    connect(m_releasePage, &ReleasePage::stateChanged, this, &MainWindow::updateTabs);
    connect(m_releasePage, &ReleasePage::placeActivated, this,
            [this](const QString& file, int line) { openPlace(fromRoot(file), line); });
    connect(m_releasePage, &ReleasePage::statusWanted, m_controller, &WorkspaceController::releaseStatus);
    connect(m_releasePage, &ReleasePage::planWanted, m_controller, &WorkspaceController::releasePlan);
    connect(m_releasePage, &ReleasePage::levelsWanted, m_controller, &WorkspaceController::releaseLevels);
    connect(m_releasePage, &ReleasePage::logWanted, m_controller, &WorkspaceController::releaseLog);
    connect(m_releasePage, &ReleasePage::cancelRequested, this, [this] {
        if (const auto verb = m_controller->releasing())
            m_controller->cancelJob(*verb);
    });
    connect(m_releasePage, &ReleasePage::rehearseRequested, this, [this](const workspace::ReleaseOptions& options) {
        m_messages->dismiss(releaseKey);
        m_controller->rehearse(options);
    });
    connect(m_releasePage, &ReleasePage::releaseRequested, this, &MainWindow::startRelease);
    connect(m_releasePage, &ReleasePage::resumeRequested, this, [this](const workspace::ReleaseResumeOptions& options) {
        m_messages->dismiss(releaseKey);
        m_controller->resumeRelease(options);
    });
    connect(m_releasePage, &ReleasePage::abortRequested, this, &MainWindow::abortRelease);
    connect(m_releasePage, &ReleasePage::pushRequested, this, &MainWindow::showPush);
}

void MainWindow::showPush()
{
    if (!m_releasePage->canPush() || m_pushDialog)
        return;
    const workspace::ReleaseStatus& released = *m_releasePage->status();
    git::PushRequest what;
    what.branch = released.plan.branch;
    if (!released.tag.empty())
        what.tags = {released.tag};
    auto* dialog = new PushDialog(what, this);
    m_pushDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PushDialog::pushRequested, this, [this](const git::PushRequest& request) {
        m_pushDialog->setBusy();
        m_controller->push(request);
    });
    connect(dialog, &PushDialog::cancelRequested, this, [this] { m_controller->cancelJob(Verb::Push); });
    connect(m_controller, &WorkspaceController::pushPreviewReady, dialog, &PushDialog::setPreview);
    connect(m_controller, &WorkspaceController::pushOutput, dialog, &PushDialog::addOutput);
    connect(m_controller, &WorkspaceController::pushed, dialog,
            [dialog](const std::shared_ptr<const git::PushResult>& result) { dialog->setPushed(*result); });
    m_controller->pushPreview(dialog->request());
    dialog->open();
}

void MainWindow::updateReleaseActions()
{
    const bool open = m_controller->isOpen();
    m_actions.showRelease->setEnabled(open);
    m_actions.rehearseRelease->setEnabled(open && m_releasePage->canRehearse());
    m_actions.runRelease->setEnabled(open && m_releasePage->canRelease());
    m_actions.resumeRelease->setEnabled(open && m_releasePage->canResume());
    m_actions.abortRelease->setEnabled(open && (m_releasePage->canAbort() || m_releasePage->canUndo()));
    m_actions.pushRelease->setEnabled(open && m_releasePage->canPush());
    m_tabs->setTabText(int(Page::Release), m_releasePage->isOpen() ? tr("Release ●") : tr("Release"));
}

void MainWindow::startRelease(const workspace::ReleaseOptions& options)
{
    guardPending(tr("The release takes what is on disk."),
                 {tr("Write them first"), tr("Release without them"), tr("Cancel")}, [this, options] {
                     m_messages->dismiss(releaseKey);
                     m_controller->release(options);
                 });
}

void MainWindow::abortRelease(const workspace::ReleaseAbortOptions& options)
{
    const auto& status = m_releasePage->status();
    if (!status)
        return;
    const QString version = toQt(std::string_view(status->plan.newVersion));
    const Question question{tr("Take the release back"),
                            tr("Take the release of %1 back?", "version").arg(version) + QStringLiteral("\n\n")
                                + undoText(*status),
                            {tr("Take it back"), tr("Leave it")}};
    m_around.dialogs.ask(this, question, [this, options](int answer) {
        if (answer != 0)
            return;
        m_messages->dismiss(releaseKey);
        m_controller->abortRelease(options);
    });
}

void MainWindow::takeReleaseStatus(const std::shared_ptr<const workspace::ReleaseStatus>& status)
{
    m_releasePage->setStatus(status);
    if (!std::exchange(m_releaseKnown, true) && m_releasePage->isOpen())
        showPage(Page::Release);
}

void MainWindow::takeReleaseEnd(Verb, const std::shared_ptr<const workspace::ReleaseStatus>& status)
{
    m_releasePage->setEnded(status);
    if (page() == Page::Release)
        return;
    using release::Phase;
    const bool well =
        status->phase == Phase::Finished || status->phase == Phase::Rehearsed || status->phase == Phase::Aborted;
    m_messages->show({releaseKey,
                      well ? Message::Kind::Success : Message::Kind::Warning,
                      phaseText(*status),
                      {{tr("Show it"), [this] {
                            m_messages->dismiss(releaseKey);
                            showPage(Page::Release);
                        }}}});
}

bool MainWindow::takeReleaseFailure(Verb verb, const Error& error)
{
    const bool cancelled = error.code == ErrorCode::Cancelled;
    switch (verb) {
    case Verb::ReleasePlan:
        m_releasePage->setPlanFailed(error);
        return true;
    case Verb::ReleaseLevels:
        return true; // the plan says what is wrong
    case Verb::ReleaseStatus:
        m_releaseKnown = true;
        return cancelled || error.code == ErrorCode::Repository; // without a repository there is none
    case Verb::ReleaseLog:
        m_releasePage->setLogFailed(words(error));
        return true;
    case Verb::PushPreview:
        if (m_pushDialog)
            m_pushDialog->setPreviewFailed(words(error));
        return true;
    case Verb::Push:
        if (m_pushDialog)
            m_pushDialog->setFailed(words(error));
        return m_pushDialog;
    case Verb::Rehearse:
    case Verb::Release:
    case Verb::ResumeRelease:
    case Verb::AbortRelease:
        m_releasePage->setStopped();
        if (!cancelled)
            return false;
        m_messages->show({releaseKey,
                          Message::Kind::Info,
                          verb == Verb::Rehearse ? tr("The rehearsal was stopped. Nothing was changed here.")
                                                 : tr("The release was stopped. The step that ran was undone."),
                          {}});
        return true;
    default:
        return false;
    }
}

void MainWindow::guardRelease(std::function<void()> go)
{
    const auto verb = m_controller->releasing();
    if (!verb || *verb == Verb::Rehearse)
        return go();
    m_around.dialogs.ask(this,
                         {tr("A release is on its way"),
                          tr("The step that runs is undone, and the release stays open: it can be resumed later."),
                          {tr("Stop it"), tr("Let it go on")}},
                         [go = std::move(go)](int answer) {
                             if (answer == 0)
                                 go();
                         });
}

} // namespace lockwright::gui
