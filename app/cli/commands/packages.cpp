// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"
#include "workspace/package_filter.h"
#include "workspace/package_table.h"

#include <algorithm>

namespace lockwright::cli
{

namespace
{

using workspace::PackageRow;
using workspace::PackageState;

Tone toneOf(PackageState state)
{
    switch (state) {
    case PackageState::Conflict:
    case PackageState::Vulnerable:
    case PackageState::Yanked:
        return Tone::Bad;
    case PackageState::BuildNeeded:
    case PackageState::Held:
    case PackageState::Divergent:
        return Tone::Notice;
    case PackageState::Outdated:
        break;
    }
    return Tone::Plain;
}

/// The columns that fit a terminal; the other formats have all of them.
void printTable(Output& output, const workspace::PackagesReport& report, const std::string& profile)
{
    Table table;
    table.add({{"PACKAGE", Tone::Strong},
               {"LOCKED", Tone::Strong},
               {"NEWEST", Tone::Strong},
               {"ALLOWED", Tone::Strong},
               {"RELEASED", Tone::Strong},
               {"ASKED FOR BY", Tone::Strong},
               {"STATE", Tone::Strong}});
    for (const PackageRow& row : report.rows) {
        const workspace::PackageCells cells = workspace::cellsOf(row, profile);
        const std::vector<PackageState> states = workspace::statesOf(row, profile);
        const std::string bound = cells[4].empty() ? "" : cells[4] + " (" + cells[5] + ")";
        table.add({{cells[0]},
                   {cells[1]},
                   {cells[2]},
                   {bound},
                   {cells[6]},
                   {cells[8]},
                   {cells[3], states.empty() ? Tone::Plain : toneOf(states.front())}});
    }
    if (!report.rows.empty())
        table.print(output);
}

void printHeld(Output& output, const workspace::PackagesReport& report, const std::string& profile)
{
    bool any = false;
    for (const PackageRow& row : report.rows) {
        const PackageRow::Bound* held = row.held(profile);
        if (!held)
            continue;
        if (!std::exchange(any, true))
            output.line(output.paint("Held", Tone::Strong));
        output.line("  " + safe(held->requirement) + " (" + safe(held->by) + "): " + safe(held->reason));
    }
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    const std::string profile = arguments.value("--profile").value_or("");
    const workspace::PackageQuery query = workspace::PackageQuery::parse(arguments.value("--filter").value_or(""));
    const auto format = workspace::tableFormatFrom(arguments.value("--format").value_or("text"));
    workspace::PackagesOptions options;
    if (const auto path = arguments.value("--security"))
        options.security = *path;
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(workspace::PackagesReport report, workspace->packages(options, context.task()));
    context.done();
    if (!profile.empty() && std::find(report.profiles.begin(), report.profiles.end(), profile) == report.profiles.end())
        return fail(ErrorCode::Usage, "there is no profile `" + safe(profile) + "` with a lock",
                    "`lockwright profiles` lists them");
    const std::vector<workspace::PackageHint> hints = query.hints(report);
    const std::size_t all = report.rows.size();
    std::erase_if(report.rows, [&](const PackageRow& row) { return !query.matches(row, profile); });
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
    } else if (*format == workspace::TableFormat::Text) {
        printTable(output, report, profile);
        printHeld(output, report, profile);
        output.line(std::to_string(report.rows.size()) + " of " + text::plural(all, "package", "packages"));
    } else {
        std::vector<const PackageRow*> rows;
        for (const PackageRow& row : report.rows)
            rows.push_back(&row);
        output.data(workspace::packageTable(rows, *format, profile));
    }
    for (const workspace::PackageHint& hint : hints)
        output.warning(describe(hint));
    if (report.security)
        for (const std::string& warning : report.security->warnings)
            output.warning(safe(warning));
    return 0;
}

constexpr const char* formats[] = {"text", "markdown", "csv", "html"};

constexpr Option options[] = {
    {"-p,--profile", "PROFILE", "The profile whose packages and versions are shown; all where none is named"},
    {"--filter", "TEXT", "Only packages that this holds for, e.g. \"direct outdated in:base torch numpy<2 -held\""},
    {"--format", "FORMAT", "text, markdown, csv or html", false, formats},
    {"--security", "PATH", "A folder or .zip file of OSV records; says which versions have advisories"},
};

} // namespace

const Command packagesCommand{"packages", "Lists the locked packages of all profiles", options, run};

} // namespace lockwright::cli
