// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/dependency_graph.h"

#include <vector>

/// Parts of a graph that answer a question. Every list of nodes is sorted; cost is linear in the graph unless said.
namespace lockwright::graph
{

/// Which edges are followed.
enum class Direction : std::uint8_t {
    Dependencies, ///< what it asks for
    Dependents,   ///< who asks for it
    Both,
};

/// The node and all that is reached from it in at most `steps` edges; 0 is no limit.
[[nodiscard]] std::vector<NodeId> reach(const DependencyGraph& graph, NodeId from, Direction direction,
                                        std::size_t steps = 0);

/// Every node that lies on a way from one node to another; empty where there is no way.
[[nodiscard]] std::vector<NodeId> between(const DependencyGraph& graph, NodeId from, NodeId to);

/// A way, edge by edge.
using Path = std::vector<EdgeId>;

/// Ways from any of the nodes to one, shortest first, equal lengths by the names along them; no node twice on one.
/// Cost: bounded by `limit` times the graph; some of the longest may be missing where there are very many.
/// @param limit how many at most
[[nodiscard]] std::vector<Path> shortestPaths(const DependencyGraph& graph, const std::vector<NodeId>& from, NodeId to,
                                              std::size_t limit);

} // namespace lockwright::graph
