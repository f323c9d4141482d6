// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/results.h"

#include <QAbstractItemModel>

#include <memory>

namespace lockwright::gui
{

/// The profiles as a tree: below "All profiles" stands each profile under the first parent it includes, else
/// under the first that constrains it. A profile with several parents is one row; the graph shows all edges.
/// Rows are addressed across reloads by KeyRole.
class ProfileModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Name, Packages, State };
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< the profile's name; empty for "All profiles"
        StateRole,                  ///< int(LockState); not valid for "All profiles"
        SourceRole,                 ///< path of the source, relative to the root
        LockRole,                   ///< path of the lock, relative to the root
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setReport(std::shared_ptr<const workspace::ProfilesReport> report);
    /// The row of a profile; "All profiles" for an unknown or empty name.
    [[nodiscard]] QModelIndex indexOf(const QString& profile) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A node's id is its place in the report plus one; 0 is "All profiles" and the invisible root holds it
    /// and every profile without parent.
    struct Node {
        int parent = -1; ///< node id; -1 for the invisible root
        int row = 0;
        std::vector<int> children;
    };
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    std::shared_ptr<const workspace::ProfilesReport> m_report;
    std::vector<Node> m_nodes;
    std::vector<int> m_top;
};

} // namespace lockwright::gui
