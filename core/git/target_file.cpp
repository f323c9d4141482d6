// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/target_file.h"

#include "base/files.h"
#include "base/text.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace lockwright::git
{

namespace
{

tl::unexpected<Error> notInside(const std::string& path)
{
    return fail(ErrorCode::Usage, text::printable(path) + " is no path inside the work tree",
                "give it relative to the top folder of the repository");
}

Result<void> storeLink(const OpenRepository& repository, const std::string& path, const std::filesystem::path& place,
                       Store store, BlobOnDisk& blob)
{
    std::error_code error;
    const std::string target = std::filesystem::read_symlink(place, error).native();
    if (error)
        return fail(ErrorCode::Io, "cannot read the link " + text::printable(path) + ": " + error.message());
    const int result =
        store == Store::Yes
            ? library().git_blob_create_from_buffer(&blob.id, repository.get(), target.data(), target.size())
            : library().git_odb_hash(&blob.id, target.data(), target.size(), GIT_OBJECT_BLOB);
    if (result != 0)
        return failure(result, "store the link " + text::printable(path));
    return {};
}

Result<void> storeFile(const OpenRepository& repository, const std::string& path, const std::filesystem::path& place,
                       Store store, BlobOnDisk& blob)
{
    const int result = store == Store::Yes
                           ? library().git_blob_create_from_workdir(&blob.id, repository.get(), path.c_str())
                           : library().git_repository_hashfile(&blob.id, repository.get(), place.c_str(),
                                                               GIT_OBJECT_BLOB, path.c_str());
    if (result != 0)
        return failure(result, "read " + text::printable(path));
    return {};
}

bool sameMoment(const struct timespec& left, const struct timespec& right)
{
    return left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec;
}

std::uint32_t fileMode(const OpenRepository& repository, const struct stat& status, std::uint32_t before)
{
    if (S_ISLNK(status.st_mode))
        return GIT_FILEMODE_LINK;
    const bool wasFile = before == GIT_FILEMODE_BLOB || before == GIT_FILEMODE_BLOB_EXECUTABLE;
    if (!repository.configuration.flag("core.filemode", true))
        return wasFile ? before : std::uint32_t(GIT_FILEMODE_BLOB);
    return (status.st_mode & S_IXUSR) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
}

} // namespace

Result<std::string> normalisedPath(const std::string& path)
{
    if (path.empty() || path.front() == '/' || path.find('\0') != std::string::npos)
        return notInside(path);
    std::string normalised;
    for (const std::string_view part : text::split(path, '/')) {
        if (part.empty() || part == ".")
            continue;
        if (part == ".." || text::equalsIgnoringCase(part, ".git"))
            return notInside(path);
        if (!normalised.empty())
            normalised += '/';
        normalised += part;
    }
    if (normalised.empty())
        return notInside(path);
    return normalised;
}

Result<std::vector<std::string>> normalisedPaths(const std::vector<std::string>& paths)
{
    std::vector<std::string> normalised;
    normalised.reserve(paths.size());
    for (const std::string& path : paths) {
        LW_TRY(std::string one, normalisedPath(path));
        normalised.push_back(std::move(one));
    }
    std::ranges::sort(normalised);
    const auto repeated = std::ranges::unique(normalised);
    normalised.erase(repeated.begin(), repeated.end());
    return normalised;
}

Result<std::optional<BlobOnDisk>> readBlob(const OpenRepository& repository, const std::string& path,
                                           std::uint32_t before, Store store)
{
    const std::filesystem::path place = repository.workTree / path;
    BlobOnDisk blob;
    if (::lstat(place.c_str(), &blob.status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        return fail(ErrorCode::Io, "cannot look at " + text::printable(path) + ": "
                                       + std::error_code(errno, std::generic_category()).message());
    }
    const bool wasFile = before != 0 && before != GIT_FILEMODE_TREE && before != GIT_FILEMODE_COMMIT;
    if (S_ISDIR(blob.status.st_mode) && wasFile)
        return std::nullopt; // the file is gone; what is in the folder has paths of its own
    if (!S_ISREG(blob.status.st_mode) && !S_ISLNK(blob.status.st_mode))
        return fail(ErrorCode::Repository, text::printable(path) + " is neither a file nor a symbolic link",
                    "name the files to commit");
    blob.mode = fileMode(repository, blob.status, before);
    if (S_ISLNK(blob.status.st_mode)) {
        LW_CHECK(storeLink(repository, path, place, store, blob));
    } else {
        LW_CHECK(storeFile(repository, path, place, store, blob));
    }
    // The index will claim that this status belongs to this content, so it must not have moved in between.
    struct stat after = {};
    if (::lstat(place.c_str(), &after) != 0 || !sameMoment(after.st_mtim, blob.status.st_mtim)
        || after.st_size != blob.status.st_size || after.st_ino != blob.status.st_ino)
        return fail(ErrorCode::Io, text::printable(path) + " changed while it was read", "try again");
    return blob;
}

Result<std::optional<TreeEntry>> entryIn(git_tree* tree, const std::string& path)
{
    if (!tree)
        return std::nullopt;
    TreeEntryHandle entry;
    const int result = library().git_tree_entry_bypath(Out(entry), tree, path.c_str());
    if (result == GIT_ENOTFOUND)
        return std::nullopt;
    if (result != 0)
        return failure(result, "read the last commit");
    return TreeEntry{*library().git_tree_entry_id(entry.get()),
                     std::uint32_t(library().git_tree_entry_filemode(entry.get()))};
}

BlobOnDisk blobOfEntry(const git_index_entry& entry)
{
    BlobOnDisk blob;
    blob.id = entry.id;
    blob.mode = entry.mode;
    blob.status.st_ctim = {entry.ctime.seconds, long(entry.ctime.nanoseconds)};
    blob.status.st_mtim = {entry.mtime.seconds, long(entry.mtime.nanoseconds)};
    blob.status.st_dev = entry.dev;
    blob.status.st_ino = entry.ino;
    blob.status.st_uid = entry.uid;
    blob.status.st_gid = entry.gid;
    blob.status.st_size = off_t(entry.file_size);
    return blob;
}

git_index_entry indexEntry(const std::string& path, const BlobOnDisk& blob)
{
    // The index keeps the low 32 bits of everything, as git does.
    git_index_entry entry = {};
    entry.ctime.seconds = std::int32_t(blob.status.st_ctim.tv_sec);
    entry.ctime.nanoseconds = std::uint32_t(blob.status.st_ctim.tv_nsec);
    entry.mtime.seconds = std::int32_t(blob.status.st_mtim.tv_sec);
    entry.mtime.nanoseconds = std::uint32_t(blob.status.st_mtim.tv_nsec);
    entry.dev = std::uint32_t(blob.status.st_dev);
    entry.ino = std::uint32_t(blob.status.st_ino);
    entry.mode = blob.mode;
    entry.uid = blob.status.st_uid;
    entry.gid = blob.status.st_gid;
    entry.file_size = std::uint32_t(blob.status.st_size);
    entry.id = blob.id;
    entry.path = path.c_str();
    return entry;
}

} // namespace lockwright::git
