// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

namespace lockwright::cli
{

namespace
{

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + safe(name);
    return text;
}

std::string placeOf(const requirements::Origin& origin)
{
    return origin.place.file.empty() ? std::string("the command line")
                                     : safe(describe(Place{origin.place.file, origin.place.line, 0}));
}

void printConflict(Output& output, const workspace::ConflictsReport::Found& found, bool proof)
{
    output.line(
        output.paint(std::string(output.glyph("✗ ", "x ")) + "conflict in " + joined(found.profiles), Tone::Bad));
    Table table;
    for (const explain::ConflictLine& line : found.conflict.core) {
        const bool asks = line.role == explain::ConflictLine::Role::Requirement;
        table.add({{placeOf(line.origin)},
                   {safe(line.requirement) + (asks ? "" : std::string(" (") + explain::name(line.role) + ")")}});
    }
    table.print(output, "  ");
    output.line("  " + safe(found.conflict.summary));
    if (!proof)
        return;
    const std::string derivation = found.conflict.derivation();
    for (const std::string_view sentence : text::split(derivation, '\n'))
        if (!sentence.empty())
            output.line("    " + safe(sentence));
}

void printText(Output& output, const workspace::ConflictsReport& report, bool proof)
{
    for (const auto& found : report.conflicts)
        printConflict(output, found, proof);
    if (report.proposal) {
        const std::string proposal = report.proposal->text();
        for (const std::string_view line : text::split(proposal, '\n'))
            output.line(safe(line));
    }
    const std::size_t checked = report.satisfiable.size() + report.unsatisfiable.size();
    const std::string profiles = text::plural(checked, "profile", "profiles") + " checked";
    if (report.ok())
        output.line("nothing conflicts: " + profiles);
    else
        output.note(profiles + ", " + std::to_string(report.unsatisfiable.size())
                    + " without a solution: " + text::plural(report.conflicts.size(), "conflict", "conflicts"));
    if (!report.incomplete.empty())
        output.note("note: there may be further conflicts in " + joined(report.incomplete));
    for (const std::string& hint : report.hints)
        output.hint(hint);
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::ConflictsReport report,
           workspace->conflicts(arguments.values("--profile"), context.task()));
    context.done();
    Output& output = context.output();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        printText(output, report, arguments.has("--proof"));
    int code = report.unsatisfiable.empty() ? 0 : 1;
    for (const auto& unchecked : report.unchecked) {
        if (!unchecked.error) {
            output.note("not checked: " + safe(unchecked.profile) + ", because " + safe(unchecked.reason));
            continue;
        }
        output.error(*unchecked.error);
        if (code == 0)
            code = exitCode(unchecked.error->code);
    }
    return code;
}

constexpr Option options[] = {
    {"-p,--profile", "PROFILE", "A profile to look at; all where none is named", true},
    {"--proof", "", "Adds the whole derivation to each conflict"},
};

} // namespace

const Command conflictsCommand{"conflicts", "Shows which requirement lines contradict each other, and why", options,
                               run};

} // namespace lockwright::cli
