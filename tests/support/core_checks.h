// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/conflict.h"
#include "resolve/solver.h"

#include <QString>

#include <algorithm>
#include <set>
#include <vector>

/// Whether conflicts are what they claim to be, judged by solving anew with a universe of its own each time.
namespace lockwright::test
{

inline resolve::Problem onlyWith(resolve::Problem problem, const std::vector<explain::ConflictLine>& lines)
{
    using Role = explain::ConflictLine::Role;
    const auto keep = [&](std::vector<requirements::Input>& inputs, Role role) {
        std::erase_if(inputs, [&](const requirements::Input& input) {
            return std::none_of(lines.begin(), lines.end(), [&](const explain::ConflictLine& line) {
                return line.role == role && line.origin == input.origin && line.requirement == input.requirement.text();
            });
        });
    };
    keep(problem.requirements, Role::Requirement);
    keep(problem.constraints, Role::Constraint);
    keep(problem.overrides, Role::Override);
    return problem;
}

/// "yes", "no" or the error.
inline QString satisfiable(const resolve::Problem& problem, index::Source& source)
{
    Task task;
    const auto outcome = resolve::solve(problem, source, task);
    if (!outcome)
        return QString::fromStdString(outcome.error().message);
    return std::holds_alternative<resolve::Solution>(*outcome) ? "yes" : "no";
}

/// What is wrong with the cores of a report: empty where each has no solution, has one as soon as any one line is
/// dropped, names only lines of the problem, and no core holds another one.
inline QString faultsOfCores(const resolve::Problem& problem, index::Source& source,
                             const explain::ConflictReport& report)
{
    std::vector<std::set<explain::ConflictLine>> cores;
    for (const explain::Conflict& conflict : report.conflicts) {
        const resolve::Problem core = onlyWith(problem, conflict.core);
        if (conflict.core.empty()
            || core.requirements.size() + core.constraints.size() + core.overrides.size() != conflict.core.size())
            return "a core names lines that the problem does not have, or none";
        if (const QString answer = satisfiable(core, source); answer != "no")
            return "a core is satisfiable: " + answer;
        for (std::size_t dropped = 0; dropped < conflict.core.size(); ++dropped) {
            std::vector<explain::ConflictLine> rest = conflict.core;
            rest.erase(rest.begin() + std::ptrdiff_t(dropped));
            if (const QString answer = satisfiable(onlyWith(problem, rest), source); answer != "yes")
                return "a core is not minimal, without " + QString::fromStdString(conflict.core[dropped].requirement)
                       + ": " + answer;
        }
        for (const resolve::Step& step : conflict.proof.steps())
            if (!step.origin.place.file.empty()
                && std::none_of(conflict.core.begin(), conflict.core.end(),
                                [&](const explain::ConflictLine& line) { return line.origin == step.origin; }))
                return "a proof names a line outside of its core";
        cores.emplace_back(conflict.core.begin(), conflict.core.end());
    }
    for (const auto& left : cores)
        for (const auto& right : cores)
            if (&left != &right && std::includes(left.begin(), left.end(), right.begin(), right.end()))
                return "a core holds another one";
    return {};
}

} // namespace lockwright::test
