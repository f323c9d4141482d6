// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/results.h"

#include <QAbstractTableModel>

#include <memory>

namespace lockwright::gui
{

/// The bound that a reader looks for first: a pin, else the one with the lowest upper end, else the
/// first one. Null where
/// nothing bounds the package.
[[nodiscard]] const workspace::PackageRow::Bound* tightestBound(const workspace::PackageRow& row);

/// The packages of all profiles, one row each. Sorting and filtering are PackageFilter's business.
/// Rows are addressed across reloads by KeyRole, never by a kept QModelIndex.
class PackageModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Name, Locked, Bound, Newest, Profiles, Direct };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< versions sort as versions (PEP 440), counts as numbers
        KeyRole,                     ///< the package's name
        DirectRole,
        OutdatedRole,
        DivergentRole,
        YankedRole,
        ProfilesRole, ///< QStringList: names of the profiles that have it
    };

    /// How the names of dragged packages travel, one a line.
    static constexpr const char* mimeType = "application/x-lockwright-packages";

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::shared_ptr<const workspace::PackagesReport> report);
    /// Whose version the table shows; empty for all profiles.
    void setProfile(const QString& profile);
    [[nodiscard]] const workspace::PackageRow& rowAt(int row) const { return m_report->rows[std::size_t(row)]; }
    [[nodiscard]] bool outdated(int row) const { return m_facts[std::size_t(row)].outdated; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    /// The rows' names, and as text "name==version".
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    /// What is derived once per report, so that painting and sorting only look things up.
    struct Facts {
        bool direct = false;
        bool outdated = false;
        int lockedRank = -1; ///< place of the version among all versions of the report
        int newestRank = -1;
        QStringList profiles;
    };
    [[nodiscard]] QVariant display(int row, Column column) const;
    [[nodiscard]] QVariant sortKey(int row, Column column) const;
    [[nodiscard]] QString locked(const workspace::PackageRow& row) const;
    [[nodiscard]] bool isDirect(int row) const;
    void deriveFacts();

    std::shared_ptr<const workspace::PackagesReport> m_report;
    std::vector<Facts> m_facts;
    std::string m_profile;
};

} // namespace lockwright::gui
