// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>

#include <vector>

namespace lockwright::gui
{

/// Places a small layered graph from left to right: column = longest way from a root, rows ordered so that few
/// edges cross. The same graph always gives the same picture.
struct LayeredLayout {
    struct Edge {
        int parent = 0;
        int child = 0;
    };
    std::vector<int> layer;
    std::vector<QPointF> position; ///< top left corner of each node

    /// Edges whose parent does not stand before its child are not laid out, so a ring cannot hang it.
    /// Cost: O(sweeps * edges * log nodes); meant for up to a few hundred nodes.
    [[nodiscard]] static LayeredLayout of(int count, const std::vector<Edge>& edges, QSizeF node, QSizeF gap);
};

} // namespace lockwright::gui
