// SPDX-License-Identifier: GPL-3.0-or-later
// HistoryPage: what it shows.
#include "views/history_page.h"

#include "models/history_model.h"
#include "models/history_words.h"
#include "models/review_model.h"
#include "text/code_edit.h"
#include "views/empty_state.h"
#include "words.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
/// Not QTableView::selectRow(), which adds to the selection or takes from it while Ctrl of a chord is still held.
void select(QTableView& table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}
} // namespace

void HistoryPage::want()
{
    if (!m_outdated || !isVisible())
        return;
    m_outdated = false;
    m_waiting = true;
    m_failed = false;
    showState();
    emit historyWanted();
}

void HistoryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    want();
}

void HistoryPage::outdate()
{
    m_outdated = true;
    want();
}

void HistoryPage::setReport(const std::shared_ptr<const workspace::HistoryReport>& report)
{
    m_waiting = false;
    m_failed = false;
    const QString before = m_wantedCommit.isEmpty() ? currentId() : m_wantedCommit;
    m_report = report;
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_model->setReport(report);
        m_model->setPackage(m_package);
        m_machine->setRange(0, std::max(m_model->rowCount() - 1, 0));
        m_machine->setValue(m_machine->maximum());
        fillRevisions();
    }
    applyFilter();
    m_wantedCommit.clear();
    const int row = before.isEmpty() ? -1 : m_model->rowOf(before);
    if (row >= 0)
        showCommit(before);
    else if (m_filter->rowCount() > 0)
        select(*m_table, 0);
    showState();
    showMode();
}

void HistoryPage::setFailed(const QString& title, const QString& text)
{
    m_waiting = false;
    m_failed = true;
    m_report.reset();
    m_model->setReport(nullptr);
    m_empty->setTexts(title, text, tr("Try again"));
    showState();
}

void HistoryPage::clear()
{
    m_pause.stop();
    m_report.reset();
    m_difference.reset();
    m_model->setReport(nullptr);
    m_changes->setRows({}, {});
    m_text->setDiff({});
    m_box->clear();
    m_onlyMoved->setChecked(false);
    m_before->clear();
    m_after->clear();
    m_wantedCommit.clear();
    m_mode = Mode::Commit;
    m_waiting = m_failed = m_waitingForDifference = false;
    m_outdated = true;
    showMode();
    showState();
}

void HistoryPage::setRestorable(bool restorable)
{
    m_restorable = restorable;
    m_restore->setVisible(restorable);
    m_restoreAction->setVisible(restorable);
}

void HistoryPage::setProfile(const QString& profile)
{
    m_profile = profile;
    applyFilter();
    showDifference();
}

void HistoryPage::setPackage(const QString& package)
{
    m_package = package;
    m_model->setPackage(package);
    m_onlyMoved->setText(package.isEmpty() ? tr("Selected package") : tr("Only what moved %1").arg(package));
    m_onlyMoved->setEnabled(!package.isEmpty());
    if (package.isEmpty())
        m_onlyMoved->setChecked(false);
    applyFilter();
    revealPackage();
}

void HistoryPage::showOnlyMoved()
{
    m_box->clear();
    m_onlyMoved->setChecked(!m_package.isEmpty());
}

void HistoryPage::applyFilter()
{
    const QString id = currentId();
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_filter->setText(m_box->text());
        m_filter->setProfile(m_profile);
        m_filter->setOnlyMoved(m_onlyMoved->isChecked());
    }
    if (currentId() != id || (id.isEmpty() && m_filter->rowCount() > 0))
        select(*m_table, 0);
    showState();
}

void HistoryPage::focusFilter()
{
    m_box->setFocus();
    m_box->selectAll();
}

QList<int> HistoryPage::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows += m_filter->mapToSource(index).row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString HistoryPage::currentId() const
{
    const QList<int> rows = selectedRows();
    return rows.isEmpty() ? QString() : m_model->index(rows.first(), 0).data(HistoryModel::IdRole).toString();
}

void HistoryPage::showCommit(const QString& id)
{
    const int row = m_model->rowOf(id);
    if (row < 0) {
        m_wantedCommit = id;
        return;
    }
    if (!m_filter->mapFromSource(m_model->index(row, 0)).isValid()) {
        m_box->clear();
        m_onlyMoved->setChecked(false);
    }
    QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) { // the chosen profile hides it
        m_filter->setProfile({});
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    select(*m_table, index.row());
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void HistoryPage::currentChanged()
{
    const QList<int> rows = selectedRows();
    if (m_quiet || rows.isEmpty())
        return;
    if (rows.size() == 2) {
        const auto id = [this](int row) { return m_model->index(row, 0).data(HistoryModel::IdRole).toString(); };
        compare(id(rows.last()), id(rows.first()));
        return;
    }
    if (m_mode == Mode::Compare)
        m_mode = Mode::Commit;
    {
        const QScopedValueRollback<bool> quiet(m_quiet, true);
        m_machine->setValue(m_machine->maximum() - rows.first());
    }
    showMode();
    m_pause.start();
}

void HistoryPage::moveMachine(int value)
{
    showMachine();
    if (m_quiet || !m_report)
        return;
    m_mode = Mode::Since;
    showCommit(m_model->index(m_machine->maximum() - value, 0).data(HistoryModel::IdRole).toString());
    showMode();
    m_pause.start();
}

void HistoryPage::setMode(Mode mode)
{
    m_mode = mode;
    showMode();
    m_pause.start();
}

void HistoryPage::compare(const QString& before, const QString& after)
{
    m_mode = Mode::Compare;
    m_compareBefore = before;
    m_compareAfter = after;
    m_before->setEditText(before);
    m_after->setEditText(after);
    showMode();
    m_pause.start();
}

void HistoryPage::askDifference()
{
    const QString id = currentId();
    if (m_mode != Mode::Compare && id.isEmpty())
        return;
    m_waitingForDifference = true;
    m_problem.clear();
    switch (m_mode) {
    case Mode::Commit:
        emit differenceWanted(id + QStringLiteral("^!"), {});
        break;
    case Mode::Since:
        emit differenceWanted(id, {});
        break;
    case Mode::Compare:
        emit differenceWanted(m_compareBefore, m_compareAfter);
        break;
    }
}

void HistoryPage::setDifference(const std::shared_ptr<const workspace::DiffReport>& report)
{
    m_waitingForDifference = false;
    m_difference = report;
    m_problem.clear();
    showMode();
    showDifference();
}

void HistoryPage::setDifferenceFailed(const QString& text)
{
    m_waitingForDifference = false;
    m_difference.reset();
    m_problem = text;
    showDifference();
}

void HistoryPage::showDifference()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    QString text;
    if (m_difference) {
        m_changes->setRows(workspace::reviewRows(*m_difference), m_profile);
        for (const auto& profile : m_difference->profiles)
            if (m_profile.isEmpty() || toQt(std::string_view(profile.profile)) == m_profile)
                text += toQt(std::string_view(profile.textDiff));
    } else {
        m_changes->setRows({}, {});
    }
    m_tree->expandAll();
    for (int group = 0; group < m_changes->rowCount(); ++group)
        m_tree->setFirstColumnSpanned(group, {}, true);
    m_text->setDiff(text);
    if (!m_problem.isEmpty())
        m_noChange->setTexts(tr("These revisions cannot be compared"), m_problem);
    else
        m_noChange->setTexts(tr("No lock differs"),
                             m_profile.isEmpty() ? QString() : tr("Only the lock of %1 is looked at.").arg(m_profile));
    m_right->setCurrentIndex(!m_problem.isEmpty() || (m_difference && text.isEmpty()) ? 1 : 0);
    revealPackage();
}

void HistoryPage::revealPackage()
{
    const QScopedValueRollback<bool> quiet(m_quiet, true);
    for (int group = 0; group < m_changes->rowCount() && !m_package.isEmpty(); ++group) {
        const QModelIndex parent = m_changes->index(group, 0);
        for (int row = 0; row < m_changes->rowCount(parent); ++row) {
            const QModelIndex index = m_changes->index(row, 0, parent);
            if (index.data(ReviewModel::KeyRole).toString() == m_package) {
                m_tree->setCurrentIndex(index);
                return;
            }
        }
    }
}

void HistoryPage::fillRevisions()
{
    for (QComboBox* box : {m_before, m_after}) {
        const QString text = box->currentText();
        box->clear();
        box->addItem(QStringLiteral("HEAD"));
        for (const git::Reference& reference : m_report->references)
            box->addItem(toQt(std::string_view(reference.name)));
        box->setEditText(text);
    }
}

void HistoryPage::showMachine()
{
    const int row = m_machine->maximum() - m_machine->value();
    m_machine->setEnabled(m_model->rowCount() > 1);
    QString text;
    if (m_report && row < m_model->rowCount()) {
        const auto& info = m_model->commitAt(row).info;
        text = tr("%1 · %2 of %3", "date, number of the commit, number of commits")
                   .arg(dayText(info))
                   .arg(m_model->rowCount() - row)
                   .arg(m_model->rowCount());
    }
    m_machineText->setText(text);
}

void HistoryPage::showMode()
{
    m_modeCommit->setChecked(m_mode == Mode::Commit);
    m_modeSince->setChecked(m_mode == Mode::Since);
    const QList<int> rows = selectedRows();
    m_restore->setEnabled(rows.size() == 1);
    showMachine();
    if (m_mode == Mode::Compare) {
        m_heading->setText(
            m_difference && !m_waitingForDifference && !m_pause.isActive()
                ? tr("From %1 to %2", "revisions")
                      .arg(toQt(std::string_view(m_difference->before)), toQt(std::string_view(m_difference->after)))
                : tr("Comparing…"));
        m_subheading->clear();
        return;
    }
    if (rows.isEmpty()) {
        m_heading->clear();
        m_subheading->clear();
        return;
    }
    const auto& commit = m_model->commitAt(rows.first());
    const QString subject = toQt(std::string_view(commit.info.subject));
    m_heading->setText(m_mode == Mode::Commit ? subject : tr("Since “%1”", "subject of a commit").arg(subject));
    QString told = tr("%1 by %2, %3", "short id, author, time")
                       .arg(toQt(std::string_view(commit.info.shortId())),
                            toQt(std::string_view(commit.info.authorName)), momentText(commit.info));
    if (commit.info.merge)
        told += QLatin1Char(' ') + tr("A merge, compared with its first parent.");
    if (!commit.inputs.empty() && m_mode == Mode::Commit)
        told +=
            QLatin1Char('\n') + tr("Edits %1.", "files").arg(toQt(commit.inputs).join(tr(", ", "between two files")));
    m_subheading->setText(told);
}

void HistoryPage::showState()
{
    const bool any = m_report && !m_report->commits.empty();
    m_stack->setCurrentWidget(any ? m_body : static_cast<QWidget*>(m_empty));
    if (any) {
        QStringList notes;
        if (m_filter->rowCount() < m_model->rowCount())
            notes += tr("%1 of %n commit(s) shown.", nullptr, m_model->rowCount()).arg(m_filter->rowCount());
        else
            notes += tr("%n commit(s) changed locks.", nullptr, m_model->rowCount());
        if (m_report->shallow)
            notes += tr("This clone is shallow: older commits are not there. Get them with git fetch --unshallow.");
        if (m_report->truncated)
            notes += tr("Older commits were not looked at.");
        m_notes->setText(notes.join(QLatin1Char(' ')));
        return;
    }
    if (m_failed)
        return;
    if (m_waiting || !m_report)
        m_empty->setTexts(tr("Reading the history…"), {});
    else if (m_report->head.empty())
        m_empty->setTexts(tr("There is no commit yet"), tr("Make the first commit, and its history begins here."));
    else
        m_empty->setTexts(tr("No commit changed a lock"),
                          tr("%n commit(s) looked at.", nullptr, int(m_report->walked)));
}

void HistoryPage::showMenu(const QPoint& position)
{
    if (m_table->indexAt(position).isValid())
        m_menu->popup(m_table->viewport()->mapToGlobal(position));
}

void HistoryPage::copy(bool markdown) const
{
    if (m_difference)
        QApplication::clipboard()->setText(differenceText(*m_difference, markdown));
}

} // namespace lockwright::gui
