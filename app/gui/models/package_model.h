// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/package_rows.h"

namespace lockwright::gui
{

/// The packages of all profiles as the table shows them. Sorting and filtering are PackageFilter's business.
class PackageModel final : public PackageRows
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Name, Locked, Newest, State, Bound, Age, Profiles, Direct };
    static constexpr int columnTotal = 8;
    enum Role {
        DirectRole = FirstFreeRole,
        OutdatedRole,
        DivergentRole,
        YankedRole,
        ProfilesRole, ///< QStringList: names of the profiles that have it
        StatesRole,   ///< QList<int>: workspace::PackageState, the most urgent first
    };

    /// How the names of dragged packages travel, one a line.
    static constexpr const char* mimeType = "application/x-lockwright-packages";

    using PackageRows::PackageRows;

    /// Whose version the table shows; empty for all profiles.
    void setProfile(const QString& profile);
    [[nodiscard]] const std::string& profile() const { return m_profile; }
    [[nodiscard]] bool less(int left, int right, int column) const override;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    /// The rows' names, and as text "name==version".
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    [[nodiscard]] QVariant display(const workspace::PackageRow& row, Column column) const;
    [[nodiscard]] QString toolTip(const workspace::PackageRow& row, Column column) const;
    [[nodiscard]] QString askedFor(const workspace::PackageRow& row) const;
    [[nodiscard]] std::int64_t uploadedAt(const workspace::PackageRow& row) const;

    std::string m_profile;
};

} // namespace lockwright::gui
