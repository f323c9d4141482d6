// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/package_model.h"

#include "models/package_words.h"
#include "words.h"

#include <QDateTime>
#include <QMimeData>

#include <algorithm>

namespace lockwright::gui
{

namespace
{
using Column = PackageModel::Column;
using workspace::PackageRow;
using workspace::PackageState;
using InProfile = PackageRow::InProfile;

QStringList profilesOf(const PackageRow& row)
{
    QStringList names;
    for (const InProfile& place : row.profiles)
        names += safeText(place.profile);
    return names;
}

QString statesText(const PackageRow& row, const std::string& profile)
{
    QStringList texts;
    for (const PackageState state : statesOf(row, profile))
        texts += PackageModel::tr("%1 %2", "glyph and word of a state").arg(glyph(state), words(state));
    return texts.join(PackageModel::tr(", ", "between two states"));
}

/// Text that is no version comes before all versions.
std::strong_ordering compare(const std::optional<pep::Version>& left, const std::optional<pep::Version>& right)
{
    if (!left || !right)
        return left.has_value() <=> right.has_value();
    return *left < *right   ? std::strong_ordering::less
           : *right < *left ? std::strong_ordering::greater
                            : std::strong_ordering::equal;
}
} // namespace

void PackageModel::setProfile(const QString& profile)
{
    m_profile = fromQt(profile);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int PackageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

std::int64_t PackageModel::uploadedAt(const PackageRow& row) const
{
    const InProfile* place = row.in(m_profile);
    return place ? place->uploadedAt : row.profiles.empty() ? 0 : row.profiles.front().uploadedAt;
}

QString PackageModel::askedFor(const PackageRow& row) const
{
    if (row.any(&InProfile::direct, m_profile))
        return tr("direct");
    if (row.dependents.empty())
        return {};
    const QString first = safeText(row.dependents.front().text());
    const int more = int(row.dependents.size()) - 1;
    return more == 0 ? first : tr("%1 +%2", "first dependent, how many more").arg(first).arg(more);
}

QVariant PackageModel::display(const PackageRow& row, Column column) const
{
    switch (column) {
    case Column::Name:
        return safeText(row.name.text());
    case Column::Locked: {
        const QString locked = toQt(std::string_view(workspace::lockedText(row, m_profile)));
        return row.divergent && m_profile.empty() ? tr("≠ %1", "versions that differ").arg(locked) : locked;
    }
    case Column::Newest:
        if (!row.newestKnown)
            return tr("unknown", "newest version");
        return row.any(&InProfile::outdated, m_profile)
                   ? tr("↑ %1", "a newer version").arg(safeText(row.newest))
                   : tr("= %1", "the version is the newest").arg(safeText(row.newest));
    case Column::State:
        return statesText(row, m_profile);
    case Column::Bound: {
        const PackageRow::Bound* bound = row.tightest(m_profile);
        if (!bound)
            return {};
        return tr("%1 · %2", "bound and who sets it")
            .arg(boundText(row, *bound), bound->fromFile ? shortWords(bound->place) : safeText(bound->by));
    }
    case Column::Age:
        return ageText(uploadedAt(row), QDateTime::currentSecsSinceEpoch());
    case Column::Profiles:
        return int(row.profiles.size());
    case Column::Direct:
        return askedFor(row);
    }
    return {};
}

QString PackageModel::toolTip(const PackageRow& row, Column column) const
{
    switch (column) {
    case Column::Name:
    case Column::Locked:
    case Column::Newest:
    case Column::Bound:
        return display(row, column).toString();
    case Column::State: {
        QStringList sentences;
        for (const PackageState state : statesOf(row, m_profile))
            sentences += sentence(row, state, m_profile);
        return sentences.join(QLatin1Char('\n'));
    }
    case Column::Age: {
        const std::string date = workspace::dateText(uploadedAt(row));
        return date.empty() ? tr("Not known when it was released.")
                            : tr("Released on %1.", "date").arg(toQt(std::string_view(date)));
    }
    case Column::Profiles:
        return profilesOf(row).join(tr(", ", "between two profiles"));
    case Column::Direct: {
        QStringList names;
        for (const pep::Name& name : row.dependents)
            names += safeText(name.text());
        return names.join(tr(", ", "between two packages"));
    }
    }
    return {};
}

bool PackageModel::less(int left, int right, int column) const
{
    const Entry& one = entryAt(left);
    const Entry& other = entryAt(right);
    auto order = std::strong_ordering::equal;
    switch (Column(column)) {
    case Column::Name:
        break;
    case Column::Locked:
        order = compare(one.locked, other.locked);
        break;
    case Column::Newest:
        order = compare(one.newest, other.newest);
        break;
    case Column::State: { // the most urgent first; those without any last
        const auto states = statesOf(*one.row, m_profile);
        const auto others = statesOf(*other.row, m_profile);
        order = states.empty() != others.empty() ? states.empty() <=> others.empty() : states <=> others;
        break;
    }
    case Column::Bound:
        order =
            display(*one.row, Column::Bound).toString().compare(display(*other.row, Column::Bound).toString()) <=> 0;
        break;
    case Column::Age: // the youngest first; unknown ones last
        order = uploadedAt(*other.row) <=> uploadedAt(*one.row);
        break;
    case Column::Profiles:
        order = one.row->profiles.size() <=> other.row->profiles.size();
        break;
    case Column::Direct:
        order = other.row->any(&InProfile::direct, m_profile) <=> one.row->any(&InProfile::direct, m_profile);
        if (order == 0)
            order = askedFor(*one.row).compare(askedFor(*other.row)) <=> 0;
        break;
    }
    return order != 0 ? order < 0 : left < right;
}

QVariant PackageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = Column(index.column());
    const PackageRow& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::TextAlignmentRole:
        return column == Column::Profiles || column == Column::Age ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                                   : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case KeyRole:
        return toQt(std::string_view(row.name.text()));
    case DirectRole:
        return row.any(&InProfile::direct, m_profile);
    case OutdatedRole:
        return row.any(&InProfile::outdated, m_profile);
    case DivergentRole:
        return row.divergent;
    case YankedRole:
        return row.any(&InProfile::yanked, m_profile);
    case ProfilesRole:
        return profilesOf(row);
    case StatesRole: {
        QList<int> states;
        for (const PackageState state : statesOf(row, m_profile))
            states += int(state);
        return QVariant::fromValue(states);
    }
    default:
        return {};
    }
}

QVariant PackageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnTotal)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == Column::Profiles || column == Column::Age ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Column::State && report())
        return plainToolTip(
            report()->security ? tr("Checked against %n security record(s).", nullptr, int(report()->security->records))
                               : tr("Advisories are not checked."));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Package");
    case Column::Locked:
        return tr("Locked");
    case Column::Newest:
        return tr("Newest");
    case Column::State:
        return tr("State");
    case Column::Bound:
        return tr("Allowed by");
    case Column::Age:
        return tr("Age");
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
        pins += QStringLiteral("%1==%2").arg(name, toQt(std::string_view(workspace::lockedText(row, m_profile))));
    }
    auto* data = new QMimeData;
    data->setData(QLatin1String(mimeType), names.join(QLatin1Char('\n')).toUtf8());
    data->setText(pins.join(QLatin1Char('\n')));
    return data;
}

} // namespace lockwright::gui
