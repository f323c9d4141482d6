// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/locked_graph.h"

#include <algorithm>
#include <set>

namespace lockwright::workspace
{

void LockedGraph::add(Edge edge)
{
    m_to[edge.to].push_back(edge);
    m_from[edge.from].push_back(std::move(edge));
}

namespace
{

bool before(const LockedGraph::Edge& left, const LockedGraph::Edge& right)
{
    return std::tie(left.from, left.to, left.requirement) < std::tie(right.from, right.to, right.requirement);
}

/// Asks for all that the graph wants to know before anything is waited for: one after another, a cold cache would cost
/// two round trips for each package.
Result<void> askAhead(const requirements::Lock& lock, resolve::Universe& universe, Task& task)
{
    for (const requirements::LockedPackage& package : lock.packages)
        if (!package.name.empty() && package.version)
            universe.want(universe.node(package.name));
    if (!universe.source().fetching())
        return {};
    for (const requirements::LockedPackage& package : lock.packages) {
        if (task.cancelled())
            return Task::cancellation();
        if (package.name.empty() || !package.version)
            continue;
        const resolve::NodeId node = universe.node(package.name);
        LW_TRY(const index::Listing* listing, universe.listing(node, task));
        const std::size_t release = listing->find(*package.version);
        if (release != listing->releases.size()
            && universe.candidate(node, release).state == resolve::Candidate::State::Usable)
            universe.wantMetadata(node, release);
    }
    return {};
}

} // namespace

Result<LockedGraph> LockedGraph::build(const requirements::Lock& lock, resolve::Universe& universe, Task& task)
{
    LockedGraph graph;
    std::set<pep::Name> known;
    // Extras are seldom written into locks, but requirements name them: what one package asks of another tells.
    std::map<pep::Name, std::set<pep::Name>> extras;
    std::vector<std::pair<pep::Name, pep::Name>> pending;
    const auto want = [&](const pep::Name& name, const pep::Name& extra) {
        if (extras[name].insert(extra).second)
            pending.emplace_back(name, extra);
    };
    for (const requirements::LockedPackage& package : lock.packages) {
        graph.m_locked.emplace(package.name, &package);
        if (package.name.empty() || !package.version)
            continue;
        want(package.name, {});
        for (const pep::Name& extra : package.extras)
            want(package.name, extra);
    }
    LW_CHECK(askAhead(lock, universe, task));
    while (!pending.empty()) {
        if (task.cancelled())
            return Task::cancellation();
        const auto [name, extra] = pending.back();
        pending.pop_back();
        const requirements::LockedPackage* package = graph.locked(name);
        if (!package || !package->version)
            continue;
        const resolve::NodeId node = universe.node(name, extra);
        LW_TRY(const index::Listing* listing, universe.listing(node, task));
        const std::size_t release = listing->find(*package->version);
        if (release == listing->releases.size())
            continue;
        LW_TRY(const resolve::Dependencies* dependencies, universe.dependencies(node, release, task));
        if (!dependencies->known)
            continue;
        known.insert(name);
        for (const resolve::Dependency& dependency : dependencies->list) {
            const pep::Name& target = universe[dependency.base].name;
            if (target != name)
                graph.add({name, target, dependency.text, dependency.requirement->specifiers});
            for (const resolve::NodeId asked : dependency.extras)
                want(target, universe[asked].extra);
        }
    }
    for (const requirements::LockedPackage& package : lock.packages) {
        if (package.name.empty())
            continue;
        if (!known.contains(package.name))
            graph.m_unknown.push_back(package.name);
        for (const std::string& via : package.via) {
            const auto dependent = pep::Name::parse(via);
            if (dependent && !known.contains(*dependent) && graph.locked(*dependent))
                graph.add({*dependent, package.name, {}, {}});
        }
    }
    for (auto* table : {&graph.m_from, &graph.m_to})
        for (auto& [name, edges] : *table)
            std::sort(edges.begin(), edges.end(), before);
    return graph;
}

namespace
{

const std::vector<LockedGraph::Edge>& find(const std::map<pep::Name, std::vector<LockedGraph::Edge>>& table,
                                           const pep::Name& name)
{
    static const std::vector<LockedGraph::Edge> none;
    const auto found = table.find(name);
    return found == table.end() ? none : found->second;
}

} // namespace

const requirements::LockedPackage* LockedGraph::locked(const pep::Name& name) const
{
    const auto found = m_locked.find(name);
    return found == m_locked.end() ? nullptr : found->second;
}

const std::vector<LockedGraph::Edge>& LockedGraph::from(const pep::Name& name) const
{
    return find(m_from, name);
}

const std::vector<LockedGraph::Edge>& LockedGraph::to(const pep::Name& name) const
{
    return find(m_to, name);
}

} // namespace lockwright::workspace
