// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "live_output.h"
#include "workspace/json.h"

#include <algorithm>

namespace lockwright::cli
{

namespace
{

/// At most this many untouched paths are listed; --verbose and --json list all.
constexpr std::size_t listedPaths = 10;

void printPaths(Output& output, const std::vector<std::string>& paths, const char* title, bool all)
{
    if (paths.empty())
        return;
    output.line(title);
    for (std::size_t i = 0; i < paths.size() && (all || i < listedPaths); ++i)
        output.line("  " + safe(paths[i]));
    if (!all && paths.size() > listedPaths)
        output.line("  ... and " + std::to_string(paths.size() - listedPaths) + " more");
}

void printPreview(Context& context, const git::CommitPreview& preview, const std::string& message)
{
    Output& output = context.output();
    const bool all = context.arguments().has("--verbose");
    printPaths(output, preview.changed, "Would commit:", true);
    printPaths(output, preview.untouched, "Stays as it is:", all);
    printPaths(output, preview.hooks, "Hooks that run:", true);
    if (preview.willSign)
        output.line("Gets a signature");
    output.line("Message:");
    for (const std::string_view line : text::split(text::trim(message), '\n'))
        output.line(line.empty() ? std::string() : "  " + safe(line));
}

/// Paths are named from the working folder, as git's are; core takes them from the workspace's top.
std::vector<std::string> absolutePaths(const std::vector<std::string>& paths)
{
    std::vector<std::string> result;
    for (const std::string& path : paths)
        result.push_back(std::filesystem::absolute(path).lexically_normal().string());
    return result;
}

Result<int> undo(Context& context)
{
    Output& output = context.output();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const git::UndoPreview preview, workspace->undoPreview(context.task()));
    if (context.arguments().has("--dry-run")) {
        context.done();
        if (context.json()) {
            context.print(workspace::toJson(preview));
            return preview.obstacles.empty() ? 0 : exitCode(ErrorCode::Repository);
        }
        output.line("Would take back: [" + safe(preview.branch) + " " + preview.id.substr(0, 10) + "] "
                    + safe(preview.subject));
        printPaths(output, preview.paths, "Would differ from HEAD again:", true);
        for (const std::string& obstacle : preview.obstacles)
            output.warning(obstacle);
        return preview.obstacles.empty() ? 0 : exitCode(ErrorCode::Repository);
    }
    LW_TRY(const git::UndoResult result, workspace->undoCommit(preview.id, context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(result));
        return 0;
    }
    output.line("Took back: [" + safe(result.branch) + " " + result.id.substr(0, 10) + "] " + safe(result.subject));
    printPaths(output, result.paths, "Differs from HEAD again:", true);
    return 0;
}

Result<git::CommitRequest> wishesOf(const Arguments& arguments)
{
    git::CommitRequest request;
    LW_TRY(request.sign, signOf(arguments));
    request.hooks = arguments.has("--no-verify") ? git::Hooks::Skip : git::Hooks::Run;
    request.trailers = arguments.values("--trailer");
    request.allowSparse = arguments.has("--sparse");
    return request;
}

void printDone(Context& context, const git::CommitResult& result)
{
    Output& output = context.output();
    output.line("[" + safe(result.branch) + " " + result.id.substr(0, 10) + "] " + safe(result.subject)
                + (result.isSigned ? " (signed)" : ""));
    for (const std::string& path : result.paths) {
        const bool fromHook = std::ranges::find(result.hookPaths, path) != result.hookPaths.end();
        output.line("  " + safe(path) + (fromHook ? " (by a hook)" : ""));
    }
    printPaths(output, result.untouched, "Stays as it is:", context.arguments().has("--verbose"));
    for (const std::string& notice : result.notices)
        output.warning(notice);
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    if (arguments.has("--undo")) {
        if (arguments.has("--message") || !arguments.values("PATH").empty())
            return fail(ErrorCode::Usage, "`--undo` takes neither paths nor a message",
                        "it takes the whole last commit back");
        return undo(context);
    }
    LW_TRY(git::CommitRequest request, wishesOf(arguments));
    Output& output = context.output();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const git::CommitPreview preview,
           workspace->commitPreview(absolutePaths(arguments.values("PATH")), context.task(), request));
    const bool dryRun = arguments.has("--dry-run");
    if (preview.changed.empty() || (dryRun && context.json())) {
        context.done();
        if (context.json())
            context.print(workspace::toJson(preview));
        else
            output.note("Nothing to commit: no profile and no lock differs from HEAD");
        return 0;
    }
    std::string message = arguments.value("--message").value_or("");
    if (message.empty()) {
        LW_TRY(message, workspace->suggestedMessage(context.task()));
    }
    if (dryRun) {
        context.done();
        printPreview(context, preview, message);
        for (const std::string& notice : preview.notices)
            output.warning(notice);
        for (const std::string& obstacle : preview.obstacles)
            output.warning(obstacle);
        return preview.obstacles.empty() ? 0 : exitCode(ErrorCode::Repository);
    }
    request.paths = preview.changed;
    request.message = std::move(message);
    LiveOutput live(context);
    request.onOutput = live.sink();
    const auto committed = workspace->commit(request, context.task());
    live.end();
    if (!committed)
        return live.withoutShown(committed.error());
    const git::CommitResult& result = *committed;
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(result));
        return 0;
    }
    printDone(context, result);
    return 0;
}

constexpr Option options[] = {
    {"PATH", "PATH", "Paths to commit; every changed profile source and lock where none is named", true},
    {"-m,--message", "TEXT", "The commit message; by default one that tells what changed in the locks"},
    {"--trailer", "KEY: VALUE", "Puts a trailer below the message, as git interpret-trailers does", true},
    {"--sign", "", "Signs the commit, whatever commit.gpgSign says"},
    {"--no-sign", "", "Does not sign it"},
    {"--no-verify", "", "Skips the hooks pre-commit and commit-msg, as git's option does"},
    {"--sparse", "", "Takes paths outside of the sparse checkout too"},
    {"--undo", "", "Takes the last commit back while nobody else has it; its files stay as they are"},
    {"--dry-run", "", "Shows what would be committed or taken back, and does nothing"},
};

} // namespace

const Command commitCommand{"commit", "Commits changed profiles and locks, and nothing else", options, run};

} // namespace lockwright::cli
