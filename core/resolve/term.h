// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/version_set.h"

#include <cstdint>

namespace lockwright::resolve
{

/// A node of the search: a distribution, or an extra of one. Meaningless in another Universe.
enum class NodeId : std::uint32_t {};

/// What is known or demanded of one node. Positive: it is selected, with a version of `set`. Negative: it is
/// not selected with a version of `set` (it may be left out altogether).
struct TermValue {
    bool positive = true;
    pep::VersionSet set;

    [[nodiscard]] TermValue negation() const { return {!positive, set}; }

    [[nodiscard]] TermValue intersection(const TermValue& other) const
    {
        if (positive && other.positive)
            return {true, set.intersection(other.set)};
        if (positive)
            return {true, set.minus(other.set)};
        if (other.positive)
            return {true, other.set.minus(set)};
        return {false, set.unite(other.set)};
    }

    /// Everything that satisfies this also satisfies `other`.
    [[nodiscard]] bool implies(const TermValue& other) const
    {
        if (positive)
            return other.positive ? set.isSubsetOf(other.set) : set.isDisjointFrom(other.set);
        return !other.positive && other.set.isSubsetOf(set);
    }

    /// Nothing satisfies both. Two negative terms never exclude each other: leaving the node out satisfies both.
    [[nodiscard]] bool excludes(const TermValue& other) const
    {
        if (positive && other.positive)
            return set.isDisjointFrom(other.set);
        if (positive)
            return set.isSubsetOf(other.set);
        return other.positive && other.set.isSubsetOf(set);
    }

    /// No choice satisfies it.
    [[nodiscard]] bool impossible() const { return positive && set.empty(); }
    /// Every choice satisfies it.
    [[nodiscard]] bool trivial() const { return !positive && set.empty(); }
};

/// A TermValue about a node.
struct Term {
    NodeId node{};
    TermValue value;
};

} // namespace lockwright::resolve
