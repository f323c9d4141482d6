// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/outdated.h"

#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace lockwright::explain
{

/// What a problem's answer has otherwise than its answer without the upgrade; nothing: not needed any more.
using Changes = std::map<pep::Name, std::optional<pep::Version>>;

/// Tries versions against problems that bind each other by their locks, parents before children.
///
/// The answers to the problems as they are come first (the pins kept where they still fit). A version that fits into
/// such an answer in the place of the old one, with every requirement on it and of it met, needs no solve: the
/// answer with that one exchange is a solution, and the one that the solver would find, because it keeps all the rest.
class UpgradeTrial
{
public:
    explicit UpgradeTrial(std::span<const LockedProblem> problems);

    /// Solves the problems as they are, and once more without any pin. What has no answer is told as unchecked and
    /// takes part in nothing further. Errors: cancellation.
    [[nodiscard]] Result<void> prepare(std::vector<OutdatedReport::Unchecked>& unchecked, Task& task);

    [[nodiscard]] bool has(std::size_t problem) const { return m_baselines[problem].solved; }
    /// Is the package part of the answers without the upgrade?
    [[nodiscard]] bool needs(std::size_t problem, const pep::Name& name) const;
    /// Would giving up all pins lead to this version, in all of these problems?
    [[nodiscard]] bool reachedTogether(const std::vector<std::size_t>& problems, const pep::Name& name,
                                       const pep::Version& version) const;

    /// Fills in what comes of asking for the target's version in these problems.
    /// @param solving false: only what needs no solve is done; nothing where that does not tell
    /// @returns whether the target's outcome is settled. Errors: cancellation, and what makes a problem unusable.
    [[nodiscard]] Result<bool> tryTarget(const std::vector<std::size_t>& problems, const pep::Name& name,
                                         UpdateTarget& target, bool solving, Task& task);

    /// Would each of these problems have an answer with this version, if it were not for one line?
    [[nodiscard]] Result<bool> possibleWithout(const ConflictLine& line, const std::vector<std::size_t>& problems,
                                               const pep::Name& name, const pep::Version& version, Task& task);

private:
    /// The answer to a problem as it is.
    struct Baseline {
        bool solved = false;
        resolve::Solution solution;
        std::unordered_map<pep::Name, std::size_t> byName;                            ///< into solution.packages
        std::unordered_map<pep::Name, std::vector<const requirements::Input*>> lines; ///< that bound it
        std::vector<std::size_t> parents;           ///< problems whose locks constrain this one
        std::map<pep::Name, pep::Version> upgraded; ///< the answer without any pin

        [[nodiscard]] const resolve::ResolvedPackage* find(const pep::Name& name) const;
    };
    using Deltas = std::map<std::size_t, Changes>; ///< by problem; only those that change

    [[nodiscard]] Result<void> prepareOne(std::size_t problem, std::vector<OutdatedReport::Unchecked>& unchecked,
                                          Task& task);
    [[nodiscard]] Result<void> upgradeAll(Task& task);
    /// What exchanging the version changes, where that is a solution; nothing where it is none, or not to be told so.
    [[nodiscard]] Result<std::optional<Changes>>
    exchange(std::size_t problem, const pep::Name& name, const pep::Version& version, const Deltas& deltas, Task& task);
    [[nodiscard]] bool linesAdmit(std::size_t problem, const pep::Name& name, const pep::Version& version,
                                  const Deltas& deltas) const;
    [[nodiscard]] Result<bool> dependentsAdmit(std::size_t problem, const resolve::ResolvedPackage& package,
                                               const pep::Version& version, Task& task);
    /// The packages that a version asks for, where the answer meets all that it asks.
    [[nodiscard]] Result<std::optional<std::vector<pep::Name>>> metRequirements(std::size_t problem,
                                                                                const resolve::ResolvedPackage& package,
                                                                                const pep::Version& version,
                                                                                Task& task);
    /// Packages that are not needed any more where `package` asks for `required` instead.
    [[nodiscard]] Changes unneeded(std::size_t problem, const resolve::ResolvedPackage& package,
                                   const std::vector<pep::Name>& required) const;
    /// Does a change of a parent's lock reach this problem's answer?
    [[nodiscard]] bool touched(std::size_t problem, const pep::Name& except, const Deltas& deltas) const;
    /// The problem with what its parents' locks say after these changes.
    [[nodiscard]] resolve::Problem bounded(std::size_t problem, const Deltas& deltas) const;
    [[nodiscard]] Changes changesOf(std::size_t problem, const resolve::Solution& solution) const;
    /// A profile that does not have the package, and whose parents' locks change.
    [[nodiscard]] Result<bool> tryBystander(std::size_t problem, Deltas& deltas, UpdateTarget& target, Task& task);
    [[nodiscard]] Result<bool> solveWith(std::size_t problem, const pep::Name& name, Deltas& deltas,
                                         UpdateTarget& target, Task& task);
    void fillMoves(const Deltas& deltas, const pep::Name& name, UpdateTarget& target) const;

    std::span<const LockedProblem> m_problems;
    std::vector<Baseline> m_baselines; ///< parallel to m_problems
};

} // namespace lockwright::explain
