// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/package_rows.h"

namespace lockwright::gui
{

/// Packages down, profiles across (parents before children), in each cell the locked version. In the first column's
/// order packages that profiles lock differently stand first.
class MatrixModel final : public PackageRows
{
    Q_OBJECT
public:
    enum Role {
        DivergentRole = FirstFreeRole, ///< of the package
        UnusualRole,                   ///< of the cell: another version than most profiles have
    };

    using PackageRows::PackageRows;

    [[nodiscard]] bool less(int left, int right, int column) const override;
    /// Rows whose versions differ.
    [[nodiscard]] int divergentCount() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool changesColumns(const workspace::PackagesReport& next) const override;

private:
    /// The package in the column's profile; null where it has none, and for the column of names.
    [[nodiscard]] const workspace::PackageRow::InProfile* placeAt(int row, int column) const;
};

} // namespace lockwright::gui
