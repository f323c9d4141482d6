// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/try_version.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// What the bound of one line does in one profile.
struct BoundEffect {
    enum class Kind : std::uint8_t {
        NotNeeded,  ///< without it nothing moves
        Holds,      ///< without it something moves: `moves`, `freed`
        Needed,     ///< without it there is no solution
        Unsolvable, ///< the profile has no solution with it either
        Unknown,    ///< a page or metadata is not here: `reason`
    };
    Kind kind = Kind::Unknown;
    std::optional<pep::Version>
        held; ///< the package with the bound, its own kept pins free; nothing: not in the profile
    std::optional<pep::Version> without; ///< ... without it
    /// What moves at once, although the lock's pins are kept.
    std::vector<PinMove> moves;
    /// What moves where the pins of the line's package are free; of it, and of others that have to move with it.
    std::vector<PinMove> freed;
    std::string reason;
};
[[nodiscard]] const char* name(BoundEffect::Kind kind);

/// True where a requirement says more than what the least version is: a pin, an upper bound, an exclusion.
[[nodiscard]] bool limits(const pep::Requirement& requirement);
/// The same without its pins, upper bounds and exclusions: of `~=1.4` `>=1.4` remains.
[[nodiscard]] pep::Requirement loosened(pep::Requirement requirement);

/// "holds numpy at 1.26.4; without it 2.1.1".
[[nodiscard]] std::string phraseEffect(const pep::Name& name, const BoundEffect& effect);

/// Tries what would be without the bounds of single lines of one problem. Each is tried twice: with every kept pin
/// (does anything need it?), and with those of its package free (what does it hold back?).
///
/// What moves is told against what the problem gives as it is, so a stale lock does not blur it.
class BoundTrials
{
public:
    /// @param universe its policy is Policy::of(problem); both outlive this.
    BoundTrials(const resolve::Problem& problem, resolve::Universe& universe);

    /// @param line a position in the problem's requirements. Errors: as tryVersion(). Cost: two or three solves.
    [[nodiscard]] Result<BoundEffect> ofRequirement(std::size_t line, Task& task);
    /// @param line a position in the problem's constraints
    [[nodiscard]] Result<BoundEffect> ofConstraint(std::size_t line, Task& task);

private:
    /// A solve's answer; nothing where there is no solution or the index does not answer.
    struct Answer {
        std::optional<resolve::Solution> solution;
        std::string missing; ///< why nothing is known
    };
    [[nodiscard]] Result<Answer> solve(const resolve::Problem& problem, Task& task);
    [[nodiscard]] Result<void> prepare(Task& task);
    [[nodiscard]] Result<BoundEffect> effect(const pep::Name& name, const resolve::Problem& without, Task& task);

    resolve::Problem m_problem; ///< with its solution as pins
    resolve::Universe& m_universe;
    std::optional<Answer> m_base;
    std::map<pep::Name, Answer> m_freed; ///< by the package whose pins are free
};

} // namespace lockwright::explain
