// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/partial_solution.h"

#include <algorithm>
#include <cassert>

namespace lockwright::resolve
{

const TermValue* PartialSolution::value(NodeId node) const
{
    const auto index = std::size_t(node);
    if (index >= m_assignments.size() || m_assignments[index].derivations.empty())
        return nullptr;
    return &m_assignments[index].current;
}

const pep::Version* PartialSolution::decision(NodeId node) const
{
    const auto index = std::size_t(node);
    if (index >= m_assignments.size() || m_assignments[index].decisionIndex == none)
        return nullptr;
    return &m_assignments[index].version;
}

std::optional<std::uint32_t> PartialSolution::decisionLevel(NodeId node) const
{
    if (!decision(node))
        return std::nullopt;
    return m_assignments[std::size_t(node)].decisionLevel;
}

PartialSolution::Assignment& PartialSolution::slot(NodeId node)
{
    const auto index = std::size_t(node);
    if (index >= m_assignments.size())
        m_assignments.resize(index + 64);
    Assignment& assignment = m_assignments[index];
    if (assignment.derivations.empty())
        m_touched.push_back(node);
    return assignment;
}

PartialSolution::RelationResult PartialSolution::relation(const Incompatibility& incompatibility) const
{
    RelationResult result{Relation::Satisfied, {}};
    for (const Term& term : incompatibility.terms) {
        const TermValue* known = value(term.node);
        if (known && known->implies(term.value))
            continue;
        if (known && known->excludes(term.value))
            return {Relation::Contradicted, {}};
        if (result.relation == Relation::Satisfied)
            result = {Relation::AlmostSatisfied, term.node};
        else
            result = {Relation::Inconclusive, {}}; // keep looking: a contradiction is worth more
    }
    return result;
}

void PartialSolution::derive(NodeId node, IncompatibilityId cause, const Incompatibility& incompatibility)
{
    const TermValue* term = incompatibility.find(node);
    assert(term);
    Assignment& assignment = slot(node);
    const bool wasPositive = !assignment.derivations.empty() && assignment.current.positive;
    TermValue accumulated =
        assignment.derivations.empty() ? term->negation() : assignment.current.intersection(term->negation());
    if (accumulated.positive && !wasPositive) {
        m_awoken.push_back(node);
        ++m_undecidedCount;
    }
    assignment.current = accumulated;
    assignment.derivations.push_back({m_nextIndex++, m_level, cause, std::move(accumulated)});
}

void PartialSolution::decide(NodeId node, const pep::Version& version)
{
    Assignment& assignment = m_assignments[std::size_t(node)];
    assert(assignment.current.positive && assignment.current.set.contains(version));
    ++m_level;
    --m_undecidedCount;
    assignment.version = version;
    assignment.decisionIndex = m_nextIndex++;
    assignment.decisionLevel = m_level;
    assignment.current = {true, pep::VersionSet::only(version)};
}

void PartialSolution::backtrack(std::uint32_t level)
{
    std::size_t kept = 0;
    for (const NodeId node : m_touched) {
        Assignment& assignment = m_assignments[std::size_t(node)];
        if (assignment.decisionIndex != none && assignment.decisionLevel > level) {
            assignment.decisionIndex = none;
            assignment.decisionLevel = none;
            assignment.current = assignment.derivations.back().accumulated;
            m_awoken.push_back(node);
            ++m_undecidedCount;
        }
        const bool wasUndecided = isUndecided(node);
        const bool shrinks = assignment.derivations.back().level > level;
        while (!assignment.derivations.empty() && assignment.derivations.back().level > level)
            assignment.derivations.pop_back();
        if (!assignment.derivations.empty()) {
            if (shrinks)
                assignment.current = assignment.derivations.back().accumulated;
            m_touched[kept++] = node;
        }
        if (wasUndecided && !isUndecided(node))
            --m_undecidedCount;
    }
    m_touched.resize(kept);
    m_level = level;
}

PartialSolution::Found PartialSolution::firstExcluding(NodeId node, const TermValue& excluded) const
{
    const Assignment& assignment = m_assignments[std::size_t(node)];
    const auto first =
        std::partition_point(assignment.derivations.begin(), assignment.derivations.end(),
                             [&](const Derivation& derivation) { return !derivation.accumulated.excludes(excluded); });
    if (first != assignment.derivations.end())
        return {false, first->cause, first->index, first->level};
    assert(assignment.decisionIndex != none);
    return {true, {}, assignment.decisionIndex, assignment.decisionLevel};
}

PartialSolution::Satisfier PartialSolution::satisfier(const Incompatibility& incompatibility,
                                                      const IncompatibilityStore& store) const
{
    Satisfier result;
    std::uint32_t latest = 0;
    bool any = false;
    std::uint32_t levelOfOthers = 0;
    for (const Term& term : incompatibility.terms) {
        const Found found = firstExcluding(term.node, term.value.negation());
        if (any && found.index < latest) {
            levelOfOthers = std::max(levelOfOthers, found.level);
            continue;
        }
        if (any)
            levelOfOthers = std::max(levelOfOthers, result.level);
        any = true;
        latest = found.index;
        result = {term.node, found.decision, found.cause, found.level, 0};
    }
    // The satisfier alone may not do: what else of its own node was needed before it?
    const TermValue& term = *incompatibility.find(result.node);
    const TermValue own = result.decision ? m_assignments[std::size_t(result.node)].current
                                          : store[result.cause].find(result.node)->negation();
    const TermValue missing = own.intersection(term.negation());
    if (!missing.impossible()) {
        const Found before = firstExcluding(result.node, missing);
        levelOfOthers = std::max(levelOfOthers, before.level);
    }
    result.previousLevel = levelOfOthers;
    return result;
}

bool PartialSolution::isUndecided(NodeId node) const
{
    const auto index = std::size_t(node);
    if (index >= m_assignments.size())
        return false;
    const Assignment& assignment = m_assignments[index];
    return assignment.decisionIndex == none && !assignment.derivations.empty() && assignment.current.positive;
}

void PartialSolution::undecided(std::vector<NodeId>& nodes) const
{
    nodes.clear();
    for (const NodeId node : m_touched) {
        const Assignment& assignment = m_assignments[std::size_t(node)];
        if (assignment.decisionIndex == none && assignment.current.positive)
            nodes.push_back(node);
    }
}

} // namespace lockwright::resolve
