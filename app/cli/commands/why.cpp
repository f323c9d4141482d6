// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/why_report.h"

namespace lockwright::cli
{

namespace
{

using Kind = explain::Reason::Kind;

std::string placeOf(const requirements::Origin& origin)
{
    return safe(describe(Place{origin.place.file, origin.place.line, 0}));
}

Table::Cell sign(const Output& output, Kind kind)
{
    switch (kind) {
    case Kind::Chosen:
        return {output.glyph("●", "*"), Tone::Strong};
    case Kind::Allowed:
    case Kind::KeptPin:
    case Kind::Preferred:
        return {output.glyph("○", "o"), Tone::Good};
    case Kind::Unknown:
    case Kind::NotChecked:
        return {"?", Tone::Notice};
    default:
        return {output.glyph("✗", "x"), Tone::Bad};
    }
}

/// Runs of versions with one reason share a line.
void printLadder(Output& output, const explain::Why& why)
{
    output.line("versions");
    Table table;
    for (std::size_t i = 0; i < why.ladder.size();) {
        std::size_t end = i + 1;
        const explain::Reason& reason = why.reasons[why.ladder[i].reason];
        const auto same = [&](const explain::Reason& other) {
            return other.kind == reason.kind && other.text == reason.text && other.complete == reason.complete;
        };
        while (end < why.ladder.size() && same(why.reasons[why.ladder[end].reason]))
            ++end;
        std::string versions = why.ladder[i].version.text();
        if (end - i > 1)
            versions += (end - i == 2 ? ", " : std::string(" ") + output.glyph("…", "...") + " ")
                        + why.ladder[end - 1].version.text();
        std::string text = reason.kind == Kind::Chosen ? "chosen" : safe(reason.text);
        if (end - i > 2)
            text += " (" + std::to_string(end - i) + " versions)";
        if (!reason.complete)
            text += " (there may be more)";
        table.add({sign(output, reason.kind), {versions}, {text}});
        i = end;
    }
    table.print(output, "  ");
    if (why.olderLeftOut > 0)
        output.line("    +" + text::plural(why.olderLeftOut, "older version", "older versions"));
}

void printPaths(Output& output, const workspace::WhyReport& report)
{
    output.line("paths");
    Table table;
    for (const explain::Path& path : report.paths.shown) {
        std::string way;
        for (std::size_t i = 0; i < path.hops.size(); ++i) {
            const explain::Path::Hop& hop = path.hops[i];
            if (i > 0)
                way += std::string(" ") + output.glyph("→", "->") + " ";
            way += safe(hop.requirement.empty() ? hop.name.text() : hop.requirement);
            if (i + 1 < path.hops.size() && !hop.version.empty())
                way += " (" + safe(text::withoutCredentials(hop.version)) + ")";
            if (hop.cycle)
                way += std::string(" ") + output.glyph("↻", "(cycle)");
        }
        table.add({{placeOf(path.line.origin)}, {way}});
    }
    table.print(output, "  ");
    if (report.paths.more > 0)
        output.line("  +" + std::to_string(report.paths.more) + (report.paths.countComplete ? " more" : " or more"));
}

void printProfiles(Output& output, const workspace::WhyReport& report)
{
    output.line("profiles");
    Table table;
    for (const workspace::WhyReport::InProfile& place : report.profiles)
        table.add({{safe(place.profile), place.profile == report.profile ? Tone::Strong : Tone::Plain},
                   {place.version.empty() ? "no lock" : safe(text::withoutCredentials(place.version))},
                   {place.direct ? "direct" : "transitive"}});
    table.print(output, "  ");
}

void printText(Output& output, const workspace::WhyReport& report)
{
    output.line(output.paint(safe(report.verdict), Tone::Strong) + ".");
    if (!report.inProfile)
        return;
    output.line("profile " + safe(report.profile));
    if (!report.why.ladder.empty())
        printLadder(output, report.why);
    if (!report.paths.shown.empty())
        printPaths(output, report);
    if (!report.profiles.empty())
        printProfiles(output, report);
    if (report.lockState == workspace::LockState::Stale) {
        output.note("note: the lock of " + safe(report.profile) + " is stale, and this is about the lock:");
        for (const std::string& reason : report.lockReasons)
            output.note("  " + safe(reason));
    }
    if (report.lockState == workspace::LockState::Missing)
        output.note("note: " + safe(report.profile) + " has no lock; this is what compiling it gives now");
    if (report.joint)
        output.note("note: profiles are compiled together here, and this looks at " + safe(report.profile)
                    + " by itself");
    if (report.why.notChecked > 0)
        output.note("note: " + text::plural(report.why.notChecked, "version was", "versions were") + " not checked");
    if (!report.requirementsKnown)
        output.note("note: paths are drawn from the lock's annotations; the requirements themselves are not all in "
                    "the cache");
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::WhyReport report,
           workspace->why(arguments.value("PACKAGE").value_or(""), arguments.value("--profile").value_or(""),
                          context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        printText(context.output(), report);
    return report.inProfile ? 0 : 1;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "The package to explain", false, {}, true},
    {"-p,--profile", "PROFILE", "The profile to look at; the first that has the package where none is named"},
};

} // namespace

const Command whyCommand{"why", "Says why a package has its version, and what keeps newer ones out", options, run};

} // namespace lockwright::cli
