// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/impact_model.h"

#include "fix_words.h"
#include "words.h"

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
    return parent.isValid() ? 0 : 6;
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
    case Column::Note:
        break;
    }
    QString note = toQt(std::string_view(profile.verdict.reason));
    if (!profile.blamed.empty())
        note = tr("%1: %2", "place, sentence").arg(shortWords(profile.blamed.front()), note);
    if (!profile.advised.empty())
        note = tr("! known advisories: %1", "packages").arg(toQt(profile.advised).join(QStringLiteral(", ")));
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
        if (lines.size() > linesShown) {
            const auto more = int(lines.size() - linesShown);
            lines = lines.mid(0, linesShown);
            lines += tr("and %n more", nullptr, more);
        }
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
    case Column::Note:
        return tr("Reason");
    }
    return {};
}

} // namespace lockwright::gui
