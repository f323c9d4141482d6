// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/paths.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tuple>

namespace lockwright::explain
{

namespace
{

/// Walks from the package upwards, breadth first, so that short ways are found first.
class PathFinder
{
public:
    PathFinder(const PathGraph& graph, std::size_t limit)
        : m_graph(graph)
        , m_limit(limit)
    {
    }

    Result<Paths> find(const pep::Name& name, Task& task)
    {
        m_trails.push_back({name, {}, none, false});
        for (std::size_t at = 0; at < m_trails.size(); ++at) {
            if (at % 256 == 0 && task.cancelled())
                return Task::cancellation();
            extend(at);
            end(at);
        }
        const auto key = [](const Path& path) {
            std::vector<pep::Name> names;
            for (const Path::Hop& hop : path.hops)
                names.push_back(hop.name);
            return std::tuple(names.size(), names, path.line.origin, path.line.requirement);
        };
        std::sort(m_paths.shown.begin(), m_paths.shown.end(),
                  [&](const Path& left, const Path& right) { return key(left) < key(right); });
        if (m_paths.shown.size() > m_limit) {
            m_paths.more += m_paths.shown.size() - m_limit;
            m_paths.shown.resize(m_limit);
        }
        return std::move(m_paths);
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    static constexpr std::size_t m_trailLimit = 20'000;

    /// A way from `name` down to the package asked about; the rest of it is the trail `below`.
    struct Trail {
        pep::Name name;
        std::string requirement; ///< of `name` on the one below
        std::uint32_t below;
        bool cycle; ///< `name` requires itself through others
    };

    void extend(std::size_t at)
    {
        const auto dependents = m_graph.dependents.find(m_trails[at].name);
        if (dependents == m_graph.dependents.end())
            return;
        std::vector<const PathEdge*> edges;
        for (const PathEdge& edge : dependents->second) {
            if (const std::uint32_t again = find(at, edge.from); again != none)
                m_trails[again].cycle = true;
            else if (m_trails.size() + edges.size() < m_trailLimit)
                edges.push_back(&edge);
            else
                m_paths.countComplete = false;
        }
        for (const PathEdge* edge : edges)
            m_trails.push_back({edge->from, edge->requirement, std::uint32_t(at), false});
    }

    /// Where the way down from here passes a package; none where it does not.
    [[nodiscard]] std::uint32_t find(std::size_t at, const pep::Name& name) const
    {
        auto trail = std::uint32_t(at);
        while (trail != none && m_trails[trail].name != name)
            trail = m_trails[trail].below;
        return trail;
    }

    /// A trail that begins where a line asks for it is a path.
    void end(std::size_t at)
    {
        const auto lines = m_graph.lines.find(m_trails[at].name);
        if (lines == m_graph.lines.end())
            return;
        for (const ConflictLine& line : lines->second) {
            if (m_paths.shown.size() >= std::max(m_limit * 8, std::size_t(64))) {
                ++m_paths.more;
                continue;
            }
            Path path;
            path.line = line;
            std::string requirement = line.requirement;
            for (auto trail = std::uint32_t(at); trail != none; trail = m_trails[trail].below) {
                const auto version = m_graph.versions.find(m_trails[trail].name);
                path.hops.push_back({m_trails[trail].name,
                                     version == m_graph.versions.end() ? std::string() : version->second,
                                     std::move(requirement), m_trails[trail].cycle});
                requirement = m_trails[trail].requirement;
            }
            m_paths.shown.push_back(std::move(path));
        }
    }

    const PathGraph& m_graph;
    std::size_t m_limit;
    std::vector<Trail> m_trails;
    Paths m_paths;
};

} // namespace

Result<Paths> pathsTo(const pep::Name& name, const PathGraph& graph, std::size_t limit, Task& task)
{
    return PathFinder(graph, limit).find(name, task);
}

} // namespace lockwright::explain
