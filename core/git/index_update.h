// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "git/target_file.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lockwright::git
{

/// One path and what it is to be in the index and the commit; without a blob it is removed.
struct TargetFile {
    std::string path;
    std::optional<BlobOnDisk> blob;
};

/// How long to wait for a lock that someone else holds.
struct LockWait {
    std::chrono::milliseconds pause{20}; ///< before the second try; doubles each time
    int tries = 7;                       ///< some 1.3 s in all
};

/// Changes a few entries of the index on disk and leaves all others as they are, under git's own lock.
///
///     begin()    takes index.lock, as git would; nobody changes the index until this object ends
///     prepare()  writes the new index beside the old one
///     publish()  puts it in the place of the old one
///
/// Without publish() the index stays untouched.
class IndexUpdate
{
public:
    /// Waits for a lock that someone else holds; then ErrorCode::Repository with lockedSentence(). A lock of others is
    /// never removed.
    [[nodiscard]] static Result<IndexUpdate> begin(const OpenRepository& repository, Task& task, LockWait wait = {});
    IndexUpdate(IndexUpdate&& other) noexcept;
    IndexUpdate& operator=(IndexUpdate&&) = delete;
    ~IndexUpdate();

    [[nodiscard]] Result<void> prepare(const OpenRepository& repository, const std::vector<TargetFile>& targets);
    /// As the other, with anything done to the new index.
    [[nodiscard]] Result<void> prepare(const OpenRepository& repository,
                                       const std::function<Result<void>(git_index*)>& change);
    [[nodiscard]] Result<void> publish();

private:
    IndexUpdate(std::filesystem::path index, Descriptor open);

    std::filesystem::path m_index;
    std::filesystem::path m_lock;
    Descriptor m_open; ///< of the lock, so that others can find out who holds it
    std::filesystem::path m_prepared;
};

/// Puts the targets into an index, or takes those without a blob out of it.
[[nodiscard]] Result<void> putTargets(git_index* index, const std::vector<TargetFile>& targets);

/// git believes an entry whose file looks unchanged only where the file is older than the index, by the second.
/// A newer index would lend that belief to entries that do not deserve it and so hide somebody's edit. The ones
/// that are not surely unchanged get size 0, which makes git look at their content.
/// @param indexSeconds when the index that they come from was written
[[nodiscard]] Result<void> distrustRacyEntries(const OpenRepository& repository, git_index* index,
                                               std::int64_t indexSeconds);

} // namespace lockwright::git
