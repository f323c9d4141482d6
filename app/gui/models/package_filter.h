// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/package_filter.h"

#include <QSortFilterProxyModel>

namespace lockwright::gui
{

/// `text` with the token added or removed, for the buttons beside a filter box.
[[nodiscard]] QString withToken(const QString& text, const QString& token, bool present);

/// Filters and sorts a model of packages by core's filter language.
/// @pre the source model is a PackageRows.
class PackageFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setQuery(const workspace::PackageQuery& query);
    [[nodiscard]] const workspace::PackageQuery& query() const { return m_query; }
    /// Only packages of this profile; empty for all.
    void setProfile(const QString& profile);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    workspace::PackageQuery m_query;
    std::string m_profile;
};

} // namespace lockwright::gui
