// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

namespace lockwright::cli
{

namespace
{

void printText(Output& output, const workspace::CheckReport& report)
{
    Table table;
    for (const auto& problem : report.problems) {
        // Most sentences begin with their place.
        const std::string where =
            problem.text.starts_with(problem.place.file) ? std::string() : safe(describe(problem.place));
        table.add({{std::string(output.glyph("✗ ", "x ")) + workspace::name(problem.kind), Tone::Bad},
                   {safe(problem.profile)},
                   {(where.empty() ? "" : where + ": ") + safe(problem.text)}});
    }
    table.print(output);
    std::string summary = text::plural(report.profilesChecked, "profile", "profiles") + " and "
                          + text::plural(report.packagesChecked, "pin", "pins") + " checked";
    summary += report.ok() ? ": no problem" : ": " + text::plural(report.problems.size(), "problem", "problems");
    output.note(summary);
    if (report.withoutMetadata > 0)
        output.note("note: the requirements of " + text::plural(report.withoutMetadata, "pin", "pins")
                    + " are not in the cache and were not checked");
}

Result<int> run(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::CheckReport report,
           workspace->check(context.arguments().values("PROFILE"), context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        printText(context.output(), report);
    return report.ok() ? 0 : 1;
}

constexpr Option options[] = {{"PROFILE", "PROFILE", "Profiles to check; all where none is named", true}};

} // namespace

const Command checkCommand{"check", "Tells whether every lock is fresh, consistent and satisfiable; needs no network",
                           options, run};

} // namespace lockwright::cli
