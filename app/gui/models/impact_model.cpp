// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/impact_model.h"

#include "fix_words.h"
#include "words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lockwright::gui
{

namespace
{
using Status = explain::Verdict::Status;
using Column = ImpactModel::Column;
using explain::PinChange;

constexpr qsizetype namesShown = 2; ///< in a cell; the tool tip has all
constexpr qsizetype linesShown = 25;

bool belongs(const PinChange& move, Column column)
{
    if (column == Column::Added)
        return move.from.empty();
    if (column == Column::Removed)
        return move.to.empty();
    return !move.from.empty() && !move.to.empty();
}

/// "2: redis 5.0.8, async-timeout 4.0.3", or a dash.
QString cell(const std::vector<PinChange>& moves, Column column)
{
    QStringList names;
    int count = 0;
    for (const PinChange& move : moves) {
        if (!belongs(move, column))
            continue;
        ++count;
        const QString name = toQt(std::string_view(move.name.text()));
        if (names.size() < namesShown)
            names += move.to.empty() ? name : QStringLiteral("%1 %2").arg(name, toQt(std::string_view(move.to)));
    }
    if (count == 0)
        return QStringLiteral("–");
    const QString sign = column == Column::Added     ? QStringLiteral("+")
                         : column == Column::Removed ? QStringLiteral("−")
                                                     : QStringLiteral("~");
    if (count > names.size())
        names += QStringLiteral("…");
    return ImpactModel::tr("%1%2  %3", "sign, number, packages")
        .arg(sign)
        .arg(count)
        .arg(names.join(QStringLiteral(", ")));
}

struct Platform {
    bool workspace::PackageWheels::*has;
    QString name;
};

std::array<Platform, 3> platforms()
{
    return {{{&workspace::PackageWheels::linux, QStringLiteral("Linux")},
             {&workspace::PackageWheels::macos, QStringLiteral("macOS")},
             {&workspace::PackageWheels::windows, QStringLiteral("Windows")}}};
}

/// "✓ ✗ ?": for each platform whether all that moves in has a wheel. @param named with the platforms' names
QString wheelsText(const std::vector<workspace::PackageWheels>& wheels, bool named)
{
    QStringList parts;
    for (const Platform& platform : platforms()) {
        const bool lacking = std::any_of(wheels.begin(), wheels.end(), [&](const workspace::PackageWheels& package) {
            return package.known && !(package.*platform.has);
        });
        const bool unknown = std::any_of(wheels.begin(), wheels.end(),
                                         [](const workspace::PackageWheels& package) { return !package.known; });
        const QString glyph = lacking ? QStringLiteral("✗") : unknown ? QStringLiteral("?") : QStringLiteral("✓");
        parts += named ? ImpactModel::tr("%1 %2", "platform, glyph").arg(platform.name, glyph) : glyph;
    }
    return parts.join(QLatin1Char(' '));
}

/// Who has no wheel, and for which platforms; a line a package.
QStringList wheelLines(const std::vector<workspace::PackageWheels>& wheels)
{
    QStringList lines;
    for (const workspace::PackageWheels& package : wheels) {
        QStringList without;
        for (const Platform& platform : platforms())
            if (!(package.*platform.has))
                without += platform.name;
        const QString name = QStringLiteral("%1 %2").arg(toQt(std::string_view(package.name.text())),
                                                         toQt(std::string_view(package.version)));
        if (!package.known)
            lines += ImpactModel::tr("%1: its files are not known", "package").arg(name);
        else if (!without.isEmpty())
            lines += ImpactModel::tr("%1: no wheel for %2", "package, platforms")
                         .arg(name, without.join(QStringLiteral(", ")));
    }
    return lines;
}

void shorten(QStringList& lines)
{
    if (lines.size() <= linesShown)
        return;
    const auto more = int(lines.size() - linesShown);
    lines = lines.mid(0, linesShown);
    lines += ImpactModel::tr("and %n more", nullptr, more);
}

Shade shadeOf(Status status)
{
    switch (status) {
    case Status::Solved:
        return Shade::Fresh;
    case Status::Unsatisfiable:
    case Status::Failed:
        return Shade::Conflicted;
    case Status::Skipped:
        return Shade::Muted;
    }
    return Shade::Text;
}
} // namespace

void ImpactModel::setReport(Report report)
{
    const int before = rowCount();
    if (report && int(report->problems.size() + report->profiles.size()) == before && before > 0) {
        m_report = std::move(report);
        emit dataChanged(index(0, 0), index(before - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

int ImpactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : int(m_report->problems.size() + m_report->profiles.size());
}

int ImpactModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Column::Note) + 1;
}

QString ImpactModel::problemText(std::size_t position, Column column) const
{
    const auto& problem = m_report->problems[position];
    switch (column) {
    case Column::Profile:
        return shortWords(problem.place);
    case Column::Outcome:
        return tr("✗ cannot be read");
    case Column::Note:
        return toQt(std::string_view(problem.text));
    case Column::Added:
    case Column::Changed:
    case Column::Removed:
    case Column::Wheels:
    case Column::Advisories:
        return {};
    }
    return {};
}

QString ImpactModel::profileText(std::size_t position, Column column) const
{
    const auto& profile = m_report->profiles[position];
    switch (column) {
    case Column::Profile:
        return toQt(std::string_view(profile.verdict.profile));
    case Column::Outcome:
        return words(profile.verdict.status);
    case Column::Added:
    case Column::Changed:
    case Column::Removed:
        return profile.verdict.status == Status::Solved ? cell(profile.verdict.moves, column) : QString();
    case Column::Wheels:
        if (profile.verdict.status != Status::Solved)
            return {};
        return profile.wheels.empty() ? QStringLiteral("–") : wheelsText(profile.wheels, false);
    case Column::Advisories:
        if (profile.verdict.status != Status::Solved)
            return {};
        if (!m_report->advisoriesKnown)
            return tr("not checked");
        return profile.advised.empty() ? tr("none known")
                                       : tr("! %1", "packages").arg(toQt(profile.advised).join(QStringLiteral(", ")));
    case Column::Note:
        break;
    }
    QString note = toQt(std::string_view(profile.verdict.reason));
    if (!profile.blamed.empty())
        note = tr("%1: %2", "place, sentence").arg(shortWords(profile.blamed.front()), note);
    return note;
}

QString ImpactModel::toolTip(std::size_t position, Column column) const
{
    const std::size_t problems = m_report->problems.size();
    if (position < problems) {
        const auto& problem = m_report->problems[position];
        return plainToolTip(words(problem.place) + QLatin1Char('\n') + toQt(std::string_view(problem.text))
                            + QLatin1Char('\n') + toQt(std::string_view(problem.hint)));
    }
    const auto& profile = m_report->profiles[position - problems];
    QStringList lines;
    if (column == Column::Added || column == Column::Changed || column == Column::Removed) {
        for (const PinChange& move : profile.verdict.moves) {
            if (belongs(move, column))
                lines += words(move);
        }
        shorten(lines);
    } else if (column == Column::Wheels) {
        if (!profile.wheels.empty())
            lines += wheelsText(profile.wheels, true);
        lines += wheelLines(profile.wheels);
        shorten(lines);
    } else if (column == Column::Advisories && !m_report->advisoriesKnown) {
        lines += tr("The page of updates takes a folder of security records.");
    } else {
        lines += profileText(position - problems, column);
        for (const Place& blamed : profile.blamed)
            lines += words(blamed);
    }
    return lines.join(QString()).isEmpty() ? QString() : plainToolTip(lines.join(QLatin1Char('\n')));
}

const Place* ImpactModel::place(std::size_t row) const
{
    const std::size_t problems = m_report->problems.size();
    if (row < problems)
        return &m_report->problems[row].place;
    const auto& profile = m_report->profiles[row - problems];
    return profile.blamed.empty() ? nullptr : &profile.blamed.front();
}

QVariant ImpactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto row = std::size_t(index.row());
    const std::size_t problems = m_report->problems.size();
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row < problems ? problemText(row, column) : profileText(row - problems, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole: // glyphs alone say nothing to a screen reader
        if (column != Column::Wheels || row < problems || m_report->profiles[row - problems].wheels.empty())
            return {};
        return wheelsText(m_report->profiles[row - problems].wheels, true);
    case ShadeRole:
        return int(row < problems ? Shade::Conflicted : shadeOf(m_report->profiles[row - problems].verdict.status));
    case FileRole:
        return place(row) ? QVariant(toQt(std::string_view(place(row)->file))) : QVariant();
    case LineRole:
        return place(row) ? QVariant(int(place(row)->line)) : QVariant();
    default:
        return {};
    }
}

QVariant ImpactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && Column(section) == Column::Wheels)
        return plainToolTip(tr("Whether everything that is added or changed has a wheel for Linux, macOS and Windows"));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Profile:
        return tr("Profile");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Added:
        return tr("Added");
    case Column::Changed:
        return tr("Changed");
    case Column::Removed:
        return tr("Removed");
    case Column::Wheels:
        return tr("Wheels");
    case Column::Advisories:
        return tr("Advisories");
    case Column::Note:
        return tr("Reason");
    }
    return {};
}

} // namespace lockwright::gui
