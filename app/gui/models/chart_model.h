// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_data.h"

#include <QAbstractTableModel>

namespace lockwright::gui
{

/// The table twin of a chart: a row for each bar, a column for each part, and the total.
class ChartModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setChart(ChartData chart);
    [[nodiscard]] const ChartData& chart() const { return m_data; }
    /// The part of a column; -1 for the name and the total.
    [[nodiscard]] int seriesOf(int column) const;
    [[nodiscard]] static int columnOf(int series) { return series + 1; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ChartData m_data;
};

} // namespace lockwright::gui
