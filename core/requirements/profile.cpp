// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/profile.h"

#include "requirements/profile_edges.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace lockwright::requirements
{

namespace
{

/// Names and locks belong to one profile each.
Result<void> checkUnique(const std::vector<Profile>& profiles)
{
    std::map<std::filesystem::path, std::string> locks;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (i > 0 && profiles[i - 1].name == profiles[i].name)
            return fail(ErrorCode::Configuration, "two profiles are named `" + profiles[i].name + "`",
                        "rename one of them");
        const auto [other, isNew] = locks.emplace(profiles[i].lock.lexically_normal(), profiles[i].name);
        if (!isNew)
            return fail(ErrorCode::Configuration,
                        "the profiles `" + other->second + "` and `" + profiles[i].name + "` have the same lock `"
                            + profiles[i].lock.lexically_normal().generic_string() + "`",
                        "give each profile a lock of its own");
    }
    return {};
}

/// A circle among profiles that could not be ordered, told hop by hop.
Error cycleError(const std::vector<Profile>& profiles, const std::vector<ProfileEdge>& edges,
                 const std::vector<bool>& ordered)
{
    // Every profile that is left has a parent that is left: going up must meet itself.
    std::vector<const ProfileEdge*> up(profiles.size(), nullptr);
    for (const ProfileEdge& edge : edges)
        if (!ordered[edge.child] && !ordered[edge.parent] && !up[edge.child])
            up[edge.child] = &edge;
    std::size_t at = std::size_t(std::find(ordered.begin(), ordered.end(), false) - ordered.begin());
    for (std::size_t i = 0; i < profiles.size(); ++i)
        at = up[at]->parent;
    const std::size_t start = at;
    std::string hops;
    const Place place = up[start]->place;
    do {
        hops +=
            "`" + profiles[at].name + "` (" + up[at]->place.file + ":" + std::to_string(up[at]->place.line) + ") → ";
        at = up[at]->parent;
    } while (at != start);
    return {ErrorCode::Configuration, "these profiles build on each other: " + hops + "`" + profiles[start].name + "`",
            "remove one of these -r or -c lines", place};
}

} // namespace

Result<ProfileGraph> ProfileGraph::build(const std::filesystem::path& workspace, std::vector<Profile> profiles,
                                         const FileReader& reader)
{
    ProfileGraph graph;
    std::sort(profiles.begin(), profiles.end(), [](const Profile& a, const Profile& b) { return a.name < b.name; });
    LW_CHECK(checkUnique(profiles));
    graph.m_profiles = std::move(profiles);
    std::error_code error;
    const std::filesystem::path root =
        std::filesystem::absolute(workspace.empty() ? "." : workspace, error).lexically_normal();
    LW_TRY(graph.m_edges, findEdges(root, graph.m_profiles, reader));

    std::vector<std::vector<std::size_t>> children(graph.m_profiles.size());
    std::vector<std::size_t> open(graph.m_profiles.size(), 0); // parents that are not in the order yet
    for (const ProfileEdge& edge : graph.m_edges) {
        children[edge.parent].push_back(edge.child);
        ++open[edge.child];
    }
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready; // indices are in the names' order
    for (std::size_t i = 0; i < open.size(); ++i)
        if (open[i] == 0)
            ready.push(i);
    std::vector<bool> ordered(graph.m_profiles.size(), false);
    while (!ready.empty()) {
        const std::size_t next = ready.top();
        ready.pop();
        ordered[next] = true;
        graph.m_order.push_back(next);
        for (const std::size_t child : children[next])
            if (--open[child] == 0)
                ready.push(child);
    }
    if (graph.m_order.size() != graph.m_profiles.size())
        return tl::unexpected(cycleError(graph.m_profiles, graph.m_edges, ordered));
    return graph;
}

const Profile* ProfileGraph::find(std::string_view name) const
{
    const auto found =
        std::lower_bound(m_profiles.begin(), m_profiles.end(), name,
                         [](const Profile& profile, std::string_view wanted) { return profile.name < wanted; });
    return found != m_profiles.end() && found->name == name ? &*found : nullptr;
}

std::vector<std::size_t> ProfileGraph::parents(std::size_t profile) const
{
    std::vector<std::size_t> result;
    for (const ProfileEdge& edge : m_edges)
        if (edge.child == profile && std::find(result.begin(), result.end(), edge.parent) == result.end())
            result.push_back(edge.parent);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::size_t> ProfileGraph::children(std::size_t profile) const
{
    std::vector<std::size_t> result;
    for (const ProfileEdge& edge : m_edges)
        if (edge.parent == profile && std::find(result.begin(), result.end(), edge.child) == result.end())
            result.push_back(edge.child);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::size_t> ProfileGraph::descendants(std::size_t profile) const
{
    std::vector<std::vector<std::size_t>> childrenOf(m_profiles.size());
    for (const ProfileEdge& edge : m_edges)
        childrenOf[edge.parent].push_back(edge.child);
    std::vector<bool> reached(m_profiles.size(), false);
    reached[profile] = true;
    std::vector<std::size_t> result;
    for (const std::size_t next : m_order) { // parents come first, so one pass reaches all
        if (!reached[next])
            continue;
        result.push_back(next);
        for (const std::size_t child : childrenOf[next])
            reached[child] = true;
    }
    return result;
}

} // namespace lockwright::requirements
