// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/reduction.h"

#include <algorithm>
#include <map>

namespace lockwright::graph
{

namespace
{

/// Tarjan's algorithm with a stack of its own: graphs come from files.
class Components
{
public:
    explicit Components(const DependencyGraph& graph)
        : m_graph(graph)
        , m_index(graph.size(), 0)
        , m_low(graph.size(), 0)
        , m_open(graph.size(), false)
    {
    }

    std::vector<std::vector<NodeId>> find()
    {
        for (NodeId node = 0; node < m_graph.size(); ++node)
            if (m_index[node] == 0)
                visit(node);
        std::reverse(m_found.begin(), m_found.end());
        return std::move(m_found);
    }

private:
    struct Frame {
        NodeId node;
        std::size_t next; ///< of its edges
    };

    void enter(NodeId node)
    {
        m_index[node] = m_low[node] = ++m_count;
        m_open[node] = true;
        m_path.push_back(node);
        m_frames.push_back({node, 0});
    }

    void visit(NodeId root)
    {
        enter(root);
        while (!m_frames.empty()) {
            Frame& frame = m_frames.back();
            const NodeId node = frame.node;
            if (frame.next < m_graph.out(node).size()) {
                const NodeId other = m_graph.edges()[m_graph.out(node)[frame.next++]].to;
                if (m_index[other] == 0)
                    enter(other);
                else if (m_open[other])
                    m_low[node] = std::min(m_low[node], m_index[other]);
                continue;
            }
            m_frames.pop_back();
            if (!m_frames.empty())
                m_low[m_frames.back().node] = std::min(m_low[m_frames.back().node], m_low[node]);
            if (m_low[node] == m_index[node])
                close(node);
        }
    }

    void close(NodeId root)
    {
        std::vector<NodeId>& component = m_found.emplace_back();
        NodeId node{};
        do {
            node = m_path.back();
            m_path.pop_back();
            m_open[node] = false;
            component.push_back(node);
        } while (node != root);
        std::sort(component.begin(), component.end());
    }

    const DependencyGraph& m_graph;
    std::vector<std::size_t> m_index; ///< from 1; 0 is not seen
    std::vector<std::size_t> m_low;
    std::vector<bool> m_open;
    std::vector<NodeId> m_path;
    std::vector<Frame> m_frames;
    std::vector<std::vector<NodeId>> m_found;
    std::size_t m_count = 0;
};

/// Rows of bits, one a group.
class Reachability
{
public:
    explicit Reachability(std::size_t size)
        : m_words((size + 63) / 64)
        , m_bits(size * m_words)
    {
    }
    void set(std::size_t row, std::size_t bit) { m_bits[row * m_words + bit / 64] |= std::uint64_t(1) << (bit % 64); }
    [[nodiscard]] bool has(std::size_t row, std::size_t bit) const
    {
        return (m_bits[row * m_words + bit / 64] >> (bit % 64)) & 1u;
    }
    void add(std::size_t row, std::size_t other)
    {
        for (std::size_t word = 0; word < m_words; ++word)
            m_bits[row * m_words + word] |= m_bits[other * m_words + word];
    }

private:
    std::size_t m_words;
    std::vector<std::uint64_t> m_bits;
};

} // namespace

class Reducer
{
public:
    Reducer(const DependencyGraph& graph, const ReductionOptions& options)
        : m_graph(graph)
        , m_options(options)
        , m_kept(graph.size(), false)
    {
        for (const NodeId node : options.kept)
            m_kept[node] = true;
    }

    ReducedGraph run()
    {
        shelve();
        group();
        if (m_options.foldLeaves)
            fold();
        arrange();
        link();
        if (m_options.dropImplied && m_options.contractCycles)
            dropImplied();
        return std::move(m_result);
    }

private:
    [[nodiscard]] const std::string& nameOf(NodeId node) const { return m_graph.nodes()[node].name; }
    [[nodiscard]] bool byName(NodeId left, NodeId right) const { return nameOf(left) < nameOf(right); }
    [[nodiscard]] bool shelved(NodeId node) const { return m_result.m_groupOf[node] == onShelf; }

    void shelve()
    {
        m_result.m_groupOf.assign(m_graph.size(), 0);
        if (m_options.hubDependents == 0)
            return;
        for (NodeId node = 0; node < m_graph.size(); ++node)
            if (!m_kept[node] && m_graph.in(node).size() > m_options.hubDependents) {
                m_result.m_groupOf[node] = onShelf;
                m_result.shelf.push_back(node);
            }
        std::sort(m_result.shelf.begin(), m_result.shelf.end(), [this](NodeId left, NodeId right) {
            const std::size_t more = m_graph.in(left).size();
            const std::size_t less = m_graph.in(right).size();
            return more != less ? more > less : byName(left, right);
        });
    }

    void group()
    {
        if (!m_options.contractCycles) {
            for (NodeId node = 0; node < m_graph.size(); ++node)
                if (!shelved(node))
                    add({node});
            return;
        }
        // A cycle through a hub is none once the hub is on the shelf.
        std::vector<NodeId> rest;
        for (NodeId node = 0; node < m_graph.size(); ++node)
            if (!shelved(node))
                rest.push_back(node);
        const DependencyGraph drawn = m_graph.induced(rest);
        for (std::vector<NodeId>& component : components(drawn)) {
            for (NodeId& node : component)
                node = rest[node];
            std::sort(component.begin(), component.end(),
                      [this](NodeId left, NodeId right) { return byName(left, right); });
            add(std::move(component));
        }
    }

    void add(std::vector<NodeId> members)
    {
        for (const NodeId node : members)
            m_result.m_groupOf[node] = m_result.groups.size();
        m_result.groups.push_back({std::move(members), {}});
    }

    void fold()
    {
        std::vector<ReducedGraph::Group>& groups = m_result.groups;
        // Decided on the graph as it was: folding leaves must not make further ones, or chains would vanish.
        std::vector<std::pair<std::size_t, std::size_t>> moves; // leaf, into
        for (std::size_t index = 0; index < groups.size(); ++index) {
            if (groups[index].members.size() != 1)
                continue;
            const NodeId leaf = groups[index].members.front();
            if (m_kept[leaf] || m_graph.in(leaf).size() != 1)
                continue;
            const Edge& edge = m_graph.edges()[m_graph.in(leaf).front()];
            const bool asks = std::any_of(m_graph.out(leaf).begin(), m_graph.out(leaf).end(),
                                          [this](EdgeId out) { return !shelved(m_graph.edges()[out].to); });
            if (!asks && edge.kind == Edge::Kind::Requires && !shelved(edge.from))
                moves.emplace_back(index, m_result.m_groupOf[edge.from]);
        }
        for (const auto& [leaf, into] : moves) {
            groups[into].folded.push_back(groups[leaf].members.front());
            groups[leaf].members.clear();
        }
    }

    /// Puts the groups in order, without the empty ones.
    void arrange()
    {
        std::vector<ReducedGraph::Group>& groups = m_result.groups;
        std::erase_if(groups, [](const ReducedGraph::Group& group) { return group.members.empty(); });
        std::sort(groups.begin(), groups.end(), [this](const auto& left, const auto& right) {
            return byName(left.members.front(), right.members.front());
        });
        for (std::size_t index = 0; index < groups.size(); ++index) {
            ReducedGraph::Group& group = groups[index];
            std::sort(group.folded.begin(), group.folded.end(),
                      [this](NodeId left, NodeId right) { return byName(left, right); });
            for (const auto* list : {&group.members, &group.folded})
                for (const NodeId node : *list)
                    m_result.m_groupOf[node] = index;
        }
        for (const NodeId node : m_result.shelf)
            m_result.m_groupOf[node] = groups.size();
    }

    void link()
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<EdgeId>> found;
        const std::size_t none = m_result.groups.size();
        for (EdgeId edge = 0; edge < m_graph.edges().size(); ++edge) {
            const std::size_t from = m_result.m_groupOf[m_graph.edges()[edge].from];
            const std::size_t to = m_result.m_groupOf[m_graph.edges()[edge].to];
            if (from != to && from != none && to != none)
                found[{std::uint32_t(from), std::uint32_t(to)}].push_back(edge);
        }
        for (auto& [ends, edges] : found)
            m_result.links.push_back({ends.first, ends.second, std::move(edges)});
    }

    [[nodiscard]] bool plain(const ReducedGraph::Link& link) const
    {
        return std::all_of(link.edges.begin(), link.edges.end(),
                           [this](EdgeId edge) { return m_graph.edges()[edge].kind == Edge::Kind::Requires; });
    }

    /// Groups so that what asks stands before what is asked for; plain links only.
    [[nodiscard]] std::vector<std::uint32_t> order(const std::vector<std::vector<std::uint32_t>>& next) const
    {
        std::vector<std::size_t> open(next.size(), 0);
        for (const auto& targets : next)
            for (const std::uint32_t target : targets)
                ++open[target];
        std::vector<std::uint32_t> result;
        for (std::uint32_t group = 0; group < next.size(); ++group)
            if (open[group] == 0)
                result.push_back(group);
        for (std::size_t i = 0; i < result.size(); ++i)
            for (const std::uint32_t target : next[result[i]])
                if (--open[target] == 0)
                    result.push_back(target);
        return result;
    }

    void dropImplied()
    {
        std::vector<std::vector<std::uint32_t>> next(m_result.groups.size());
        for (const ReducedGraph::Link& link : m_result.links)
            if (plain(link))
                next[link.from].push_back(link.to);
        const std::vector<std::uint32_t> ordered = order(next);
        Reachability reached(next.size());
        for (std::size_t i = ordered.size(); i-- > 0;) {
            const std::uint32_t group = ordered[i];
            for (const std::uint32_t target : next[group]) {
                reached.set(group, target);
                reached.add(group, target);
            }
        }
        std::vector<ReducedGraph::Link> drawn;
        for (ReducedGraph::Link& link : m_result.links) {
            const bool implied =
                plain(link) && std::any_of(next[link.from].begin(), next[link.from].end(), [&](std::uint32_t way) {
                    return way != link.to && reached.has(way, link.to);
                });
            (implied ? m_result.implied : drawn).push_back(std::move(link));
        }
        m_result.links = std::move(drawn);
    }

    static constexpr auto onShelf = std::size_t(-1);
    const DependencyGraph& m_graph;
    const ReductionOptions& m_options;
    std::vector<bool> m_kept;
    ReducedGraph m_result;
};

ReducedGraph reduce(const DependencyGraph& graph, const ReductionOptions& options)
{
    return Reducer(graph, options).run();
}

std::vector<std::vector<NodeId>> components(const DependencyGraph& graph)
{
    return Components(graph).find();
}

} // namespace lockwright::graph
