// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/index_update.h"

#include <string>
#include <vector>

namespace lockwright::git
{

/// The index that hooks see as GIT_INDEX_FILE: HEAD's tree with the targets put in, beside the real one and under the
/// name that git gives it. Gone with the object.
class HookIndex
{
public:
    /// @param tree HEAD's; nullptr on an unborn branch
    [[nodiscard]] static Result<HookIndex> create(const OpenRepository& repository, git_tree* tree,
                                                  const std::vector<TargetFile>& targets);
    HookIndex(HookIndex&& other) noexcept;
    HookIndex& operator=(HookIndex&&) = delete;
    ~HookIndex();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// The tree of what hooks left in it. ErrorCode::Repository where it cannot be read or has conflicts.
    [[nodiscard]] Result<git_oid> writeTree(const OpenRepository& repository) const;
    /// Its entries of the paths, for the real index.
    [[nodiscard]] Result<std::vector<TargetFile>> entries(const std::vector<std::string>& paths) const;

private:
    explicit HookIndex(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    std::filesystem::path m_path;
};

} // namespace lockwright::git
