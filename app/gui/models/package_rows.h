// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/results.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

namespace lockwright::gui
{

/// Models with one row for each package of a report. A new report becomes the changes to the one before, so that
/// selection and scroll position stay. Rows are addressed across reloads by KeyRole, never by a kept QModelIndex.
class PackageRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< the package's name
        FirstFreeRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::shared_ptr<const workspace::PackagesReport> report);
    [[nodiscard]] const std::shared_ptr<const workspace::PackagesReport>& report() const { return m_report; }
    [[nodiscard]] const workspace::PackageRow& rowAt(int row) const { return *m_rows[std::size_t(row)].row; }
    /// The row of a package, or -1. Cost: logarithmic.
    [[nodiscard]] int find(const QString& package) const;
    /// The order of two rows in a column; versions as versions (PEP 440).
    [[nodiscard]] virtual bool less(int left, int right, int column) const = 0;

    int rowCount(const QModelIndex& parent = {}) const override;

protected:
    /// A row with what painting and sorting need again and again.
    struct Entry {
        const workspace::PackageRow* row = nullptr;
        std::optional<pep::Version> locked; ///< of the first profile
        std::optional<pep::Version> newest;
    };
    [[nodiscard]] const Entry& entryAt(int row) const { return m_rows[std::size_t(row)]; }
    /// The columns are other ones with this report.
    [[nodiscard]] virtual bool changesColumns(const workspace::PackagesReport&) const { return false; }

private:
    static Entry entryOf(const workspace::PackageRow& row);
    void take(const std::vector<workspace::PackageRow>& rows);
    void tellChanges(const std::vector<bool>& changed);

    std::shared_ptr<const workspace::PackagesReport> m_report;
    std::vector<Entry> m_rows; ///< by name
};

} // namespace lockwright::gui
