// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lockwright::graph
{

/// The position of a node in its graph.
using NodeId = std::uint32_t;
/// The position of an edge in its graph.
using EdgeId = std::uint32_t;

struct Node {
    enum class Kind : std::uint8_t {
        Package, ///< `detail` is its version
        Profile, ///< `detail` is what the hierarchy says of it, e.g. "214 packages"
        Input,   ///< a line of the user's; `detail` is its requirement
    };
    std::string name; ///< unique in its graph
    std::string detail;
    Kind kind = Kind::Package;
    bool operator==(const Node&) const = default;
};

struct Edge {
    enum class Kind : std::uint8_t {
        Requires,   ///< `from` asks for `to`
        Constrains, ///< a -c line joins them: one bounds the other without asking for it
        Conflicts,  ///< `from` asks for a version of `to` that it cannot have
    };
    NodeId from = 0;
    NodeId to = 0;
    std::string text; ///< the requirement, e.g. "numpy<2.0.0,>=1.17"; empty where it is not known
    Kind kind = Kind::Requires;
    bool operator==(const Edge&) const = default;
};
[[nodiscard]] const char* name(Node::Kind kind);
[[nodiscard]] const char* name(Edge::Kind kind);

/// Who asks for whom: packages of a lock, or profiles. Directed, cycles allowed, at most one edge of a kind between two
/// nodes in one direction, none from a node to itself.
class DependencyGraph
{
public:
    /// The node of this name, added where it is new; what is there already is not changed.
    NodeId add(Node node);
    /// Joins two nodes. A second edge of the kind between them adds its text to the first, behind ", ".
    /// @pre both are nodes of this graph. An edge to itself is left out.
    void connect(NodeId from, NodeId to, std::string_view text = {}, Edge::Kind kind = Edge::Kind::Requires);

    [[nodiscard]] const std::vector<Node>& nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }
    /// Edges that leave and that reach a node, in the order in which they were made.
    [[nodiscard]] const std::vector<EdgeId>& out(NodeId node) const { return m_out[node]; }
    [[nodiscard]] const std::vector<EdgeId>& in(NodeId node) const { return m_in[node]; }
    [[nodiscard]] std::optional<NodeId> find(std::string_view name) const;
    [[nodiscard]] std::size_t size() const { return m_nodes.size(); }

    /// The graph of some of the nodes, in their order here, with the edges between them.
    [[nodiscard]] DependencyGraph induced(const std::vector<NodeId>& nodes) const;

private:
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<std::vector<EdgeId>> m_out;
    std::vector<std::vector<EdgeId>> m_in;
    std::unordered_map<std::string, NodeId> m_byName;
};

} // namespace lockwright::graph
