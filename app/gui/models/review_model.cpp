// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review_model.h"

#include "words.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Column = ReviewModel::Column;
using requirements::PackageChange;
constexpr int columnTotal = 5;

QVariant display(const workspace::ReviewRow& row, Column column)
{
    const PackageChange& change = row.change;
    switch (column) {
    case Column::Package:
        return toQt(std::string_view(change.name.text()));
    case Column::Change:
        if (change.oldText.empty())
            return ReviewModel::tr("new: %1", "version").arg(toQt(std::string_view(change.newText)));
        if (change.newText.empty())
            return ReviewModel::tr("%1 → gone", "version").arg(toQt(std::string_view(change.oldText)));
        if (change.oldText == change.newText)
            return toQt(std::string_view(change.newText));
        return ReviewModel::tr("%1 → %2", "old and new version")
            .arg(toQt(std::string_view(change.oldText)), toQt(std::string_view(change.newText)));
    case Column::Kind:
        return ReviewModel::tr("%1 %2", "glyph and word of a change").arg(glyph(change.kind), words(change.kind));
    case Column::Size:
        return words(change.size);
    case Column::Profiles:
        return toQt(row.profiles).join(ReviewModel::tr(", ", "between two profiles"));
    }
    return {};
}

QString becauseOf(const PackageChange& change)
{
    QStringList names;
    for (const auto& name : change.because)
        names += toQt(std::string_view(name.text()));
    return names.isEmpty() ? QString()
                           : ReviewModel::tr("because of %1", "packages").arg(names.join(QLatin1String(", ")));
}
} // namespace

void ReviewModel::setRows(std::vector<workspace::ReviewRow> rows, const QString& profile)
{
    using Cause = PackageChange::Cause;
    beginResetModel();
    m_groups.clear();
    const std::string key = fromQt(profile);
    const auto gather = [&](const QString& title, auto belongs) {
        Group group{title, {}, false};
        for (const auto& row : rows) {
            const bool here =
                key.empty() || std::find(row.profiles.begin(), row.profiles.end(), key) != row.profiles.end();
            if (here && belongs(row.change))
                group.rows.push_back(row);
        }
        if (!group.rows.empty())
            m_groups.push_back(std::move(group));
    };
    const auto onlyComments = [](const PackageChange& change) {
        return change.kind == PackageChange::Kind::AnnotationOnly;
    };
    for (const Cause cause : {Cause::Edited, Cause::Released, Cause::KnockOn, Cause::Unknown})
        gather(words(cause),
               [&](const PackageChange& change) { return change.cause == cause && !onlyComments(change); });
    gather(tr("Only comments", "group of changes"), onlyComments);
    if (!m_held.empty())
        m_groups.push_back({tr("Held: these stay as the locks have them", "group of changes"), m_held, true});
    endResetModel();
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex ReviewModel::parent(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0))
                                                     : QModelIndex();
}

int ReviewModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() > 0 || parent.column() > 0)
        return 0;
    return int(m_groups[std::size_t(parent.row())].rows.size());
}

int ReviewModel::columnCount(const QModelIndex&) const
{
    return columnTotal;
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0) {
        const Group& group = m_groups[std::size_t(index.row())];
        if (role == Qt::DisplayRole && Column(index.column()) == Column::Package)
            return tr("%1 (%2)", "group and number of changes").arg(group.title).arg(group.rows.size());
        return {};
    }
    const auto& row = m_groups[index.internalId() - 1].rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, Column(index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(Column(index.column()) == Column::Profiles ? display(row, Column::Profiles).toString()
                                                                       : becauseOf(row.change));
    case Qt::CheckStateRole:
        if (Column(index.column()) != Column::Package || !isHoldable(index))
            return {};
        return isHeld(row.change.name) ? Qt::Unchecked : Qt::Checked;
    case KeyRole:
        return toQt(std::string_view(row.change.name.text()));
    case KindRole:
        return int(row.change.kind);
    default:
        return {};
    }
}

bool ReviewModel::isHeld(const pep::Name& name) const
{
    return std::any_of(m_held.begin(), m_held.end(), [&](const auto& row) { return row.change.name == name; });
}

/// What a lock does not pin cannot be held at its pin.
bool ReviewModel::isHoldable(const QModelIndex& index) const
{
    using Kind = PackageChange::Kind;
    const Group& group = m_groups[index.internalId() - 1];
    const Kind kind = group.rows[std::size_t(index.row())].change.kind;
    return m_holdable && (group.held || kind == Kind::Upgraded || kind == Kind::Downgraded);
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.internalId() > 0 && Column(index.column()) == Column::Package && isHoldable(index))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ReviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const workspace::ReviewRow& row = m_groups[index.internalId() - 1].rows[std::size_t(index.row())];
    const bool hold = value.toInt() == Qt::Unchecked;
    if (hold == isHeld(row.change.name))
        return false;
    if (hold)
        m_held.push_back(row);
    else
        std::erase_if(m_held, [&](const auto& held) { return held.change.name == row.change.name; });
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit heldChanged(); // the rows follow with the next plan
    return true;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Package:
        return tr("Package");
    case Column::Change:
        return tr("Old → new");
    case Column::Kind:
        return tr("Kind");
    case Column::Size:
        return tr("Step");
    case Column::Profiles:
        return tr("Profiles");
    }
    return {};
}

} // namespace lockwright::gui
