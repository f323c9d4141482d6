// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

namespace lockwright::cli
{

namespace
{

Result<int> run(Context& context)
{
    const std::vector<std::string>& revisions = context.arguments().values("REV");
    if (revisions.size() > 2)
        return fail(ErrorCode::Usage, "diff takes at most two revisions", "`lockwright diff BEFORE AFTER`");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::DiffReport report,
           workspace->diff(revisions.empty() ? "" : revisions[0], revisions.size() < 2 ? "" : revisions[1],
                           context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
        return 0;
    }
    for (const auto& profile : report.profiles) {
        if (context.arguments().has("--patch")) {
            output.raw(profile.textDiff);
            continue;
        }
        output.line(output.paint(safe(profile.lock.generic_string()), Tone::Strong) + ": " + profile.diff.summary());
        printChanges(output, profile.diff, context.arguments().has("--annotations"));
    }
    output.note((report.profiles.empty() ? "No lock differs between " : "From ") + safe(report.before)
                + (report.profiles.empty() ? " and " : " to ") + safe(report.after));
    return 0;
}

constexpr Option options[] = {
    {"REV", "REV", "The revision before (HEAD where none is named) and the one after (the work tree)", true},
    {"-p,--patch", "", "Prints the textual difference"},
    {"--annotations", "", "Also lists packages of which only the comments differ"},
};

} // namespace

const Command diffCommand{"diff", "Shows which packages of the locks changed between two revisions", options, run};

} // namespace lockwright::cli
