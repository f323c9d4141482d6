// SPDX-License-Identifier: GPL-3.0-or-later
#include "release/undo.h"

#include "base/digest.h"
#include "base/files.h"
#include "base/text.h"
#include "release/patterns.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace lockwright::release
{

namespace
{

constexpr std::uint64_t savedLimit = 1u << 30;
constexpr std::size_t pathLimit = 20'000;

std::string shown(const std::string& path)
{
    return "`" + text::printable(path) + "`";
}

/// The folders above a path that do not exist, outermost first.
void noteMissingFolders(const Site& site, const std::string& path, std::vector<std::string>& folders)
{
    std::vector<std::string> missing;
    std::error_code error;
    for (std::filesystem::path at = std::filesystem::path(path).parent_path(); !at.empty(); at = at.parent_path()) {
        if (std::filesystem::exists(std::filesystem::symlink_status(site.workTree / at, error)))
            break;
        missing.push_back(at.generic_string());
    }
    for (auto at = missing.rbegin(); at != missing.rend(); ++at)
        if (std::find(folders.begin(), folders.end(), *at) == folders.end())
            folders.push_back(*at);
}

bool isAsBefore(const SavedFile& file, const PathState& now)
{
    return now.kind == file.kind && now.digest == file.digest
           && (file.kind != SavedFile::Kind::File || now.mode == file.mode);
}

Result<void> restoreLink(const std::filesystem::path& path, const std::string& target)
{
    if ((::unlink(path.c_str()) != 0 && errno != ENOENT) || ::symlink(target.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::Io, "cannot put the link " + shown(path.native()) + " back");
    return {};
}

/// A file that is to have its bytes, written before or not.
struct Wanted {
    const SavedFile* file;
    PathState now;
};

Result<void> putBack(const JournalStore& store, const std::string& id, const std::vector<Wanted>& wanted)
{
    const Site& site = store.site();
    std::vector<FileChange> changes;
    for (const Wanted& each : wanted) {
        const std::filesystem::path path = site.workTree / each.file->path;
        if (each.now.kind == SavedFile::Kind::Link && each.file->kind != SavedFile::Kind::Link
            && ::unlink(path.c_str()) != 0)
            return fail(ErrorCode::Io, "cannot remove the link " + shown(each.file->path));
        if (each.file->kind == SavedFile::Kind::Link) {
            LW_CHECK(restoreLink(path, each.file->link));
            continue;
        }
        const std::optional<std::string> current =
            each.now.kind == SavedFile::Kind::File ? std::optional(each.now.bytes) : std::nullopt;
        if (each.file->kind == SavedFile::Kind::Absent) {
            if (current)
                changes.push_back({path, current, std::nullopt});
            continue;
        }
        if (each.now.kind == SavedFile::Kind::File && each.now.digest == each.file->digest)
            continue; // its mode alone differs
        LW_TRY(std::string bytes, store.kept(id, each.file->digest));
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        changes.push_back({path, current, std::move(bytes)});
    }
    if (!changes.empty())
        LW_CHECK(FileTransaction(writesFolder(site)).commit(changes));
    for (const Wanted& each : wanted)
        if (each.file->kind == SavedFile::Kind::File
            && ::chmod((site.workTree / each.file->path).c_str(), each.file->mode) != 0)
            return fail(ErrorCode::Io, "cannot put the permissions of " + shown(each.file->path) + " back");
    return {};
}

} // namespace

std::filesystem::path writesFolder(const Site& site)
{
    return site.stateFolder() / "writes";
}

Result<PathState> readPath(const std::filesystem::path& path)
{
    PathState state;
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return state;
        return fail(ErrorCode::Io, "cannot look at " + shown(path.native()));
    }
    if (S_ISLNK(status.st_mode)) {
        std::error_code error;
        state.kind = SavedFile::Kind::Link;
        state.link = std::filesystem::read_symlink(path, error).native();
        state.digest = sha256("link:" + state.link);
        return state;
    }
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Io, shown(path.native()) + " is no file", "a release changes files only");
    state.kind = SavedFile::Kind::File;
    state.mode = status.st_mode & 07777u;
    LW_TRY(state.bytes, readFile(path, savedLimit));
    state.digest = sha256(state.bytes);
    return state;
}

Result<void> saveFiles(const JournalStore& store, const std::string& id, StepRecord& record,
                       const std::vector<std::string>& paths)
{
    const Site& site = store.site();
    for (const std::string& path : paths) {
        const bool known = std::any_of(record.files.begin(), record.files.end(),
                                       [&](const SavedFile& file) { return file.path == path; });
        if (known)
            continue;
        LW_TRY(PathState state, readPath(site.workTree / path));
        if (state.kind == SavedFile::Kind::File)
            LW_CHECK(store.keep(id, state.digest, state.bytes));
        noteMissingFolders(site, path, record.folders);
        record.files.push_back(
            {path, state.kind, state.mode, std::move(state.digest), std::move(state.link), std::nullopt});
    }
    return {};
}

Result<void> noteResult(const Site& site, StepRecord& record)
{
    record.step.made.clear();
    for (SavedFile& file : record.files) {
        LW_TRY(const PathState now, readPath(site.workTree / file.path));
        file.after = now.digest;
        if (now.digest != file.digest)
            record.step.made.push_back({file.path, now.digest});
    }
    return {};
}

Result<std::vector<std::string>> restoreFiles(const JournalStore& store, const std::string& id,
                                              const StepRecord& record)
{
    const Site& site = store.site();
    std::vector<std::string> obstacles;
    std::vector<Wanted> wanted;
    for (const SavedFile& file : record.files) {
        LW_TRY(PathState now, readPath(site.workTree / file.path));
        if (isAsBefore(file, now))
            continue;
        if (file.after && now.digest != *file.after && now.digest != file.digest)
            obstacles.push_back(shown(file.path) + " was changed since the step `" + record.step.name
                                + "` wrote it, so it stays as it is");
        else
            wanted.push_back({&file, std::move(now)});
    }
    if (!obstacles.empty())
        return obstacles;
    LW_CHECK(putBack(store, id, wanted));
    std::error_code error;
    for (auto folder = record.folders.rbegin(); folder != record.folders.rend(); ++folder)
        std::filesystem::remove(site.workTree / *folder, error); // only where nothing else is in it
    return obstacles;
}

namespace
{

/// Files or folders of the workspace that patterns reach.
Result<std::vector<std::string>> reached(const Site& site, const std::vector<std::string>& patterns, bool folders)
{
    std::vector<std::string> paths;
    if (patterns.empty())
        return paths;
    std::error_code error;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    for (auto at = std::filesystem::recursive_directory_iterator(site.root, options, error);
         !error && at != std::filesystem::recursive_directory_iterator(); at.increment(error)) {
        const std::string path = relativePosix(at->path(), site.root);
        const bool isFolder = at->is_directory(error) && !at->is_symlink(error);
        if (isFolder && (at->path().filename() == ".git" || !mayHoldMatches(patterns, path))) {
            at.disable_recursion_pending();
            continue;
        }
        if (isFolder != folders || (!folders && !matchesAny(patterns, path)))
            continue;
        if (paths.size() >= pathLimit)
            return fail(ErrorCode::Configuration, "patterns of a step name more than 20000 files",
                        "name fewer of them");
        paths.push_back(site.inTree(path));
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

} // namespace

Result<std::vector<std::string>> matchingPaths(const Site& site, const std::vector<std::string>& patterns)
{
    return reached(site, patterns, false);
}

Result<std::vector<std::string>> matchingFolders(const Site& site, const std::vector<std::string>& patterns)
{
    return reached(site, patterns, true);
}

Result<std::vector<FileDigest>> digestsOf(const Site& site, const std::vector<std::string>& paths)
{
    std::vector<FileDigest> digests;
    for (const std::string& path : paths) {
        LW_TRY(const PathState state, readPath(site.workTree / path));
        digests.push_back({path, state.digest});
    }
    return digests;
}

} // namespace lockwright::release
