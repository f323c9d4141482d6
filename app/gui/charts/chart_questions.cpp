// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_questions.h"

#include "charts/churn_chart.h"
#include "words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace lockwright::gui
{

namespace
{

using Report = workspace::StatisticsReport;
using workspace::RunRecord;

/// Where the sentences of the charts have their context.
struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr std::size_t runsDrawn = 12;
constexpr double milli = 1000;

bool isIn(const std::vector<std::string>& profiles, const QString& profile)
{
    return profile.isEmpty() || std::find(profiles.begin(), profiles.end(), fromQt(profile)) != profiles.end();
}

std::array<QString, Report::ageCount> ageWords()
{
    return {Charts::tr("1 month"), Charts::tr("3 months"), Charts::tr("6 months"), Charts::tr("1 year"),
            Charts::tr("2 years"), Charts::tr("older"),    Charts::tr("not known")};
}

std::vector<const Report::Release*> releasesOf(const Report& report, const QString& profile, int age, int behind)
{
    std::vector<const Report::Release*> releases;
    for (const Report::Release& release : report.releases)
        if (isIn(release.profiles, profile) && (age < 0 || int(release.age) == age)
            && (behind < 0 || int(release.behind) == behind))
            releases.push_back(&release);
    return releases;
}

std::vector<const Report::Blocking*> blockingOf(const Report& report, const QString& profile)
{
    std::vector<const Report::Blocking*> bounds;
    for (const Report::Blocking& bound : report.blocking)
        if (isIn(bound.profiles, profile))
            bounds.push_back(&bound);
    return bounds;
}

/// The newest first, as the bars stand from top to bottom.
std::vector<const RunRecord*> runsOf(const Report& report)
{
    std::vector<const RunRecord*> runs;
    for (auto run = report.runs.rbegin(); run != report.runs.rend(); ++run)
        runs.push_back(&*run);
    return runs;
}

QString dateText(std::int64_t seconds)
{
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat);
}

ChartData freshness(const Report& report, const QString& profile)
{
    ChartData data;
    data.categoryHeading = Charts::tr("Published within");
    data.valueHeading = Charts::tr("Locked versions");
    data.series = {{Charts::tr("current"), Shade::ChartOne},
                   {Charts::tr("patch behind"), Shade::ChartTwo},
                   {Charts::tr("minor behind"), Shade::ChartThree},
                   {Charts::tr("major behind"), Shade::ChartFour},
                   {Charts::tr("not known"), Shade::ChartUnknown}};
    const auto ages = ageWords();
    for (std::size_t age = 0; age < Report::ageCount; ++age) {
        ChartData::Category& category = data.categories.emplace_back();
        category.name = ages[age];
        for (std::size_t behind = 0; behind < Report::behindCount; ++behind)
            category.values.push_back(double(releasesOf(report, profile, int(age), int(behind)).size()));
    }
    return data;
}

ChartData mix(const Report& report)
{
    ChartData data;
    data.categoryHeading = Charts::tr("Profile");
    data.valueHeading = Charts::tr("Lines of its files");
    data.series = {{Charts::tr("exact (==)"), Shade::ChartFour},
                   {Charts::tr("capped"), Shade::ChartThree},
                   {Charts::tr("floor"), Shade::ChartTwo},
                   {Charts::tr("free"), Shade::ChartOne},
                   {Charts::tr("by -c"), Shade::ChartFive}};
    for (const Report::Mix& mix : report.mixes) {
        ChartData::Category& category = data.categories.emplace_back();
        category.name = toQt(std::string_view(mix.profile));
        for (std::size_t kind = 0; kind < Report::lineKindCount; ++kind)
            category.values.push_back(double(mix.count(Report::LineKind(kind))));
    }
    return data;
}

ChartData layers(const Report& report)
{
    ChartData data;
    data.categoryHeading = Charts::tr("Profile");
    data.valueHeading = Charts::tr("Packages of its lock");
    data.series = {{Charts::tr("own"), Shade::ChartOne},
                   {Charts::tr("inherited"), Shade::ChartUnknown},
                   {Charts::tr("in another version"), Shade::ChartFour}};
    for (const Report::Layer& layer : report.layers) {
        ChartData::Category& category = data.categories.emplace_back();
        category.name = toQt(std::string_view(layer.profile));
        category.values = {double(layer.own.size()), double(layer.inherited.size()), double(layer.differing.size())};
    }
    return data;
}

ChartData blocking(const Report& report, const QString& profile)
{
    ChartData data;
    data.categoryHeading = Charts::tr("Bound");
    data.valueHeading = Charts::tr("Newer versions that it rejects");
    data.series = {{Charts::tr("rejected by it alone"), Shade::ChartFour},
                   {Charts::tr("rejected by others too"), Shade::ChartUnknown}};
    for (const Report::Blocking* bound : blockingOf(report, profile)) {
        ChartData::Category& category = data.categories.emplace_back();
        category.name = Charts::tr("%1 by %2", "requirement, whose")
                            .arg(toQt(std::string_view(bound->requirement)), toQt(std::string_view(bound->by)));
        category.axis = toQt(std::string_view(bound->requirement));
        category.values = {double(bound->alone), double(bound->rejects - bound->alone)};
    }
    return data;
}

ChartData timing(const Report& report)
{
    ChartData data;
    data.categoryHeading = Charts::tr("Compile");
    data.valueHeading = Charts::tr("Milliseconds");
    data.fractions = true;
    data.drawnLimit = runsDrawn;
    data.series = {{Charts::tr("ms fetching"), Shade::ChartThree},
                   {Charts::tr("ms solving"), Shade::ChartOne},
                   {Charts::tr("ms writing"), Shade::ChartFive}};
    for (const RunRecord* run : runsOf(report)) {
        ChartData::Category& category = data.categories.emplace_back();
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(run->run / 1000);
        category.axis = QLocale().toString(time, QStringLiteral("MM-dd HH:mm:ss"));
        category.name = Charts::tr("%1 (%n profile(s))", "time", int(run->profileCount))
                            .arg(QLocale().toString(time, QStringLiteral("yyyy-MM-dd HH:mm:ss")));
        category.values = {double(run->fetchMicroseconds) / milli, double(run->solveMicroseconds) / milli,
                           double(run->writeMicroseconds) / milli};
    }
    return data;
}

ChartItem itemOf(const Report::Release& release)
{
    ChartItem item;
    item.package = toQt(std::string_view(release.name.text()));
    item.text = Charts::tr("%1 %2", "package, version").arg(item.package, toQt(std::string_view(release.version)));
    if (!release.newest.empty() && release.behind != Report::Behind::Current)
        item.text =
            Charts::tr("%1 → %2", "what is locked, newest").arg(item.text, toQt(std::string_view(release.newest)));
    item.note = release.releasedAt > 0 ? Charts::tr("published %1").arg(dateText(release.releasedAt))
                                       : toQt(std::string_view(release.unknown));
    return item;
}

std::vector<ChartItem> itemsOf(const Report::Blocking& bound)
{
    const QString package = toQt(std::string_view(bound.package.text()));
    return {{toQt(std::string_view(bound.by)),
             bound.fromFile ? Charts::tr("open the line") : QString(),
             package,
             bound.place,
             {}},
            {Charts::tr("%1 is locked at %2; %3 is the newest that it rejects", "package, versions")
                 .arg(package, toQt(std::string_view(bound.locked)), toQt(std::string_view(bound.newest))),
             {},
             package,
             {},
             {}}};
}

std::vector<ChartItem> itemsOf(const RunRecord& run)
{
    QStringList texts{toQt(std::string_view(run.profiles)), Charts::tr("%n lock(s) changed", nullptr, int(run.changed)),
                      Charts::tr("%n request(s)", nullptr, int(run.requests)),
                      QLocale().formattedDataSize(qint64(run.receivedBytes))};
    if (run.failed > 0)
        texts += Charts::tr("%n profile(s) failed", nullptr, int(run.failed));
    texts += run.written ? Charts::tr("was written") : Charts::tr("was not written");
    std::vector<ChartItem> items;
    for (const QString& text : texts)
        items.push_back({text, {}, {}, {}, {}});
    return items;
}

std::vector<ChartItem> packagesOf(const std::vector<std::string>& names)
{
    std::vector<ChartItem> items;
    for (const std::string& name : names)
        items.push_back({toQt(std::string_view(name)), {}, toQt(std::string_view(name)), {}, {}});
    return items;
}

} // namespace

QString words(ChartQuestion question)
{
    switch (question) {
    case ChartQuestion::Freshness:
        return Charts::tr("How far behind are we?");
    case ChartQuestion::Mix:
        return Charts::tr("Where do lines bind?");
    case ChartQuestion::Layers:
        return Charts::tr("Which layer is large?");
    case ChartQuestion::Blocking:
        return Charts::tr("Which bound blocks most?");
    case ChartQuestion::Timing:
        return Charts::tr("Why was it slow?");
    case ChartQuestion::Churn:
        return Charts::tr("When did pins move?");
    }
    return {};
}

QString clickWords(ChartQuestion question)
{
    switch (question) {
    case ChartQuestion::Freshness:
        return Charts::tr("Enter or a click shows such packages in Packages.");
    case ChartQuestion::Mix:
        return Charts::tr("Enter or a click shows the profile's packages; the list leads to the lines.");
    case ChartQuestion::Layers:
        return Charts::tr("Enter or a click selects the profile.");
    case ChartQuestion::Blocking:
        return Charts::tr("Enter or a click shows why the package has its version.");
    case ChartQuestion::Timing:
        return Charts::tr("Enter or a click shows the jobs of the window.");
    case ChartQuestion::Churn:
        return Charts::tr("Enter or a click shows the last commit of the week in History.");
    }
    return {};
}

std::pair<QString, QString> emptyWords(ChartQuestion question, const Report* report)
{
    switch (question) {
    case ChartQuestion::Freshness:
        return {Charts::tr("Nothing is locked"), Charts::tr("A profile with a lock has ages. Recompile makes one.")};
    case ChartQuestion::Mix:
        return {Charts::tr("No lines"), Charts::tr("No profile has a line of its own.")};
    case ChartQuestion::Layers:
        return {Charts::tr("Nothing is locked"),
                Charts::tr("A profile with a lock has packages. Recompile makes one.")};
    case ChartQuestion::Blocking:
        return {
            Charts::tr("No bound rejects anything"),
            Charts::tr("No newer version is known that a bound would reject. What was not downloaded is not known.")};
    case ChartQuestion::Timing:
        return {Charts::tr("No compile is remembered"),
                Charts::tr("The last 200 compiles of this folder are told here.")};
    case ChartQuestion::Churn:
        return {Charts::tr("No pin has moved"), churnGap(report)};
    }
    return {};
}

namespace
{
QString freshnessAnswer(const Report& report, const QString& profile)
{
    const auto all = releasesOf(report, profile, -1, -1);
    const auto of = [&](Report::Behind behind) { return int(releasesOf(report, profile, -1, int(behind)).size()); };
    const int unknown = of(Report::Behind::Unknown);
    QString text = Charts::tr("%n locked version(s): %1 current, %2 behind.", nullptr, int(all.size()))
                       .arg(of(Report::Behind::Current))
                       .arg(int(all.size()) - of(Report::Behind::Current) - unknown);
    if (unknown > 0) {
        const bool missing = std::any_of(all.begin(), all.end(), [](const Report::Release* release) {
            return release->unknown == "its index page was not downloaded";
        });
        text += QLatin1Char(' ')
                + (missing ? Charts::tr("%n not known: not downloaded.", nullptr, unknown)
                           : Charts::tr("%n not known.", nullptr, unknown));
    }
    text += QLatin1Char(' ')
            + (report.asOf > 0 ? Charts::tr("Index pages as of %1.").arg(dateText(report.asOf))
                               : Charts::tr("Told by %1.", "index").arg(toQt(std::string_view(report.index))));
    return text;
}

QString timingAnswer(const Report& report)
{
    if (report.runs.empty())
        return {};
    std::uint64_t fetch = 0, total = 0;
    for (const RunRecord& run : report.runs) {
        fetch += run.fetchMicroseconds;
        total += run.totalMicroseconds();
    }
    return Charts::tr("%n compile(s): %1 % of the time was spent waiting for indexes. The newest is on top.", nullptr,
                      int(report.runs.size()))
        .arg(total == 0 ? 0 : fetch * 100 / total);
}
} // namespace

QString answer(ChartQuestion question, const Report& report, const QString& profile)
{
    switch (question) {
    case ChartQuestion::Freshness:
        return freshnessAnswer(report, profile);
    case ChartQuestion::Mix: {
        std::size_t exact = 0, lines = 0;
        for (const Report::Mix& mix : report.mixes) {
            lines += mix.lines.size();
            exact += mix.count(Report::LineKind::Exact) + mix.count(Report::LineKind::Capped);
        }
        return Charts::tr("%n line(s), of which %1 keep newer versions out.", nullptr, int(lines)).arg(exact);
    }
    case ChartQuestion::Layers: {
        const auto largest = std::max_element(
            report.layers.begin(), report.layers.end(),
            [](const Report::Layer& left, const Report::Layer& right) { return left.own.size() < right.own.size(); });
        return largest == report.layers.end() || largest->own.empty()
                   ? QString()
                   : Charts::tr("%1 brings most packages of its own: %n.", "profile", int(largest->own.size()))
                         .arg(toQt(std::string_view(largest->profile)));
    }
    case ChartQuestion::Blocking: {
        const QString counted = Charts::tr("Counted from the cache, not solved: the Updates page tries versions.");
        return report.withoutMetadata == 0
                   ? counted
                   : counted + QLatin1Char(' ')
                         + Charts::tr("The bounds of %n package(s) are not known: not downloaded.", nullptr,
                                      int(report.withoutMetadata));
    }
    case ChartQuestion::Timing:
        return timingAnswer(report);
    case ChartQuestion::Churn:
        return churnAnswer(report);
    }
    return {};
}

ChartData chartOf(ChartQuestion question, const Report& report, const QString& profile)
{
    ChartData data;
    switch (question) {
    case ChartQuestion::Freshness:
        data = freshness(report, profile);
        break;
    case ChartQuestion::Mix:
        data = mix(report);
        break;
    case ChartQuestion::Layers:
        data = layers(report);
        break;
    case ChartQuestion::Blocking:
        data = blocking(report, profile);
        break;
    case ChartQuestion::Timing:
        data = timing(report);
        break;
    case ChartQuestion::Churn:
        data = churnChart(report);
        break;
    }
    data.title = words(question);
    return data;
}

std::vector<ChartItem> itemsOf(ChartQuestion question, const Report& report, const QString& profile, int category,
                               int series)
{
    std::vector<ChartItem> items;
    const auto at = std::size_t(category);
    if (category < 0 || series < 0)
        return items;
    switch (question) {
    case ChartQuestion::Freshness:
        for (const Report::Release* release : releasesOf(report, profile, category, series))
            items.push_back(itemOf(*release));
        break;
    case ChartQuestion::Mix:
        if (at < report.mixes.size())
            for (const Report::Mix::Line& line : report.mixes[at].lines)
                if (int(line.kind) == series)
                    items.push_back({toQt(std::string_view(line.requirement)),
                                     shortWords(line.place),
                                     toQt(std::string_view(line.name.text())),
                                     line.place,
                                     {}});
        break;
    case ChartQuestion::Layers:
        if (at < report.layers.size()) {
            const Report::Layer& layer = report.layers[at];
            return packagesOf(series == 0 ? layer.own : series == 1 ? layer.inherited : layer.differing);
        }
        break;
    case ChartQuestion::Blocking:
        if (const auto bounds = blockingOf(report, profile); at < bounds.size())
            return itemsOf(*bounds[at]);
        break;
    case ChartQuestion::Timing:
        if (const auto runs = runsOf(report); at < runs.size())
            return itemsOf(*runs[at]);
        break;
    case ChartQuestion::Churn:
        return churnItems(report, category);
    }
    return items;
}

ChartTarget targetOf(ChartQuestion question, const Report& report, const QString& profile, int category, int series)
{
    ChartTarget target;
    target.question = question;
    const auto at = std::size_t(std::max(0, category));
    switch (question) {
    case ChartQuestion::Freshness: {
        const auto releases = releasesOf(report, profile, category, series);
        const auto behind = Report::Behind(series);
        if (behind == Report::Behind::Current)
            target.filter = QStringLiteral("-outdated");
        else if (behind != Report::Behind::Unknown)
            target.filter = QStringLiteral("outdated");
        if (!releases.empty())
            target.package = toQt(std::string_view(releases.front()->name.text()));
        break;
    }
    case ChartQuestion::Mix:
        target.profile = at < report.mixes.size() ? toQt(std::string_view(report.mixes[at].profile)) : QString();
        target.constraints = Report::LineKind(series) == Report::LineKind::Constraint;
        break;
    case ChartQuestion::Layers:
        target.profile = at < report.layers.size() ? toQt(std::string_view(report.layers[at].profile)) : QString();
        break;
    case ChartQuestion::Blocking:
        if (const auto bounds = blockingOf(report, profile); at < bounds.size())
            target.package = toQt(std::string_view(bounds[at]->package.text()));
        break;
    case ChartQuestion::Timing:
        break;
    case ChartQuestion::Churn:
        target.commit = lastCommit(report, category);
        break;
    }
    return target;
}

} // namespace lockwright::gui
