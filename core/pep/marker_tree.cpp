// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/marker_node.h"

#include <algorithm>

namespace lockwright::pep
{

using Kind = Marker::Node::Kind;

std::uint32_t MarkerTree::comparison(Marker::Node node)
{
    items.push_back({std::move(node), {}, false});
    return static_cast<std::uint32_t>(items.size() - 1);
}

std::uint32_t MarkerTree::group(Kind kind, std::vector<std::uint32_t> members)
{
    if (members.size() == 1)
        return members.front();
    Marker::Node node;
    node.kind = kind;
    items.push_back({std::move(node), std::move(members), false});
    return static_cast<std::uint32_t>(items.size() - 1);
}

std::uint32_t MarkerTree::append(const std::vector<Marker::Node>& nodes)
{
    const auto base = static_cast<std::uint32_t>(items.size());
    for (const Marker::Node& node : nodes) {
        const auto index = static_cast<std::uint32_t>(items.size());
        items.push_back({node, {}, false});
        if (node.parent != Marker::Node::none)
            items[base + node.parent].members.push_back(index);
    }
    return base;
}

namespace
{

/// For every item the one that stands for it after removals: itself, its only member, or none.
std::vector<std::uint32_t> representatives(const MarkerTree& tree)
{
    constexpr auto none = Marker::Node::none;
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> pending{tree.root};
    while (!pending.empty()) {
        const std::uint32_t index = pending.back();
        pending.pop_back();
        order.push_back(index);
        pending.insert(pending.end(), tree.items[index].members.begin(), tree.items[index].members.end());
    }
    std::vector<std::uint32_t> stands(tree.items.size(), none);
    for (auto it = order.rbegin(); it != order.rend(); ++it) { // members before their groups
        const MarkerTree::Item& item = tree.items[*it];
        if (item.removed)
            continue;
        if (item.node.kind == Kind::Comparison) {
            stands[*it] = *it;
            continue;
        }
        std::uint32_t only = none;
        std::size_t left = 0;
        for (const std::uint32_t member : item.members) {
            if (stands[member] == none)
                continue;
            ++left;
            only = stands[member];
        }
        stands[*it] = left > 1 ? *it : only;
    }
    return stands;
}

/// Links, ends and the ignored flag of nodes whose parents are set.
void complete(std::vector<Marker::Node>& nodes)
{
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        nodes[i].end = i + 1;
        nodes[i].ignored = nodes[i].kind == Kind::Comparison ? nodes[i].test == Marker::Node::Test::Ignored : true;
    }
    for (std::size_t i = nodes.size(); i-- > 1;) {
        Marker::Node& parent = nodes[nodes[i].parent];
        parent.end = std::max(parent.end, nodes[i].end);
        parent.ignored = parent.ignored && nodes[i].ignored;
    }
}

} // namespace

std::vector<Marker::Node> MarkerTree::nodes() const
{
    constexpr auto none = Marker::Node::none;
    std::vector<Marker::Node> result;
    if (root == none)
        return result;
    const std::vector<std::uint32_t> stands = representatives(*this);
    if (stands[root] == none)
        return result;

    struct Pending {
        std::uint32_t item;
        std::uint32_t parent;
    };
    std::vector<Pending> pending{{stands[root], none}};
    while (!pending.empty()) {
        const Pending next = pending.back();
        pending.pop_back();
        const Item& item = items[next.item];
        Marker::Node node = item.node;
        node.parent = next.parent;
        // An `or` inside an `and` reads wrongly without parentheses, whatever the source had.
        if (node.kind == Kind::Or && next.parent != none)
            node.parentheses = node.parentheses || result[next.parent].kind == Kind::And;
        if (node.kind == Kind::Comparison || next.parent == none)
            node.parentheses = false;
        const auto index = static_cast<std::uint32_t>(result.size());
        result.push_back(std::move(node));
        for (auto member = item.members.rbegin(); member != item.members.rend(); ++member) {
            if (stands[*member] != none)
                pending.push_back({stands[*member], index});
        }
    }
    complete(result);
    return result;
}

Marker::Node neverComparison()
{
    Marker::Node node;
    node.op = MarkerOperator::Less;
    node.literal = "0";
    settle(node);
    return node;
}

} // namespace lockwright::pep
