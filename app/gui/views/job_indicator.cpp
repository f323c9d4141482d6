// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/job_indicator.h"

#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace lockwright::gui
{

namespace
{
using Verb = WorkspaceController::Verb;
constexpr qint64 quietMilliseconds = 200; ///< shorter work is not shown: it would only flicker

QString otherWords(Verb verb)
{
    switch (verb) {
    case Verb::Rehearse:
        return JobIndicator::tr("Rehearsing the release");
    case Verb::Release:
    case Verb::ResumeRelease:
        return JobIndicator::tr("Releasing");
    case Verb::ClearCache:
        return JobIndicator::tr("Clearing the cache");
    case Verb::AbortRelease:
        return JobIndicator::tr("Taking the release back");
    case Verb::PushPreview:
        return JobIndicator::tr("Looking at the remote");
    case Verb::Push:
        return JobIndicator::tr("Pushing");
    default:
        return JobIndicator::tr("Planning the release");
    }
}
} // namespace

QString words(Verb verb)
{
    switch (verb) {
    case Verb::Open:
        return JobIndicator::tr("Opening");
    case Verb::CreateSample:
        return JobIndicator::tr("Laying the sample down");
    case Verb::Profiles:
    case Verb::Packages:
    case Verb::Repository:
    case Verb::Preview:
    case Verb::Message:
    case Verb::Index:
    case Verb::Settings:
    case Verb::Cache:
    case Verb::Read:
    case Verb::Reread:
        return JobIndicator::tr("Reading");
    case Verb::Graph:
        return JobIndicator::tr("Laying out the graph");
    case Verb::Outdated:
        return JobIndicator::tr("Looking for updates");
    case Verb::Consolidate:
        return JobIndicator::tr("Trying versions");
    case Verb::Why:
        return JobIndicator::tr("Explaining");
    case Verb::Statistics:
        return JobIndicator::tr("Counting");
    case Verb::History:
    case Verb::Blame:
    case Verb::Restore:
        return JobIndicator::tr("Reading the history");
    case Verb::Difference:
        return JobIndicator::tr("Comparing revisions");
    case Verb::Export:
        return JobIndicator::tr("Exporting");
    case Verb::Fixes:
        return JobIndicator::tr("Looking for fixes");
    case Verb::Compile:
    case Verb::TryMarks:
        return JobIndicator::tr("Solving");
    case Verb::Write:
    case Verb::ChangeSetting:
        return JobIndicator::tr("Writing");
    case Verb::Check:
        return JobIndicator::tr("Checking");
    case Verb::Commit:
        return JobIndicator::tr("Committing");
    case Verb::UndoCommit:
        return JobIndicator::tr("Taking the commit back");
    case Verb::PlanEdit:
    case Verb::TryEdit:
    case Verb::WhatIf:
        return JobIndicator::tr("Solving with pending changes");
    case Verb::WriteEdits:
        return JobIndicator::tr("Writing pending changes");
    case Verb::Complete:
        return JobIndicator::tr("Looking names up");
    default:
        return otherWords(verb);
    }
}

QString describe(const WorkspaceController::Running& running)
{
    if (running.cancelling)
        return JobIndicator::tr("Stopping…");
    const Progress& progress = running.progress;
    const bool told = !progress.item.empty() || progress.total > 0;
    const QString what = told ? words(progress.phase) : words(running.verb);
    const QString item = toQt(std::string_view(progress.item));
    if (progress.total > 0 && !item.isEmpty())
        return JobIndicator::tr("%1 %2, %3 of %4", "phase, item, done, total")
            .arg(what, item)
            .arg(progress.done)
            .arg(progress.total);
    if (progress.total > 0)
        return JobIndicator::tr("%1, %2 of %3", "phase, done, total").arg(what).arg(progress.done).arg(progress.total);
    return item.isEmpty() ? JobIndicator::tr("%1…", "phase").arg(what)
                          : JobIndicator::tr("%1 %2", "phase, item").arg(what, item);
}

JobIndicator::JobIndicator(Icons& icons, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_elapsed(new QLabel(this))
    , m_cancel(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("jobText"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(110);
    m_bar->setAccessibleName(tr("Progress"));
    m_elapsed->setProperty("muted", true);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    m_cancel->setProperty("flat", true);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setToolTip(tr("Stop this job (Esc)"));
    icons.bind(m_cancel, QStringLiteral("cancel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_elapsed);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &JobIndicator::cancelRequested);
    hide();
}

void JobIndicator::show(const std::optional<WorkspaceController::Running>& running)
{
    if (!running || running->milliseconds < quietMilliseconds) {
        if (!running)
            hide();
        return;
    }
    m_text->setText(describe(*running));
    const Progress& progress = running->progress;
    m_bar->setRange(0, progress.total > 0 ? 1000 : 0);
    if (progress.total > 0)
        m_bar->setValue(int(std::min(progress.done, progress.total) * 1000 / progress.total));
    m_elapsed->setText(
        tr("%1 s", "elapsed seconds").arg(QLocale().toString(double(running->milliseconds) / 1000.0, 'f', 1)));
    m_cancel->setEnabled(!running->cancelling);
    setVisible(true);
}

} // namespace lockwright::gui
