// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/churn_chart.h"

#include "models/history_words.h"
#include "words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <map>
#include <numeric>

namespace lockwright::gui
{

namespace
{

using Report = workspace::StatisticsReport;
using workspace::LockChurn;

struct Churn {
    Q_DECLARE_TR_FUNCTIONS(Churn)
};

constexpr std::size_t weeksDrawn = 53;
constexpr std::size_t profilesDrawn = 5; ///< as parts of their own: no more can be told apart

/// The week of a bar; null where there is none.
const LockChurn::Week* weekOf(const Report& report, int category)
{
    const auto& weeks = report.churn.weeks;
    return category < 0 || std::size_t(category) >= weeks.size() ? nullptr
                                                                 : &weeks[weeks.size() - 1 - std::size_t(category)];
}

/// Positions of profiles in the order of the report: those in which most moved, where there are too many.
std::vector<std::size_t> partsOf(const LockChurn& churn)
{
    std::vector<std::size_t> parts(churn.profiles.size());
    std::iota(parts.begin(), parts.end(), std::size_t(0));
    if (parts.size() <= profilesDrawn + 1) // "other profiles" of one would say less than its name
        return parts;
    std::vector<std::size_t> moves(parts.size());
    for (const LockChurn::Week& week : churn.weeks)
        for (std::size_t profile = 0; profile < week.moves.size(); ++profile)
            moves[profile] += week.moves[profile];
    std::stable_sort(parts.begin(), parts.end(),
                     [&](std::size_t left, std::size_t right) { return moves[left] > moves[right]; });
    parts.resize(profilesDrawn);
    std::sort(parts.begin(), parts.end());
    return parts;
}

QString dayOf(std::int64_t seconds, const QString& format)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(format);
}

void addFlags(ChartData& data, const LockChurn& churn)
{
    std::map<std::size_t, std::size_t> bars; // by commit
    for (std::size_t at = 0; at < churn.weeks.size(); ++at)
        for (const std::size_t commit : churn.weeks[at].commits)
            bars[commit] = churn.weeks.size() - 1 - at;
    for (const LockChurn::Flag& flag : churn.flags) {
        const auto bar = bars.find(flag.commit);
        if (bar == bars.end()) // of a week that is cut off
            continue;
        QString& text = data.categories[bar->second].flag;
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + toQt(std::string_view(flag.name));
    }
}

} // namespace

ChartData churnChart(const Report& report)
{
    constexpr Shade shades[] = {Shade::ChartOne,  Shade::ChartTwo,  Shade::ChartThree,
                                Shade::ChartFour, Shade::ChartFive, Shade::ChartUnknown};
    static_assert(std::size(shades) == profilesDrawn + 1);
    const LockChurn& churn = report.churn;
    ChartData data;
    data.direction = ChartData::Direction::Upwards;
    data.fromTheRight = true;
    data.drawnLimit = weeksDrawn;
    data.categoryHeading = Churn::tr("Week from");
    data.valueHeading = Churn::tr("Pins changed");
    const std::vector<std::size_t> parts = partsOf(churn);
    for (const std::size_t profile : parts)
        data.series.push_back({toQt(std::string_view(churn.profiles[profile])), shades[data.series.size()]});
    const bool others = parts.size() < churn.profiles.size();
    if (others)
        data.series.push_back({Churn::tr("other profiles"), shades[profilesDrawn]});
    for (auto week = churn.weeks.rbegin(); week != churn.weeks.rend(); ++week) {
        ChartData::Category& category = data.categories.emplace_back();
        category.name = dayOf(week->start, QStringLiteral("yyyy-MM-dd"));
        category.axis = dayOf(week->start, QStringLiteral("MM-dd"));
        std::size_t rest = std::accumulate(week->moves.begin(), week->moves.end(), std::size_t(0));
        for (const std::size_t profile : parts) {
            category.values.push_back(double(week->moves[profile]));
            rest -= week->moves[profile];
        }
        if (others)
            category.values.push_back(double(rest));
    }
    addFlags(data, churn);
    return data;
}

QString churnGap(const Report* report)
{
    QString text = report ? toQt(std::string_view(report->noChurn)) : QString();
    if (text.isEmpty())
        return Churn::tr("Commits that change locks are told here.");
    text[0] = text[0].toUpper();
    return text + QLatin1Char('.');
}

QString churnAnswer(const Report& report)
{
    if (report.commits.empty())
        return {};
    std::size_t moves = 0;
    for (const LockChurn::Week& week : report.churn.weeks)
        moves = std::accumulate(week.moves.begin(), week.moves.end(), moves);
    QString text =
        Churn::tr("%n commit(s) changed %1 pins, each profile counted by itself.", nullptr, int(report.commits.size()))
            .arg(moves);
    if (report.historyCut)
        text += QLatin1Char(' ') + Churn::tr("The clone is shallow: what came before is not known.");
    return text;
}

std::vector<ChartItem> churnItems(const Report& report, int category)
{
    std::vector<ChartItem> items;
    if (const LockChurn::Week* week = weekOf(report, category))
        for (const std::size_t at : week->commits) {
            const workspace::CommitInfo& info = report.commits[at];
            ChartItem& item = items.emplace_back();
            item.text = toQt(std::string_view(info.subject));
            item.note =
                Churn::tr("%1, %2", "short id, date").arg(toQt(std::string_view(info.shortId())), dayText(info));
            item.commit = toQt(std::string_view(info.id));
        }
    return items;
}

QString lastCommit(const Report& report, int category)
{
    const LockChurn::Week* week = weekOf(report, category);
    return week && !week->commits.empty() ? toQt(std::string_view(report.commits[week->commits.front()].id))
                                          : QString();
}

} // namespace lockwright::gui
