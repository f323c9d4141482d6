// SPDX-License-Identifier: GPL-3.0-or-later
// The deciding half of Search: which node, which version, what it asks for. The learning half is search.cpp.
#include "resolve/search.h"

#include "resolve/phrases.h"

#include <algorithm>
#include <limits>
#include <map>

namespace lockwright::resolve
{

Result<bool> Search::run(Task& task)
{
    addInputs();
    if (m_store.size() > 0 && m_store[m_conclusion].terms.empty())
        return false; // a requirement that no version can meet
    while (!m_changed.empty()) {
        const NodeId node = m_changed.back();
        m_changed.pop_back();
        if (!propagate(node))
            return false;
    }
    for (;;) {
        if (task.cancelled())
            return Task::cancellation();
        LW_TRY(const Step outcome, step(task));
        if (outcome != Step::Continue)
            return outcome == Step::Solved;
        applyConflictPriorities();
    }
}

std::optional<NodeId> Search::nextNode()
{
    m_partial.takeAwoken([&](NodeId node) { m_queue.add(rank(node), node); });
    return m_queue.first(
        [&](std::uint64_t place, NodeId node) { return m_partial.isUndecided(node) && rank(node) == place; });
}

void Search::prefetch(Task& task)
{
    constexpr auto failed = std::numeric_limits<std::size_t>::max();
    m_prefetched.resize(std::max(m_prefetched.size(), m_universe.size()));
    m_partial.undecided(m_undecided);
    for (const NodeId node : m_undecided) {
        const NodeId base = m_universe[node].base;
        if (m_prefetched[std::size_t(node)] == failed || !m_universe.ready(base))
            continue;
        if (!m_universe.listing(base, task)) {
            m_prefetched[std::size_t(node)] = failed; // the search itself will ask again, and say what is wrong
            continue;
        }
        const auto release = m_selection.choose(base, m_partial.value(node)->set);
        if (!release || m_prefetched[std::size_t(node)] == *release + 1)
            continue;
        m_universe.wantMetadata(base, *release);
        if (!m_universe.ready(base, *release) || m_universe.wouldBuild(base, *release, task))
            continue;
        m_prefetched[std::size_t(node)] = *release + 1;
        const auto dependencies = m_universe.dependencies(node, *release, task);
        if (!dependencies || !(*dependencies)->known)
            continue;
        for (const Dependency& dependency : (*dependencies)->list)
            m_universe.want(dependency.base);
    }
}

void Search::await(NodeId node, std::optional<std::size_t> release, Task& task)
{
    const NodeId base = m_universe[node].base;
    if (!m_universe.source().fetching())
        return;
    const auto here = [&] { return release ? m_universe.ready(base, *release) : m_universe.ready(base); };
    if (release)
        m_universe.wantMetadata(base, *release);
    else
        m_universe.want(base);
    while (!here() && !task.cancelled()) {
        const std::uint64_t seen = m_universe.source().news();
        prefetch(task);
        if (here())
            return;
        task.report({Progress::Phase::Fetching, decidedCount(), m_seen.size(), m_universe[base].name.text()});
        m_universe.source().awaitNews(seen, task);
    }
}

bool Search::tieExtras(NodeId base)
{
    const auto extras = m_extrasOf.find(base);
    if (extras == m_extrasOf.end())
        return false;
    bool added = false;
    for (const NodeId extra : extras->second) {
        const TermValue* demand = m_partial.value(extra);
        const TermValue* have = m_partial.value(base);
        if (!demand || !demand->positive || (have && have->implies(*demand)))
            continue;
        Incompatibility incompatibility;
        incompatibility.kind = Incompatibility::Kind::SameVersion;
        incompatibility.terms = {{extra, *demand}, {base, {false, demand->set}}};
        m_store.activate(std::move(incompatibility));
        added = true;
    }
    return added;
}

Result<Search::Step> Search::step(Task& task)
{
    const auto next = nextNode();
    if (!next)
        return Step::Solved;
    const NodeId node = *next;
    const NodeId base = m_universe[node].base;
    task.report({Progress::Phase::Solving, decidedCount(), m_seen.size(), {}});
    const auto again = [&](NodeId changed) { return propagate(changed) ? Step::Continue : Step::Unsatisfiable; };

    if (tieExtras(base))
        return again(base);
    await(base, std::nullopt, task);
    LW_TRY(const index::Listing* listing, m_universe.listing(base, task));
    m_consulted.insert(base);
    const TermValue* value = m_partial.value(node);
    std::optional<std::size_t> release;
    if (node == base)
        release = m_selection.choose(base, value->set);
    else if (const pep::Version* chosen = m_partial.decision(base))
        release = listing->find(*chosen);
    else
        release = m_selection.choose(base, value->set); // an extra whose distribution is not asked for by itself
    if (!release) {
        addNoVersions(base, value->set);
        return again(base);
    }
    ++m_statistics.versionsTried;
    LW_TRY(const bool conflict, addDependencies(node, *release, task));
    if (conflict)
        return again(node);
    m_partial.decide(node, listing->releases[*release].version);
    return again(node);
}

pep::VersionSet Search::widened(NodeId base, std::size_t release) const
{
    // From the known version below to the known version above: what holds for this release may be said of the
    // whole gap, and neighbours that ask for the same then join into one interval.
    const std::vector<index::Release>& releases = m_universe.known(base)->releases;
    using pep::Bound;
    const Bound low = release == 0 ? Bound::lowest() : Bound(releases[release - 1].version, Bound::Side::After);
    const Bound high =
        release + 1 == releases.size() ? Bound::highest() : Bound(releases[release + 1].version, Bound::Side::Before);
    return pep::VersionSet::between(low, high);
}

void Search::addUnavailable(NodeId node, std::size_t release, const Dependencies& unknown)
{
    using Obstacle = Dependencies::Obstacle;
    const bool needsBuild = unknown.obstacle == Obstacle::NeedsBuild;
    if (needsBuild || unknown.obstacle == Obstacle::BuildFailed) {
        const Unbuilt unbuilt{m_universe[node].base, std::uint32_t(release)};
        if (std::find(m_unbuilt.begin(), m_unbuilt.end(), unbuilt) == m_unbuilt.end())
            m_unbuilt.push_back(unbuilt);
    }
    Incompatibility incompatibility;
    incompatibility.kind = Incompatibility::Kind::Unavailable;
    incompatibility.needsBuild = needsBuild;
    incompatibility.text = unknown.reason;
    incompatibility.terms = {{node, {true, widened(m_universe[node].base, release)}}};
    m_store.activate(std::move(incompatibility));
}

/// A constraint's reference leaves a package one version: where that does not fit, the constraint's line is why.
bool Search::blameConstraint(NodeId base)
{
    if (!m_universe.laterReference(base) || !m_universe.reference(base))
        return false;
    for (std::uint32_t i = 0; i < m_constraints.size(); ++i) {
        const pep::Requirement& requirement = m_constraints[i].requirement;
        if (requirement.url.empty() || requirement.name != m_universe[base].name)
            continue;
        Incompatibility incompatibility;
        incompatibility.kind = Incompatibility::Kind::Constraint;
        incompatibility.input = i;
        const pep::Version& version = m_universe.known(base)->releases.front().version;
        incompatibility.terms.push_back({base, {true, pep::VersionSet::only(version).complement()}});
        m_store.activate(std::move(incompatibility));
        return true;
    }
    return false;
}

void Search::addNoVersions(NodeId base, const pep::VersionSet& set)
{
    using Status = index::Listing::Status;
    const index::Listing& listing = *m_universe.known(base);
    if (listing.status != Status::Found) {
        Incompatibility incompatibility;
        incompatibility.kind = Incompatibility::Kind::NotFound;
        incompatibility.text =
            listing.status == Status::NotFound    ? "was not found in " + m_universe.source().description()
            : listing.status == Status::NotCached ? std::string(notCachedClause)
                                                  : "may not be read: " + listing.index + " denies it to us";
        incompatibility.terms = {{base, {true, pep::VersionSet::all()}}};
        m_store.activate(std::move(incompatibility));
        return;
    }
    if (blameConstraint(base))
        return;
    std::map<std::string, pep::VersionSet> unavailable;
    pep::VersionSet rest = set;
    for (std::size_t release = 0; release < listing.releases.size(); ++release) {
        if (!set.contains(listing.releases[release].version)
            || m_universe.candidate(base, release).state == Candidate::State::Absent)
            continue;
        std::string reason = m_selection.refusal(base, release);
        if (reason.empty())
            continue;
        const pep::VersionSet gap = widened(base, release);
        pep::VersionSet& group = unavailable[std::move(reason)];
        group = group.unite(gap);
        rest = rest.minus(gap);
    }
    for (auto& [reason, versions] : unavailable) {
        Incompatibility incompatibility;
        incompatibility.kind = Incompatibility::Kind::Unavailable;
        incompatibility.text = reason;
        incompatibility.terms = {{base, {true, std::move(versions)}}};
        m_store.activate(std::move(incompatibility));
    }
    if (rest.empty())
        return;
    Incompatibility incompatibility;
    incompatibility.kind = Incompatibility::Kind::NoVersions;
    incompatibility.terms = {{base, {true, std::move(rest)}}};
    m_store.activate(std::move(incompatibility));
}

bool Search::conflictsNow(NodeId dependent, IncompatibilityId id) const
{
    for (const Term& term : m_store[id].terms) {
        if (term.node == dependent)
            continue;
        const TermValue* value = m_partial.value(term.node);
        if (!value || !value->implies(term.value))
            return false;
    }
    return true;
}

bool Search::addDependencyOn(NodeId node, const pep::VersionSet& versions, NodeId target, const pep::VersionSet& set,
                             const std::string& text)
{
    const IncompatibilityId id = m_store.activateDependency(node, versions, target, set, text);
    if (!conflictsNow(node, id))
        return false;
    noteConflict(node, id);
    return true;
}

bool Search::addDependency(NodeId node, const pep::VersionSet& versions, const Dependency& dependency)
{
    const auto overridden = m_overridesByNode.find(dependency.base);
    if (overridden == m_overridesByNode.end()) {
        const bool waived =
            m_waived.contains((std::uint64_t(m_universe[node].base) << 32) | std::uint64_t(dependency.base));
        const pep::VersionSet set = waived ? pep::VersionSet::all() : dependency.versions;
        bool conflict = false;
        if (dependency.base != m_universe[node].base) {
            see(dependency.base, dependency.singleVersion);
            conflict = addDependencyOn(node, versions, dependency.base, set, dependency.text);
        }
        for (const NodeId extra : dependency.extras) {
            see(extra, dependency.singleVersion);
            conflict = addDependencyOn(node, versions, extra, set, dependency.text) || conflict;
        }
        return conflict;
    }
    if (overridden->second.empty())
        return false;
    const std::string text = m_universe.text(dependency.base);
    see(dependency.base, false);
    bool conflict = addDependencyOn(node, versions, dependency.base, pep::VersionSet::all(), text);
    for (const pep::Name& name : overridden->second.front()->requirement.extras) {
        const NodeId extra = m_universe.node(m_universe[dependency.base].name, name);
        see(extra, false);
        conflict = addDependencyOn(node, versions, extra, pep::VersionSet::all(), text) || conflict;
    }
    return conflict;
}

Result<bool> Search::addDependencies(NodeId node, std::size_t release, Task& task)
{
    const std::uint64_t key = (std::uint64_t(node) << 32) | release;
    if (m_expanded.contains(key))
        return false;
    const NodeId base = m_universe[node].base;
    await(node, release, task);
    LW_TRY(const Dependencies* dependencies, m_universe.dependencies(node, release, task));
    m_expanded.insert(key);
    if (!dependencies->known) {
        addUnavailable(node, release, *dependencies);
        return true;
    }
    const pep::VersionSet versions = widened(base, release);
    bool conflict = false;
    if (node != base) {
        // Choosing an extra chooses its distribution's version.
        Incompatibility same;
        same.kind = Incompatibility::Kind::SameVersion;
        same.terms = {{node, {true, versions}}, {base, {false, versions}}};
        see(node, false);
        conflict = conflictsNow(node, m_store.activate(std::move(same)));
    }
    for (const Dependency& dependency : dependencies->list)
        conflict = addDependency(node, versions, dependency) || conflict;
    return conflict;
}

} // namespace lockwright::resolve
