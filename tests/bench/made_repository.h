// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace lockwright::bench
{

/// How large a made repository is.
struct RepositorySize {
    std::size_t profiles = 1;
    std::size_t packages = 224; ///< in each lock
    std::size_t edges = 0;      ///< in each lock; 0: about three a package
    std::size_t own = 0;        ///< of `packages`: those that no other profile has
};

/// Writes requirements/in/NAME.in and requirements/NAME.txt below `folder`, as an annotated compile would have made
/// them, and a git repository with one commit. Every profile but the first builds on the first one. The shape of the
/// graph is that of real locks: a few packages that many ask for, and long tails. The same size gives the same files.
/// Throws std::runtime_error.
void makeRepository(const std::filesystem::path& folder, const RepositorySize& size);

} // namespace lockwright::bench
