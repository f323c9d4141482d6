// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/conflict.h"
#include "resolve/solution.h"

#include <optional>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// Something that forbids a version of a package.
struct Bound {
    enum class Kind : std::uint8_t {
        Dependent,   ///< what a package requires
        Requirement, ///< an input line
        Constraint,  ///< a line of a -c file
        Override,    ///< a line of an --override file
    };
    Kind kind = Kind::Dependent;
    pep::Name package;                   ///< Dependent: who requires it
    std::optional<pep::Version> version; ///< Dependent: the one that the profile has
    std::string subject;     ///< Dependent: "accelerate 0.33.0", or all that are meant: "accelerate>=0.33.0"
    std::string requirement; ///< e.g. "numpy<2.0.0,>=1.17"
    /// The line itself; Dependent: the line that asks for `package` by name, nothing where others bring it.
    std::optional<ConflictLine> line;
    bool operator==(const Bound&) const = default;
};
[[nodiscard]] const char* name(Bound::Kind kind);

/// Bounds that forbid a version together: it is admitted, as far as they go, as soon as one of `lines` goes.
struct Block {
    std::vector<Bound> bounds;       ///< several: they forbid the version together
    std::vector<ConflictLine> lines; ///< the lines of the user's that it rests on, without the asked one
    /// Not empty: nothing bounds the package itself; the bounds are on what the version requires, which is this.
    std::vector<std::string> ownRequirements;
    std::vector<ConflictFact> facts; ///< what else the conflict rests on: a version that does not exist and the like
    /// Every package's bound that takes part, also those of versions that are not in the profile.
    std::vector<resolve::WaivedBound> waivable;
    std::string summary; ///< of the conflict
    [[nodiscard]] bool onPackage() const { return ownRequirements.empty(); }
    [[nodiscard]] bool sameBounds(const Block& other) const
    {
        return bounds == other.bounds && ownRequirements == other.ownRequirements && facts == other.facts;
    }
};

/// What a conflict with an asked line says of the asked version.
/// @param solution what the profile has now: it tells versions and requirements of dependents.
[[nodiscard]] Block blockOf(const Conflict& conflict, const pep::Name& name, const pep::Version& version,
                            const resolve::Solution& solution);

/// Versions of a package of which a proof says the same as of `version`: each fact that it rests on holds for all of
/// them, or for none. So if the proof refutes "NAME==VERSION", it refutes every version of this set.
[[nodiscard]] pep::VersionSet refutedAlike(const resolve::Derivation& proof, const pep::Name& name,
                                           const pep::Version& version);

/// The problem without bounds: what dependents ask of the version of `name` does not count, requirement lines keep
/// their name only, constraints and overrides are left out. Kept pins of `name` are dropped.
[[nodiscard]] resolve::Problem withoutBounds(resolve::Problem problem, const std::vector<Block>& blocks,
                                             const pep::Name& name);

/// "accelerate 0.33.0 requires numpy<2.0.0,>=1.17", "app.in:3 asks for numpy<2".
[[nodiscard]] std::string phraseBound(const Bound& bound);

/// The bounds of a block, and that they act together: a clause.
/// @param subject the version that has requirements of its own; empty: "it"
[[nodiscard]] std::string phraseBlock(const Block& block, std::string_view subject = {});

} // namespace lockwright::explain
