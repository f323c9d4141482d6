// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that run a command of the user's, and the dispatch of all kinds.
#include "release/step_context.h"

#include "base/text.h"
#include "git/repository.h"
#include "release/tree_guard.h"
#include "release/undo.h"

#include <algorithm>
#include <set>

namespace lockwright::release
{

namespace
{

/// What differs from HEAD in the work tree, as far as git tracks it.
Result<std::set<std::string>> dirtyPaths(StepContext& context)
{
    LW_TRY(const git::Repository repository, git::Repository::open(context.site().workTree));
    LW_TRY(const git::RepositoryState state, repository.state(context.task()));
    return std::set<std::string>(state.unstaged.begin(), state.unstaged.end());
}

/// What is there before the command runs. Where it runs again, what the user has put there since counts as well.
Result<void> saveOutputs(StepContext& context)
{
    StepRecord& record = context.record();
    LW_TRY(const std::vector<std::string> paths, matchingPaths(context.site(), record.step.outputs));
    LW_TRY(const std::vector<std::string> folders, matchingFolders(context.site(), record.step.outputs));
    std::set<std::string> before(record.foldersBefore.begin(), record.foldersBefore.end());
    before.insert(folders.begin(), folders.end());
    record.foldersBefore.assign(before.begin(), before.end());
    LW_CHECK(saveFiles(context.store(), context.journal().id, record, paths));
    record.knowsOutputs = true;
    return {};
}

/// Files that the command made and that were not there before.
Result<void> noteNewOutputs(StepContext& context)
{
    StepRecord& record = context.record();
    if (!record.knowsOutputs)
        return {};
    LW_TRY(const std::vector<std::string> paths, matchingPaths(context.site(), record.step.outputs));
    for (const std::string& path : paths) {
        const bool known = std::any_of(record.files.begin(), record.files.end(),
                                       [&](const SavedFile& file) { return file.path == path; });
        if (!known)
            record.files.push_back({path, SavedFile::Kind::Absent, 0, {}, {}, std::nullopt});
    }
    LW_TRY(const std::vector<std::string> folders, matchingFolders(context.site(), record.step.outputs));
    for (const std::string& folder : folders)
        if (!std::binary_search(record.foldersBefore.begin(), record.foldersBefore.end(), folder)
            && std::find(record.folders.begin(), record.folders.end(), folder) == record.folders.end())
            record.folders.push_back(folder);
    return {};
}

std::string shownCommand(const std::vector<std::string>& command)
{
    return text::printable(text::join(command, " "), 200);
}

Result<int> runOnce(StepContext& context)
{
    StepRecord& record = context.record();
    context.print("$ " + shownCommand(record.configured.command) + "\n");
    return context.runCommand(record.configured.command, context.site().root, commandVariables(context),
                              record.configured.limit);
}

Result<void> noteUndeclared(StepContext& context, const std::set<std::string>& before)
{
    LW_TRY(const std::set<std::string> after, dirtyPaths(context));
    StepRecord& record = context.record();
    std::vector<std::string> undeclared;
    for (const std::string& path : after) {
        const bool declared = std::any_of(record.files.begin(), record.files.end(),
                                          [&](const SavedFile& file) { return file.path == path; });
        if (!declared && !before.contains(path))
            undeclared.push_back(text::printable(path));
    }
    if (!undeclared.empty())
        record.step.notices.push_back("it changed files that it does not declare as outputs, which stay out of the "
                                      "commit: "
                                      + text::join(undeclared, ", "));
    return {};
}

Result<StepState> performGate(StepContext& context)
{
    Step& step = context.record().step;
    if (!context.journal().options.openGates) {
        step.detail = context.record().configured.sentence;
        return StepState::Waiting;
    }
    step.detail = "somebody said yes";
    return StepState::Done;
}

} // namespace

Result<StepState> performCommand(StepContext& context)
{
    StepRecord& record = context.record();
    record.step.notices.clear();
    LW_TRY(const std::vector<std::string> inputs, matchingPaths(context.site(), record.step.inputs));
    LW_TRY(record.inputs, digestsOf(context.site(), inputs));
    LW_CHECK(saveOutputs(context));
    LW_CHECK(context.save());
    LW_TRY(const std::set<std::string> before, dirtyPaths(context));
    LW_TRY(int code, runOnce(context));
    if (code != 0 && record.configured.retry) {
        LW_CHECK(noteNewOutputs(context));
        LW_CHECK(noteResult(context.site(), record));
        if (!record.step.made.empty()) {
            context.print("It failed and changed its outputs; once more with these.\n");
            LW_TRY(code, runOnce(context));
        }
    }
    LW_CHECK(noteNewOutputs(context));
    if (code != 0) {
        LW_CHECK(context.save());
        return fail(ErrorCode::Environment,
                    "`" + shownCommand(record.configured.command) + "` ended with exit code " + std::to_string(code),
                    "mend what it says, then go on with: lockwright release resume");
    }
    LW_CHECK(noteResult(context.site(), record));
    LW_CHECK(noteUndeclared(context, before));
    record.step.detail = "`" + shownCommand(record.configured.command) + "` went well";
    if (!record.step.made.empty())
        record.step.detail += " and changed " + text::plural(record.step.made.size(), "file", "files");
    return StepState::Done;
}

Result<std::vector<std::string>> rollBackCommand(StepContext& context)
{
    StepRecord& record = context.record();
    if (!record.configured.undo.empty() && record.step.endedAt != 0) {
        context.print("$ " + shownCommand(record.configured.undo) + "\n");
        LW_TRY(const int code, context.runCommand(record.configured.undo, context.site().root,
                                                  commandVariables(context), record.configured.limit));
        if (code != 0)
            return std::vector<std::string>{"the command that undoes the step `" + record.step.name
                                            + "` ended with exit code " + std::to_string(code)};
    }
    LW_CHECK(noteNewOutputs(context));
    return restoreFiles(context.store(), context.journal().id, record);
}

Result<StepState> perform(StepContext& context)
{
    switch (context.record().step.kind) {
    case StepKind::Preflight:
        return StepState::Done;
    case StepKind::Bump:
        return performBump(context);
    case StepKind::Compile:
        return performCompile(context);
    case StepKind::Check:
        return performCheck(context);
    case StepKind::Generate:
    case StepKind::External:
        return context.record().configured.hook == ConfiguredStep::Hook::None ? performCommand(context)
                                                                              : performHook(context);
    case StepKind::Wheel:
        return performWheel(context);
    case StepKind::Audit:
        return performAudit(context);
    case StepKind::Commit:
        return performCommit(context);
    case StepKind::Tag:
        return performTag(context);
    case StepKind::Gate:
        return performGate(context);
    case StepKind::Push:
        return performPush(context);
    }
    return StepState::Done;
}

Result<std::vector<std::string>> rollBack(StepContext& context)
{
    const StepRecord& record = context.record();
    switch (record.step.kind) {
    case StepKind::Bump:
        return rollBackGuarded(context);
    case StepKind::Generate:
    case StepKind::External:
        return record.configured.hook == ConfiguredStep::Hook::None ? rollBackCommand(context)
                                                                    : rollBackGuarded(context);
    case StepKind::Commit:
        return rollBackCommit(context);
    case StepKind::Tag:
        return rollBackTag(context);
    case StepKind::Push:
        if (context.journal().pushed)
            return std::vector<std::string>{"the commit and the tag were pushed, so others may have them; take the "
                                            "changes back with: git revert"};
        return std::vector<std::string>();
    default:
        return restoreFiles(context.store(), context.journal().id, record);
    }
}

} // namespace lockwright::release
