// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/layered_layout.h"

#include <algorithm>
#include <numeric>

namespace lockwright::gui
{

namespace
{
constexpr int sweeps = 8;

using Neighbours = std::vector<std::vector<int>>;

double meanOf(const std::vector<int>& neighbours, const std::vector<double>& value, double otherwise)
{
    if (neighbours.empty())
        return otherwise;
    double sum = 0;
    for (const int neighbour : neighbours)
        sum += value[std::size_t(neighbour)];
    return sum / double(neighbours.size());
}

void order(std::vector<std::vector<int>>& layers, const Neighbours& parents, const Neighbours& children,
           std::vector<double>& slot)
{
    const auto number = [&](const std::vector<int>& nodes) {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            slot[std::size_t(nodes[i])] = double(i) - double(nodes.size() - 1) / 2;
    };
    for (const auto& nodes : layers)
        number(nodes);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        const bool forward = sweep % 2 == 0;
        const Neighbours& towards = forward ? parents : children;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            auto& nodes = layers[forward ? i : layers.size() - 1 - i];
            std::vector<double> key = slot;
            for (const int node : nodes)
                key[std::size_t(node)] = meanOf(towards[std::size_t(node)], slot, slot[std::size_t(node)]);
            std::stable_sort(nodes.begin(), nodes.end(),
                             [&](int a, int b) { return key[std::size_t(a)] < key[std::size_t(b)]; });
            number(nodes);
        }
    }
}

/// Pulls every node towards its parents' height without changing the order or closing a gap.
void align(const std::vector<std::vector<int>>& layers, const Neighbours& parents, std::vector<double>& height)
{
    for (const auto& nodes : layers) {
        std::vector<double> wish;
        for (const int node : nodes)
            wish.push_back(meanOf(parents[std::size_t(node)], height, height[std::size_t(node)]));
        for (std::size_t i = 1; i < wish.size(); ++i)
            wish[i] = std::max(wish[i], wish[i - 1] + 1);
        // What the pushing down added is shared: the layer's middle stays where the parents' middle is.
        double want = 0;
        double have = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            want += meanOf(parents[std::size_t(nodes[i])], height, height[std::size_t(nodes[i])]);
            have += wish[i];
        }
        const double shift = nodes.empty() ? 0 : (want - have) / double(nodes.size());
        for (std::size_t i = 0; i < nodes.size(); ++i)
            height[std::size_t(nodes[i])] = wish[i] + shift;
    }
}
} // namespace

LayeredLayout LayeredLayout::of(int count, const std::vector<Edge>& edges, QSizeF node, QSizeF gap)
{
    const auto total = std::size_t(count);
    LayeredLayout layout{std::vector<int>(total, 0), std::vector<QPointF>(total)};
    Neighbours parents(total);
    Neighbours children(total);
    for (const Edge& edge : edges) {
        if (edge.parent >= edge.child || edge.parent < 0 || edge.child >= count)
            continue;
        parents[std::size_t(edge.child)].push_back(edge.parent);
        children[std::size_t(edge.parent)].push_back(edge.child);
    }
    std::vector<std::vector<int>> layers;
    for (std::size_t i = 0; i < total; ++i) {
        for (const int parent : parents[i])
            layout.layer[i] = std::max(layout.layer[i], layout.layer[std::size_t(parent)] + 1);
        const auto layer = std::size_t(layout.layer[i]);
        if (layers.size() <= layer)
            layers.resize(layer + 1);
        layers[layer].push_back(int(i));
    }
    std::vector<double> slot(total, 0.0);
    order(layers, parents, children, slot);
    align(layers, parents, slot);
    const double top = slot.empty() ? 0 : *std::min_element(slot.begin(), slot.end());
    for (std::size_t i = 0; i < total; ++i) {
        layout.position[i] = {double(layout.layer[i]) * (node.width() + gap.width()),
                              (slot[i] - top) * (node.height() + gap.height())};
    }
    return layout;
}

} // namespace lockwright::gui
