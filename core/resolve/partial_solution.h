// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/incompatibility.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace lockwright::resolve
{

/// The decisions and derivations made so far, with the order in which they were made.
///
/// Level 0 holds what follows from the user's requirements alone; every decision opens a level. The accumulated
/// term of a node only ever narrows as assignments are added, which is what makes the searches below binary.
class PartialSolution
{
public:
    enum class Relation : std::uint8_t {
        Satisfied,       ///< every term holds: a conflict
        AlmostSatisfied, ///< all but one term hold: its negation follows
        Contradicted,    ///< some term cannot hold any more
        Inconclusive,
    };
    struct RelationResult {
        Relation relation = Relation::Inconclusive;
        NodeId node{}; ///< AlmostSatisfied: the node of the open term
    };

    /// Which assignment makes the last term of an incompatibility true, and what was needed before it.
    struct Satisfier {
        NodeId node{};
        bool decision = false;
        IncompatibilityId cause{}; ///< of a derivation
        std::uint32_t level = 0;
        std::uint32_t previousLevel = 0; ///< the lowest level at which the incompatibility is almost satisfied
    };

    [[nodiscard]] std::uint32_t level() const { return m_level; }
    /// What is known of a node; nullptr where nothing is.
    [[nodiscard]] const TermValue* value(NodeId node) const;
    [[nodiscard]] const pep::Version* decision(NodeId node) const;
    [[nodiscard]] std::optional<std::uint32_t> decisionLevel(NodeId node) const;

    [[nodiscard]] RelationResult relation(const Incompatibility& incompatibility) const;
    /// Adds the negation of the node's term in `cause`.
    void derive(NodeId node, IncompatibilityId cause, const Incompatibility& incompatibility);
    /// @pre the node's value is positive and holds the version.
    void decide(NodeId node, const pep::Version& version);
    /// Forgets every assignment above a level.
    void backtrack(std::uint32_t level);

    /// @pre the incompatibility is satisfied.
    [[nodiscard]] Satisfier satisfier(const Incompatibility& incompatibility, const IncompatibilityStore& store) const;

    /// Selected and not decided.
    [[nodiscard]] bool isUndecided(NodeId node) const;
    /// All such nodes, in no order. Cost: linear in the nodes that anything is known of.
    void undecided(std::vector<NodeId>& nodes) const;
    /// How many there are.
    [[nodiscard]] std::size_t undecidedCount() const { return m_undecidedCount; }
    /// Takes the nodes that have become undecided since the last call; some may not be so any more, or come twice.
    template <typename Use>
    void takeAwoken(const Use& use)
    {
        for (const NodeId node : m_awoken)
            use(node);
        m_awoken.clear();
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Derivation {
        std::uint32_t index;
        std::uint32_t level;
        IncompatibilityId cause;
        TermValue accumulated;
    };
    struct Assignment {
        std::vector<Derivation> derivations;
        TermValue current;
        pep::Version version;
        std::uint32_t decisionIndex = none;
        std::uint32_t decisionLevel = none;
    };
    struct Found {
        bool decision = false;
        IncompatibilityId cause{};
        std::uint32_t index = 0;
        std::uint32_t level = 0;
    };
    /// The earliest assignment of a node after which `excluded` is impossible.
    [[nodiscard]] Found firstExcluding(NodeId node, const TermValue& excluded) const;
    Assignment& slot(NodeId node);

    std::vector<Assignment> m_assignments; ///< by node; empty where nothing is known
    std::vector<NodeId> m_touched;
    std::vector<NodeId> m_awoken;
    std::size_t m_undecidedCount = 0;
    std::uint32_t m_level = 0;
    std::uint32_t m_nextIndex = 0;
};

} // namespace lockwright::resolve
