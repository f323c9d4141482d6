// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "explain/conflict.h"
#include "resolve/problem.h"
#include "resolve/solution.h"
#include "resolve/universe.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// A kept pin that a solution does not keep.
struct PinMove {
    pep::Name name;
    pep::Version from;
    std::optional<pep::Version> to; ///< nothing: the package is not needed any more
    bool operator==(const PinMove&) const = default;
};

/// The pins of a problem that a solution does not keep, by name. Of several pins of one name the first counts.
[[nodiscard]] std::vector<PinMove> movedPins(const resolve::Problem& problem, const resolve::Solution& solution);

/// What came of asking for one version of one package.
struct TriedVersion {
    enum class Outcome : std::uint8_t {
        Possible, ///< `solution` has it
        Blocked,  ///< there is no solution with it: `conflicts`
        Unknown,  ///< not to be told from what is here: `reason`
    };
    Outcome outcome = Outcome::Unknown;

    resolve::Solution solution; ///< Possible
    /// Possible: the kept pins of other packages that stand in its way and move. None: nothing has to move.
    std::vector<PinMove> moved;

    /// Blocked: minimal sets of lines, proven whatever pages and metadata that were not downloaded would say. The asked
    /// line is one of them (isAsked()), except where the user's own lines contradict each other.
    std::vector<Conflict> conflicts;
    bool complete = true;    ///< Blocked: no further conflict was left unread
    bool unsolvable = false; ///< Blocked: the user's lines have no solution without the asked line either

    std::string reason;         ///< Unknown: a clause, e.g. "c is not in the cache, and the network is switched off"
    std::optional<Error> error; ///< Unknown: what the network or its data said
};
[[nodiscard]] const char* name(TriedVersion::Outcome outcome);

/// The problem as tryVersion() solves it: with one requirement line more (Origin::Kind::CommandLine, no place), which
/// is a constraint too where an override would replace it, and without the kept pins of that name.
[[nodiscard]] resolve::Problem asking(resolve::Problem problem, const pep::Name& name, const pep::Version& version);

/// The first page or metadata that a proof rests on and that is not here, as a clause; empty where nothing is missing.
[[nodiscard]] std::string missingIn(const resolve::Derivation& proof, resolve::Universe& universe);

/// Solves the problem with "NAME==VERSION" as one more line of the user's. A version that only an exact `==` admits
/// (yanked, pre-release) counts as asked for, and is possible.
///
/// Errors: cancellation, and what makes the problem itself unusable (ErrorCode::Usage and the like); what an index
/// does not answer is TriedVersion::Outcome::Unknown.
/// Cost: one solve where it is possible, else those of explainConflict().
/// @param universe its policy is Policy::of(problem).
[[nodiscard]] Result<TriedVersion> tryVersion(const resolve::Problem& problem, resolve::Universe& universe,
                                              const pep::Name& name, const pep::Version& version, Task& task);

} // namespace lockwright::explain
