// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/profile_model.h"

#include "words.h"

namespace lockwright::gui
{

namespace
{
using Column = ProfileModel::Column;
constexpr int columnTotal = 3;

/// Parents stand before children in a report; an edge that says otherwise would make a ring and is left out.
int parentNode(const workspace::ProfilesReport& report, std::size_t child)
{
    int constrained = -1;
    for (const auto& edge : report.edges) {
        if (edge.child != child || edge.parent >= child)
            continue;
        if (edge.kind == requirements::ProfileEdge::Kind::Includes)
            return int(edge.parent) + 1;
        if (constrained < 0)
            constrained = int(edge.parent) + 1;
    }
    return constrained;
}
} // namespace

void ProfileModel::setReport(std::shared_ptr<const workspace::ProfilesReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_nodes.clear();
    m_top.clear();
    if (m_report) {
        m_nodes.resize(m_report->profiles.size() + 1);
        m_top.push_back(0);
        for (std::size_t i = 0; i < m_report->profiles.size(); ++i) {
            const int id = int(i) + 1;
            Node& node = m_nodes[std::size_t(id)];
            node.parent = parentNode(*m_report, i);
            auto& siblings = node.parent < 0 ? m_top : m_nodes[std::size_t(node.parent)].children;
            node.row = int(siblings.size());
            siblings.push_back(id);
        }
    }
    endResetModel();
}

QModelIndex ProfileModel::indexOf(const QString& profile) const
{
    if (m_nodes.empty())
        return {};
    const std::string key = fromQt(profile);
    for (std::size_t i = 0; i < m_report->profiles.size(); ++i) {
        if (m_report->profiles[i].profile.name == key)
            return createIndex(m_nodes[i + 1].row, 0, quintptr(i + 1));
    }
    return createIndex(0, 0, quintptr(0));
}

const std::vector<int>& ProfileModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_nodes[parent.internalId()].children : m_top;
}

QModelIndex ProfileModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(childrenOf(parent)[std::size_t(row)]));
}

QModelIndex ProfileModel::parent(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const int id = m_nodes[index.internalId()].parent;
    return id < 0 ? QModelIndex() : createIndex(m_nodes[std::size_t(id)].row, 0, quintptr(id));
}

int ProfileModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int ProfileModel::columnCount(const QModelIndex&) const
{
    return columnTotal;
}

QVariant ProfileModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0) {
        if (role == Qt::DisplayRole && Column(index.column()) == Column::Name)
            return tr("All profiles");
        if (role == Qt::DisplayRole && Column(index.column()) == Column::Packages)
            return {};
        return role == KeyRole ? QVariant(QString()) : QVariant();
    }
    const workspace::ProfileInfo& info = m_report->profiles[index.internalId() - 1];
    const QString name = toQt(std::string_view(info.profile.name));
    switch (role) {
    case Qt::DisplayRole:
        switch (Column(index.column())) {
        case Column::Name:
            return name;
        case Column::Packages:
            return int(info.packages);
        case Column::State:
            return tr("%1 %2", "glyph and word of a state").arg(glyph(info.state), words(info.state));
        }
        return {};
    case Qt::TextAlignmentRole:
        return Column(index.column()) == Column::Packages ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                          : QVariant();
    case Qt::AccessibleTextRole:
        if (Column(index.column()) == Column::Name)
            return tr("%1, %n package(s), %2", "profile, packages, state", int(info.packages))
                .arg(name, words(info.state));
        return {};
    case Qt::ToolTipRole: {
        QStringList lines{toQt(info.profile.source)};
        lines += toQt(info.reasons);
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    case KeyRole:
        return name;
    case StateRole:
        return int(info.state);
    case SourceRole:
        return toQt(info.profile.source);
    case LockRole:
        return toQt(info.profile.lock);
    default:
        return {};
    }
}

QVariant ProfileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((Column(section) == Column::Packages ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Profile");
    case Column::Packages:
        return tr("Packages");
    case Column::State:
        return tr("Lock");
    }
    return {};
}

} // namespace lockwright::gui
