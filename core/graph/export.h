// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/reduction.h"

#include <string>

/// A graph as text for other programs. What is drawn in the window and what is exported is the same ReducedGraph.
/// Names come from files: they are quoted, and control characters are shown, never passed on.
namespace lockwright::graph
{

/// Graphviz's language. Edges carry their requirement as label, constraining ones are dotted, conflicting ones bold.
[[nodiscard]] std::string toDot(const DependencyGraph& graph, const ReducedGraph& reduced);

/// A Mermaid flowchart, as Markdown pages render it.
[[nodiscard]] std::string toMermaid(const DependencyGraph& graph, const ReducedGraph& reduced);

/// {"nodes": [...], "edges": [...], "shelf": [...]}, see docs/cli.md.
[[nodiscard]] std::string toJson(const DependencyGraph& graph, const ReducedGraph& reduced);

/// What a drawn node is called: "numpy 1.26.4", "a, b and 3 more" for a cycle, with "+7" where leaves are folded.
[[nodiscard]] std::string label(const DependencyGraph& graph, const ReducedGraph::Group& group);

/// What a drawn edge says: the requirement, or how many there are.
[[nodiscard]] std::string label(const DependencyGraph& graph, const ReducedGraph::Link& link);

/// The strongest kind among a link's edges: a conflict, else a requirement, else a constraint.
[[nodiscard]] Edge::Kind kindOf(const DependencyGraph& graph, const ReducedGraph::Link& link);

} // namespace lockwright::graph
