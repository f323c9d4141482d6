// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/package_rows.h"

#include "words.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using workspace::PackageRow;

/// Above this many packages that come or go, a reset is cheaper than telling the views of each.
constexpr std::size_t differenceLimit = 300;

template <typename Entries>
std::size_t difference(const Entries& before, const std::vector<PackageRow>& after)
{
    std::size_t count = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < before.size() && j < after.size()) {
        const auto order = before[i].row->name <=> after[j].name;
        count += order == 0 ? 0u : 1u;
        i += order <= 0 ? 1u : 0u;
        j += order >= 0 ? 1u : 0u;
    }
    return count + (before.size() - i) + (after.size() - j);
}
} // namespace

PackageRows::Entry PackageRows::entryOf(const PackageRow& row)
{
    return {&row, pep::Version::parse(row.version()),
            row.newestKnown ? pep::Version::parse(row.newest) : std::optional<pep::Version>()};
}

void PackageRows::setReport(std::shared_ptr<const workspace::PackagesReport> report)
{
    const auto before = m_report; // what the rows point to until each has been replaced
    if (!before || !report || changesColumns(*report) || difference(m_rows, report->rows) > differenceLimit) {
        beginResetModel();
        m_report = std::move(report);
        m_rows.clear();
        if (m_report)
            for (const PackageRow& row : m_report->rows)
                m_rows.push_back(entryOf(row));
        endResetModel();
        return;
    }
    m_report = std::move(report);
    take(m_report->rows);
}

void PackageRows::take(const std::vector<PackageRow>& rows)
{
    std::vector<bool> changed(rows.size());
    std::size_t at = 0;
    for (std::size_t next = 0; next < rows.size() || at < m_rows.size();) {
        std::size_t gone = at;
        while (gone < m_rows.size() && (next == rows.size() || m_rows[gone].row->name < rows[next].name))
            ++gone;
        if (gone > at) {
            beginRemoveRows({}, int(at), int(gone) - 1);
            m_rows.erase(m_rows.begin() + std::ptrdiff_t(at), m_rows.begin() + std::ptrdiff_t(gone));
            endRemoveRows();
        }
        std::vector<Entry> added;
        while (next < rows.size() && (at == m_rows.size() || rows[next].name < m_rows[at].row->name))
            added.push_back(entryOf(rows[next++]));
        if (!added.empty()) {
            beginInsertRows({}, int(at), int(at + added.size()) - 1);
            m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), added.begin(), added.end());
            endInsertRows();
            at += added.size();
        }
        while (next < rows.size() && at < m_rows.size() && rows[next].name == m_rows[at].row->name) {
            changed[at] = !(*m_rows[at].row == rows[next]);
            m_rows[at++] = entryOf(rows[next++]);
        }
    }
    tellChanges(changed);
}

void PackageRows::tellChanges(const std::vector<bool>& changed)
{
    for (std::size_t first = 0; first < changed.size(); ++first) {
        if (!changed[first])
            continue;
        std::size_t last = first;
        while (last + 1 < changed.size() && changed[last + 1])
            ++last;
        emit dataChanged(index(int(first), 0), index(int(last), columnCount() - 1));
        first = last;
    }
}

int PackageRows::find(const QString& package) const
{
    const std::string name = fromQt(package);
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), name, [](const Entry& entry, const auto& wanted) {
        return entry.row->name.text() < wanted;
    });
    return found != m_rows.end() && found->row->name.text() == name ? int(found - m_rows.begin()) : -1;
}

int PackageRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

} // namespace lockwright::gui
