// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history_model.h"

#include "models/history_words.h"
#include "words.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Column = HistoryModel::Column;
using Commit = workspace::HistoryReport::Commit;
constexpr int columnTotal = 6;
} // namespace

void HistoryModel::setReport(std::shared_ptr<const workspace::HistoryReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_package = m_report ? m_report->find(fromQt(m_packageName)) : std::nullopt;
    endResetModel();
}

void HistoryModel::setPackage(const QString& package)
{
    m_packageName = package;
    m_package = m_report ? m_report->find(fromQt(package)) : std::nullopt;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

const Commit& HistoryModel::commitAt(int row) const
{
    return m_report->commits[std::size_t(row)];
}

int HistoryModel::rowOf(const QString& id) const
{
    if (!m_report)
        return -1;
    const std::string wanted = fromQt(id);
    const auto found = std::find_if(m_report->commits.begin(), m_report->commits.end(),
                                    [&](const Commit& commit) { return commit.info.id == wanted; });
    return found == m_report->commits.end() ? -1 : int(found - m_report->commits.begin());
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : int(m_report->commits.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString HistoryModel::display(const Commit& commit, Column column) const
{
    switch (column) {
    case Column::Date:
        return dayText(commit.info);
    case Column::Subject: {
        const QString subject = toQt(std::string_view(commit.info.subject));
        const QString names = namesText(commit.info);
        return names.isEmpty() ? subject : tr("[%1] %2", "tags and branches, subject").arg(names, subject);
    }
    case Column::Change: {
        if (!m_package || !commit.moved(*m_package))
            return countsText(commit);
        QStringList moves;
        for (const auto& move : commit.moves)
            if (move.package == *m_package)
                if (const QString text = moveText(move.before, move.after); !moves.contains(text))
                    moves += text;
        return moves.join(tr(", ", "between two changes"));
    }
    case Column::Profiles:
        return profilesText(*m_report, commit);
    case Column::Author:
        return toQt(std::string_view(commit.info.authorName));
    case Column::Id:
        return toQt(std::string_view(commit.info.shortId()));
    }
    return {};
}

QString HistoryModel::toolTip(const Commit& commit, Column column) const
{
    switch (column) {
    case Column::Date:
        return momentText(commit.info);
    case Column::Author:
        return tr("%1 <%2>", "name, mail address")
            .arg(toQt(std::string_view(commit.info.authorName)), toQt(std::string_view(commit.info.authorEmail)));
    case Column::Change:
    case Column::Profiles: {
        QStringList lines;
        for (const auto& profile : commit.profiles) {
            const QString name = toQt(std::string_view(m_report->profiles[profile.profile]));
            if (!profile.problem.empty())
                lines += tr("%1: %2", "profile, problem").arg(name, toQt(std::string_view(profile.problem)));
            else
                lines += tr("%1: %2 added, %3 changed, %4 removed", "profile, numbers of packages")
                             .arg(name)
                             .arg(profile.added)
                             .arg(profile.changed)
                             .arg(profile.removed);
            if (!profile.renamedFrom.empty())
                lines += tr("%1 was %2 before.", "paths")
                             .arg(toQt(std::string_view(profile.lock)), toQt(std::string_view(profile.renamedFrom)));
        }
        return lines.join(QLatin1Char('\n'));
    }
    case Column::Subject:
    case Column::Id:
        break;
    }
    return display(commit, column);
}

QString HistoryModel::searchText(const Commit& commit) const
{
    return QStringList{toQt(std::string_view(commit.info.subject)),
                       toQt(std::string_view(commit.info.authorName)),
                       namesText(commit.info),
                       profilesText(*m_report, commit),
                       toQt(std::string_view(commit.info.id)),
                       dayText(commit.info)}
        .join(QLatin1Char('\n'));
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Commit& commit = commitAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(commit, Column(index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(commit, Column(index.column())));
    case IdRole:
        return toQt(std::string_view(commit.info.id));
    case SearchRole:
        return searchText(commit);
    case MovedRole:
        return m_package && commit.moved(*m_package);
    case ProfilesRole: {
        QStringList names;
        for (const auto& profile : commit.profiles)
            names += toQt(std::string_view(m_report->profiles[profile.profile]));
        return names;
    }
    case ProblemRole:
        return std::any_of(commit.profiles.begin(), commit.profiles.end(),
                           [](const auto& profile) { return !profile.problem.empty(); });
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Date:
        return tr("Date");
    case Column::Subject:
        return tr("Commit");
    case Column::Change:
        return m_package ? m_packageName : tr("Packages");
    case Column::Profiles:
        return tr("Profiles");
    case Column::Author:
        return tr("Author");
    case Column::Id:
        return tr("Id");
    }
    return {};
}

void HistoryFilter::setText(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void HistoryFilter::setProfile(const QString& profile)
{
    m_profile = profile;
    invalidateFilter();
}

void HistoryFilter::setOnlyMoved(bool only)
{
    m_onlyMoved = only;
    invalidateFilter();
}

bool HistoryFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_onlyMoved && !index.data(HistoryModel::MovedRole).toBool())
        return false;
    if (!m_profile.isEmpty() && !index.data(HistoryModel::ProfilesRole).toStringList().contains(m_profile))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(HistoryModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace lockwright::gui
