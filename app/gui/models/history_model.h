// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/history_report.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <memory>

namespace lockwright::gui
{

/// The commits that changed locks, newest first.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Date, Change, Subject, Profiles, Author, Id };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< 40 hex digits
        SearchRole,                ///< all that the filter looks at
        MovedRole,                 ///< bool: the commit moved the package of setPackage()
        ProfilesRole,              ///< QStringList
        ProblemRole,               ///< bool: a lock could not be read
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(std::shared_ptr<const workspace::HistoryReport> report);
    /// The package whose moves the column of changes tells; empty: numbers of packages.
    void setPackage(const QString& package);
    [[nodiscard]] const workspace::HistoryReport* report() const { return m_report.get(); }
    [[nodiscard]] const workspace::HistoryReport::Commit& commitAt(int row) const;
    /// -1 where no commit has the id.
    [[nodiscard]] int rowOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString display(const workspace::HistoryReport::Commit& commit, Column column) const;
    [[nodiscard]] QString toolTip(const workspace::HistoryReport::Commit& commit, Column column) const;
    [[nodiscard]] QString searchText(const workspace::HistoryReport::Commit& commit) const;

    std::shared_ptr<const workspace::HistoryReport> m_report;
    std::optional<std::uint32_t> m_package; ///< in the report
    QString m_packageName;
};

/// Words of subject, author, names, profiles, id; of one profile; only what moved the package.
class HistoryFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString& text);
    void setProfile(const QString& profile);
    void setOnlyMoved(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    QString m_profile;
    bool m_onlyMoved = false;
};

} // namespace lockwright::gui
