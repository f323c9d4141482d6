// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"
#include "git/repository.h"
#include "release/journal.h"

#include <filesystem>
#include <string>

namespace lockwright::release
{

/// A work tree of git's for a while, with a folder of its own around it; gone with the object.
class ScratchTree
{
public:
    /// @param parent where scratch folders are made
    /// @param commit what is checked out, 40 hex digits
    [[nodiscard]] static Result<ScratchTree> make(const Site& site, const std::filesystem::path& parent,
                                                  const std::string& commit, Task& task);
    ScratchTree(ScratchTree&& other) noexcept;
    ScratchTree& operator=(ScratchTree&&) = delete;
    ~ScratchTree();

    [[nodiscard]] std::filesystem::path folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path workTree() const { return m_workTree; }
    /// Where the workspace is in it.
    [[nodiscard]] std::filesystem::path root() const { return m_root; }

private:
    ScratchTree() = default;
    Site m_site;
    std::filesystem::path m_folder;
    std::filesystem::path m_workTree;
    std::filesystem::path m_root;
    Descriptor m_lock;
};

/// Removes scratch trees of this repository whose processes are dead.
void removeAbandonedScratches(const Site& site, const std::filesystem::path& parent);

} // namespace lockwright::release
