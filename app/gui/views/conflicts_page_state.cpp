// SPDX-License-Identifier: GPL-3.0-or-later
// ConflictsPage: what it says before, while and after profiles are checked.
#include "views/conflicts_page.h"

#include "views/empty_state.h"
#include "views/fix_details.h"
#include "words.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>

namespace lockwright::gui
{

void ConflictsPage::setChecking()
{
    m_checking = true;
    showState();
}

void ConflictsPage::setReport(const Report& report)
{
    m_checking = false;
    m_outdated = false;
    m_failure.clear();
    m_applied.clear();
    m_report = report;
    m_checked = QDateTime::currentDateTime();
    fillConflicts();
    fillFixes();
    showState();
}

void ConflictsPage::setFailed(const QString& text)
{
    m_checking = false;
    m_applied.clear();
    m_failure = text;
    showState();
}

void ConflictsPage::setCancelled()
{
    m_checking = false;
    showState();
}

void ConflictsPage::setPlan(const std::shared_ptr<const workspace::CompilePlan>& plan)
{
    m_plan = plan;
    if (!m_report)
        return;
    fillConflicts();
    showState();
}

void ConflictsPage::setApplied(const QString& text)
{
    FixFilter kept = m_filter;
    clear();
    m_filter = std::move(kept);
    m_applied = text;
    showState();
}

void ConflictsPage::outdate()
{
    m_outdated = true;
    m_applied.clear();
    showState();
}

void ConflictsPage::clear()
{
    m_conflicts->clear();
    m_fixes->clear();
    m_details->setFix(nullptr, 0);
    m_filter = {};
    m_report.reset();
    m_plan.reset();
    m_failure.clear();
    m_applied.clear();
    m_checking = false;
    m_outdated = false;
    showState();
}

int ConflictsPage::conflictCount() const
{
    return m_report ? int(m_report->conflicts.conflicts.size()) : 0;
}

const workspace::JointProposal* ConflictsPage::proposal() const
{
    if (m_report && m_report->conflicts.proposal)
        return &*m_report->conflicts.proposal;
    return m_plan && m_plan->proposal ? &*m_plan->proposal : nullptr;
}

QString ConflictsPage::checkedWords() const
{
    const auto& conflicts = m_report->conflicts;
    const int profiles = int(conflicts.satisfiable.size() + conflicts.unsatisfiable.size());
    const QString when = QLocale().toString(m_checked, QLocale::ShortFormat);
    return m_index.isEmpty() ? tr("%n profile(s) checked %1.", nullptr, profiles).arg(when)
                             : tr("%n profile(s) checked %1 against %2.", nullptr, profiles).arg(when, m_index);
}

QString ConflictsPage::remarks() const
{
    QStringList said;
    if (m_outdated)
        said += tr("Files have changed since then.");
    const auto& conflicts = m_report->conflicts;
    if (!conflicts.incomplete.empty())
        said += tr("There may be further conflicts in %1.").arg(toQt(conflicts.incomplete).join(QStringLiteral(", ")));
    if (!m_report->complete)
        said += tr("The time was up before everything was tried, so another run may list other fixes.");
    for (const auto& unchecked : conflicts.unchecked) {
        const QString name = toQt(std::string_view(unchecked.profile));
        said +=
            unchecked.error
                ? tr("%1 was not checked. %2", "profile, sentences").arg(name, words(*unchecked.error))
                : tr("%1 was not checked: %2.", "profile, clause").arg(name, toQt(std::string_view(unchecked.reason)));
    }
    return said.join(QLatin1Char(' '));
}

void ConflictsPage::showNothing()
{
    const auto& conflicts = m_report->conflicts;
    QString text = checkedWords();
    if (const QString more = remarks(); !more.isEmpty())
        text += QLatin1Char(' ') + more;
    if (!conflicts.unsatisfiable.empty())
        text += QLatin1Char(' ')
                + tr("Without a solution: %1.").arg(toQt(conflicts.unsatisfiable).join(QStringLiteral(", ")));
    m_empty->setTexts(conflicts.ok() ? tr("✓ Nothing conflicts") : tr("No conflict is known"), text, tr("Check again"));
}

void ConflictsPage::showState()
{
    int page = 0;
    if (m_checking)
        m_empty->setTexts(tr("Looking for conflicts and fixes…"),
                          tr("The status bar shows how far it is. Esc stops it; no file is written."));
    else if (!m_failure.isEmpty())
        m_empty->setTexts(tr("The profiles could not be checked"), m_failure, tr("Check again"));
    else if (!m_applied.isEmpty())
        m_empty->setTexts(tr("The fix is pending"), m_applied, tr("Check again"));
    else if (!m_report)
        m_empty->setTexts(tr("Not checked yet"),
                          tr("The check solves every profile as its files are, names the lines that cannot hold "
                             "together, and tries which edits mend that. No file is written."),
                          tr("Check for conflicts"));
    else if (m_report->conflicts.conflicts.empty() && !proposal())
        showNothing();
    else
        page = 1;
    if (page == 1) {
        m_summary->setText(
            tr("✗ %n conflict(s)", nullptr, conflictCount()) + QStringLiteral("  ·  ")
            + tr("%n profile(s) without a solution", nullptr, int(m_report->conflicts.unsatisfiable.size())));
        const QString more = remarks();
        m_detail->setText(more.isEmpty() ? checkedWords() : checkedWords() + QLatin1Char(' ') + more);
        m_longer->setVisible(!m_report->complete);
    }
    const bool hadFocus = m_empty->isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentIndex(page);
    if (hadFocus && page == 1) // not to the next button by chance: arrows go through the fixes, Enter takes one
        m_fixes->topLevelItemCount() > 0 ? m_fixes->setFocus() : m_conflicts->setFocus();
    emit stateChanged();
}

} // namespace lockwright::gui
