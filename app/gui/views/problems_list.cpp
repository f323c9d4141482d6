// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/problems_list.h"

#include "views/empty_state.h"
#include "views/focus_entry.h"
#include "words.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace lockwright::gui
{

namespace
{
using Problem = workspace::CheckReport::Problem;
constexpr int fileRole = Qt::UserRole + 1;
constexpr int lineRole = Qt::UserRole + 2;
enum Column { What, Profile, Text, Where };

QString kindOf(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::Stale:
        return ProblemsList::tr("! stale");
    case Problem::Kind::Missing:
        return ProblemsList::tr("○ no lock");
    case Problem::Kind::Unmet:
        return ProblemsList::tr("✗ not met");
    case Problem::Kind::Incompatible:
        return ProblemsList::tr("✗ contradicts");
    case Problem::Kind::Conflicted:
        return ProblemsList::tr("✗ merge conflict");
    case Problem::Kind::Unreadable:
        return ProblemsList::tr("✗ unreadable");
    case Problem::Kind::Divergent:
        return ProblemsList::tr("≠ divergent");
    }
    return {};
}
} // namespace

ProblemsList::ProblemsList(const Icons& icons, const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(icons, themes, QStringLiteral("success"), this))
{
    m_list->setObjectName(QStringLiteral("problemList"));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setHeaderLabels({tr("Problem"), tr("Profile"), tr("What is wrong"), tr("Place")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Column::Text, QHeaderView::Stretch);
    m_list->header()->resizeSection(Column::What, 130);
    m_list->header()->resizeSection(Column::Profile, 110);
    m_list->header()->resizeSection(Column::Where, 180);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    (new FocusEntry(this))->follow(m_stack, {m_empty, m_list});
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* item) {
        if (const QString file = item->data(0, fileRole).toString(); !file.isEmpty())
            emit placeActivated(file, item->data(0, lineRole).toInt());
    });
    connect(m_empty, &EmptyState::triggered, this, &ProblemsList::checkWanted);
    clear();
}

void ProblemsList::setReport(const std::shared_ptr<const workspace::CheckReport>& report)
{
    m_report = report;
    fill();
}

void ProblemsList::setConflicts(const std::shared_ptr<const workspace::FixesReport>& report)
{
    m_conflicts = report;
    fill();
}

void ProblemsList::setFailed(const QString& text)
{
    m_report.reset();
    m_empty->setTexts(tr("The locks could not be checked"), text, tr("Check again"));
    m_stack->setCurrentWidget(m_empty);
    emit countChanged();
}

void ProblemsList::outdate()
{
    m_conflicts.reset(); // of other files
    m_outdated = true;
    if (isVisible()) {
        m_outdated = false;
        emit checkWanted();
    }
}

void ProblemsList::clear()
{
    m_report.reset();
    m_conflicts.reset();
    m_list->clear();
    m_empty->setTexts(tr("Not checked yet"), tr("The locks are checked as soon as this list is in sight."));
    m_stack->setCurrentWidget(m_empty);
    emit countChanged();
}

int ProblemsList::count() const
{
    return m_report ? m_list->topLevelItemCount() : -1;
}

void ProblemsList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_outdated, false))
        emit checkWanted();
}

void ProblemsList::fill()
{
    const QString kept = m_list->currentItem() ? m_list->currentItem()->text(Column::Text) : QString();
    m_list->clear();
    if (m_conflicts) {
        for (const auto& found : m_conflicts->conflicts.conflicts) {
            QStringList profiles = toQt(found.profiles);
            for (const auto& line : found.conflict.core)
                add(tr("✗ conflict"), profiles.join(QStringLiteral(", ")),
                    tr("%1: part of a conflict", "requirement").arg(toQt(std::string_view(line.requirement))),
                    line.origin.place);
        }
    }
    if (m_report) {
        for (const Problem& problem : m_report->problems)
            add(kindOf(problem.kind), toQt(std::string_view(problem.profile)), toQt(std::string_view(problem.text)),
                problem.place);
        m_empty->setTexts(tr("Nothing is wrong"), tr("Checked: %1 profiles, %2 packages.", "numbers")
                                                      .arg(m_report->profilesChecked)
                                                      .arg(m_report->packagesChecked));
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (!kept.isEmpty() && m_list->topLevelItem(i)->text(Column::Text) == kept)
            m_list->setCurrentItem(m_list->topLevelItem(i));
    }
    if (m_list->topLevelItemCount() > 0)
        m_stack->setCurrentWidget(m_list);
    else
        m_stack->setCurrentWidget(m_empty);
    emit countChanged();
}

void ProblemsList::add(const QString& kind, const QString& profile, const QString& text, const Place& place)
{
    auto* item = new QTreeWidgetItem(m_list, {kind, profile, text, place.file.empty() ? QString() : shortWords(place)});
    item->setSizeHint(0, {0, m_list->fontMetrics().height() + 10});
    item->setToolTip(Column::Text, plainToolTip(text));
    item->setToolTip(Column::Where, plainToolTip(place.file.empty() ? QString() : words(place)));
    item->setData(0, fileRole, toQt(std::string_view(place.file)));
    item->setData(0, lineRole, int(place.line));
}

} // namespace lockwright::gui
