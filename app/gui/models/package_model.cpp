// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/package_model.h"

#include "words.h"

#include <QMimeData>

#include "pep/version.h"

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Column = PackageModel::Column;
using workspace::PackageRow;
constexpr int columnTotal = 6;

const std::string& firstVersion(const PackageRow& row)
{
    static const std::string none;
    return row.profiles.empty() ? none : row.profiles.front().version;
}

/// Versions in their order, so that a rank stands for a version; text that is no version comes before all.
class Ranks
{
public:
    void add(const std::string& text)
    {
        if (auto version = pep::Version::parse(text))
            m_versions.push_back(std::move(*version));
    }
    void close()
    {
        std::sort(m_versions.begin(), m_versions.end());
        m_versions.erase(std::unique(m_versions.begin(), m_versions.end()), m_versions.end());
    }
    [[nodiscard]] int of(const std::string& text) const
    {
        const auto version = pep::Version::parse(text);
        if (!version)
            return -1;
        return int(std::lower_bound(m_versions.begin(), m_versions.end(), *version) - m_versions.begin());
    }

private:
    std::vector<pep::Version> m_versions;
};

/// How much room a requirement leaves upwards: a pin leaves none, then counts the lowest upper end.
struct Tightness {
    int kind = 0; ///< 2: a pin, 1: an upper end, 0: none
    std::optional<pep::Version> end;

    [[nodiscard]] bool isTighterThan(const Tightness& other) const
    {
        return kind != other.kind ? kind > other.kind : kind == 1 && end && other.end && *end < *other.end;
    }
};

Tightness tightnessOf(std::string_view requirement)
{
    Tightness tightness;
    requirement = requirement.substr(0, requirement.find(';'));
    for (std::size_t at = requirement.find_first_of("<=~"); at != std::string_view::npos;
         at = requirement.find_first_of("<=~", at)) {
        const std::size_t start = std::min(requirement.find_first_not_of("<=~", at), requirement.size());
        const std::string_view comparison = requirement.substr(at, start - at);
        const bool excludes = at > 0 && (requirement[at - 1] == '!' || requirement[at - 1] == '>');
        const std::size_t stop = std::min(requirement.find_first_of(", )", start), requirement.size());
        if (!excludes && comparison.starts_with("=="))
            tightness = {2, std::nullopt};
        else if (!excludes && tightness.kind < 2 && comparison != "=")
            tightness = {1, pep::Version::parse(requirement.substr(start, stop - start))};
        at = stop;
    }
    return tightness;
}
} // namespace

const PackageRow::Bound* tightestBound(const PackageRow& row)
{
    const PackageRow::Bound* best = nullptr;
    Tightness tightest;
    for (const auto& bound : row.bounds) {
        Tightness tightness = tightnessOf(bound.requirement);
        if (best && !tightness.isTighterThan(tightest))
            continue;
        best = &bound;
        tightest = std::move(tightness);
    }
    return best;
}

void PackageModel::setReport(std::shared_ptr<const workspace::PackagesReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    deriveFacts();
    endResetModel();
}

void PackageModel::deriveFacts()
{
    m_facts.clear();
    if (!m_report)
        return;
    Ranks ranks;
    for (const PackageRow& row : m_report->rows) {
        for (const auto& in : row.profiles)
            ranks.add(in.version);
        ranks.add(row.newest);
    }
    ranks.close();
    m_facts.reserve(m_report->rows.size());
    for (const PackageRow& row : m_report->rows) {
        Facts facts;
        facts.newestRank = row.newestKnown ? ranks.of(row.newest) : -1;
        for (const auto& in : row.profiles) {
            const int rank = ranks.of(in.version);
            facts.direct = facts.direct || in.direct;
            facts.outdated = facts.outdated || (rank >= 0 && rank < facts.newestRank);
            facts.profiles += toQt(std::string_view(in.profile));
        }
        facts.lockedRank = ranks.of(firstVersion(row));
        m_facts.push_back(std::move(facts));
    }
}

void PackageModel::setProfile(const QString& profile)
{
    m_profile = fromQt(profile);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int PackageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : int(m_report->rows.size());
}

int PackageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString PackageModel::locked(const PackageRow& row) const
{
    QStringList versions;
    for (const auto& in : row.profiles) {
        const QString version = toQt(std::string_view(in.version));
        if ((m_profile.empty() || in.profile == m_profile) && !versions.contains(version))
            versions += version;
    }
    return versions.join(tr(", ", "between two versions"));
}

bool PackageModel::isDirect(int row) const
{
    if (m_profile.empty())
        return m_facts[std::size_t(row)].direct;
    const auto& profiles = rowAt(row).profiles;
    return std::any_of(profiles.begin(), profiles.end(),
                       [&](const auto& in) { return in.profile == m_profile && in.direct; });
}

QVariant PackageModel::display(int row, Column column) const
{
    const PackageRow& package = rowAt(row);
    const Facts& facts = m_facts[std::size_t(row)];
    switch (column) {
    case Column::Name:
        return toQt(std::string_view(package.name.text()));
    case Column::Locked:
        if (package.yanked)
            return tr("%1 ✗ yanked", "version").arg(locked(package));
        return package.divergent && m_profile.empty() ? tr("≠ %1", "versions that differ").arg(locked(package))
                                                      : locked(package);
    case Column::Bound: {
        const auto* bound = tightestBound(package);
        if (!bound)
            return {};
        const QString by = bound->fromFile ? shortWords(bound->place) : toQt(std::string_view(bound->by));
        return tr("%1 · %2", "bound and who sets it").arg(boundText(package, *bound), by);
    }
    case Column::Newest:
        if (!package.newestKnown)
            return tr("unknown", "newest version");
        return facts.outdated ? tr("↑ %1", "a newer version").arg(toQt(std::string_view(package.newest)))
                              : tr("= %1", "the version is the newest").arg(toQt(std::string_view(package.newest)));
    case Column::Profiles:
        return int(package.profiles.size());
    case Column::Direct:
        return isDirect(row) ? tr("direct") : QString();
    }
    return {};
}

QVariant PackageModel::sortKey(int row, Column column) const
{
    const Facts& facts = m_facts[std::size_t(row)];
    switch (column) {
    case Column::Locked:
        return facts.lockedRank;
    case Column::Newest:
        return facts.newestRank;
    case Column::Direct:
        return isDirect(row) ? 0 : 1;
    case Column::Name:
    case Column::Bound:
    case Column::Profiles:
        return display(row, column);
    }
    return {};
}

QVariant PackageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto column = Column(index.column());
    const Facts& facts = m_facts[std::size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::TextAlignmentRole:
        return column == Column::Profiles ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Column::Profiles)
            return plainToolTip(facts.profiles.join(tr(", ", "between two profiles")));
        return column == Column::Bound || column == Column::Locked
                   ? QVariant(plainToolTip(display(row, column).toString()))
                   : QVariant();
    case SortRole:
        return sortKey(row, column);
    case KeyRole:
        return toQt(std::string_view(rowAt(row).name.text()));
    case DirectRole:
        return isDirect(row);
    case OutdatedRole:
        return facts.outdated;
    case DivergentRole:
        return rowAt(row).divergent;
    case YankedRole:
        return rowAt(row).yanked;
    case ProfilesRole:
        return facts.profiles;
    default:
        return {};
    }
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((Column(section) == Column::Profiles ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Name:
        return tr("Package");
    case Column::Locked:
        return tr("Locked");
    case Column::Bound:
        return tr("Allowed by");
    case Column::Newest:
        return tr("Newest");
    case Column::Profiles:
        return tr("Profiles");
    case Column::Direct:
        return tr("Asked for");
    }
    return {};
}

Qt::ItemFlags PackageModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList PackageModel::mimeTypes() const
{
    return {QLatin1String(mimeType), QStringLiteral("text/plain")};
}

QMimeData* PackageModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList names;
    QStringList pins;
    for (const QModelIndex& index : indexes) {
        const workspace::PackageRow& row = rowAt(index.row());
        const QString name = toQt(std::string_view(row.name.text()));
        if (names.contains(name))
            continue;
        names += name;
        pins += QStringLiteral("%1==%2").arg(name, locked(row));
    }
    auto* data = new QMimeData;
    data->setData(QLatin1String(mimeType), names.join(QLatin1Char('\n')).toUtf8());
    data->setText(pins.join(QLatin1Char('\n')));
    return data;
}

} // namespace lockwright::gui
