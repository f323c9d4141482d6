// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/process.h"
#include "base/text.h"
#include "git/repository.h"
#include "release/bump_script.h"
#include "release/file_glob.h"
#include "release/version_edit.h"
#include "release/version_lines.h"
#include "release/version_places.h"

#include <algorithm>
#include <set>

namespace lockwright::release
{

namespace
{

constexpr std::uintmax_t keptLimit = 256u << 20;
constexpr std::chrono::minutes commandLimit{10};
constexpr std::size_t shownOutput = 500;

/// Bytes of all files that a script may change, by their paths below the root.
using Snapshot = std::map<std::string, std::string>;

/// Tracked files and those that git would offer to add; without git all that are not hidden.
Result<std::set<std::string>> watchedPaths(const std::filesystem::path& root, Task& task)
{
    std::set<std::string> paths;
    const auto add = [&](const std::vector<std::string>& list) { paths.insert(list.begin(), list.end()); };
    const auto repository = git::Repository::open(root);
    if (!repository) {
        LW_TRY(const auto found, filesMatching(root, "**/*", {}));
        add(found);
        return paths;
    }
    LW_TRY(const git::RepositoryState state, repository->state(task));
    std::vector<std::string> all;
    if (!state.head.empty()) {
        LW_TRY(all, repository->filesAt("HEAD", "", task));
    }
    for (const auto* list : {&state.staged, &state.unstaged, &state.untracked})
        all.insert(all.end(), list->begin(), list->end());
    for (const std::string& path : all) {
        const std::filesystem::path full = repository->workTree() / path;
        if (!path.ends_with('/')) {
            paths.insert(full.lexically_relative(root).generic_string());
            continue;
        }
        LW_TRY(const auto inside, filesMatching(full, "**/*", {}));
        for (const std::string& file : inside)
            paths.insert((full / file).lexically_relative(root).lexically_normal().generic_string());
    }
    return paths;
}

/// @param also paths that are looked at though git ignores them
Result<Snapshot> snapshotOf(const std::filesystem::path& root, const std::vector<std::string>& also, Task& task)
{
    LW_TRY(std::set<std::string> paths, watchedPaths(root, task));
    paths.insert(also.begin(), also.end());
    Snapshot snapshot;
    std::uintmax_t size = 0;
    for (const std::string& path : paths) {
        if (task.cancelled())
            return Task::cancellation();
        std::error_code error;
        const std::filesystem::path full = root / path;
        if (path.starts_with("..") || !std::filesystem::is_regular_file(full, error))
            continue;
        size += std::filesystem::file_size(full, error);
        if (size > keptLimit)
            return fail(ErrorCode::Environment,
                        "the project's files are too large to be kept while its bump command runs",
                        "name the places of the version in [release] version-files instead of bump-command");
        LW_TRY(std::string content, readFile(full));
        snapshot.emplace(path, std::move(content));
    }
    return snapshot;
}

/// Puts every file back as the snapshot has it.
Result<void> putBack(const std::filesystem::path& root, const Snapshot& before, const std::filesystem::path& journal,
                     Task& task)
{
    std::vector<std::string> known;
    for (const auto& [path, content] : before)
        known.push_back(path);
    LW_TRY(const Snapshot now, snapshotOf(root, known, task));
    std::vector<FileChange> changes;
    for (const auto& [path, content] : before) {
        const auto found = now.find(path);
        if (found == now.end())
            changes.push_back({root / path, std::nullopt, content});
        else if (found->second != content)
            changes.push_back({root / path, found->second, content});
    }
    for (const auto& [path, content] : now)
        if (!before.contains(path))
            changes.push_back({root / path, content, std::nullopt});
    return changes.empty() ? Result<void>{} : FileTransaction(journal).commit(changes);
}

/// One program of a bump: its output is passed on, and told where it fails.
Result<void> runProgram(const std::vector<std::string>& words, const VersionSources& sources,
                        const std::map<std::string, std::string>& variables, const std::string& shown,
                        const std::function<void(std::string_view)>& onOutput, Task& task)
{
    std::string said;
    Command command;
    command.arguments = words;
    command.folder = sources.root;
    command.limit = commandLimit;
    command.endGroup = true;
    command.environment = variables;
    command.onOutput = [&](std::string_view output) {
        said += output;
        if (said.size() > 2 * shownOutput)
            said.erase(0, said.size() - shownOutput);
        if (onOutput)
            onOutput(output);
    };
    LW_TRY(const CommandResult result, run(command, task));
    if (result.exitCode == 0)
        return {};
    said = text::printable(text::trim(said), shownOutput);
    return fail(ErrorCode::Environment,
                shown + " ended with exit code " + std::to_string(result.exitCode) + (said.empty() ? "" : ": " + said),
                "every file was put back; run it by hand to see more");
}

Result<void> runHooks(const std::vector<HookCommand>& hooks, const VersionSources& sources, const std::string& next,
                      const std::map<std::string, std::string>& variables,
                      const std::function<void(std::string_view)>& onOutput, Task& task)
{
    for (const HookCommand& hook : hooks) {
        auto done = runProgram(hookWords(hook, sources, next), sources, variables,
                               "the hook `" + text::printable(hook.text, 200) + "`", onOutput, task);
        if (!done && !done.error().place)
            return tl::unexpected(Error{done.error().code, done.error().message, done.error().hint, hook.place});
        LW_CHECK(done);
    }
    return {};
}

/// Does something that may change any file, and answers what it changed; puts everything back where it fails.
Result<VersionEdit> watched(const VersionSources& sources, const std::string& next,
                            const std::filesystem::path& journalFolder, const std::function<Result<void>()>& change,
                            Task& task)
{
    std::vector<std::string> places;
    for (const VersionSource& source : sources.sources)
        places.push_back(source.path);
    for (const TextRule& rule : sources.rules)
        places.push_back(rule.path);
    LW_TRY(const Snapshot before, snapshotOf(sources.root, places, task));
    const Result<void> done = change();
    Task undisturbed; // what was begun is put back, cancelled or not
    auto after = done ? snapshotOf(sources.root, places, undisturbed) : Result<Snapshot>(Snapshot{});
    if (!done || !after) {
        LW_CHECK(putBack(sources.root, before, journalFolder, undisturbed));
        return tl::unexpected(done ? after.error() : done.error());
    }
    VersionEdit edit{
        sources.root, sources.current, next, pep::Version::parse(next).value_or(pep::Version()).text(), {}, {}};
    for (auto& [path, content] : *after) {
        const auto old = before.find(path);
        if (old != before.end() && old->second == content)
            continue;
        EditedVersionFile file{
            path, old == before.end() ? "" : old->second, std::move(content), old == before.end(), {}};
        file.lines = changedLines(file.before, file.after);
        edit.files.push_back(std::move(file));
    }
    for (const auto& [path, content] : before)
        if (!after->contains(path))
            edit.notices.push_back("the bump command removed " + text::printable(path, 200));
    return edit;
}

Result<void> runScript(const VersionSources& sources, const std::string& next,
                       const std::function<void(std::string_view)>& onOutput, Task& task)
{
    LW_TRY(const std::vector<std::string> words, bumpCommandWords(sources, next));
    LW_CHECK(runProgram(words, sources, bumpCommandVariables(sources, next), "the bump command", onOutput, task));
    return verifyBumped(sources, next);
}

} // namespace

Result<std::vector<std::string>> bumpCommandWords(const VersionSources& sources, const std::string& next)
{
    std::vector<std::string> words;
    for (const std::string& word : sources.bumpCommand) {
        LW_TRY(std::string filled, filledIn(word, sources.current, next));
        words.push_back(std::move(filled));
    }
    return words;
}

std::map<std::string, std::string> bumpCommandVariables(const VersionSources& sources, const std::string& next)
{
    return {{"LOCKWRIGHT_CURRENT_VERSION", sources.current}, {"LOCKWRIGHT_NEW_VERSION", next}};
}

Result<void> verifyBumped(const VersionSources& sources, const std::string& next)
{
    ProjectFolder folder(sources.root);
    for (const VersionSource& source : sources.sources) {
        LW_TRY(const auto now, locate(folder, source.kind, source.path, source.key));
        if (!now || !says(*now, next))
            return fail(ErrorCode::Environment,
                        "the bump command ended well, but " + text::printable(source.path, 200) + " says "
                            + (now ? text::printable(now->version, 80) : std::string("no version")) + ", not "
                            + text::printable(next, 80),
                        "every file was put back; correct the command", source.place);
    }
    return {};
}

Result<VersionEdit> runBumpCommand(const VersionSources& sources, const std::string& next,
                                   const std::filesystem::path& journalFolder,
                                   const std::function<void(std::string_view)>& onOutput, Task& task)
{
    if (sources.bumpCommand.empty())
        return fail(ErrorCode::Configuration, "there is no bump command", "set bump-command in [release]");
    return watched(
        sources, next, journalFolder, [&] { return runScript(sources, next, onOutput, task); }, task);
}

Result<VersionEdit> bumpWithHooks(const VersionSources& sources, const VersionEdit& edit,
                                  const HookSurroundings& around, const std::filesystem::path& journalFolder,
                                  const std::function<void(std::string_view)>& onOutput, Task& task)
{
    const auto bump = [&]() -> Result<void> {
        LW_CHECK(runHooks(sources.hints.setupHooks, sources, {}, hookEnvironment(sources, {}, around), onOutput, task));
        LW_CHECK(writeVersionEdit(edit, journalFolder));
        return runHooks(sources.hints.preCommitHooks, sources, edit.next, hookEnvironment(sources, edit.next, around),
                        onOutput, task);
    };
    return watched(sources, edit.next, journalFolder, bump, task);
}

} // namespace lockwright::release
