// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "history_lines.h"

namespace lockwright::cli
{

namespace
{

using workspace::BlameReport;

std::string causeText(const BlameReport::Event& event)
{
    switch (event.cause) {
    case BlameReport::Cause::Edited:
        return "its requirement was edited";
    case BlameReport::Cause::Released:
        return "a newer release was there";
    case BlameReport::Cause::KnockOn:
        return "because of " + safe(text::join(event.because, ", "));
    case BlameReport::Cause::NewLock:
        return "the lock is new";
    case BlameReport::Cause::LockGone:
        return "the lock was removed";
    case BlameReport::Cause::Unknown:
        break;
    }
    return "the locks do not tell why";
}

void printEvent(Output& output, const BlameReport::Event& event)
{
    output.line(output.paint(event.commit.shortId(), Tone::Notice) + "  " + dayOf(event.commit) + "  "
                + output.paint(moveText(output, event.before, event.after), Tone::Strong) + "  "
                + safe(event.commit.authorName) + namesOf(event.commit));
    output.line("    " + safe(event.commit.subject));
    output.line("    " + causeText(event) + "; in " + safe(text::join(event.profiles, ", ")));
    for (const BlameReport::InputLine& line : event.lines) {
        const std::string place = safe(line.file) + ":" + std::to_string(line.line);
        if (line.before == line.text) {
            output.line(output.paint("      " + place + ": " + safe(line.text), Tone::Faint));
            continue;
        }
        if (!line.before.empty())
            output.line(output.paint("    - " + place + ": " + safe(line.before), Tone::Bad));
        if (!line.text.empty())
            output.line(output.paint("    + " + place + ": " + safe(line.text), Tone::Good));
    }
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const BlameReport report, workspace->blame(arguments.value("PACKAGE").value_or(""),
                                                      arguments.value("--profile").value_or(""), context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
        return report.events.empty() ? 1 : 0;
    }
    for (const BlameReport::Event& event : report.events)
        printEvent(output, event);
    for (const std::string& problem : report.problems)
        output.warning(safe(problem));
    if (report.events.empty())
        output.note("No commit moved " + safe(report.package));
    if (report.shallow)
        output.note(shallowNote);
    return report.events.empty() ? 1 : 0;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "The package", false, {}, true},
    {"-p,--profile", "PROFILE", "Only the lock of this profile; every profile's where none is named"},
};

} // namespace

const Command blameCommand{"blame", "Says which commits moved a package, from what to what, and why", options, run};

} // namespace lockwright::cli
