// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/package_filter.h"

#include "models/package_rows.h"
#include "words.h"

namespace lockwright::gui
{

QString withToken(const QString& text, const QString& token, bool present)
{
    return toQt(std::string_view(workspace::withKeyword(fromQt(text), fromQt(token), present)));
}

void PackageFilter::setQuery(const workspace::PackageQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    invalidateFilter();
}

void PackageFilter::setProfile(const QString& profile)
{
    const std::string name = fromQt(profile);
    if (name == m_profile)
        return;
    m_profile = name;
    invalidateFilter();
}

bool PackageFilter::filterAcceptsRow(int row, const QModelIndex&) const
{
    return m_query.matches(static_cast<const PackageRows*>(sourceModel())->rowAt(row), m_profile);
}

bool PackageFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    return static_cast<const PackageRows*>(sourceModel())->less(left.row(), right.row(), left.column());
}

} // namespace lockwright::gui
