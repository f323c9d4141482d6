// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "git/open_repository.h"

#include <map>
#include <string>

namespace lockwright::git
{

/// Finds renamed files between trees. Each look compares whole trees, so that there is a limit on looks.
class Renames
{
public:
    explicit Renames(const OpenRepository& repository)
        : m_repository(repository)
    {
    }

    /// Old paths by new path: files of the same content, or (where few files changed) with half of it at least.
    [[nodiscard]] Result<std::map<std::string, std::string>> between(const git_oid& parentTree, const git_oid& tree);
    /// True where it did not look because it had looked too often.
    [[nodiscard]] bool exhausted() const { return m_looks > limit; }

private:
    static constexpr int limit = 400;
    const OpenRepository& m_repository;
    int m_looks = 0;
};

} // namespace lockwright::git
