// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "context.h"
#include "live_output.h"
#include "workspace/json.h"

#include <algorithm>

namespace lockwright::cli
{

namespace
{

constexpr std::size_t shownDigits = 10;

Result<int> list(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const std::vector<git::TagInfo> tags, workspace->tags(context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(tags));
        return 0;
    }
    Table table;
    for (const git::TagInfo& tag : tags)
        table.add({{safe(tag.name), Tone::Strong},
                   {tag.commit.substr(0, shownDigits)},
                   {tag.annotated ? "annotated" : "lightweight"},
                   {tag.merged ? "" : "not in HEAD"}});
    table.print(context.output());
    if (tags.empty())
        context.output().note("There is no tag");
    return 0;
}

Result<int> remove(Context& context, const std::string& name)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const std::vector<git::TagInfo> tags, workspace->tags(context.task()));
    const auto found = std::ranges::find(tags, name, &git::TagInfo::name);
    if (found == tags.end())
        return fail(ErrorCode::Repository, "there is no tag " + safe(name), "see: lockwright tag");
    LW_CHECK(workspace->removeTag(name, found->id, context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(std::vector<git::TagInfo>{*found}));
    else
        context.output().line("Removed: " + safe(name) + ", which was at " + found->commit.substr(0, shownDigits));
    return 0;
}

Result<int> dryRun(Context& context, const git::TagRequest& request)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const std::vector<std::string> obstacles, workspace->tagObstacles(request, context.task()));
    context.done();
    const int code = obstacles.empty() ? 0 : exitCode(ErrorCode::Repository);
    if (context.json()) {
        git::TagResult nothing;
        nothing.name = request.name;
        context.print(workspace::toJson(nothing, obstacles));
        return code;
    }
    if (obstacles.empty())
        context.output().line("Would tag: " + safe(request.name));
    for (const std::string& obstacle : obstacles)
        context.output().warning(obstacle);
    return code;
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    const std::string name = arguments.value("NAME").value_or("");
    if (name.empty())
        return list(context);
    if (arguments.has("--delete"))
        return remove(context, name);
    git::TagRequest request;
    request.name = name;
    request.target = arguments.value("--commit").value_or("");
    request.annotated = !arguments.has("--lightweight");
    request.message = arguments.value("--message").value_or(name);
    LW_TRY(request.sign, signOf(arguments));
    if (arguments.has("--dry-run"))
        return dryRun(context, request);
    LiveOutput live(context);
    request.onOutput = live.sink();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    const auto made = workspace->tag(request, context.task());
    live.end();
    if (!made)
        return live.withoutShown(made.error());
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(*made, {}));
        return 0;
    }
    context.output().line((made->existed ? "There already: " : "Tagged: ") + safe(made->name) + " at "
                          + made->target.substr(0, shownDigits)
                          + (made->isVerified ? " (signed, verified)"
                             : made->isSigned ? " (signed)"
                                              : ""));
    return 0;
}

constexpr Option options[] = {
    {"NAME", "NAME", "The tag; without it all tags are listed"},
    {"-m,--message", "TEXT", "The message of the tag; by default its name"},
    {"--commit", "REV", "The commit to tag (HEAD)"},
    {"--lightweight", "", "Makes a name for the commit, without message and signature"},
    {"--sign", "", "Signs the tag, whatever tag.gpgSign says"},
    {"--no-sign", "", "Does not sign it"},
    {"--delete", "", "Removes the tag here; one that was pushed stays where it was pushed to"},
    {"--dry-run", "", "Says what stands in the way, and does nothing"},
};

} // namespace

const Command tagCommand{"tag", "Names a commit for good, or lists the names", options, run};

} // namespace lockwright::cli
