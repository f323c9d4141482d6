// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/fix_probe.h"

#include "resolve/solver.h"

#include <algorithm>

namespace lockwright::explain
{

FixProbe::FixProbe(const Member& member, Task& task)
    : m_member(member)
    , m_task(task)
    , m_scratch(member.problem)
{
    const resolve::Problem& problem = member.problem;
    for (const auto* list : {&problem.requirements, &problem.constraints, &problem.overrides})
        for (const requirements::Input& input : *list)
            m_lines.push_back(&input);
}

std::optional<std::size_t> FixProbe::find(const ConflictLine& line) const
{
    const std::size_t constraints = m_member.problem.requirements.size();
    const std::size_t overrides = constraints + m_member.problem.constraints.size();
    const std::size_t begin = line.role == ConflictLine::Role::Requirement  ? 0
                              : line.role == ConflictLine::Role::Constraint ? constraints
                                                                            : overrides;
    const std::size_t end = line.role == ConflictLine::Role::Requirement  ? constraints
                            : line.role == ConflictLine::Role::Constraint ? overrides
                                                                          : m_lines.size();
    for (std::size_t i = begin; i < end; ++i)
        if (m_lines[i]->origin.place == line.origin.place && m_lines[i]->requirement.text() == line.requirement)
            return i;
    return std::nullopt;
}

void FixProbe::change(resolve::Problem& problem, const std::vector<Change>& changes) const
{
    const resolve::Problem& original = m_member.problem;
    std::size_t line = 0;
    const auto fill = [&](std::vector<requirements::Input>& list, std::size_t count) {
        list.clear();
        for (const std::size_t end = line + count; line < end; ++line) {
            const auto made = std::find_if(changes.begin(), changes.end(),
                                           [&](const Change& candidate) { return candidate.line == line; });
            if (made != changes.end() && !made->specifiers)
                continue;
            list.push_back(*m_lines[line]);
            if (made != changes.end())
                list.back().requirement.specifiers = *made->specifiers;
        }
    };
    fill(problem.requirements, original.requirements.size());
    fill(problem.constraints, original.constraints.size());
    fill(problem.overrides, original.overrides.size());
}

resolve::Problem FixProbe::problem(const std::vector<Change>& changes) const
{
    resolve::Problem problem = m_member.problem;
    change(problem, changes);
    return problem;
}

Result<std::optional<resolve::Solution>> FixProbe::solve(const std::vector<Change>& changes,
                                                         const std::vector<resolve::Preference>& preferred) const
{
    change(m_scratch, changes);
    m_scratch.preferences = preferred;
    const std::vector<resolve::Preference>& kept = m_member.problem.preferences;
    m_scratch.preferences.insert(m_scratch.preferences.end(), kept.begin(), kept.end());
    return solutionOf(m_scratch, *m_member.universe, m_task);
}

Result<std::optional<resolve::Solution>> solutionOf(const resolve::Problem& problem, resolve::Universe& universe,
                                                    Task& task)
{
    LW_TRY(resolve::Outcome outcome, resolve::solve(problem, universe, task));
    if (auto* solution = std::get_if<resolve::Solution>(&outcome))
        return std::optional(std::move(*solution));
    return std::optional<resolve::Solution>();
}

} // namespace lockwright::explain
