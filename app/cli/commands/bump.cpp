// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

namespace lockwright::cli
{

namespace
{

void printNotices(Output& output, const std::vector<std::string>& notices)
{
    for (const std::string& notice : notices)
        output.warning(notice);
}

/// One line for each line that changes: place, then old and new text.
void printFiles(Output& output, const std::vector<release::EditedVersionFile>& files)
{
    for (const release::EditedVersionFile& file : files)
        for (const release::ChangedLine& line : file.lines)
            output.line(safe(file.path) + ":" + std::to_string(line.line) + ": " + safe(line.before) + " -> "
                        + safe(line.after));
}

/// Hooks that a bump would run.
void printHooks(Output& output, const std::vector<release::HookCommand>& hooks)
{
    for (const release::HookCommand& hook : hooks)
        output.line("would run: " + safe(hook.text));
}

void printOverview(Output& output, const workspace::BumpPlan& plan)
{
    const release::VersionSources& sources = plan.sources;
    output.line(safe(sources.current) + "  (" + safe(sources.decidedBy) + ")");
    for (const release::VersionSource& source : sources.sources)
        output.line("  " + safe(source.path) + ":" + std::to_string(source.place.line) + "  " + safe(source.key)
                    + (source.key.empty() ? "" : "  ") + safe(source.text));
    for (const release::TextRule& rule : sources.rules)
        output.line("  " + safe(rule.path) + "  " + safe(rule.search) + " -> " + safe(rule.replace));
    if (sources.derived) {
        output.line("The version is derived from tags; the work tree is now " + safe(sources.preview));
        return;
    }
    output.line("");
    for (const workspace::BumpPlan::Choice& choice : plan.choices)
        output.line("  " + padded(choice.part, 9)
                    + (choice.next.empty() ? "not possible: " + safe(choice.error) : safe(choice.next)));
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    Output& output = context.output();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    workspace::BumpOptions options;
    options.parts = arguments.value("PART").value_or("");
    options.to = arguments.value("--to").value_or("");
    options.base = arguments.value("--base").value_or("");
    options.allowDecrease = arguments.has("--allow-decrease");
    options.allowPrePost = arguments.has("--allow-pre-post");
    if (const auto file = arguments.value("--config"))
        options.configuration = *file;
    options.folder = context.folder();
    LW_TRY(const workspace::BumpPlan plan, workspace->bumpPlan(options, context.task()));
    if (plan.next.empty() || arguments.has("--dry-run")) {
        context.done();
        if (context.json()) {
            context.print(workspace::toJson(plan));
            return 0;
        }
        printNotices(output, plan.notices);
        if (plan.next.empty()) {
            printOverview(output, plan);
            return 0;
        }
        output.line(safe(plan.sources.current) + " -> " + safe(plan.next));
        printHooks(output, plan.sources.hints.setupHooks);
        if (plan.edit)
            printFiles(output, plan.edit->files);
        else
            output.note("The bump command of lockwright.toml would be run");
        printHooks(output, plan.sources.hints.preCommitHooks);
        return 0;
    }
    LW_TRY(const workspace::BumpReport report, workspace->bumpWrite(plan, context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(report));
        return 0;
    }
    printNotices(output, report.notices);
    output.line(safe(report.current) + " -> " + safe(report.next));
    printFiles(output, report.files);
    return 0;
}

constexpr Option options[] = {
    {"PART", "PART", "major, minor, patch, alpha, beta, rc (or pre), post, dev, release, calver, or two as in minor,rc",
     false},
    {"--to", "VERSION", "The new version itself; also puts files right that say different versions"},
    {"--base", "PART", "What rc and dev raise in a final version: major, minor or patch (the default)"},
    {"--config", "FILE", "The file whose settings decide; by default the first one that has some"},
    {"--allow-decrease", "", "Lets the new version be the current one, or a lower one"},
    {"--allow-pre-post", "", "Allows a post release of a pre-release"},
    {"--dry-run", "", "Shows the lines that would change, and writes nothing"},
};

} // namespace

const Command bumpCommand{"bump", "Raises the project's version in every file that says it; never touches git", options,
                          run};

} // namespace lockwright::cli
