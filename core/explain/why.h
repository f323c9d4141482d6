// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/bounds.h"
#include "explain/try_version.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::explain
{

/// Why a version is or is not the one that a profile has.
struct Reason {
    enum class Kind : std::uint8_t {
        Chosen,          ///< it is the one
        Allowed,         ///< older than the chosen one, and possible
        Dependent,       ///< a package's requirement forbids it
        Requirement,     ///< an input line does
        Constraint,      ///< a line of a -c file does
        Override,        ///< a line of an --override file does
        OwnRequirements, ///< what it requires itself does not fit, or cannot be had
        KeptPin,         ///< nothing forbids it: the lock keeps the chosen one, or a pin that would move
        Preferred,       ///< nothing forbids it: the solver prefers others (`moves`), or lowest versions are wanted
        RequiresPython,  ///< it is for another Python
        NoUsableFile,    ///< no wheel fits the target, or policy leaves no file
        NeedsBuild,      ///< its requirements are only known by building it
        Invalid,         ///< its metadata is beyond repair
        Yanked,
        Prerelease,
        ExcludeNewer, ///< uploaded at or after the cut-off
        Unsolvable,   ///< the profile's lines contradict each other, so no version can be tried
        Unknown,      ///< a page or metadata is not here
        NotChecked,   ///< more versions than are tried by solving
    };
    Kind kind = Kind::NotChecked;
    std::string text;           ///< a clause without the version, e.g. "accelerate 0.33.0 requires numpy<2.0.0"
    std::vector<Block> blocks;  ///< Dependent to OwnRequirements: one bound of each of them must go
    std::vector<PinMove> moves; ///< KeptPin, Preferred, Allowed: what would move with it
    bool complete = true;       ///< false: there may be further blocks
};
[[nodiscard]] const char* name(Reason::Kind kind);

/// A version of the ladder.
struct Rung {
    pep::Version version;
    std::size_t reason = 0; ///< into Why::reasons; equal where the same is true of several versions
    bool tried = false;     ///< this very version was solved for, and not one that the same proof refutes
};

/// Why a profile has the version of a package that it has.
struct Why {
    pep::Name name;
    std::optional<pep::Version> version; ///< the one asked about; nothing where the profile does not need the package
    std::string verdict;                 ///< a sentence
    std::vector<Rung> ladder;            ///< newest first: every newer version, the chosen one, and a few older ones
    std::vector<Reason> reasons;
    std::size_t olderLeftOut = 0; ///< older versions than the ladder shows
    std::size_t notChecked = 0;   ///< versions whose reason is NotChecked
    bool listingKnown = false;    ///< false: `reason` says why the ladder is empty
    std::string reason;
    /// What the profile's lines give now.
    std::optional<pep::Version> resolved;
    /// The lock has the package otherwise than the profile's lines give it now, and nothing is missing to tell.
    bool stale = false;
    /// Proven by a solve: the version without the kept pin of this package, and with every other pin kept.
    std::optional<pep::Version> upgraded;
    /// Proven by a solve: the version without the bounds of the reason that stands nearest above the chosen one.
    std::optional<pep::Version> withoutBounds;
    std::vector<PinMove> withoutBoundsMoves; ///< what else moves then
    resolve::Solution solution;              ///< what the profile's lines give now; empty where they have no solution
    bool unsolvable = false;
};

struct WhyQuestion {
    const resolve::Problem& problem; ///< with the lock's pins as preferences; not to be touched while why() runs
    pep::Name name;
    std::optional<pep::Version> locked; ///< what the lock has; nothing: what a solve gives is explained
};

/// Explains a version. Every reason that is not a fact about the version itself is proven by a solve: the version is
/// asked for (tryVersion()), and the proof of what contradicts it says who. A proof is used for all versions of which
/// it says the same (refutedAlike()).
///
/// Errors: as tryVersion(). An index that does not answer leaves Reason::Kind::Unknown; where the lock does not have
/// the package either, there is nothing to tell, and it is an error (ErrorCode::Missing where the network is off).
/// Cost: at most `triesLimit` versions are tried; then versions are NotChecked.
[[nodiscard]] Result<Why> why(const WhyQuestion& question, resolve::Universe& universe, Task& task);

/// How many versions are tried by solving.
inline constexpr std::size_t triesLimit = 24;
/// How many versions below the chosen one are shown.
inline constexpr std::size_t olderShown = 3;

} // namespace lockwright::explain
