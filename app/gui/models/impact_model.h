// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include "workspace/edit_report.h"

#include <QAbstractTableModel>

#include <memory>

namespace lockwright::gui
{

/// What would come of compiling with pending edits: first the lines that cannot be read, then a row a profile.
class ImpactModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Profile, Outcome, Added, Changed, Removed, Wheels, Advisories, Note };
    enum Role {
        ShadeRole = Qt::UserRole + 1, ///< int(Shade) of the outcome
        FileRole,                     ///< of the line to look at; not valid where there is none
        LineRole,
    };
    using Report = std::shared_ptr<const workspace::WhatIfReport>;

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(Report report);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString problemText(std::size_t position, Column column) const;
    [[nodiscard]] QString profileText(std::size_t position, Column column) const;
    [[nodiscard]] QString toolTip(std::size_t position, Column column) const;
    [[nodiscard]] const Place* place(std::size_t row) const;

    Report m_report;
};

} // namespace lockwright::gui
