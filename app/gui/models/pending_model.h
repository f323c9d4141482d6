// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/edit_report.h"

#include <QAbstractTableModel>

#include <vector>

namespace lockwright::gui
{

/// The lines that pending edits change, by file and line.
class PendingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Place, Before, After };
    enum Role {
        FileRole = Qt::UserRole + 1, ///< relative to the root
        LineRole,                    ///< in the pending text; counts from 1
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setFiles(const std::vector<workspace::EditedFile>& files);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString file;
        int line = 0;
        QString before;
        QString after;
        bool operator==(const Row&) const = default;
    };
    std::vector<Row> m_rows;
};

} // namespace lockwright::gui
