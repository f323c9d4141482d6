// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/dependency_graph.h"

#include <algorithm>

namespace lockwright::graph
{

const char* name(Node::Kind kind)
{
    switch (kind) {
    case Node::Kind::Package:
        return "package";
    case Node::Kind::Profile:
        return "profile";
    case Node::Kind::Input:
        return "input";
    }
    return "package";
}

const char* name(Edge::Kind kind)
{
    switch (kind) {
    case Edge::Kind::Requires:
        return "requires";
    case Edge::Kind::Constrains:
        return "constrains";
    case Edge::Kind::Conflicts:
        return "conflicts";
    }
    return "requires";
}

NodeId DependencyGraph::add(Node node)
{
    const auto [place, added] = m_byName.try_emplace(node.name, NodeId(m_nodes.size()));
    if (added) {
        m_nodes.push_back(std::move(node));
        m_out.emplace_back();
        m_in.emplace_back();
    }
    return place->second;
}

void DependencyGraph::connect(NodeId from, NodeId to, std::string_view text, Edge::Kind kind)
{
    if (from == to)
        return;
    const auto known = std::find_if(m_out[from].begin(), m_out[from].end(),
                                    [&](EdgeId edge) { return m_edges[edge].to == to && m_edges[edge].kind == kind; });
    if (known != m_out[from].end()) {
        std::string& words = m_edges[*known].text;
        if (!text.empty() && words != text)
            words += (words.empty() ? "" : ", ") + std::string(text);
        return;
    }
    const auto edge = EdgeId(m_edges.size());
    m_edges.push_back({from, to, std::string(text), kind});
    m_out[from].push_back(edge);
    m_in[to].push_back(edge);
}

std::optional<NodeId> DependencyGraph::find(std::string_view name) const
{
    const auto found = m_byName.find(std::string(name));
    if (found == m_byName.end())
        return std::nullopt;
    return found->second;
}

DependencyGraph DependencyGraph::induced(const std::vector<NodeId>& nodes) const
{
    DependencyGraph result;
    constexpr auto left = NodeId(-1);
    std::vector<NodeId> place(m_nodes.size(), left);
    std::vector<NodeId> sorted = nodes;
    std::sort(sorted.begin(), sorted.end());
    for (const NodeId node : sorted)
        place[node] = result.add(m_nodes[node]);
    for (const Edge& edge : m_edges)
        if (place[edge.from] != left && place[edge.to] != left)
            result.connect(place[edge.from], place[edge.to], edge.text, edge.kind);
    return result;
}

} // namespace lockwright::graph
