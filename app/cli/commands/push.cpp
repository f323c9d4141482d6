// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "live_output.h"
#include "workspace/json.h"

namespace lockwright::cli
{

namespace
{

Result<int> dryRun(Context& context, const git::PushRequest& request)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const git::PushPreview preview, workspace->pushPreview(request, context.task()));
    context.done();
    const int code = preview.obstacles.empty() ? 0 : exitCode(ErrorCode::Repository);
    if (context.json()) {
        context.print(workspace::toJson(preview));
        return code;
    }
    Output& output = context.output();
    output.line("Would push to " + safe(preview.remote) + " (" + safe(preview.url) + "):");
    output.line("  " + safe(preview.branch) + " -> " + safe(preview.target) + ", "
                + text::plural(preview.ahead, "commit", "commits")
                + (preview.isNew ? ", as far as is known here" : ""));
    for (const std::string& commit : preview.commits)
        output.line("    " + safe(commit));
    for (const std::string& tag : preview.tags)
        output.line("  tag " + safe(tag));
    for (const std::string& obstacle : preview.obstacles)
        output.warning(obstacle);
    return code;
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    git::PushRequest request;
    request.remote = arguments.value("--remote").value_or("");
    request.branch = arguments.value("--branch").value_or("");
    request.tags = arguments.values("--tag");
    if (arguments.has("--dry-run"))
        return dryRun(context, request);
    LiveOutput live(context);
    request.onOutput = live.sink();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    const auto pushed = workspace->push(request, context.task());
    live.end();
    if (!pushed)
        return live.withoutShown(pushed.error());
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(*pushed));
        return 0;
    }
    context.output().line("Pushed to " + safe(pushed->remote) + " (" + safe(pushed->url) + "):");
    for (const git::PushedReference& reference : pushed->references)
        context.output().line("  " + safe(reference.name) + " " + safe(reference.summary));
    return 0;
}

constexpr Option options[] = {
    {"--remote", "NAME", "Where to; by default where git push would"},
    {"--branch", "NAME", "The branch to push; by default the current one"},
    {"--tag", "NAME", "A tag that goes with it", true},
    {"--dry-run", "", "Shows what would be pushed, without asking the remote, and does nothing"},
};

} // namespace

const Command pushCommand{"push", "Sends the branch and tags to a remote through git, all or none", options, run};

} // namespace lockwright::cli
