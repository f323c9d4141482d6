// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/results.h"

#include <QAbstractItemModel>

namespace lockwright::gui
{

/// The package changes of a plan, grouped by what caused them: edits, upstream releases, knock-on, others, and
/// last the packages of which only comments change.
class ReviewModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Package, Change, Kind, Size, Profiles };
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< the package's name; not valid for a group
        KindRole,                   ///< int(PackageChange::Kind); not valid for a group
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// @param profile only changes of this profile; empty for all.
    void setRows(std::vector<workspace::ReviewRow> rows, const QString& profile);
    /// Changed versions get a tick. One that is taken off moves its package to those that are held.
    void setHoldable(bool holdable) { m_holdable = holdable; }
    /// Changes that a plan has not got, because their packages are held at the versions of the locks.
    void setHeld(std::vector<workspace::ReviewRow> rows) { m_held = std::move(rows); }
    [[nodiscard]] const std::vector<workspace::ReviewRow>& held() const { return m_held; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// Another set of packages is held.
    void heldChanged();

private:
    struct Group {
        QString title;
        std::vector<workspace::ReviewRow> rows;
        bool held = false;
    };
    [[nodiscard]] bool isHeld(const pep::Name& name) const;
    [[nodiscard]] bool isHoldable(const QModelIndex& index) const;
    /// A group's index has internal id 0, a change's has its group's number plus one.
    std::vector<Group> m_groups;
    std::vector<workspace::ReviewRow> m_held;
    bool m_holdable = false;
};

} // namespace lockwright::gui
