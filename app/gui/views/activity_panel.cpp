// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity_panel.h"

#include "views/job_indicator.h"
#include "views/output_log.h"
#include "views/problems_list.h"
#include "words.h"

#include <QHeaderView>
#include <QLocale>
#include <QTabBar>
#include <QTime>
#include <QToolButton>
#include <QTreeWidget>

namespace lockwright::gui
{

namespace
{
using Finished = WorkspaceController::Finished;
using Running = WorkspaceController::Running;
using Verb = WorkspaceController::Verb;
enum Column { State, Job, Count, Time, Detail, Stop };

QString seconds(qint64 milliseconds)
{
    return ActivityPanel::tr("%1 s", "elapsed seconds")
        .arg(QLocale().toString(double(milliseconds) / 1000.0, 'f', milliseconds < 10000 ? 2 : 0));
}

QString countOf(const Progress& progress)
{
    return progress.total == 0 ? QString()
                               : ActivityPanel::tr("%1 of %2", "done, total").arg(progress.done).arg(progress.total);
}

/// What is done needs no count, and may have stopped counting before its end.
QString countOf(const Finished& job)
{
    return job.outcome == Finished::Outcome::Done ? QString() : countOf(job.progress);
}

QString outcomeOf(Finished::Outcome outcome)
{
    switch (outcome) {
    case Finished::Outcome::Done:
        return ActivityPanel::tr("✓ done");
    case Finished::Outcome::Failed:
        return ActivityPanel::tr("✗ failed");
    case Finished::Outcome::Cancelled:
        return ActivityPanel::tr("○ cancelled");
    }
    return {};
}

QString kindOf(Message::Kind kind)
{
    switch (kind) {
    case Message::Kind::Info:
        return ActivityPanel::tr("i information");
    case Message::Kind::Success:
        return ActivityPanel::tr("✓ done");
    case Message::Kind::Warning:
        return ActivityPanel::tr("! warning");
    case Message::Kind::Error:
        return ActivityPanel::tr("✗ error");
    }
    return {};
}
} // namespace

ActivityPanel::ActivityPanel(const Icons& icons, const Themes& themes, QWidget* parent)
    : QTabWidget(parent)
    , m_problems(new ProblemsList(icons, themes, this))
    , m_jobs(new QTreeWidget(this))
    , m_log(new OutputLog(logLines, this))
{
    setObjectName(QStringLiteral("activity"));
    setDocumentMode(true);
    tabBar()->setAccessibleName(tr("Problems, jobs and log"));
    makeJobs(icons);
    makeLog();
    addTab(m_problems, tr("Problems"));
    addTab(m_jobs, tr("Jobs"));
    addTab(m_log, tr("Log"));
    connect(m_problems, &ProblemsList::countChanged, this, &ActivityPanel::showProblemCount);
}

QWidget* ActivityPanel::jobs() const
{
    return m_jobs;
}

QWidget* ActivityPanel::log() const
{
    return m_log;
}

void ActivityPanel::makeJobs(const Icons& icons)
{
    m_jobs->setObjectName(QStringLiteral("jobList"));
    m_jobs->setAccessibleName(tr("Jobs"));
    m_jobs->setHeaderLabels({tr("State"), tr("Job"), tr("Count"), tr("Time"), tr("Detail"), QString()});
    m_jobs->setRootIsDecorated(false);
    m_jobs->setUniformRowHeights(true);
    auto* header = m_jobs->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Column::Detail, QHeaderView::Stretch);
    const std::pair<Column, int> widths[] = {
        {Column::State, 110}, {Column::Job, 170}, {Column::Count, 90}, {Column::Time, 80}, {Column::Stop, 90}};
    for (const auto& [column, width] : widths)
        header->resizeSection(column, width);
    auto* stop = new QAction(icons.icon(QStringLiteral("cancel"), Shade::Muted), tr("Cancel this job"), m_jobs);
    stop->setObjectName(QStringLiteral("cancelThisJob"));
    stop->setShortcut(QKeySequence(Qt::Key_Delete));
    stop->setShortcutContext(Qt::WidgetShortcut);
    m_jobs->addAction(stop);
    m_jobs->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(stop, &QAction::triggered, this, [this] {
        const int row = m_jobs->indexOfTopLevelItem(m_jobs->currentItem());
        if (row >= 0 && std::size_t(row) < m_runningRows)
            emit cancelRequested(Verb(m_jobs->currentItem()->data(0, Qt::UserRole).toInt()));
    });
}

void ActivityPanel::makeLog()
{
    m_log->setObjectName(QStringLiteral("log"));
    m_log->setAccessibleName(tr("Log"));
    m_log->setFrameShape(QFrame::NoFrame);
    m_log->setPlaceholderText(tr("Nothing was said yet."));
}

void ActivityPanel::showJobs(const std::vector<Running>& running, const std::deque<Finished>& finished)
{
    const QDateTime newest = finished.empty() ? QDateTime() : finished.front().ended;
    const bool sameRows = running.size() == m_runningRows && newest == m_newestShown
                          && std::size_t(m_jobs->topLevelItemCount()) == running.size() + finished.size();
    const QVariant kept = m_jobs->currentItem() ? m_jobs->currentItem()->data(0, Qt::UserRole) : QVariant();
    if (!sameRows) {
        m_jobs->clear();
        for (const Running& job : running) {
            auto* item = new QTreeWidgetItem(m_jobs);
            item->setSizeHint(0, {0, m_jobs->fontMetrics().height() + 10});
            item->setData(0, Qt::UserRole, int(job.verb));
            auto* stop = new QToolButton(m_jobs);
            stop->setProperty("flat", true);
            stop->setText(tr("Cancel"));
            stop->setAccessibleName(tr("Cancel: %1", "job").arg(words(job.verb)));
            connect(stop, &QToolButton::clicked, this, [this, verb = job.verb] { emit cancelRequested(verb); });
            m_jobs->setItemWidget(item, Column::Stop, stop);
            if (kept.isValid() && kept.toInt() == int(job.verb))
                m_jobs->setCurrentItem(item);
        }
        for (const Finished& job : finished) {
            const QString ended = QLocale().toString(job.ended.time(), QStringLiteral("HH:mm:ss"));
            auto* item = new QTreeWidgetItem(
                m_jobs, {outcomeOf(job.outcome), words(job.verb), countOf(job), seconds(job.milliseconds),
                         job.error.isEmpty() ? tr("ended %1", "time").arg(ended)
                                             : tr("ended %1: %2", "time, error").arg(ended, job.error)});
            item->setSizeHint(0, {0, m_jobs->fontMetrics().height() + 10});
            item->setToolTip(Column::Detail, plainToolTip(job.error));
        }
        m_runningRows = running.size();
        m_newestShown = newest;
    }
    for (std::size_t i = 0; i < running.size(); ++i) {
        QTreeWidgetItem* item = m_jobs->topLevelItem(int(i));
        const Running& job = running[i];
        item->setText(Column::State, job.cancelling ? tr("… stopping") : tr("▶ running"));
        item->setText(Column::Job, words(job.verb));
        item->setText(Column::Count, countOf(job.progress));
        item->setText(Column::Time, seconds(job.milliseconds));
        item->setText(Column::Detail, describe(job));
    }
}

void ActivityPanel::write(Message::Kind kind, const QString& message)
{
    m_log->appendPlainText(QStringLiteral("%1  %2  %3")
                               .arg(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")), kindOf(kind),
                                    QString(message).replace(QLatin1Char('\n'), QLatin1String("\n    "))));
}

void ActivityPanel::showProblemCount()
{
    const int count = m_problems->count();
    setTabText(indexOf(m_problems), count <= 0 ? tr("Problems") : tr("Problems (%1)", "number").arg(count));
}

} // namespace lockwright::gui
