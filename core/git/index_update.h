// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/target_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lockwright::git
{

/// One path and what it is to be in the index and the commit; without a blob it is removed.
struct TargetFile {
    std::string path;
    std::optional<BlobOnDisk> blob;
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
    /// Waits up to a second for a lock that someone else holds; then ErrorCode::Repository, naming the file.
    [[nodiscard]] static Result<IndexUpdate> begin(const OpenRepository& repository, Task& task);
    IndexUpdate(IndexUpdate&& other) noexcept;
    IndexUpdate& operator=(IndexUpdate&&) = delete;
    ~IndexUpdate();

    [[nodiscard]] Result<void> prepare(const OpenRepository& repository, const std::vector<TargetFile>& targets);
    [[nodiscard]] Result<void> publish();

private:
    explicit IndexUpdate(std::filesystem::path index);

    std::filesystem::path m_index;
    std::filesystem::path m_lock;
    std::filesystem::path m_prepared;
};

/// The sentence for an index that someone else holds the lock of.
[[nodiscard]] std::string lockedSentence(const std::filesystem::path& lock);

} // namespace lockwright::git
