// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/why_report.h"

#include <QAbstractListModel>

#include <memory>

namespace lockwright::gui
{

/// Why a package has its version, as rows: the version ladder, the paths that lead to it, the profiles that have it.
class WhyModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Section, Version, Path, Profile, More };
    /// Qt::DisplayRole is the row's first line, Qt::AccessibleTextRole all of it as one sentence.
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int(Kind)
        DetailRole,                  ///< what stands below the first line; may be empty
        SideRole,                    ///< what stands at its end: a state's word, a version
        SignRole,                    ///< int(workspace::WhySign) of a version
        StrongRole, ///< the chosen version; a profile that has another version than the one asked about
        FileRole,   ///< not valid where no place is known
        LineRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Null clears.
    void setReport(const std::shared_ptr<const workspace::WhyReport>& report);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Kind kind = Kind::More;
        QString title;
        QString detail;
        QString side;
        int sign = -1;
        bool strong = false;
        QString file;
        int line = 0;
        QString spoken;
    };
    void addLadder(const explain::Why& why);
    void addPaths(const explain::Paths& paths);
    void addProfiles(const workspace::WhyReport& report);
    void addSection(const QString& title);
    void addMore(const QString& text);

    std::vector<Row> m_rows;
};

} // namespace lockwright::gui
