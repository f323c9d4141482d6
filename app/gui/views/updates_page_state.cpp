// SPDX-License-Identifier: GPL-3.0-or-later
// UpdatesPage: what it shows of a report, and its marks.
#include "views/updates_page.h"

#include "models/update_model.h"
#include "models/update_words.h"
#include "undo/what_if_watch.h"
#include "views/empty_state.h"
#include "views/impact_view.h"
#include "views/update_details.h"
#include "words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

#include <set>

namespace lockwright::gui
{

namespace
{
using Column = UpdateModel::Column;
using explain::UpdateTarget;
constexpr std::size_t blockerLimit = 50; ///< of each kind; they are told by how much they block
} // namespace

void UpdatesPage::setReport(const std::shared_ptr<const workspace::OutdatedReport>& report)
{
    m_report = report;
    m_outdated = false;
    m_state = State::Ready;
    m_text.clear();
    m_model->setReport(report);
    fillBlockers();
    selectWanted();
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0) { // so that keys can go on at once
        const QScopedValueRollback<bool> quiet(m_quiet, !m_wanted.isEmpty());
        m_table->setCurrentIndex(m_filter->index(0, int(Column::Name)));
    }
    showState();
    showDetails();
}

void UpdatesPage::setPending(std::vector<workspace::EditedFile> files)
{
    m_pending = std::move(files);
    showMarks();
    askTogether();
}

void UpdatesPage::setLooking(const QString& progress)
{
    m_state = State::Looking;
    m_text = progress;
    showState();
}

void UpdatesPage::setFailed(const QString& text)
{
    m_state = State::Failed;
    m_text = text;
    showState();
}

void UpdatesPage::setCancelled()
{
    m_state = m_report ? State::Ready : State::NotAsked;
    m_text.clear();
    showState();
}

void UpdatesPage::outdate()
{
    m_outdated = m_report != nullptr;
    m_together->again(); // of other locks
    showState();
}

void UpdatesPage::clear()
{
    m_report.reset();
    m_options = {};
    m_wanted.clear();
    m_text.clear();
    m_outdated = false;
    m_state = State::NotAsked;
    m_model->setReport(nullptr);
    m_box->clear();
    fillBlockers();
    showState();
    showDetails();
}

void UpdatesPage::look()
{
    emit reportWanted(m_options);
}

void UpdatesPage::setSecurity(const QString& path)
{
    m_options.security = pathFromQt(path);
    m_security->setToolTip(plainToolTip(path.isEmpty() ? tr("No records of vulnerabilities are looked at")
                                                       : QDir::toNativeSeparators(path)));
    look();
}

void UpdatesPage::setProfile(const QString& profile)
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    m_filter->setProfile(profile);
    selectWanted();
    showState();
}

void UpdatesPage::setPackage(const QString& package)
{
    m_wanted = package;
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    selectWanted();
}

void UpdatesPage::selectWanted()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && current.data(UpdateModel::KeyRole).toString() == m_wanted)
        return;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, int(Column::Name));
        if (index.data(UpdateModel::KeyRole).toString() == m_wanted) {
            m_table->setCurrentIndex(index);
            return m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
        }
    }
    m_table->clearSelection(); // another package is selected, of which nothing is told here
    m_table->setCurrentIndex({});
}

QString UpdatesPage::filter() const
{
    return m_box->text();
}

void UpdatesPage::setFilter(const QString& text)
{
    m_box->setText(text);
}

void UpdatesPage::focusFilter()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
}

void UpdatesPage::applyFilter()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true); // a row that is hidden stays selected elsewhere
    m_filter->setText(m_box->text());
    selectWanted();
    showState();
    emit filterChanged();
}

void UpdatesPage::showState()
{
    const bool looking = m_state == State::Looking;
    m_bars->setVisible(m_report != nullptr);
    m_look->setText(looking ? tr("Cancel") : tr("Look again"));
    m_goOn->setVisible(m_report && m_report->limited > 0 && !looking);
    m_security->setEnabled(!looking);
    QString summary = m_report ? summaryOf(*m_report) + QLatin1Char(' ') + agesOf(*m_report) : QString();
    if (looking)
        summary = tr("Looking for updates: %1", "progress").arg(m_text);
    m_summary->setText(summary);
    QString doubts = m_report ? doubtsOf(*m_report) : QString();
    if (m_report && m_state == State::Failed)
        doubts = m_text;
    else if (m_outdated)
        doubts = tr("The files have been read anew since. Look again to be sure.") + QLatin1Char('\n') + doubts;
    m_doubts->setText(doubts.trimmed());
    m_doubts->setVisible(!m_doubts->text().isEmpty());
    showCounts();
    showMarks();
    const bool empty = !m_report || m_filter->rowCount() == 0;
    const bool hadFocus = m_empty->isAncestorOf(QApplication::focusWidget());
    if (empty)
        showEmpty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    if (hadFocus && !empty)
        m_table->setFocus();
}

void UpdatesPage::showEmpty()
{
    switch (m_state) {
    case State::NotAsked:
        return m_empty->setTexts(
            tr("Newer versions"),
            tr("Finds the newer versions of every locked package, tries each of them, and says who "
               "blocks it or what moves along. This takes some seconds and changes nothing."),
            tr("Look for updates"));
    case State::Looking:
        return m_empty->setTexts(tr("Looking for updates…"), m_text, tr("Cancel"));
    case State::Failed:
        return m_empty->setTexts(tr("Updates cannot be told"), m_text, tr("Look again"));
    case State::Ready:
        break;
    }
    if (!m_box->text().isEmpty() && m_model->rowCount() > 0)
        return m_empty->setTexts(tr("Nothing matches"), tr("No update matches this filter in the selected profile."),
                                 tr("Clear the filter"));
    if (m_model->rowCount() > 0)
        return m_empty->setTexts(tr("Nothing to tell of this profile"),
                                 tr("No newer version is known of what the selected profile locks."));
    const QString checked = tr("%n package(s) checked", nullptr, int(m_report->packages.size()));
    const QString index = m_report->index.empty() ? QString() : toQt(std::string_view(m_report->index));
    QString text = index.isEmpty() ? tr("%1.", "what was checked").arg(checked)
                                   : tr("%1 against %2.", "what was checked, index").arg(checked, index);
    text += QLatin1Char(' ') + agesOf(*m_report);
    m_empty->setTexts(m_report->unchecked.empty() ? tr("Nothing is outdated") : tr("Nothing outdated was found"), text,
                      tr("Look again"));
}

void UpdatesPage::showCounts()
{
    for (const Chip& chip : m_chips) {
        const bool known = chip.role != UpdateModel::VulnerableRole || (m_report && m_report->security);
        chip.button->setText(known ? tr("%1 %2", "what, how many").arg(chip.text).arg(m_filter->count(chip.role))
                                   : tr("%1 ?", "what is not known").arg(chip.text));
        chip.button->setAccessibleName(chip.button->text());
        chip.button->setChecked(m_filter->has(chip.token));
    }
}

void UpdatesPage::showMarks()
{
    const int count = m_model->markCount();
    m_marked->setText(count == 0            ? tr("Space marks a version")
                      : m_pending.empty() ? tr("%n marked", nullptr, count)
                                          : tr("%n marked, tried with the pending changes", nullptr, count));
    QStringList marks;
    for (const std::string& mark : m_model->marks())
        marks += toQt(std::string_view(mark));
    m_marked->setToolTip(plainToolTip(marks.join(QLatin1Char('\n'))));
    m_recompile->setEnabled(count > 0 && m_state != State::Looking);
}

void UpdatesPage::askTogether()
{
    const bool any = m_model->markCount() > 0; // else the dock of pending changes says it
    m_together->want(any ? m_pending : std::vector<workspace::EditedFile>(), m_model->marks());
    m_impact->setVisible(any);
}

void UpdatesPage::showDetails()
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    m_details->setPackage(index.isValid() ? &m_model->rowAt(index.row()) : nullptr);
}

void UpdatesPage::fillBlockers()
{
    m_blockers->clear();
    if (!m_report)
        return;
    for (std::size_t i = 0; i < std::min(blockerLimit, m_report->blockers.size()); ++i) {
        const explain::BlockingLine& blocker = m_report->blockers[i];
        const Place& place = blocker.line.origin.place;
        auto* item = new QTreeWidgetItem(
            m_blockers, {tr("%1 · %2", "requirement, place")
                             .arg(toQt(std::string_view(blocker.line.requirement)), shortWords(place)),
                         tr("blocks %n, frees %1", "packages", int(blocker.blocked.size())).arg(blocker.freed.size())});
        item->setIcon(0, m_icon);
        item->setToolTip(0, plainToolTip(words(place)));
        item->setData(0, Qt::UserRole, toQt(std::string_view(place.file)));
        item->setData(0, Qt::UserRole + 1, int(place.line));
    }
    for (std::size_t i = 0; i < std::min(blockerLimit, m_report->blockingPackages.size()); ++i) {
        const explain::BlockingPackage& blocker = m_report->blockingPackages[i];
        const QString package = toQt(std::string_view(blocker.package));
        auto* item =
            new QTreeWidgetItem(m_blockers, {package, tr("blocks %n", "packages", int(blocker.blocked.size()))});
        item->setData(0, Qt::UserRole + 2, package.section(QStringLiteral("=="), 0, 0));
    }
    if (m_blockers->topLevelItemCount() == 0)
        (new QTreeWidgetItem(m_blockers, {tr("Nothing blocks an update.")}))->setFlags(Qt::NoItemFlags);
}

void UpdatesPage::toggleSelected()
{
    const auto column = Column(std::max(0, m_table->currentIndex().column()));
    std::set<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.insert(m_filter->mapToSource(index).row());
    for (const int row : rows)
        m_model->toggle(row, column);
}

void UpdatesPage::showMenu(const QPoint& position)
{
    const QModelIndex index = m_filter->mapToSource(m_table->indexAt(position));
    if (!index.isValid())
        return;
    const int row = index.row();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const UpdateTarget& target : m_model->rowAt(row).targets) {
        const QString kind = kindText(target);
        QAction* action =
            menu->addAction(kind.isEmpty() ? tr("Mark %1", "version").arg(cellText(&target))
                                           : tr("Mark %1 (%2)", "version, kind").arg(cellText(&target), kind));
        action->setEnabled(UpdateModel::canMark(target));
        // The report may be another one when the menu is answered; its versions are looked up then.
        connect(action, &QAction::triggered, this, [this, row, report = m_report, version = target.version] {
            if (report != m_report)
                return;
            for (const UpdateTarget& known : m_model->rowAt(row).targets)
                if (known.version == version)
                    m_model->mark(row, known);
        });
    }
    connect(menu->addAction(tr("Remove the mark")), &QAction::triggered, this, [this, row, report = m_report] {
        if (report == m_report)
            m_model->unmark(row);
    });
    menu->addSeparator();
    connect(menu->addAction(tr("Copy rows")), &QAction::triggered, this, &UpdatesPage::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

QString UpdatesPage::selectedText() const
{
    QStringList lines;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows(int(Column::Name))) {
        QStringList cells;
        for (int column = int(Column::Name); column < m_filter->columnCount(); ++column)
            cells += index.siblingAtColumn(column).data().toString();
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

void UpdatesPage::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

} // namespace lockwright::gui
