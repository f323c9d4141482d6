// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/search.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace lockwright::resolve
{

namespace
{

constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();

/// After so many conflicts a distribution is decided earlier, or its culprit later (resolver.md 3.13).
constexpr std::uint32_t conflictThreshold = 5;

/// One order for equal problems, whatever the order of their lists.
std::vector<requirements::Input> canonical(const std::vector<requirements::Input>& inputs, const Problem& problem)
{
    std::vector<requirements::Input> result;
    for (const requirements::Input& input : inputs)
        if (input.requirement.marker.holds(problem.target.environment)
            && !problem.excludes.contains(input.requirement.name))
            result.push_back(input);
    const auto key = [](const requirements::Input& input) {
        return std::tuple(input.requirement.name, input.requirement.extras, input.requirement.specifiers.sortedText(),
                          input.origin);
    };
    std::stable_sort(
        result.begin(), result.end(),
        [&](const requirements::Input& left, const requirements::Input& right) { return key(left) < key(right); });
    return result;
}

} // namespace

Search::Search(const Problem& problem, Universe& universe)
    : m_universe(universe)
    , m_selection(problem, universe)
    , m_requirements(canonical(problem.requirements, problem))
    , m_constraints(canonical(problem.constraints, problem))
    , m_overrides(canonical(problem.overrides, problem))
    , m_queue(universe)
{
    for (const WaivedBound& bound : problem.waived)
        m_waived.insert((std::uint64_t(m_universe.node(bound.dependent)) << 32)
                        | std::uint64_t(m_universe.node(bound.dependency)));
    // An override whose marker is false still removes what packages ask of its name.
    for (const requirements::Input& input : problem.overrides)
        m_overridesByNode[m_universe.node(input.requirement.name)];
    for (const requirements::Input& input : m_overrides)
        m_overridesByNode[m_universe.node(input.requirement.name)].push_back(&input);
}

Search::Standing& Search::standing(NodeId node)
{
    const auto index = std::size_t(m_universe[node].base);
    if (index >= m_standings.size())
        m_standings.resize(index + 64);
    return m_standings[index];
}

std::uint64_t Search::rank(NodeId node)
{
    // A distribution goes before its extras, which take its version.
    const Standing& entry = standing(node);
    return std::uint64_t(entry.urgency) << 60 | std::uint64_t(entry.seen) << 1
           | std::uint64_t(m_universe[node].base != node);
}

void Search::setUrgency(NodeId base, Urgency urgency)
{
    standing(base).urgency = urgency;
    m_queue.add(rank(base), base);
    if (const auto extras = m_extrasOf.find(base); extras != m_extrasOf.end())
        for (const NodeId extra : extras->second)
            m_queue.add(rank(extra), extra);
}

void Search::see(NodeId node, bool pinned)
{
    Standing& entry = standing(node);
    const NodeId base = m_universe[node].base;
    if (entry.seen == 0) {
        m_seen.push_back(base);
        entry.seen = std::uint32_t(m_seen.size());
        m_universe.want(base);
    }
    if (pinned && entry.urgency != Urgency::Pinned)
        setUrgency(base, Urgency::Pinned);
    if (node != base) {
        std::vector<NodeId>& extras = m_extrasOf[base];
        if (std::find(extras.begin(), extras.end(), node) == extras.end())
            extras.push_back(node);
    }
}

void Search::addRequirement(std::uint32_t index)
{
    const pep::Requirement& requirement = m_requirements[index].requirement;
    const NodeId base = m_universe.node(requirement.name);
    pep::VersionSet set = m_universe.demanded(m_requirements[index]);
    std::vector<NodeId> nodes{base};
    const std::vector<pep::Name>* extras = &requirement.extras;
    if (const auto overridden = m_overridesByNode.find(base); overridden != m_overridesByNode.end()) {
        if (overridden->second.empty())
            return;
        set = pep::VersionSet::all();
        extras = &overridden->second.front()->requirement.extras;
    }
    for (const pep::Name& extra : *extras)
        nodes.push_back(m_universe.node(requirement.name, extra));
    for (const NodeId node : nodes) {
        see(node, namesOneVersion(requirement.specifiers) || !requirement.url.empty());
        Incompatibility incompatibility;
        incompatibility.kind = Incompatibility::Kind::Requirement;
        incompatibility.input = index;
        if (!set.empty())
            incompatibility.terms.push_back({node, {false, set}});
        m_store.activate(std::move(incompatibility));
        m_changed.push_back(node);
        if (set.empty()) {
            m_conclusion = IncompatibilityId(m_store.size() - 1);
            return;
        }
    }
}

void Search::addBound(Incompatibility::Kind kind, const std::vector<requirements::Input>& inputs, std::uint32_t index)
{
    const pep::Requirement& requirement = inputs[index].requirement;
    Incompatibility incompatibility;
    incompatibility.kind = kind;
    incompatibility.input = index;
    const NodeId base = m_universe.node(requirement.name);
    const pep::VersionSet forbidden = m_universe.demanded(inputs[index]).complement();
    if (namesOneVersion(requirement.specifiers) && standing(base).urgency != Urgency::Pinned)
        setUrgency(base, Urgency::Pinned);
    if (forbidden.empty())
        return;
    incompatibility.terms.push_back({base, {true, forbidden}});
    m_store.activate(std::move(incompatibility));
    m_changed.push_back(base);
}

void Search::addInputs()
{
    for (std::uint32_t i = 0; i < m_constraints.size(); ++i)
        addBound(Incompatibility::Kind::Constraint, m_constraints, i);
    for (std::uint32_t i = 0; i < m_overrides.size(); ++i)
        addBound(Incompatibility::Kind::Override, m_overrides, i);
    for (std::uint32_t i = 0; i < m_requirements.size(); ++i)
        addRequirement(i);
}

void Search::markContradicted(IncompatibilityId id)
{
    if (m_contradictedAt.size() <= std::size_t(id))
        m_contradictedAt.resize(m_store.size() + 256, never);
    m_contradictedAt[std::size_t(id)] = m_partial.level();
    m_contradicted.emplace_back(id, m_partial.level());
}

void Search::backtrack(std::uint32_t level)
{
    m_partial.backtrack(level);
    std::size_t kept = 0;
    for (const auto& entry : m_contradicted) {
        if (entry.second > level)
            m_contradictedAt[std::size_t(entry.first)] = never;
        else
            m_contradicted[kept++] = entry;
    }
    m_contradicted.resize(kept);
}

bool Search::propagate(NodeId start)
{
    std::vector<NodeId> changed{start};
    while (!changed.empty()) {
        const NodeId current = changed.back();
        changed.pop_back();
        std::optional<IncompatibilityId> conflict;
        // Newest first: what was learned last narrows most.
        for (std::size_t i = m_store.about(current).size(); i > 0 && !conflict; --i) {
            const IncompatibilityId id = m_store.about(current)[i - 1];
            if (std::size_t(id) < m_contradictedAt.size() && m_contradictedAt[std::size_t(id)] != never)
                continue;
            const auto [relation, node] = m_partial.relation(m_store[id]);
            switch (relation) {
            case PartialSolution::Relation::Satisfied:
                conflict = id;
                break;
            case PartialSolution::Relation::AlmostSatisfied:
                m_partial.derive(node, id, m_store[id]);
                markContradicted(id);
                if (std::find(changed.begin(), changed.end(), node) == changed.end())
                    changed.push_back(node);
                break;
            case PartialSolution::Relation::Contradicted:
                markContradicted(id);
                break;
            case PartialSolution::Relation::Inconclusive:
                break;
            }
        }
        if (!conflict)
            continue;
        noteConflict(current, *conflict);
        NodeId next{};
        IncompatibilityId cause{};
        if (!resolveConflict(*conflict, next, cause))
            return false;
        m_partial.derive(next, cause, m_store[cause]);
        markContradicted(cause);
        changed.assign(1, next);
    }
    return true;
}

bool Search::resolveConflict(IncompatibilityId conflict, NodeId& next, IncompatibilityId& cause)
{
    ++m_statistics.conflicts;
    bool learned = false;
    for (IncompatibilityId current = conflict;;) {
        if (m_store[current].terms.empty()) {
            m_conclusion = current;
            return false;
        }
        const PartialSolution::Satisfier satisfier = m_partial.satisfier(m_store[current], m_store);
        if (satisfier.decision || satisfier.previousLevel < satisfier.level) {
            backtrack(satisfier.previousLevel);
            if (learned)
                m_store.activate(current);
            next = satisfier.node;
            cause = current;
            return true;
        }
        // Neither may hold: what remains is the union of both without the node on which they meet, unless their
        // terms about it leave something over.
        const Incompatibility& left = m_store[current];
        const Incompatibility& right = m_store[satisfier.cause];
        Incompatibility derived;
        derived.causes[0] = current;
        derived.causes[1] = satisfier.cause;
        const auto merge = [&](const Term& term) {
            for (Term& known : derived.terms) {
                if (known.node == term.node) {
                    known.value = known.value.intersection(term.value);
                    return;
                }
            }
            derived.terms.push_back(term);
        };
        for (const Term& term : left.terms)
            if (term.node != satisfier.node)
                merge(term);
        for (const Term& term : right.terms)
            if (term.node != satisfier.node)
                merge(term);
        // Term of the node: both hold unless (left's term) or (right's term) fails, i.e. their union.
        const TermValue rest =
            left.find(satisfier.node)->negation().intersection(right.find(satisfier.node)->negation()).negation();
        if (!rest.trivial())
            derived.terms.push_back({satisfier.node, rest});
        std::erase_if(derived.terms, [](const Term& term) { return term.value.trivial(); });
        current = m_store.add(std::move(derived));
        learned = true;
    }
}

void Search::noteConflict(NodeId affected, IncompatibilityId conflict)
{
    const NodeId affectedBase = m_universe[affected].base;
    bool real = false;
    for (const Term& term : m_store[conflict].terms) {
        const NodeId base = m_universe[term.node].base;
        if (base == affectedBase)
            continue;
        real = true;
        if (++standing(base).culprit == conflictThreshold)
            m_demote.push_back(base);
    }
    if (real && ++standing(affectedBase).affected == conflictThreshold)
        m_promote.push_back(affectedBase);
}

void Search::applyConflictPriorities()
{
    for (const NodeId base : m_promote)
        if (standing(base).urgency == Urgency::Ordinary || standing(base).urgency == Urgency::ConflictLate)
            setUrgency(base, Urgency::ConflictEarly);
    std::uint32_t lowest = never;
    for (const NodeId base : m_demote) {
        if (standing(base).urgency == Urgency::Ordinary)
            setUrgency(base, Urgency::ConflictLate);
        if (const auto level = m_partial.decisionLevel(base))
            lowest = std::min(lowest, *level);
    }
    m_promote.clear();
    m_demote.clear();
    if (lowest != never)
        backtrack(lowest - 1);
}

} // namespace lockwright::resolve
