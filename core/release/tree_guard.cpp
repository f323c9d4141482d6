// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/tree_guard.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "release/file_glob.h"
#include "release/kept_tree.h"
#include "release/undo.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <utility>

namespace lockwright::release
{

namespace
{

using git::IndexEntryRecord;

constexpr std::uintmax_t keptLimit = 256u << 20;

/// Tells whether somebody wrote to a file, without reading it.
std::string markOf(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0)
        return "gone";
    return std::to_string(status.st_size) + ":" + std::to_string(status.st_mtim.tv_sec) + ":"
           + std::to_string(status.st_mtim.tv_nsec);
}

bool isForeign(const StepRecord& record, const std::string& path)
{
    return std::any_of(record.foreign.begin(), record.foreign.end(), [&](const FileDigest& other) {
        return other.path == path || (other.path.ends_with('/') && path.starts_with(other.path));
    });
}

bool isKnown(const StepRecord& record, const std::string& path)
{
    return std::any_of(record.files.begin(), record.files.end(),
                       [&](const SavedFile& file) { return file.path == path; });
}

/// Paths that this release wrote, in steps before or when this step ran before.
std::set<std::string> ownPaths(StepContext& context)
{
    std::set<std::string> own;
    for (const StepRecord& record : context.journal().records) {
        if (record.step.kind != StepKind::Wheel)
            for (const SavedFile& file : record.files)
                own.insert(file.path);
        if (&record == &context.record())
            break;
    }
    return own;
}

/// Untracked folders as the files in them.
Result<std::vector<std::string>> expanded(const Site& site, const std::vector<std::string>& paths)
{
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        if (!path.ends_with('/')) {
            files.push_back(path);
            continue;
        }
        LW_TRY(const auto inside, filesMatching(site.workTree / path, "**/*", {}));
        for (const std::string& file : inside)
            files.push_back(path + file);
    }
    return files;
}

/// The folders above a new file that hold nothing that was there before.
void noteNewFolders(const KeptTree& before, const std::string& path, StepRecord& record)
{
    std::vector<std::string> folders;
    for (std::filesystem::path at = std::filesystem::path(path).parent_path(); !at.empty(); at = at.parent_path()) {
        const std::string prefix = at.generic_string() + "/";
        const auto kept = before.lower_bound(prefix);
        const bool isOld = (kept != before.end() && kept->first.starts_with(prefix))
                           || std::any_of(record.foreign.begin(), record.foreign.end(),
                                          [&](const FileDigest& file) { return file.path.starts_with(prefix); });
        if (isOld)
            break;
        folders.push_back(at.generic_string());
    }
    for (auto at = folders.rbegin(); at != folders.rend(); ++at)
        if (std::find(record.folders.begin(), record.folders.end(), *at) == record.folders.end())
            record.folders.push_back(*at);
}

/// Adds a path to the step's files where it is not as it was.
Result<void> adopt(StepContext& context, const KeptTree& before, const std::string& path)
{
    StepRecord& record = context.record();
    if (isKnown(record, path) || isForeign(record, path))
        return {};
    LW_TRY(const PathState now, readPath(context.site().workTree / path));
    const auto kept = before.find(path);
    if (kept == before.end()) {
        if (now.kind == SavedFile::Kind::Absent)
            return {};
        noteNewFolders(before, path, record);
        record.files.push_back({path, SavedFile::Kind::Absent, 0, {}, {}, std::nullopt});
        return {};
    }
    const KeptFile& was = kept->second;
    const bool isLink = was.kind == SavedFile::Kind::Link;
    const std::string digest = sha256(isLink ? "link:" + was.bytes : was.bytes);
    if (now.kind == was.kind && now.digest == digest && (isLink || now.mode == was.mode))
        return {};
    if (!isLink)
        LW_CHECK(context.store().keep(context.journal().id, digest, was.bytes));
    record.files.push_back({path, was.kind, was.mode, digest, isLink ? was.bytes : std::string(), std::nullopt});
    return {};
}

bool isSame(const IndexEntryRecord& left, const IndexEntryRecord& right)
{
    return std::equal(left.entries.begin(), left.entries.end(), right.entries.begin(), right.entries.end(),
                      [](const git::IndexEntryFields& a, const git::IndexEntryFields& b) {
                          return a.stage == b.stage && a.mode == b.mode && a.id == b.id;
                      });
}

/// Puts the index back. What somebody staged since a process died is his, as far as it was not clean before.
Result<void> unstage(StepContext& context, git::Repository& repository, const git::RepositoryState& state,
                     const KeptTree& before, TreeChanges& changes)
{
    const StepRecord& record = context.record();
    std::set<std::string> paths(state.staged.begin(), state.staged.end());
    for (const auto& [path, file] : before)
        paths.insert(path);
    const std::vector<std::string> list(paths.begin(), paths.end());
    LW_TRY(const std::vector<IndexEntryRecord> now, repository.indexEntries(list));
    std::vector<IndexEntryRecord> changed;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto kept = before.find(list[i]);
        const IndexEntryRecord was{list[i],
                                   kept == before.end() ? std::vector<git::IndexEntryFields>() : kept->second.entries};
        const bool foreign = isForeign(record, list[i]);
        if (isSame(now[i], was) || (foreign && !record.runsHere))
            continue;
        changed.push_back(was);
        (foreign ? changes.foreign : changes.staged).push_back(list[i]);
    }
    if (changed.empty())
        return {};
    return repository.restoreIndexEntries(changed, context.task());
}

/// Where the program ran in a process that died, somebody may have worked on the files since.
Result<void> putAside(StepContext& context, std::size_t from)
{
    const StepRecord& record = context.record();
    const std::filesystem::path folder = context.store().folder(context.journal().id) / "replaced";
    std::vector<std::string> kept;
    for (std::size_t i = from; i < record.files.size(); ++i) {
        const std::string& path = record.files[i].path;
        LW_TRY(const PathState now, readPath(context.site().workTree / path));
        if (now.kind != SavedFile::Kind::File)
            continue;
        std::error_code error;
        std::filesystem::create_directories((folder / path).parent_path(), error);
        LW_CHECK(writeFile(folder / path, now.bytes));
        kept.push_back(text::printable(path));
    }
    if (!kept.empty())
        context.journal().notices.push_back("files that changed while or after the step `" + record.step.name
                                            + "` was interrupted are as they were before it: " + text::join(kept, ", ")
                                            + "; what they held is in " + text::printable(folder.native()));
    return {};
}

/// What HEAD has, and the files that differ from it, whose index entries are kept too.
Result<std::vector<std::string>> watchedPaths(StepContext& context, const git::Repository& repository,
                                              const std::string& head, const std::set<std::string>& foreign)
{
    std::set<std::string> paths;
    if (!head.empty()) {
        LW_TRY(const std::vector<std::string> files, repository.filesAt("HEAD", "", context.task()));
        paths.insert(files.begin(), files.end());
    }
    for (const std::string& path : foreign)
        if (!path.ends_with('/'))
            paths.insert(path);
    return std::vector<std::string>(paths.begin(), paths.end());
}

/// What was kept is no longer needed: the step's files have what changed.
Result<void> forgetKept(StepContext& context)
{
    const std::string digest = std::exchange(context.record().keptTree, {});
    LW_CHECK(context.save());
    std::error_code error;
    std::filesystem::remove(context.store().folder(context.journal().id) / "before" / digest, error);
    return {};
}

} // namespace

Result<void> guardTree(StepContext& context)
{
    const Site& site = context.site();
    StepRecord& record = context.record();
    LW_TRY(const git::Repository repository, git::Repository::open(site.workTree));
    LW_TRY(const git::RepositoryState state, repository.state(context.task()));
    const std::set<std::string> own = ownPaths(context);
    LW_CHECK(saveFiles(context.store(), context.journal().id, record, {own.begin(), own.end()}));
    std::set<std::string> foreign;
    for (const auto* list : {&state.staged, &state.unstaged, &state.untracked, &state.conflicted})
        for (const std::string& path : *list)
            if (!own.contains(path))
                foreign.insert(path);
    record.foreign.clear();
    for (const std::string& path : foreign)
        record.foreign.push_back({path, markOf(site.workTree / path)});
    LW_TRY(const std::vector<std::string> tracked, watchedPaths(context, repository, state.head, foreign));
    LW_TRY(const std::vector<IndexEntryRecord> entries, repository.indexEntries(tracked));
    KeptTree kept;
    std::uintmax_t size = 0;
    for (std::size_t i = 0; i < tracked.size(); ++i) {
        if (context.task().cancelled())
            return Task::cancellation();
        PathState now;
        if (!foreign.contains(tracked[i])) {
            LW_TRY(now, readPath(site.workTree / tracked[i]));
        }
        size += now.bytes.size();
        if (size > keptLimit)
            return fail(ErrorCode::Environment,
                        "the project's files are too large to be kept while a command runs that may change any of them",
                        "make the command a [[release.step]] with `outputs`, or name the places of the version in "
                        "[release] version-files");
        kept[tracked[i]] = {now.kind, now.mode, now.kind == SavedFile::Kind::Link ? now.link : std::move(now.bytes),
                            entries[i].entries};
    }
    const std::string text = keptTreeText(kept);
    const std::string digest = sha256(text);
    LW_CHECK(context.store().keep(context.journal().id, digest, text));
    record.keptTree = digest;
    record.headBefore = state.head;
    record.runsHere = true;
    return context.save();
}

Result<TreeChanges> endGuard(StepContext& context)
{
    const Site& site = context.site();
    StepRecord& record = context.record();
    TreeChanges changes;
    LW_TRY(const std::string text, context.store().kept(context.journal().id, record.keptTree));
    LW_TRY(const KeptTree before, parseKeptTree(text));
    LW_TRY(git::Repository repository, git::Repository::open(site.workTree));
    Task uncancelled; // what was begun is looked at to its end
    LW_TRY(const git::RepositoryState state, repository.state(uncancelled));
    changes.movedHead = state.head != record.headBefore;
    LW_CHECK(unstage(context, repository, state, before, changes));
    std::set<std::string> paths = ownPaths(context);
    for (const auto* list : {&state.staged, &state.unstaged})
        paths.insert(list->begin(), list->end());
    LW_TRY(const std::vector<std::string> untracked, expanded(site, state.untracked));
    paths.insert(untracked.begin(), untracked.end());
    const std::size_t known = record.files.size();
    for (const std::string& path : paths)
        LW_CHECK(adopt(context, before, path));
    for (const FileDigest& file : record.foreign)
        if (!file.path.ends_with('/') && markOf(site.workTree / file.path) != file.digest
            && std::find(changes.foreign.begin(), changes.foreign.end(), file.path) == changes.foreign.end())
            changes.foreign.push_back(file.path);
    for (const SavedFile& file : record.files) {
        std::error_code error;
        if (file.kind != SavedFile::Kind::Absent
            && !std::filesystem::exists(std::filesystem::symlink_status(site.workTree / file.path, error)))
            changes.removed.push_back(file.path);
    }
    if (!record.runsHere)
        LW_CHECK(putAside(context, known));
    LW_CHECK(forgetKept(context));
    return changes;
}

Result<std::vector<std::string>> rollBackGuarded(StepContext& context)
{
    StepRecord& record = context.record();
    if (!record.keptTree.empty()) {
        LW_TRY(const TreeChanges changes, endGuard(context));
        if (!changes.foreign.empty())
            context.journal().notices.push_back("files that had uncommitted changes before the step `"
                                                + record.step.name + "` were changed since, and stay as they are: "
                                                + text::printable(text::join(changes.foreign, ", "), 1000));
    }
    return restoreFiles(context.store(), context.journal().id, record);
}

} // namespace lockwright::release
