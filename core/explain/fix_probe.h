// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/fixes.h"
#include "resolve/solution.h"

namespace lockwright::explain
{

/// Solves one profile's problem with some of its lines changed.
class FixProbe
{
public:
    /// A line replaced by one with other versions, or (nothing) dropped.
    struct Change {
        std::size_t line = 0;
        std::optional<pep::SpecifierSet> specifiers;
    };

    FixProbe(const Member& member, Task& task);

    [[nodiscard]] const Member& member() const { return m_member; }
    [[nodiscard]] Task& task() const { return m_task; }
    /// The position of a conflict's line among all lines; nothing where the problem does not have it.
    [[nodiscard]] std::optional<std::size_t> find(const ConflictLine& line) const;
    [[nodiscard]] const requirements::Input& input(std::size_t line) const { return *m_lines[line]; }

    /// The solution with these changes; nothing where there is none.
    /// @param preferred versions of one package to take before others
    [[nodiscard]] Result<std::optional<resolve::Solution>>
    solve(const std::vector<Change>& changes, const std::vector<resolve::Preference>& preferred = {}) const;
    /// The same as a problem.
    [[nodiscard]] resolve::Problem problem(const std::vector<Change>& changes) const;

private:
    void change(resolve::Problem& problem, const std::vector<Change>& changes) const;

    const Member& m_member;
    Task& m_task;
    std::vector<const requirements::Input*> m_lines; ///< requirements, constraints, overrides
    mutable resolve::Problem m_scratch;              ///< what was solved last: targets are costly to copy
};

/// The solution of a problem that may have another policy than the universe; nothing where there is none.
[[nodiscard]] Result<std::optional<resolve::Solution>> solutionOf(const resolve::Problem& problem,
                                                                  resolve::Universe& universe, Task& task);

} // namespace lockwright::explain
