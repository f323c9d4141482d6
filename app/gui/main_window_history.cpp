// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the page of history, and the history of the selected package in the Why dock.
#include "main_window.h"

#include "models/history_words.h"
#include "selection.h"
#include "views/blame_list.h"
#include "views/history_page.h"
#include "views/palette.h"
#include "views/why_panel.h"
#include "words.h"

namespace lockwright::gui
{

namespace
{
constexpr std::size_t paletteCommits = 2000;
} // namespace

void MainWindow::makeHistoryActions()
{
    m_actions.showHistory = makeAction(tr("&History"), QStringLiteral("showHistory"), QStringLiteral("history"),
                                       {QKeySequence(QStringLiteral("Alt+7"))});
    m_actions.packageHistory = makeAction(tr("&Blame: who moved it"), QStringLiteral("packageHistory"),
                                          QStringLiteral("history"), {QKeySequence(QStringLiteral("Ctrl+B"))});
    m_actions.packageHistory->setToolTip(tr("Show the commits that moved the selected package (Ctrl+B)"));
}

void MainWindow::connectHistory()
{
    connect(m_actions.showHistory, &QAction::triggered, this, [this] { showPage(Page::History); });
    connect(m_actions.packageHistory, &QAction::triggered, this, [this] {
        m_historyPage->showOnlyMoved();
        showPage(Page::History);
    });
    connect(m_historyPage, &HistoryPage::historyWanted, m_controller, &WorkspaceController::history);
    connect(m_historyPage, &HistoryPage::differenceWanted, m_controller, &WorkspaceController::difference);
    connect(m_historyPage, &HistoryPage::packageSelected, m_selection, &Selection::setPackage);
    connect(m_controller, &WorkspaceController::historyReady, m_historyPage, &HistoryPage::setReport);
    connect(m_controller, &WorkspaceController::differenceReady, m_historyPage, &HistoryPage::setDifference);
    connect(m_controller, &WorkspaceController::repositoryReady, m_historyPage, &HistoryPage::outdate);
    connect(m_selection, &Selection::packageChanged, m_historyPage, &HistoryPage::setPackage);

    BlameList* blame = m_why->blame();
    connect(blame, &BlameList::blameWanted, m_controller, &WorkspaceController::blame);
    connect(blame, &BlameList::commitActivated, this, &MainWindow::showInHistory);
    connect(m_selection, &Selection::packageChanged, blame, &BlameList::setPackage);
    connect(m_controller, &WorkspaceController::blameReady, blame, &BlameList::setReport);
    connect(m_controller, &WorkspaceController::repositoryReady, blame, &BlameList::outdate);
}

void MainWindow::showInHistory(const QString& id)
{
    m_historyPage->showCommit(id);
    showPage(Page::History);
}

void MainWindow::addCommits(std::vector<Palette::Entry>& entries)
{
    const auto& report = m_historyPage->report();
    if (!report)
        return;
    for (std::size_t at = 0; at < std::min(report->commits.size(), paletteCommits); ++at) {
        const auto& info = report->commits[at].info;
        const QString names = namesText(info);
        const QString subject = toQt(std::string_view(info.subject));
        entries.push_back({QStringLiteral("history"),
                           names.isEmpty() ? subject : tr("%1 (%2)", "subject, tags and branches").arg(subject, names),
                           tr("%1, %2", "short id, date").arg(toQt(std::string_view(info.shortId())), dayText(info)),
                           tr("Commit", "kind of a palette entry"),
                           [this, id = toQt(std::string_view(info.id))] { showInHistory(id); }});
    }
}

void MainWindow::takeQuestionFailure(WorkspaceController::Verb verb, const Error& error)
{
    using Verb = WorkspaceController::Verb;
    const bool cancelled = error.code == ErrorCode::Cancelled;
    const QString text = words(error);
    if (verb == Verb::Why)
        m_why->setFailed(cancelled ? tr("Stopped") : tr("There is no answer"), text);
    else if (verb == Verb::History)
        m_historyPage->setFailed(cancelled ? tr("Stopped") : tr("The history cannot be read"), text);
    else if (verb == Verb::Blame)
        m_why->blame()->setFailed(text);
    else
        m_historyPage->setDifferenceFailed(text);
}

} // namespace lockwright::gui
