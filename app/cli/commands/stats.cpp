// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace lockwright::cli
{

namespace
{

using Report = workspace::StatisticsReport;

std::string dateOf(std::int64_t seconds)
{
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
    char text[32] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
    return text;
}

std::string timeOf(std::int64_t microseconds)
{
    constexpr std::int64_t second = 1000000, minute = 60, day = 86400;
    const std::int64_t seconds = microseconds / second;
    char text[16] = {};
    std::snprintf(text, sizeof text, " %02d:%02d", int(seconds % day / minute / minute),
                  int(seconds % day / minute % minute));
    return dateOf(seconds) + text;
}

std::string milliseconds(std::uint64_t microseconds)
{
    char text[32] = {};
    std::snprintf(text, sizeof text, microseconds < 10000 ? "%.1f ms" : "%.0f ms", double(microseconds) / 1000);
    return text;
}

/// A number that stands on the right of its column; nothing for none, so that the others are seen.
Table::Cell number(std::size_t count, std::size_t columns)
{
    const std::string text = count == 0 ? std::string() : std::to_string(count);
    return {std::string(columns > text.size() ? columns - text.size() : 0, ' ') + text, Tone::Plain};
}

Table::Cell heading(const char* text)
{
    return {text, Tone::Strong};
}

void printTitle(Output& output, const std::string& title)
{
    output.line("");
    output.line(output.paint(title, Tone::Strong));
}

void printFreshness(Output& output, const Report& report)
{
    constexpr std::array ages{"up to 1 month", "up to 3 months", "up to 6 months", "up to 1 year",
                              "up to 2 years", "older",          "not known"};
    constexpr std::array behind{"CURRENT", "PATCH", "MINOR", "MAJOR", "NOT KNOWN"};
    output.line(
        output.paint("How old the locked versions are, and which number of the newest one is another", Tone::Strong));
    Table table;
    std::vector<Table::Cell> head{heading("PUBLISHED")};
    for (const char* column : behind)
        head.push_back(heading(column));
    table.add(std::move(head));
    for (std::size_t age = 0; age < Report::ageCount; ++age) {
        std::vector<Table::Cell> row{{ages[age]}};
        for (std::size_t column = 0; column < Report::behindCount; ++column)
            row.push_back(number(report.count(Report::Age(age), Report::Behind(column)),
                                 std::string_view(behind[column]).size()));
        table.add(std::move(row));
    }
    table.print(output, "  ");
    const auto unknown =
        std::size_t(std::count_if(report.releases.begin(), report.releases.end(),
                                  [](const Report::Release& release) { return !release.unknown.empty(); }));
    output.line("  " + text::plural(report.releases.size(), "version", "versions") + " on " + dateOf(report.now)
                + (report.asOf > 0 ? ", index pages as of " + dateOf(report.asOf) : ", by " + safe(report.index))
                + (unknown > 0 ? "; " + std::to_string(unknown) + " not known" : ""));
}

void printMixes(Output& output, const Report& report)
{
    constexpr std::array kinds{"EXACT", "CAPPED", "FLOOR", "FREE", "BY -c"};
    printTitle(output, "What the lines of each profile's own files admit");
    Table table;
    std::vector<Table::Cell> head{heading("PROFILE")};
    for (const char* column : kinds)
        head.push_back(heading(column));
    table.add(std::move(head));
    for (const Report::Mix& mix : report.mixes) {
        std::vector<Table::Cell> row{{safe(mix.profile)}};
        for (std::size_t kind = 0; kind < Report::lineKindCount; ++kind)
            row.push_back(number(mix.count(Report::LineKind(kind)), std::string_view(kinds[kind]).size()));
        table.add(std::move(row));
    }
    table.print(output, "  ");
}

void printLayers(Output& output, const Report& report)
{
    printTitle(output, "Packages of each lock");
    Table table;
    table.add({heading("PROFILE"), heading("OWN"), heading("INHERITED"), heading("DIFFERING"), heading("BUILDS ON")});
    for (const Report::Layer& layer : report.layers)
        table.add({{safe(layer.profile)},
                   number(layer.own.size(), 3),
                   number(layer.inherited.size(), 9),
                   number(layer.differing.size(), 9),
                   {layer.locked ? safe(text::join(layer.parents, ", ")) : "has no lock"}});
    table.print(output, "  ");
}

void printBlocking(Output& output, const Report& report)
{
    constexpr std::size_t shown = 10;
    printTitle(output, "Bounds that reject most newer versions");
    Table table;
    table.add({heading("REJECTS"), heading("ALONE"), heading("BOUND"), heading("BY")});
    for (std::size_t i = 0; i < std::min(shown, report.blocking.size()); ++i) {
        const Report::Blocking& bound = report.blocking[i];
        table.add({number(bound.rejects, 7), number(bound.alone, 5), {safe(bound.requirement)}, {safe(bound.by)}});
    }
    if (report.blocking.empty())
        output.line("  no bound rejects a newer version that is known");
    else
        table.print(output, "  ");
    if (report.blocking.size() > shown)
        output.line("  " + std::to_string(report.blocking.size() - shown) + " more with --json");
}

void printRuns(Output& output, const Report& report)
{
    constexpr std::size_t shown = 5;
    printTitle(output, "Last compiles");
    if (report.runs.empty())
        return output.line("  none is remembered");
    Table table;
    table.add({heading("STARTED (UTC)"), heading("FETCH"), heading("SOLVE"), heading("WRITE"), heading("PROFILES")});
    for (std::size_t i = report.runs.size() - std::min(shown, report.runs.size()); i < report.runs.size(); ++i) {
        const workspace::RunRecord& run = report.runs[i];
        table.add({{timeOf(run.run)},
                   {milliseconds(run.fetchMicroseconds)},
                   {milliseconds(run.solveMicroseconds)},
                   {run.written ? milliseconds(run.writeMicroseconds) : "-"},
                   {safe(run.profiles)}});
    }
    table.print(output, "  ");
}

void printChurn(Output& output, const Report& report)
{
    constexpr std::size_t shown = 8;
    printTitle(output, "Pins that commits changed, week by week");
    if (!report.noChurn.empty())
        return output.line("  " + safe(report.noChurn));
    std::vector<const workspace::LockChurn::Week*> weeks; // with commits, the newest first
    for (auto week = report.churn.weeks.rbegin(); week != report.churn.weeks.rend() && weeks.size() < shown; ++week)
        if (!week->commits.empty())
            weeks.push_back(&*week);
    Table table;
    table.add({heading("WEEK FROM"), heading("PINS"), heading("COMMITS"), heading("PROFILES"), heading("RELEASES")});
    for (auto week = weeks.rbegin(); week != weeks.rend(); ++week) {
        std::vector<std::string> profiles, releases;
        std::size_t pins = 0;
        for (std::size_t profile = 0; profile < (*week)->moves.size(); ++profile) {
            pins += (*week)->moves[profile];
            if ((*week)->moves[profile] > 0)
                profiles.push_back(report.churn.profiles[profile] + " " + std::to_string((*week)->moves[profile]));
        }
        for (const workspace::LockChurn::Flag& flag : report.churn.flags)
            if (std::find((*week)->commits.begin(), (*week)->commits.end(), flag.commit) != (*week)->commits.end())
                releases.push_back(flag.name);
        table.add({{dateOf((*week)->start)},
                   number(pins, 4),
                   number((*week)->commits.size(), 7),
                   {safe(text::join(profiles, ", "))},
                   {safe(text::join(releases, ", "))}});
    }
    table.print(output, "  ");
    if (report.historyCut)
        output.line("  the clone is shallow: what came before is not known");
}

Result<int> run(Context& context)
{
    workspace::StatisticsOptions options;
    options.profiles = context.arguments().values("--profile");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const Report report, workspace->statistics(options, context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
    } else {
        printFreshness(output, report);
        printMixes(output, report);
        printLayers(output, report);
        printBlocking(output, report);
        printRuns(output, report);
        printChurn(output, report);
    }
    for (const std::string& problem : report.unreadable)
        output.note("not read: " + safe(problem));
    if (report.withoutMetadata > 0)
        output.note("the requirements of " + text::plural(report.withoutMetadata, "package", "packages")
                    + " are not in the cache, so their bounds are not counted");
    return 0;
}

constexpr Option options[] = {
    {"-p,--profile", "PROFILE", "A profile to look at; all where none is named", true},
};

} // namespace

const Command statsCommand{
    "stats", "Counts: ages, bounds, layers, what blocks most, how long compiles took, when pins moved", options, run};

} // namespace lockwright::cli
