// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "explain/conflict_ranges.h"
#include "requirements/origin.h"
#include "resolve/derivation.h"
#include "resolve/problem.h"
#include "resolve/universe.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// A line of the user's that takes part in a conflict.
struct ConflictLine {
    enum class Role : std::uint8_t {
        Requirement, ///< it asks for a package
        Constraint,  ///< it bounds a package that others ask for
        Override,    ///< it replaces what packages ask for
    };
    Role role = Role::Requirement;
    std::string requirement; ///< as written, e.g. "numpy>=2.1"
    requirements::Origin origin;
    auto operator<=>(const ConflictLine&) const = default;
};
[[nodiscard]] const char* name(ConflictLine::Role role);

/// True for a "NAME==VERSION" that stands in no file: what is asked for by way of trial (tryVersion()).
[[nodiscard]] bool isAsked(const ConflictLine& line);

/// What the index says that makes the lines contradict each other.
struct ConflictFact {
    enum class Kind : std::uint8_t {
        Requires,    ///< `subject` requires `text`
        NoVersions,  ///< no version of `subject` exists
        NotFound,    ///< no index has `subject`; `text` is a clause
        Unavailable, ///< `subject` exists and cannot be used; `text` is a clause such as "was yanked"
    };
    Kind kind = Kind::Requires;
    std::string subject; ///< a package with the versions that this is about, e.g. "trl==0.9.6"
    std::string text;
    bool operator==(const ConflictFact&) const = default;
};
[[nodiscard]] const char* name(ConflictFact::Kind kind);

/// Lines that have no solution together and would have one without any single one of them.
struct Conflict {
    std::vector<ConflictLine> core;  ///< never empty; requirements, constraints, overrides, each in the problem's order
    std::vector<ConflictFact> facts; ///< of the proof, each once
    std::string summary;             ///< one short paragraph with the place of every line
    resolve::Derivation proof;       ///< from the core alone
    std::vector<ConflictRanges> ranges; ///< for a picture: packages of which no version meets all that is asked

    /// The proof in sentences (resolve::explain()).
    [[nodiscard]] std::string derivation() const { return resolve::explain(proof); }
};

/// All that is known of why a problem has no solution.
struct ConflictReport {
    /// How many conflicts are told apart: more of them are not read.
    static constexpr std::size_t limit = 5;

    std::vector<Conflict> conflicts; ///< none where the problem has a solution
    bool complete = true;            ///< false: there is a further conflict, or looking for one was given up
};

/// Finds the conflicts of a problem: minimal sets of its lines without a solution, different ones one by one, until
/// what is left without them has a solution, or there are ConflictReport::limit of them.
///
/// A line is dropped from a set and the rest solved again, starting with the lines of the solver's own proof. Two
/// conflicts may share lines; none holds another one. Names nothing that the solver did not visit.
/// Errors: those of resolve::solve(), as long as no conflict was found; cancellation always.
/// Cost: a solve for each line of the first proofs, then one for each way to mend the conflicts found, at most 64.
/// @param universe its policy is Policy::of(problem); what the solves learn stays in it.
[[nodiscard]] Result<ConflictReport> explainConflict(const resolve::Problem& problem, resolve::Universe& universe,
                                                     Task& task);

} // namespace lockwright::explain
