// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/paths.h"

#include <algorithm>
#include <queue>

namespace lockwright::graph
{

namespace
{

constexpr auto unreached = std::size_t(-1);

/// How many edges away each node is, by `unreached` where there is no way.
std::vector<std::size_t> distances(const DependencyGraph& graph, NodeId from, Direction direction)
{
    std::vector<std::size_t> distance(graph.size(), unreached);
    std::vector<NodeId> queue{from};
    distance[from] = 0;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const NodeId node = queue[next];
        const auto visit = [&](NodeId other) {
            if (distance[other] != unreached)
                return;
            distance[other] = distance[node] + 1;
            queue.push_back(other);
        };
        if (direction != Direction::Dependents)
            for (const EdgeId edge : graph.out(node))
                visit(graph.edges()[edge].to);
        if (direction != Direction::Dependencies)
            for (const EdgeId edge : graph.in(node))
                visit(graph.edges()[edge].from);
    }
    return distance;
}

/// A way that ends at `node` and lacks at least `rest` more edges.
struct Partial {
    NodeId node;
    Path edges;
    std::size_t rest;
    [[nodiscard]] std::size_t bound() const { return edges.size() + rest; }
};

class PathSearch
{
public:
    PathSearch(const DependencyGraph& graph, NodeId to)
        : m_graph(graph)
        , m_to(to)
        , m_rest(distances(graph, to, Direction::Dependents))
    {
    }

    std::vector<Path> run(const std::vector<NodeId>& from, std::size_t limit)
    {
        for (const NodeId node : from)
            if (m_rest[node] != unreached && node != m_to)
                push({node, {}, m_rest[node]});
        std::vector<Path> found;
        // A walk that cannot end on a new node is cut; the bound keeps graphs with very many ways affordable.
        for (std::size_t steps = limit * (m_graph.size() + 1); steps > 0 && !m_heap.empty() && found.size() < limit;
             --steps) {
            Partial best = pop();
            if (best.node == m_to) {
                found.push_back(std::move(best.edges));
                continue;
            }
            for (const EdgeId edge : m_graph.out(best.node))
                extend(best, edge);
        }
        return found;
    }

private:
    void extend(const Partial& walk, EdgeId edge)
    {
        const NodeId next = m_graph.edges()[edge].to;
        const bool seen = std::any_of(walk.edges.begin(), walk.edges.end(), [&](EdgeId earlier) {
            return m_graph.edges()[earlier].from == next || m_graph.edges()[earlier].to == next;
        });
        if (seen || m_rest[next] == unreached)
            return;
        Path edges = walk.edges;
        edges.push_back(edge);
        push({next, std::move(edges), m_rest[next]});
    }

    /// Shorter first, then by the names along the way.
    [[nodiscard]] bool later(const Partial& left, const Partial& right) const
    {
        if (left.bound() != right.bound())
            return left.bound() > right.bound();
        const auto names = [&](const Partial& walk) {
            std::vector<std::string_view> result;
            for (const EdgeId edge : walk.edges)
                result.push_back(m_graph.nodes()[m_graph.edges()[edge].from].name);
            result.push_back(m_graph.nodes()[walk.node].name);
            return result;
        };
        return names(left) > names(right);
    }

    void push(Partial walk)
    {
        m_heap.push_back(std::move(walk));
        std::push_heap(m_heap.begin(), m_heap.end(),
                       [this](const Partial& left, const Partial& right) { return later(left, right); });
    }

    Partial pop()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(),
                      [this](const Partial& left, const Partial& right) { return later(left, right); });
        Partial best = std::move(m_heap.back());
        m_heap.pop_back();
        return best;
    }

    const DependencyGraph& m_graph;
    NodeId m_to;
    std::vector<std::size_t> m_rest; ///< edges that are missing at least
    std::vector<Partial> m_heap;
};

} // namespace

std::vector<NodeId> reach(const DependencyGraph& graph, NodeId from, Direction direction, std::size_t steps)
{
    const std::vector<std::size_t> distance = distances(graph, from, direction);
    std::vector<NodeId> result;
    for (NodeId node = 0; node < graph.size(); ++node)
        if (distance[node] != unreached && (steps == 0 || distance[node] <= steps))
            result.push_back(node);
    return result;
}

std::vector<NodeId> between(const DependencyGraph& graph, NodeId from, NodeId to)
{
    const std::vector<std::size_t> down = distances(graph, from, Direction::Dependencies);
    const std::vector<std::size_t> up = distances(graph, to, Direction::Dependents);
    std::vector<NodeId> result;
    for (NodeId node = 0; node < graph.size(); ++node)
        if (down[node] != unreached && up[node] != unreached)
            result.push_back(node);
    return result;
}

std::vector<Path> shortestPaths(const DependencyGraph& graph, const std::vector<NodeId>& from, NodeId to,
                                std::size_t limit)
{
    return PathSearch(graph, to).run(from, limit);
}

} // namespace lockwright::graph
