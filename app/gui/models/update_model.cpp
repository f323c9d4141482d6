// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/update_model.h"

#include "models/update_words.h"
#include "words.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Column = UpdateModel::Column;
using explain::LockedVersion;
using explain::UpdateTarget;
using Outcome = UpdateTarget::Outcome;
constexpr int columnTotal = 8;
const QStringList tokens{QStringLiteral("possible"), QStringLiteral("blocked"), QStringLiteral("yanked"),
                         QStringLiteral("vulnerable")};
constexpr int tokenRoles[] = {UpdateModel::PossibleRole, UpdateModel::BlockedRole, UpdateModel::YankedRole,
                              UpdateModel::VulnerableRole};

bool isTold(const LockedVersion& package)
{
    return package.behind() || package.yanked || package.withdrawn || !package.advisories.empty()
           || !package.projectStatus.empty() || !package.unknown.empty();
}

bool hasOutcome(const LockedVersion& package, Outcome outcome)
{
    return std::any_of(package.targets.begin(), package.targets.end(),
                       [&](const UpdateTarget& target) { return target.outcome == outcome; });
}

const UpdateTarget* find(const LockedVersion& package, bool UpdateTarget::*kind)
{
    const auto found = std::find_if(package.targets.begin(), package.targets.end(),
                                    [&](const UpdateTarget& target) { return target.*kind; });
    return found == package.targets.end() ? nullptr : &*found;
}

bool isVersionColumn(Column column)
{
    return column == Column::Patch || column == Column::Minor || column == Column::Latest;
}
} // namespace

void UpdateModel::setReport(std::shared_ptr<const workspace::OutdatedReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    deriveRows();
    keepMarks();
    endResetModel();
    emit marksChanged();
}

void UpdateModel::deriveRows()
{
    m_rows.clear();
    if (!m_report)
        return;
    std::vector<const pep::Version*> versions;
    for (const LockedVersion& package : m_report->packages) {
        if (!isTold(package))
            continue;
        Row row;
        row.package = &package;
        const UpdateTarget* patch = find(package, &UpdateTarget::patch);
        const UpdateTarget* minor = find(package, &UpdateTarget::minor);
        const UpdateTarget* latest = find(package, &UpdateTarget::latest);
        row.targets = {patch == minor || patch == latest ? nullptr : patch, minor == latest ? nullptr : minor, latest};
        row.name = toQt(std::string_view(package.name.text()));
        row.remark = remarkOn(package);
        row.profiles = toQt(package.profiles);
        row.possible = hasOutcome(package, Outcome::Possible);
        row.blocked = !row.possible && hasOutcome(package, Outcome::Blocked);
        versions.push_back(&package.version);
        for (const UpdateTarget& target : package.targets)
            versions.push_back(&target.version);
        m_rows.push_back(std::move(row));
    }
    const auto less = [](const pep::Version* one, const pep::Version* other) { return *one < *other; };
    std::sort(versions.begin(), versions.end(), less);
    const auto rank = [&](const pep::Version& version) {
        return int(std::lower_bound(versions.begin(), versions.end(), &version, less) - versions.begin());
    };
    for (Row& row : m_rows) {
        row.ranks[0] = rank(row.package->version);
        for (std::size_t i = 0; i < row.targets.size(); ++i)
            row.ranks[i + 1] = row.targets[i] ? rank(row.targets[i]->version) : -1;
    }
}

void UpdateModel::keepMarks()
{
    QMap<QString, pep::Version> kept;
    for (const Row& row : m_rows) {
        const auto mark = m_marks.constFind(row.name);
        if (mark == m_marks.constEnd())
            continue;
        for (const UpdateTarget& target : row.package->targets)
            if (target.version == *mark && canMark(target))
                kept.insert(row.name, *mark);
    }
    m_marks = std::move(kept);
}

const UpdateTarget* UpdateModel::targetAt(int row, Column column) const
{
    return isVersionColumn(column) ? m_rows[std::size_t(row)].targets[std::size_t(column) - std::size_t(Column::Patch)]
                                   : nullptr;
}

const UpdateTarget* UpdateModel::suggestionAt(int row) const
{
    const auto& targets = rowAt(row).targets; // ascending
    const auto found = std::find_if(targets.rbegin(), targets.rend(),
                                    [](const UpdateTarget& target) { return target.outcome == Outcome::Possible; });
    return found == targets.rend() ? nullptr : &*found;
}

bool UpdateModel::canMark(const UpdateTarget& target)
{
    return target.outcome != Outcome::Blocked;
}

bool UpdateModel::isMarked(const Row& row) const
{
    const auto mark = m_marks.constFind(row.name);
    if (mark == m_marks.constEnd())
        return false;
    const auto& targets = row.package->targets;
    return std::any_of(targets.begin(), targets.end(),
                       [&](const UpdateTarget& target) { return target.version == *mark; });
}

void UpdateModel::changed()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
    emit marksChanged();
}

bool UpdateModel::mark(int row, const UpdateTarget& target)
{
    if (!canMark(target))
        return false;
    m_marks.insert(m_rows[std::size_t(row)].name, target.version);
    changed();
    return true;
}

void UpdateModel::unmark(int row)
{
    if (m_marks.remove(m_rows[std::size_t(row)].name) > 0)
        changed();
}

void UpdateModel::toggle(int row, Column column)
{
    const Row& of = m_rows[std::size_t(row)];
    const UpdateTarget* target = isVersionColumn(column) ? targetAt(row, column) : nullptr;
    const auto mark = m_marks.constFind(of.name);
    const bool onIt = mark != m_marks.constEnd() && (!target || target->version == *mark);
    if (onIt)
        return unmark(row);
    if (!target)
        target = suggestionAt(row);
    if (target)
        this->mark(row, *target);
}

void UpdateModel::markAll(bool UpdateTarget::*kind)
{
    for (const Row& row : m_rows)
        for (const UpdateTarget& target : row.package->targets)
            if (target.*kind && target.outcome == Outcome::Possible)
                m_marks.insert(row.name, target.version);
    changed();
}

void UpdateModel::clearMarks()
{
    m_marks.clear();
    changed();
}

std::vector<std::string> UpdateModel::marks() const
{
    std::vector<std::string> marks;
    for (auto mark = m_marks.constBegin(); mark != m_marks.constEnd(); ++mark)
        marks.push_back(fromQt(mark.key()) + "==" + mark->text());
    return marks;
}

int UpdateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UpdateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant UpdateModel::display(const Row& row, Column column) const
{
    switch (column) {
    case Column::Mark:
        return {};
    case Column::Name:
        return row.name;
    case Column::Locked: {
        const QString version = toQt(std::string_view(row.package->version.text()));
        if (row.package->yanked)
            return tr("%1 ✗ yanked", "version").arg(version);
        if (row.package->withdrawn)
            return tr("%1 ✗ gone", "version").arg(version);
        return row.package->advisories.empty() ? version : tr("%1 ⚠ vulnerable", "version").arg(version);
    }
    case Column::Patch:
    case Column::Minor:
        return cellText(row.targets[std::size_t(column) - std::size_t(Column::Patch)]);
    case Column::Latest:
        return row.package->unknown.empty() ? cellText(row.targets[2]) : tr("? not known");
    case Column::Remark:
        return row.remark;
    case Column::Profiles:
        return int(row.profiles.size());
    }
    return {};
}

QVariant UpdateModel::sortKey(const Row& row, Column column) const
{
    switch (column) {
    case Column::Mark:
        return isMarked(row) ? 0 : 1;
    case Column::Locked:
    case Column::Patch:
    case Column::Minor:
    case Column::Latest:
        return row.ranks[std::size_t(column) - std::size_t(Column::Locked)];
    case Column::Name:
    case Column::Remark:
    case Column::Profiles:
        return display(row, column);
    }
    return {};
}

QString UpdateModel::toolTip(const Row& row, int number, Column column) const
{
    if (column == Column::Profiles)
        return row.profiles.join(tr(", ", "between two profiles"));
    if (column == Column::Remark)
        return row.remark;
    if (column == Column::Mark && isMarked(row))
        return tr("Marked: moves to %1", "version").arg(toQt(std::string_view(m_marks.value(row.name).text())));
    if (column == Column::Mark)
        return suggestionAt(number) ? tr("Mark it to move (Space)") : tr("No newer version is possible now");
    if (const UpdateTarget* target = targetAt(number, column))
        return tr("%1: %2", "version, outcome")
            .arg(toQt(std::string_view(target->version.text())), words(target->outcome));
    return column == Column::Locked ? display(row, column).toString() : QString();
}

QVariant UpdateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    const UpdateTarget* target = targetAt(index.row(), column);
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::CheckStateRole:
        return column == Column::Mark ? QVariant(isMarked(row) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Column::Mark ? QVariant(tr("Mark %1", "package").arg(row.name)) : display(row, column);
    case Qt::TextAlignmentRole:
        return column == Column::Profiles ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, index.row(), column));
    case SortRole:
        return sortKey(row, column);
    case KeyRole:
        return row.name;
    case DirectRole:
        return row.package->direct;
    case PossibleRole:
        return row.possible;
    case BlockedRole:
        return row.blocked;
    case YankedRole:
        return row.package->yanked || row.package->withdrawn;
    case VulnerableRole:
        return !row.package->advisories.empty();
    case ProfilesRole:
        return row.profiles;
    case OutcomeRole:
        return target ? QVariant(int(target->outcome)) : QVariant();
    case MarkedRole: {
        const auto mark = m_marks.constFind(row.name);
        return target && mark != m_marks.constEnd() && *mark == target->version;
    }
    default:
        return {};
    }
}

bool UpdateModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::CheckStateRole || Column(index.column()) != Column::Mark)
        return false;
    if (value.toInt() == Qt::Unchecked) {
        unmark(index.row());
        return true;
    }
    const UpdateTarget* target = suggestionAt(index.row());
    return target && mark(index.row(), *target);
}

Qt::ItemFlags UpdateModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && Column(index.column()) == Column::Mark)
        flags |= suggestionAt(index.row()) || isMarked(m_rows[std::size_t(index.row())]) ? Qt::ItemIsUserCheckable
                                                                                         : Qt::NoItemFlags;
    return flags;
}

QVariant UpdateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((Column(section) == Column::Profiles ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Mark)
        return tr("Marked");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Mark:
        return QStringLiteral("✓");
    case Column::Name:
        return tr("Package");
    case Column::Locked:
        return tr("Locked");
    case Column::Patch:
        return tr("Patch");
    case Column::Minor:
        return tr("Minor");
    case Column::Latest:
        return tr("Latest");
    case Column::Remark:
        return tr("Blocked by, or moves");
    case Column::Profiles:
        return tr("Profiles");
    }
    return {};
}

UpdateFilter::UpdateFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(UpdateModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void UpdateFilter::setText(const QString& text)
{
    m_words.clear();
    m_tokens.clear();
    for (QString part : text.toLower().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (tokens.contains(part))
            m_tokens += part;
        else if (!part.remove(QLatin1Char('"')).isEmpty())
            m_words += part;
    }
    invalidateFilter();
}

void UpdateFilter::setProfile(const QString& profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    invalidateFilter();
}

bool UpdateFilter::isInProfile(const QModelIndex& index) const
{
    return m_profile.isEmpty() || index.data(UpdateModel::ProfilesRole).toStringList().contains(m_profile);
}

int UpdateFilter::count(int role) const
{
    int count = 0;
    for (int row = 0; row < sourceModel()->rowCount(); ++row) {
        const QModelIndex index = sourceModel()->index(row, 0);
        count += index.data(role).toBool() && isInProfile(index) ? 1 : 0;
    }
    return count;
}

bool UpdateFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!isInProfile(index))
        return false;
    for (qsizetype i = 0; i < tokens.size(); ++i)
        if (has(tokens[i]) && !index.data(tokenRoles[i]).toBool())
            return false;
    const QString name = index.data(UpdateModel::KeyRole).toString();
    const QString remark = index.siblingAtColumn(int(Column::Remark)).data().toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return name.contains(word, Qt::CaseInsensitive) || remark.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace lockwright::gui
