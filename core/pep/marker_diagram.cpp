// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_diagram.h"

#include <algorithm>
#include <map>

namespace lockwright::pep
{

using Node = Marker::Node;
using Test = Node::Test;

namespace
{

constexpr std::size_t maximumVariables = 128;
constexpr std::size_t maximumPoints = 2048;
constexpr std::size_t maximumBranches = 20'000;
constexpr std::size_t maximumApplications = 200'000;

bool isPython(MarkerVariable variable)
{
    return variable == MarkerVariable::PythonVersion || variable == MarkerVariable::PythonFullVersion;
}

bool isNamed(MarkerVariable variable)
{
    return variable >= MarkerVariable::Extra;
}

/// Variables that share a domain: both spellings of Python's version; extra and extras.
MarkerVariable domainOf(MarkerVariable variable)
{
    if (isPython(variable))
        return MarkerVariable::PythonFullVersion;
    return variable == MarkerVariable::Extras ? MarkerVariable::Extra : variable;
}

/// The order in which uv writes them: versions first, then by name.
int orderOf(MarkerVariable variable)
{
    switch (variable) {
    case MarkerVariable::PythonVersion:
    case MarkerVariable::PythonFullVersion:
        return 1;
    case MarkerVariable::ImplementationVersion:
        return 0;
    case MarkerVariable::ImplementationName:
        return 2;
    case MarkerVariable::OsName:
        return 3;
    case MarkerVariable::PlatformMachine:
        return 4;
    case MarkerVariable::PlatformPythonImplementation:
        return 5;
    case MarkerVariable::PlatformRelease:
        return 6;
    case MarkerVariable::PlatformSystem:
        return 7;
    case MarkerVariable::PlatformVersion:
        return 8;
    case MarkerVariable::SysPlatform:
        return 9;
    case MarkerVariable::Extra:
    case MarkerVariable::Extras:
        return 10;
    case MarkerVariable::DependencyGroups:
        return 11;
    }
    return 12;
}

std::uint64_t key(std::uint32_t left, std::uint32_t right)
{
    return (std::uint64_t(left) << 32) | right;
}

std::uint64_t hashOf(const MarkerDiagram::Branch& branch)
{
    std::uint64_t hash = branch.variable + 0x9e3779b97f4a7c15ull;
    for (const MarkerDiagram::Id child : branch.children)
        hash = (hash ^ child) * 0x100000001b3ull + (hash >> 31);
    return hash;
}

} // namespace

MarkerDiagram::MarkerDiagram(const std::vector<const std::vector<Node>*>& markers, Pythons pythons)
{
    std::vector<const Node*> comparisons;
    for (const auto* nodes : markers) {
        for (const Node& node : *nodes) {
            if (node.kind == Node::Kind::Comparison && !node.ignored)
                comparisons.push_back(&node);
        }
    }
    addVariables(comparisons, pythons);
}

void MarkerDiagram::addVariables(const std::vector<const Node*>& comparisons, Pythons pythons)
{
    std::map<std::tuple<int, MarkerVariable, std::string>, std::vector<const Node*>> groups;
    for (const Node* node : comparisons) {
        const MarkerVariable domain = domainOf(node->variable);
        groups[{orderOf(domain), domain, isNamed(domain) ? node->literal : std::string()}].push_back(node);
    }
    if (groups.size() > maximumVariables) {
        m_overflowed = true;
        return;
    }
    for (const auto& [place, members] : groups) {
        Variable variable;
        variable.variable = std::get<1>(place);
        variable.label = std::get<2>(place);
        if (isVersionVariable(variable.variable)) {
            for (const Version& point : pythonPoints(members, pythons == Pythons::FinalOnly)) {
                variable.points.push_back(point.text());
                variable.shortVersions.push_back(std::to_string(point.release(0)) + "."
                                                 + std::to_string(point.release(1)));
            }
        } else if (isNamed(variable.variable)) {
            variable.points = {"no", "yes"};
        } else {
            variable.points = textPoints(members);
            variable.other = otherText(members);
        }
        if (variable.points.size() > maximumPoints)
            m_overflowed = true;
        m_variables.push_back(std::move(variable));
    }
}

std::uint32_t MarkerDiagram::variableOf(const Node& node) const
{
    const MarkerVariable domain = domainOf(node.variable);
    for (std::uint32_t i = 0; i < m_variables.size(); ++i) {
        if (m_variables[i].variable == domain && (!isNamed(domain) || m_variables[i].label == node.literal))
            return i;
    }
    return 0;
}

bool MarkerDiagram::truth(const Node& node, const Variable& variable, std::size_t point) const
{
    if (isNamed(variable.variable)) {
        std::vector<Name> active;
        if (point == 1)
            active.push_back(Name::fromNormal(variable.label));
        return comparisonHolds(node, {}, active, active);
    }
    const bool isShort = node.variable == MarkerVariable::PythonVersion;
    return comparisonHoldsExactly(node, isShort ? variable.shortVersions[point] : variable.points[point]);
}

MarkerDiagram::Id MarkerDiagram::comparison(const Node& node)
{
    Branch result;
    result.variable = variableOf(node);
    const Variable& variable = m_variables[result.variable];
    result.children.reserve(variable.points.size());
    for (std::size_t point = 0; point < variable.points.size(); ++point)
        result.children.push_back(truth(node, variable, point) ? always : never);
    return make(std::move(result));
}

MarkerDiagram::Id MarkerDiagram::term(std::uint32_t variable, const std::vector<bool>& points)
{
    Branch result;
    result.variable = variable;
    result.children.reserve(points.size());
    for (const bool point : points)
        result.children.push_back(point ? always : never);
    return make(std::move(result));
}

MarkerDiagram::Id MarkerDiagram::build(const std::vector<Node>& nodes)
{
    if (m_overflowed || nodes.empty() || nodes.front().ignored)
        return always;
    // Members stand behind their groups, so from the back everything a group needs is there.
    std::vector<Id> ids(nodes.size(), always);
    for (std::size_t i = nodes.size(); i-- > 0 && !m_overflowed;) {
        const Node& node = nodes[i];
        if (node.ignored)
            continue;
        if (node.kind == Node::Kind::Comparison) {
            ids[i] = comparison(node);
            continue;
        }
        const bool isAnd = node.kind == Node::Kind::And;
        Id id = isAnd ? always : never;
        for (std::uint32_t member = static_cast<std::uint32_t>(i) + 1; member < node.end; member = nodes[member].end) {
            if (!nodes[member].ignored)
                id = apply(id, ids[member], isAnd);
        }
        ids[i] = id;
    }
    return ids.front();
}

MarkerDiagram::Id MarkerDiagram::make(Branch branch)
{
    const bool same = std::all_of(branch.children.begin(), branch.children.end(),
                                  [&](Id child) { return child == branch.children.front(); });
    if (same)
        return branch.children.front();
    const std::uint64_t hash = hashOf(branch);
    const auto [first, last] = m_unique.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        if (m_branches[it->second - 2] == branch)
            return it->second;
    }
    if (m_branches.size() >= maximumBranches) {
        m_overflowed = true;
        return always;
    }
    m_branches.push_back(std::move(branch));
    const auto id = static_cast<Id>(m_branches.size() + 1);
    m_unique.emplace(hash, id);
    return id;
}

MarkerDiagram::Id MarkerDiagram::apply(Id left, Id right, bool conjunction)
{
    const Id absorbing = conjunction ? never : always;
    const Id neutral = conjunction ? always : never;
    if (left == right || right == neutral)
        return left;
    if (left == neutral)
        return right;
    if (left == absorbing || right == absorbing)
        return absorbing;
    if (left > right)
        std::swap(left, right);
    auto& memo = conjunction ? m_conjunctions : m_disjunctions;
    if (const auto known = memo.find(key(left, right)); known != memo.end())
        return known->second;
    if (m_overflowed || memo.size() >= maximumApplications) {
        m_overflowed = true;
        return always;
    }
    // Copies: make() may move the branches.
    const std::uint32_t leftVariable = branch(left).variable;
    const std::uint32_t rightVariable = branch(right).variable;
    Branch result;
    result.variable = std::min(leftVariable, rightVariable);
    const std::size_t points = m_variables[result.variable].points.size();
    result.children.reserve(points);
    for (std::size_t point = 0; point < points && !m_overflowed; ++point) {
        const Id leftChild = leftVariable == result.variable ? branch(left).children[point] : left;
        const Id rightChild = rightVariable == result.variable ? branch(right).children[point] : right;
        result.children.push_back(apply(leftChild, rightChild, conjunction));
    }
    if (m_overflowed)
        return always;
    const Id id = make(std::move(result));
    memo.emplace(key(left, right), id);
    return id;
}

MarkerDiagram::Id MarkerDiagram::negation(Id id)
{
    if (id <= always)
        return id == always ? never : always;
    if (const auto known = m_negations.find(id); known != m_negations.end())
        return known->second;
    Branch result;
    result.variable = branch(id).variable;
    const std::size_t points = branch(id).children.size();
    for (std::size_t point = 0; point < points && !m_overflowed; ++point) {
        const Id child = branch(id).children[point];
        result.children.push_back(negation(child));
    }
    if (m_overflowed)
        return always;
    const Id made = make(std::move(result));
    m_negations.emplace(id, made);
    return made;
}

} // namespace lockwright::pep
