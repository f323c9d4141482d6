// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/process.h"
#include "base/text.h"
#include "git/repository.h"
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

Result<Snapshot> snapshotOf(const std::filesystem::path& root, Task& task)
{
    LW_TRY(const std::set<std::string> paths, watchedPaths(root, task));
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
    LW_TRY(const Snapshot now, snapshotOf(root, task));
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

Result<void> verify(const VersionSources& sources, const std::string& next)
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

Result<void> runScript(const VersionSources& sources, const std::string& next,
                       const std::function<void(std::string_view)>& onOutput, Task& task)
{
    Command command;
    for (const std::string& word : sources.bumpCommand) {
        LW_TRY(std::string filled, filledIn(word, sources.current, next));
        command.arguments.push_back(std::move(filled));
    }
    command.folder = sources.root;
    command.limit = commandLimit;
    command.endGroup = true;
    command.environment = {{"LOCKWRIGHT_CURRENT_VERSION", sources.current}, {"LOCKWRIGHT_NEW_VERSION", next}};
    command.onOutput = onOutput;
    LW_TRY(const CommandResult result, run(command, task));
    if (result.exitCode == 0)
        return {};
    const std::string said = text::printable(text::trim(result.errors), 500);
    return fail(ErrorCode::Environment,
                "the bump command ended with exit code " + std::to_string(result.exitCode)
                    + (said.empty() ? "" : ": " + said),
                "every file was put back; run it by hand to see more");
}

} // namespace

Result<VersionEdit> runBumpCommand(const VersionSources& sources, const std::string& next,
                                   const std::filesystem::path& journalFolder,
                                   const std::function<void(std::string_view)>& onOutput, Task& task)
{
    if (sources.bumpCommand.empty())
        return fail(ErrorCode::Configuration, "there is no bump command", "set bump-command in [release]");
    LW_TRY(const Snapshot before, snapshotOf(sources.root, task));
    Result<void> done = runScript(sources, next, onOutput, task);
    if (done)
        done = verify(sources, next);
    Task undisturbed; // what was begun is put back, cancelled or not
    auto after = done ? snapshotOf(sources.root, undisturbed) : Result<Snapshot>(Snapshot{});
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

} // namespace lockwright::release
