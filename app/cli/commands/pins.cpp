// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/pins_report.h"

#include <algorithm>

namespace lockwright::cli
{

namespace
{

using Kind = explain::BoundEffect::Kind;
using Line = workspace::PinsReport::Line;

Tone toneOf(Kind kind)
{
    switch (kind) {
    case Kind::NotNeeded:
        return Tone::Notice;
    case Kind::Unknown:
    case Kind::Unsolvable:
        return Tone::Faint;
    case Kind::Holds:
    case Kind::Needed:
        return Tone::Good;
    }
    return Tone::Plain;
}

const char* wordOf(Kind kind)
{
    switch (kind) {
    case Kind::NotNeeded:
        return "not needed";
    case Kind::Holds:
        return "holds";
    case Kind::Needed:
        return "needed";
    case Kind::Unsolvable:
        return "no solution";
    case Kind::Unknown:
        return "unknown";
    }
    return "unknown";
}

void printLine(Output& output, const Line& line)
{
    const bool constrains = line.line.role == explain::ConflictLine::Role::Constraint;
    const Place& place = line.line.origin.place;
    output.line(output.paint(padded(wordOf(line.kind), 11), toneOf(line.kind)) + " "
                + safe(describe(Place{place.file, place.line, 0})) + "  "
                + output.paint(safe(line.line.requirement), Tone::Strong) + (constrains ? " (constraint)" : ""));
    // Profiles in which it does the same share a line.
    std::vector<std::pair<std::string, std::string>> effects;
    for (const workspace::PinsReport::InProfile& in : line.profiles) {
        const std::string text = explain::phraseEffect(line.name, in.effect);
        const auto known =
            std::find_if(effects.begin(), effects.end(), [&](const auto& effect) { return effect.first == text; });
        if (known == effects.end())
            effects.emplace_back(text, in.profile);
        else
            known->second += ", " + in.profile;
    }
    for (const auto& [text, profiles] : effects)
        output.line("            " + safe(profiles) + ": " + safe(text));
}

Result<int> run(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::PinsReport report,
           workspace->pins(context.arguments().values("--profile"), context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
    } else {
        for (const Line& line : report.lines)
            printLine(output, line);
        const auto idle = std::size_t(std::count_if(report.lines.begin(), report.lines.end(),
                                                    [](const Line& line) { return line.kind == Kind::NotNeeded; }));
        const std::string lines = text::plural(report.lines.size(), "line sets", "lines set") + " a pin or a cap";
        if (report.lines.empty())
            output.line("no line sets a pin or a cap");
        else
            output.note(lines + " in " + text::plural(report.profilesChecked, "profile", "profiles") + ", "
                        + std::to_string(idle) + " not needed today");
        if (report.joint)
            output.note("note: profiles are compiled together here, and this looks at each by itself");
    }
    int code = 0;
    for (const auto& unchecked : report.unchecked) {
        output.error(unchecked.error);
        code = exitCode(unchecked.error.code);
    }
    return code;
}

constexpr Option options[] = {
    {"-p,--profile", "PROFILE", "A profile whose lines to look at, with those below it; all where none is named", true},
};

} // namespace

const Command pinsCommand{"pins", "Tells which pins and caps in requirement files are still needed", options, run};

} // namespace lockwright::cli
