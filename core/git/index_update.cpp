// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/index_update.h"

#include "base/file_operations.h"
#include "base/replacement.h"
#include "git/lock_holder.h"

#include <fcntl.h>

#include <cerrno>
#include <thread>
#include <tuple>
#include <utility>

namespace lockwright::git
{

namespace
{

bool sameAsOnDisk(const git_index_entry& entry, const struct stat& status)
{
    return entry.mtime.seconds == std::int32_t(status.st_mtim.tv_sec)
           && entry.mtime.nanoseconds == std::uint32_t(status.st_mtim.tv_nsec)
           && entry.ctime.seconds == std::int32_t(status.st_ctim.tv_sec)
           && entry.ctime.nanoseconds == std::uint32_t(status.st_ctim.tv_nsec)
           && entry.ino == std::uint32_t(status.st_ino) && entry.file_size == std::uint32_t(status.st_size);
}

} // namespace

Result<void> distrustRacyEntries(const OpenRepository& repository, git_index* index, std::int64_t indexSeconds)
{
    std::vector<git_index_entry> distrusted;
    std::vector<std::string> paths;
    std::uint64_t hashed = 0;
    constexpr std::uint64_t hashLimit = 64u << 20; // beyond it git shall do the work, once
    const std::size_t count = library().git_index_entrycount(index);
    for (std::size_t at = 0; at < count; ++at) {
        const git_index_entry& entry = *library().git_index_get_byindex(index, at);
        const bool file = entry.mode == GIT_FILEMODE_BLOB || entry.mode == GIT_FILEMODE_BLOB_EXECUTABLE;
        if (!file || entry.file_size == 0 || entry.mtime.seconds < indexSeconds)
            continue;
        const std::filesystem::path place = repository.workTree / entry.path;
        struct stat status = {};
        if (::lstat(place.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
            continue; // git sees that by itself
        hashed += std::uint64_t(status.st_size);
        git_oid now = {};
        const bool unchanged =
            sameAsOnDisk(entry, status) && hashed <= hashLimit
            && library().git_repository_hashfile(&now, repository.get(), place.c_str(), GIT_OBJECT_BLOB, entry.path)
                   == 0
            && same(now, entry.id);
        if (!unchanged) {
            distrusted.push_back(entry);
            paths.emplace_back(entry.path);
        }
    }
    for (std::size_t at = 0; at < distrusted.size(); ++at) {
        distrusted[at].file_size = 0;
        distrusted[at].path = paths[at].c_str();
        if (const int result = library().git_index_add(index, &distrusted[at]); result != 0)
            return failure(result, "update the index");
    }
    return {};
}

IndexUpdate::IndexUpdate(std::filesystem::path index, Descriptor open)
    : m_index(std::move(index))
    , m_lock(m_index)
    , m_open(std::move(open))
{
    m_lock += ".lock";
}

IndexUpdate::IndexUpdate(IndexUpdate&& other) noexcept
    : m_index(std::move(other.m_index))
    , m_lock(std::exchange(other.m_lock, {}))
    , m_open(std::move(other.m_open))
    , m_prepared(std::exchange(other.m_prepared, {}))
{
}

IndexUpdate::~IndexUpdate()
{
    if (!m_prepared.empty())
        std::ignore = fileops::removeFile(m_prepared);
    if (!m_lock.empty())
        std::ignore = fileops::removeFile(m_lock);
}

Result<IndexUpdate> IndexUpdate::begin(const OpenRepository& repository, Task& task, LockWait wait)
{
    std::filesystem::path lock = repository.indexFile();
    lock += ".lock";
    for (int number = 1;; ++number) {
        if (task.cancelled())
            return Task::cancellation();
        Descriptor file(::open(lock.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (file)
            return IndexUpdate(repository.indexFile(), std::move(file));
        if (errno != EEXIST)
            return fileops::systemFailure("lock the index with", lock, errno);
        if (number >= wait.tries) {
            const std::string why = whyLocked(repository);
            return fail(ErrorCode::Repository, why.empty() ? "another program just changed the index; try again" : why);
        }
        std::this_thread::sleep_for(wait.pause);
        wait.pause *= 2;
    }
}

Result<void> putTargets(git_index* index, const std::vector<TargetFile>& targets)
{
    for (const TargetFile& target : targets) {
        int result = 0;
        if (target.blob) {
            const git_index_entry entry = indexEntry(target.path, *target.blob);
            result = library().git_index_add(index, &entry);
        } else {
            result = library().git_index_remove(index, target.path.c_str(), 0);
            if (result == GIT_ENOTFOUND)
                result = 0;
        }
        if (result != 0)
            return failure(result, "update the index");
    }
    return {};
}

Result<void> IndexUpdate::prepare(const OpenRepository& repository, const std::vector<TargetFile>& targets)
{
    return prepare(repository, [&targets](git_index* index) { return putTargets(index, targets); });
}

Result<void> IndexUpdate::prepare(const OpenRepository& repository,
                                  const std::function<Result<void>(git_index*)>& change)
{
    m_prepared = m_index.parent_path() / ("lockwright-index-" + fileops::uniqueToken());
    LW_TRY(const auto old, fileops::inspect(m_index));
    std::error_code error;
    if (old)
        std::filesystem::copy_file(m_index, m_prepared, error);
    if (error)
        return fileops::systemFailure("copy", m_index, error.value());

    IndexHandle index;
    int result = library().git_index_open(Out(index), m_prepared.c_str());
    if (result != 0)
        return failure(result, "read the index");
    if (old)
        LW_CHECK(distrustRacyEntries(repository, index.get(), old->st_mtim.tv_sec));
    LW_CHECK(change(index.get()));
    result = library().git_index_write(index.get());
    if (result != 0)
        return failure(result, "write the index");
    if (old)
        std::filesystem::permissions(m_prepared, std::filesystem::perms(old->st_mode & 07777), error);
    return {};
}

Result<void> IndexUpdate::publish()
{
    // Over the lock first: at no moment is the index without either.
    LW_CHECK(fileops::renameFile(m_prepared, m_lock));
    m_prepared.clear();
    LW_CHECK(fileops::renameFile(m_lock, m_index));
    m_lock.clear();
    return {};
}

} // namespace lockwright::git
