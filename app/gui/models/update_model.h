// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/outdated_report.h"

#include <QAbstractTableModel>
#include <QMap>
#include <QSortFilterProxyModel>

#include <array>
#include <memory>

namespace lockwright::gui
{

/// The locked versions about which an OutdatedReport has something to say, one row each, and which of them the user
/// marked to move. What is up to date has no row. A version that profiles lock differently has a row for each, but a
/// package has one mark at most, because a compile asks for one version.
class UpdateModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column : std::uint8_t { Mark, Name, Locked, Patch, Minor, Latest, Remark, Profiles };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< versions sort as versions (PEP 440), counts as numbers
        KeyRole,                     ///< the package's name
        DirectRole,
        PossibleRole,   ///< one of the newer versions at least is possible now
        BlockedRole,    ///< none is possible, and one at least is proven not to be
        YankedRole,     ///< the locked version is yanked, or gone from the index
        VulnerableRole, ///< an advisory affects the locked version
        ProfilesRole,   ///< QStringList: names of the profiles that have it
        OutcomeRole,    ///< of the cell's version: an UpdateTarget::Outcome as int; invalid where there is none
        MarkedRole,     ///< the cell's version is marked
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Marks stay where the new report still has their version and does not say that it is blocked.
    void setReport(std::shared_ptr<const workspace::OutdatedReport> report);
    [[nodiscard]] const explain::LockedVersion& rowAt(int row) const { return *m_rows[std::size_t(row)].package; }
    /// The version in a cell of the columns Patch, Minor and Latest. One that stands in two columns is in the last.
    [[nodiscard]] const explain::UpdateTarget* targetAt(int row, Column column) const;
    /// What a mark without a choice means: the highest version that is possible. Null where none is.
    [[nodiscard]] const explain::UpdateTarget* suggestionAt(int row) const;
    [[nodiscard]] static bool canMark(const explain::UpdateTarget& target);

    /// Marks the version for its package; false where it is blocked.
    bool mark(int row, const explain::UpdateTarget& target);
    void unmark(int row);
    /// Marks the version in the cell, or the suggestion outside of the version columns; takes the mark away where it
    /// is on it already.
    void toggle(int row, Column column);
    /// Marks all versions that are possible together, or the fixes of advisories.
    void markAll(bool explain::UpdateTarget::*kind);
    void clearMarks();
    [[nodiscard]] int markCount() const { return int(m_marks.size()); }
    /// "NAME==VERSION", by name.
    [[nodiscard]] std::vector<std::string> marks() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void marksChanged();

private:
    struct Row {
        const explain::LockedVersion* package = nullptr; ///< in m_report
        std::array<const explain::UpdateTarget*, 3> targets{};
        std::array<int, 4> ranks{}; ///< locked, patch, minor, latest: places among all versions of the report
        QString name;
        QString remark;
        QStringList profiles;
        bool possible = false;
        bool blocked = false;
    };
    [[nodiscard]] QVariant display(const Row& row, Column column) const;
    [[nodiscard]] QVariant sortKey(const Row& row, Column column) const;
    [[nodiscard]] QString toolTip(const Row& row, int number, Column column) const;
    [[nodiscard]] bool isMarked(const Row& row) const;
    void deriveRows();
    void keepMarks();
    void changed();

    std::shared_ptr<const workspace::OutdatedReport> m_report;
    std::vector<Row> m_rows;
    QMap<QString, pep::Version> m_marks; ///< by package
};

/// Filters and sorts an UpdateModel: words of the name and of who blocks it, `possible`, `blocked`, `yanked`
/// and `vulnerable`.
class UpdateFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit UpdateFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] bool has(const QString& token) const { return m_tokens.contains(token); }
    /// Only packages of this profile; empty for all.
    void setProfile(const QString& profile);
    /// Rows of the profile for which a role is true, whatever the text says.
    [[nodiscard]] int count(int role) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    [[nodiscard]] bool isInProfile(const QModelIndex& index) const;
    QStringList m_words;
    QStringList m_tokens;
    QString m_profile;
};

} // namespace lockwright::gui
