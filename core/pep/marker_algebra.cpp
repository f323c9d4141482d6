// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_diagram.h"

#include <algorithm>

namespace lockwright::pep
{

using Node = Marker::Node;
using Test = Node::Test;

namespace
{

/// Terms beyond this number are not tried one by one; such markers come from machines and are left as they are.
constexpr std::size_t maximumTried = 64;

const std::vector<Node>& nodesOf(const std::shared_ptr<const std::vector<Node>>& nodes)
{
    static const std::vector<Node> none;
    return nodes ? *nodes : none;
}

/// The tree without the terms that can go while the function stays the same, tried in order.
void removeImplied(MarkerTree& tree)
{
    const std::vector<Node> original = tree.nodes();
    MarkerDiagram diagram({&original}, MarkerDiagram::Pythons::All);
    const MarkerDiagram::Id wanted = diagram.build(original);
    if (diagram.overflowed())
        return;
    if (wanted == MarkerDiagram::always) {
        tree.root = Node::none;
        return;
    }
    if (wanted == MarkerDiagram::never) {
        tree.root = tree.comparison(neverComparison());
        return;
    }
    std::size_t tried = 0;
    for (std::uint32_t i = 0; i < tree.items.size() && tried < maximumTried; ++i) {
        if (tree.items[i].node.kind != Node::Kind::Comparison)
            continue;
        ++tried;
        tree.items[i].removed = true;
        const std::vector<Node> shorter = tree.nodes();
        if (shorter.empty() || diagram.build(shorter) != wanted || diagram.overflowed())
            tree.items[i].removed = false;
        if (diagram.overflowed())
            return;
    }
}

} // namespace

enum class Marker::Relation : std::uint8_t { Satisfiable, Implies, Disjoint, Equivalent };

bool Marker::compare(const Marker& other, Relation relation, bool unknown) const
{
    const std::vector<Node>& left = nodesOf(m_nodes);
    const std::vector<Node>& right = nodesOf(other.m_nodes);
    MarkerDiagram diagram({&left, &right}, MarkerDiagram::Pythons::All);
    const MarkerDiagram::Id leftId = diagram.build(left);
    const MarkerDiagram::Id rightId = diagram.build(right);
    bool result = unknown;
    switch (relation) {
    case Relation::Satisfiable:
        result = leftId != MarkerDiagram::never;
        break;
    case Relation::Implies:
        result = diagram.disjunction(diagram.negation(leftId), rightId) == MarkerDiagram::always;
        break;
    case Relation::Disjoint:
        result = diagram.conjunction(leftId, rightId) == MarkerDiagram::never;
        break;
    case Relation::Equivalent:
        result = leftId == rightId;
        break;
    }
    return diagram.overflowed() ? unknown : result;
}

bool Marker::isSatisfiable() const
{
    return !m_nodes || compare({}, Relation::Satisfiable, true);
}

bool Marker::implies(const Marker& other) const
{
    if (!other.m_nodes || m_nodes == other.m_nodes)
        return true;
    return compare(other, Relation::Implies, false);
}

bool Marker::isDisjointFrom(const Marker& other) const
{
    return compare(other, Relation::Disjoint, false);
}

bool Marker::isEquivalentTo(const Marker& other) const
{
    if (m_nodes == other.m_nodes)
        return true;
    return compare(other, Relation::Equivalent, false);
}

Marker Marker::simplified() const
{
    if (!m_nodes)
        return {};
    if (m_nodes->front().ignored)
        return {};
    MarkerTree tree;
    tree.root = tree.append(*m_nodes);
    for (MarkerTree::Item& item : tree.items)
        item.removed = item.node.kind == Node::Kind::Comparison && item.node.ignored;
    removeImplied(tree);
    return Marker(tree.nodes());
}

Marker Marker::withExtras(std::span<const Name> extras) const
{
    if (!m_nodes)
        return {};
    std::vector<Node> nodes = *m_nodes;
    bool any = false;
    for (Node& node : nodes) {
        if (node.kind != Node::Kind::Comparison || (node.test != Test::Extra && node.test != Test::NotExtra))
            continue;
        any = true;
        // A constant of any other variable: it takes no part in the expression any more.
        const bool value = comparisonHolds(node, {}, extras, {});
        node = [&] {
            Node constant = neverComparison();
            constant.parent = node.parent;
            constant.end = node.end;
            constant.negated = value;
            return constant;
        }();
    }
    if (!any)
        return simplified();
    MarkerTree tree;
    tree.root = tree.append(nodes);
    return Marker(tree.nodes()).simplified();
}

} // namespace lockwright::pep
