// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "release_lines.h"
#include "workspace/release_report.h"

namespace lockwright::cli
{

namespace
{

workspace::ReleaseOptions optionsOf(const Arguments& arguments)
{
    workspace::ReleaseOptions options;
    options.part = arguments.value("PART").value_or("");
    options.to = arguments.value("--to").value_or("");
    options.openGates = arguments.has("--yes");
    options.allowDetached = arguments.has("--allow-detached");
    options.runHooks = !arguments.has("--no-verify");
    options.abortOnFailure = arguments.has("--abort-on-failure");
    options.needsRehearsal = arguments.has("--rehearsed");
    options.acceptDifference = arguments.has("--accept-difference");
    return options;
}

Result<void> checkUse(const Arguments& arguments)
{
    if (arguments.has("PART") && arguments.has("--to"))
        return fail(ErrorCode::Usage, "PART and `--to` both say which version is next", "give one of them");
    return {};
}

/// What every release verb prints at its end.
Result<int> finish(Context& context, const workspace::ReleaseStatus& status)
{
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(status));
        return status.exitCode();
    }
    printReleaseStatus(context.output(), status);
    return status.exitCode();
}

/// The error of a verb: a release that was cancelled can go on.
tl::unexpected<Error> failedWith(Error error)
{
    if (error.code == ErrorCode::Cancelled)
        error.hint = "go on with: lockwright release resume, or take it back with: lockwright release abort";
    return tl::unexpected(std::move(error));
}

Result<int> plan(Context& context)
{
    LW_CHECK(checkUse(context.arguments()));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::ReleasePlan plan, workspace->releasePlan(optionsOf(context.arguments()), context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(plan));
    else
        printReleasePlan(context.output(), plan);
    return plan.ready() ? 0 : exitCode(ErrorCode::Repository);
}

Result<int> rehearse(Context& context)
{
    LW_CHECK(checkUse(context.arguments()));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    ReleaseLines lines(context);
    LW_TRY(const workspace::ReleaseStatus status,
           workspace->releaseRehearse(optionsOf(context.arguments()), lines.watcher(), context.task()));
    return finish(context, status);
}

Result<int> runRelease(Context& context)
{
    LW_CHECK(checkUse(context.arguments()));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    ReleaseLines lines(context);
    const auto status = workspace->releaseRun(optionsOf(context.arguments()), lines.watcher(), context.task());
    if (!status)
        return failedWith(status.error());
    return finish(context, *status);
}

Result<int> resume(Context& context)
{
    const Arguments& arguments = context.arguments();
    workspace::ReleaseResumeOptions options;
    options.openGates = arguments.has("--yes");
    options.runHooks = !arguments.has("--no-verify");
    options.acceptDifference = arguments.has("--accept-difference");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    ReleaseLines lines(context);
    const auto status = workspace->releaseResume(options, lines.watcher(), context.task());
    if (!status)
        return failedWith(status.error());
    return finish(context, *status);
}

Result<int> abort(Context& context)
{
    workspace::ReleaseAbortOptions options;
    options.finished = context.arguments().has("--finished");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    ReleaseLines lines(context);
    LW_TRY(const workspace::ReleaseStatus status, workspace->releaseAbort(options, lines.watcher(), context.task()));
    return finish(context, status);
}

Result<int> showStatus(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::ReleaseStatus status, workspace->releaseStatus(context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(status));
    else
        printReleaseStatus(context.output(), status);
    return 0;
}

constexpr const char* partHelp = "What is raised, as `bump` takes it, such as minor or minor,rc; the version stays "
                                 "where nothing is named";

constexpr Option planOptions[] = {
    {"PART", "PART", partHelp},
    {"--to", "VERSION", "The next version itself"},
    {"--allow-detached", "", "Tags HEAD where it is detached; there must be nothing to commit"},
};

constexpr Option runOptions[] = {
    {"PART", "PART", partHelp},
    {"--to", "VERSION", "The next version itself"},
    {"--yes", "", "Does not wait at gates"},
    {"--rehearsed", "", "Refuses where no rehearsal of this plan on this commit went well"},
    {"--accept-difference", "", "Goes on where the commit comes to be another one than the rehearsed"},
    {"--abort-on-failure", "", "Takes everything back where a step fails"},
    {"--no-verify", "", "Leaves the hooks out that git commit --no-verify leaves out"},
    {"--allow-detached", "", "Tags HEAD where it is detached; there must be nothing to commit"},
};

constexpr Option rehearseOptions[] = {
    {"PART", "PART", partHelp},
    {"--to", "VERSION", "The next version itself"},
    {"--no-verify", "", "Leaves the hooks out that git commit --no-verify leaves out"},
};

constexpr Option resumeOptions[] = {
    {"--yes", "", "Opens the gate at which the release waits"},
    {"--accept-difference", "", "Goes on where the commit comes to be another one than the rehearsed"},
    {"--no-verify", "", "Leaves the hooks out that git commit --no-verify leaves out"},
};

constexpr Option abortOptions[] = {
    {"--finished", "", "Takes the last finished release back where none is open and nothing was pushed"},
};

} // namespace

const Command releasePlanCommand{"release plan", "Shows what a release would do and what stands in its way",
                                 planOptions, plan};
const Command releaseRehearseCommand{"release rehearse", "Runs a release in a scratch work tree, touching nothing",
                                     rehearseOptions, rehearse};
const Command releaseRunCommand{"release run", "Releases: bump, compile, check, wheel, commit, tag", runOptions,
                                runRelease};
const Command releaseResumeCommand{"release resume", "Goes on with a release that stopped", resumeOptions, resume};
const Command releaseAbortCommand{"release abort", "Takes a release back, last step first", abortOptions, abort};
const Command releaseStatusCommand{
    "release status", "Shows how far the open release is, else the last one", {}, showStatus};

} // namespace lockwright::cli
