// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that may change any file: a project's own bump command, and the hooks of bump-my-version's configuration.
#include "release/step_context.h"

#include "base/files.h"
#include "base/text.h"
#include "release/bump_script.h"
#include "release/tree_guard.h"
#include "release/undo.h"
#include "release/version_template.h"

#include <algorithm>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::chrono::minutes scriptLimit{10};

std::string shownCommand(const std::vector<std::string>& command)
{
    return text::printable(text::join(command, " "), 200);
}

std::string listOf(const std::vector<std::string>& paths)
{
    return text::printable(text::join(paths, ", "), 1000);
}

void noteForeign(Step& step, const TreeChanges& changes)
{
    if (!changes.foreign.empty())
        step.notices.push_back("it changed files that had uncommitted changes before, which stay out of the commit and "
                               "are not put back: "
                               + listOf(changes.foreign));
    if (changes.movedHead)
        step.notices.emplace_back("it made a commit or checked something out, which is not taken back");
}

/// Variables that are known when the hook runs.
std::map<std::string, std::string> hookVariables(StepContext& context)
{
    const ConfiguredStep& hook = context.record().configured;
    std::map<std::string, std::string> variables = commandVariables(context);
    for (const auto& [variable, value] : hook.variables)
        variables[variable] = value;
    TemplateValues clock;
    clock.now = std::chrono::system_clock::now();
    variables["BVHOOK_NOW"] = filledTemplate("{now:%Y-%m-%dT%H:%M:%S}", clock).value_or("");
    variables["BVHOOK_UTCNOW"] = filledTemplate("{utcnow:%Y-%m-%dT%H:%M:%S+00:00}", clock).value_or("");
    const std::string& commit = context.journal().commit;
    if (hook.hook == ConfiguredStep::Hook::PostCommit && !commit.empty()) {
        variables["BVHOOK_COMMIT_SHA"] = commit;
        variables["BVHOOK_SHORT_COMMIT_SHA"] = commit.substr(0, 7);
    }
    return variables;
}

/// What it staged goes into the commit, also where a hook before wrote it, and what the release commits anyway; as with
/// bump-my-version.
void chooseMade(StepContext& context, const TreeChanges& changes)
{
    const StepRecord& record = context.record();
    Step& step = context.record().step;
    const std::vector<std::string> own = context.changedBefore();
    std::erase_if(step.made, [&](const FileDigest& file) {
        return !std::binary_search(own.begin(), own.end(), file.path)
               && std::find(changes.staged.begin(), changes.staged.end(), file.path) == changes.staged.end();
    });
    for (const SavedFile& file : record.files) {
        const auto isIt = [&](const FileDigest& made) { return made.path == file.path; };
        if (std::find(changes.staged.begin(), changes.staged.end(), file.path) != changes.staged.end()
            && std::none_of(step.made.begin(), step.made.end(), isIt))
            step.made.push_back({file.path, file.after.value_or("")});
    }
}

std::vector<std::string> changedBy(const StepRecord& record)
{
    std::vector<std::string> paths;
    for (const SavedFile& file : record.files)
        if (file.after && *file.after != file.digest)
            paths.push_back(file.path);
    return paths;
}

} // namespace

Result<void> runBumpScript(StepContext& context, const VersionSources& sources)
{
    const Site& site = context.site();
    StepRecord& record = context.record();
    const std::string& next = context.journal().plan.newVersion;
    std::vector<std::string> paths;
    for (const VersionSource& source : sources.sources)
        paths.push_back(relativePosix((sources.root / source.path).lexically_normal(), site.workTree));
    LW_CHECK(saveFiles(context.store(), context.journal().id, record, paths));
    LW_CHECK(guardTree(context));
    LW_TRY(const std::vector<std::string> command, bumpCommandWords(sources, next));
    std::map<std::string, std::string> variables = commandVariables(context);
    variables.merge(bumpCommandVariables(sources, next));
    context.print("$ " + shownCommand(command) + "\n");
    LW_TRY(const int code, context.runCommand(command, sources.root, variables, scriptLimit));
    if (code != 0)
        return fail(ErrorCode::Environment, "the bump command ended with exit code " + std::to_string(code),
                    "every file was put back; run it by hand to see more");
    LW_CHECK(verifyBumped(sources, next));
    LW_TRY(const TreeChanges changes, endGuard(context));
    LW_CHECK(noteResult(site, record));
    record.step.notices.clear();
    noteForeign(record.step, changes);
    for (const std::string& path : changes.removed)
        record.step.notices.push_back("the bump command removed " + text::printable(path, 200));
    return {};
}

Result<StepState> performHook(StepContext& context)
{
    StepRecord& record = context.record();
    const ConfiguredStep& hook = record.configured;
    if (context.site().isScratch && hook.hook == ConfiguredStep::Hook::PostCommit) {
        record.step.detail = "a rehearsal leaves out what may leave this machine";
        return StepState::Skipped;
    }
    record.step.notices.clear();
    LW_CHECK(guardTree(context));
    const std::string shown = shownCommand(hook.command);
    context.print("$ " + shown + "\n");
    LW_TRY(const int code, context.runCommand(hook.command, (context.site().root / hook.folder).lexically_normal(),
                                              hookVariables(context), hook.limit));
    if (code != 0)
        return fail(ErrorCode::Environment, "`" + shown + "` ended with exit code " + std::to_string(code),
                    "mend what it says, then go on with: lockwright release resume", hook.place);
    LW_TRY(const TreeChanges changes, endGuard(context));
    LW_CHECK(noteResult(context.site(), record));
    chooseMade(context, changes);
    noteForeign(record.step, changes);
    const std::vector<std::string> changed = changedBy(record);
    if (hook.hook == ConfiguredStep::Hook::PostCommit && !changed.empty())
        record.step.notices.push_back("it changed files, which are in no commit: " + listOf(changed));
    record.step.detail = "`" + shown + "` went well";
    if (!record.step.made.empty())
        record.step.detail += " and changed " + text::plural(record.step.made.size(), "file", "files");
    return StepState::Done;
}

std::vector<std::string> leftByHooks(StepContext& context, const std::vector<std::string>& committed)
{
    std::set<std::string> left;
    for (const StepRecord& record : context.journal().records)
        if (record.configured.hook != ConfiguredStep::Hook::None)
            for (const std::string& path : changedBy(record))
                if (std::find(committed.begin(), committed.end(), path) == committed.end())
                    left.insert(path);
    return {left.begin(), left.end()};
}

} // namespace lockwright::release
