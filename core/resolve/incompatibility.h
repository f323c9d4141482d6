// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resolve/term.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace lockwright::resolve
{

enum class IncompatibilityId : std::uint32_t {};

/// Terms that cannot all hold, and why. No terms at all means that nothing can hold: the conclusion of a proof.
struct Incompatibility {
    enum class Kind : std::uint8_t {
        Requirement, ///< `input` is an index into Problem::requirements
        Constraint,  ///< ... Problem::constraints
        Override,    ///< ... Problem::overrides
        Dependency,  ///< terms: dependent (positive), dependency (negative); `text` is the requirement
        SameVersion, ///< an extra has the version of its distribution
        NoVersions,
        NotFound,    ///< `text` says which kind of not found
        Unavailable, ///< `text` is the reason
        Derived,     ///< follows from causes[0] and causes[1]
    };
    Kind kind = Kind::Derived;
    bool needsBuild = false; ///< Unavailable: a build would tell what is required, and it is not allowed
    std::uint32_t input = 0;
    IncompatibilityId causes[2] = {};
    std::string text;
    std::vector<Term> terms; ///< at most one per node

    [[nodiscard]] const TermValue* find(NodeId node) const
    {
        for (const Term& term : terms)
            if (term.node == node)
                return &term.value;
        return nullptr;
    }
};

/// All incompatibilities of one solve, and which of them to look at when a node changes.
/// Nothing is ever removed from the arena: proofs refer to it. A dependency that is shared by further versions
/// of the dependent replaces its narrower predecessor in the lists.
class IncompatibilityStore
{
public:
    /// Adds to the arena only.
    IncompatibilityId add(Incompatibility incompatibility);
    /// Adds to the arena and to the lists of its nodes.
    IncompatibilityId activate(Incompatibility incompatibility);
    void activate(IncompatibilityId id);
    /// Adds {dependent ∈ versions, dependency ∉ set}; widens an active one that says the same of other versions.
    IncompatibilityId activateDependency(NodeId dependent, const pep::VersionSet& versions, NodeId dependency,
                                         const pep::VersionSet& set, const std::string& text);

    [[nodiscard]] const Incompatibility& operator[](IncompatibilityId id) const { return m_arena[std::size_t(id)]; }
    [[nodiscard]] std::size_t size() const { return m_arena.size(); }
    /// Active incompatibilities that mention the node, oldest first. Grows while the caller iterates by index.
    [[nodiscard]] const std::vector<IncompatibilityId>& about(NodeId node);

private:
    struct DependencyKey {
        NodeId dependent;
        NodeId dependency;
        std::size_t setHash;
        bool operator==(const DependencyKey&) const = default;
    };
    struct DependencyHash {
        std::size_t operator()(const DependencyKey& key) const noexcept;
    };
    void replace(NodeId node, IncompatibilityId from, IncompatibilityId to);

    std::vector<Incompatibility> m_arena;
    std::vector<std::vector<IncompatibilityId>> m_about;
    std::unordered_map<DependencyKey, IncompatibilityId, DependencyHash> m_dependencies;
};

} // namespace lockwright::resolve
