// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/matrix_model.h"

#include "models/package_words.h"
#include "words.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using workspace::PackageRow;

QString versionText(const PackageRow::InProfile& place)
{
    return safeText(text::withoutCredentials(place.version));
}
} // namespace

bool MatrixModel::changesColumns(const workspace::PackagesReport& next) const
{
    return report()->profiles != next.profiles;
}

const PackageRow::InProfile* MatrixModel::placeAt(int row, int column) const
{
    return column == 0 ? nullptr : rowAt(row).in(report()->profiles[std::size_t(column) - 1]);
}

int MatrixModel::divergentCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += rowAt(row).divergent ? 1 : 0;
    return count;
}

bool MatrixModel::less(int left, int right, int column) const
{
    if (column == 0)
        return rowAt(left).divergent != rowAt(right).divergent ? rowAt(left).divergent : left < right;
    const auto versionAt = [&](int row) {
        const PackageRow::InProfile* place = placeAt(row, column);
        return place ? pep::Version::parse(place->version) : std::optional<pep::Version>();
    };
    const auto one = versionAt(left);
    const auto other = versionAt(right);
    if (!one || !other)
        return one.has_value() == other.has_value() ? left < right : one.has_value();
    return *one == *other ? left < right : *one < *other;
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : report() ? int(report()->profiles.size()) + 1 : 1;
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PackageRow& row = rowAt(index.row());
    const PackageRow::InProfile* place = placeAt(index.row(), index.column());
    const bool unusual = place && place->unusual;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return safeText(row.name.text());
        if (!place)
            return QStringLiteral("–");
        return unusual ? tr("≠ %1", "a version that differs from most").arg(versionText(*place)) : versionText(*place);
    case Qt::AccessibleTextRole:
        if (index.column() == 0)
            return safeText(row.name.text());
        if (!place)
            return tr("not in %1", "profile").arg(safeText(report()->profiles[std::size_t(index.column()) - 1]));
        return unusual ? tr("%1, differs", "version").arg(versionText(*place)) : versionText(*place);
    case Qt::ToolTipRole:
        if (!place)
            return {};
        return plainToolTip(
            unusual ? tr("%1 has %2; most profiles have %3.", "profile, version, version")
                          .arg(safeText(place->profile), versionText(*place), safeText(row.usual))
                    : tr("%1 has %2.", "profile, version").arg(safeText(place->profile), versionText(*place)));
    case KeyRole:
        return toQt(std::string_view(row.name.text()));
    case DivergentRole:
        return row.divergent;
    case UnusualRole:
        return unusual;
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Package") : safeText(report()->profiles[std::size_t(section) - 1]);
}

} // namespace lockwright::gui
