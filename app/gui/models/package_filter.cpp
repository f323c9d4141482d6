// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/package_filter.h"

#include "models/package_model.h"

#include <algorithm>

namespace lockwright::gui
{

PackageQuery PackageQuery::parse(const QString& text)
{
    PackageQuery query;
    for (QString part : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString lower = part.toLower();
        if (lower == QLatin1String("direct"))
            query.direct = true;
        else if (lower == QLatin1String("outdated"))
            query.outdated = true;
        else if (lower == QLatin1String("divergent"))
            query.divergent = true;
        else if (lower.startsWith(QLatin1String("in:")) && part.size() > 3)
            query.profiles += part.mid(3);
        else if (const QString word = part.remove(QLatin1Char('"')); !word.isEmpty())
            query.words += word.toLower();
    }
    return query;
}

QString withToken(const QString& text, const QString& token, bool present)
{
    QStringList parts = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    parts.removeIf([&](const QString& part) { return part.compare(token, Qt::CaseInsensitive) == 0; });
    if (present)
        parts += token;
    return parts.join(QLatin1Char(' '));
}

PackageFilter::PackageFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(PackageModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void PackageFilter::setQuery(const PackageQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    invalidateFilter();
}

void PackageFilter::setProfile(const QString& profile)
{
    if (profile == m_profile)
        return;
    m_profile = profile;
    invalidateFilter();
}

bool PackageFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if ((m_query.direct && !index.data(PackageModel::DirectRole).toBool())
        || (m_query.outdated && !index.data(PackageModel::OutdatedRole).toBool())
        || (m_query.divergent && !index.data(PackageModel::DivergentRole).toBool()))
        return false;
    const QStringList profiles = index.data(PackageModel::ProfilesRole).toStringList();
    if (!m_profile.isEmpty() && !profiles.contains(m_profile))
        return false;
    const auto has = [&](const QString& profile) { return profiles.contains(profile, Qt::CaseInsensitive); };
    if (!std::all_of(m_query.profiles.begin(), m_query.profiles.end(), has))
        return false;
    const QString name = index.data(PackageModel::KeyRole).toString();
    const auto matches = [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); };
    return std::all_of(m_query.words.begin(), m_query.words.end(), matches);
}

} // namespace lockwright::gui
