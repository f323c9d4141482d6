// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/dependency_graph.h"

#include <vector>

namespace lockwright::graph
{

/// What is left out of a drawing so that it can be read. Everything can be had back: a reduction names what it hides.
struct ReductionOptions {
    bool contractCycles = true;    ///< packages that require each other become one node
    std::size_t hubDependents = 0; ///< a node with more dependents than this goes on the shelf; 0: none does
    bool foldLeaves = false;       ///< what asks for nothing, and is asked for by one node alone, goes into that node
    bool dropImplied = true;       ///< an edge goes where a longer way says the same (transitive reduction)
    std::vector<NodeId> kept;      ///< never folded, never shelved: the selection, say
};

/// A graph as it is drawn.
struct ReducedGraph {
    /// What is drawn as one node.
    struct Group {
        std::vector<NodeId> members; ///< by name; more than one: a cycle
        std::vector<NodeId> folded;  ///< leaves that were folded into it, by name
    };
    /// What is drawn as one edge between groups.
    struct Link {
        std::uint32_t from = 0; ///< a position in `groups`
        std::uint32_t to = 0;
        std::vector<EdgeId> edges; ///< of the graph; never empty
    };
    std::vector<Group> groups; ///< ordered by their first members' names
    std::vector<Link> links;   ///< drawn; acyclic where cycles are contracted
    std::vector<Link> implied; ///< left out, because the links say it already
    std::vector<NodeId> shelf; ///< hubs, most dependents first; their edges are in no link

    /// The group that has a node among its members or leaves; groups.size() for what is on the shelf.
    [[nodiscard]] std::size_t groupOf(NodeId node) const { return m_groupOf[node]; }

private:
    friend class Reducer;
    std::vector<std::size_t> m_groupOf;
};

/// Steps in this order: hubs, cycles, leaves, implied edges. Constraining and conflicting edges are never implied and
/// imply nothing. Cost: linear, but for implied edges, which cost groups times links / 64.
[[nodiscard]] ReducedGraph reduce(const DependencyGraph& graph, const ReductionOptions& options);

/// The strongly connected components, each sorted, dependents before what they ask for (Tarjan, without recursion).
[[nodiscard]] std::vector<std::vector<NodeId>> components(const DependencyGraph& graph);

} // namespace lockwright::graph
