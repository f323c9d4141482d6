// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart_model.h"

namespace lockwright::gui
{

void ChartModel::setChart(ChartData chart)
{
    beginResetModel();
    m_data = std::move(chart);
    endResetModel();
}

int ChartModel::seriesOf(int column) const
{
    return column >= 1 && column <= int(m_data.series.size()) ? column - 1 : -1;
}

int ChartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_data.categories.size());
}

int ChartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_data.series.empty() ? 0 : int(m_data.series.size()) + 2;
}

QVariant ChartModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    const int series = seriesOf(column);
    if (role == Qt::TextAlignmentRole)
        return int((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && series >= 0)
        return m_data.sentence(index.row(), series);
    if (role != Qt::DisplayRole)
        return {};
    if (column == 0)
        return m_data.label(index.row());
    return m_data.valueText(series >= 0 ? m_data.value(index.row(), series) : m_data.total(index.row()));
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return m_data.headings().value(section);
}

} // namespace lockwright::gui
