// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "graph/layout.h"
#include "workspace/graph_report.h"

#include <QFont>
#include <QPainterPath>
#include <QString>

#include <vector>

namespace lockwright::gui
{

/// A dependency graph as it is drawn: boxes and curves with their places. Made once on a worker, then only read: the
/// screen, the exports and the minimap paint the same picture.
struct GraphPicture {
    struct Box {
        QRectF rect;
        QString title;  ///< "numpy", or "a, b and 3 more"
        QString detail; ///< "1.26.4", "+7"
        graph::Node::Kind kind = graph::Node::Kind::Package;
        bool cycle = false;             ///< several packages that require each other
        bool conflict = false;          ///< something that reaches it does not fit
        std::vector<std::uint32_t> out; ///< curves that leave it, by the place of their end
        std::vector<std::uint32_t> in;
    };
    struct Curve {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        graph::Edge::Kind kind = graph::Edge::Kind::Requires;
        QString label;
        QPointF labelAt; ///< its middle; used where the layout kept room for it
        bool hasRoom = false;
        QPainterPath path;
        QPolygonF line; ///< the path in short straight pieces
        QRectF bounds;  ///< with the label's room and the arrow
    };

    workspace::GraphReport report; ///< boxes are report.reduced.groups, curves report.reduced.links
    std::vector<Box> boxes;
    std::vector<Curve> curves;
    QStringList shelf; ///< "typing-extensions 4.12.2 (27)"
    QRectF bounds;
    int focus = -1; ///< the box that the graph is about

    /// The first box that shows a package (as a member or a folded leaf); -1 where none does.
    [[nodiscard]] int find(const std::string& package) const;
    /// Boxes that a box reaches, or that reach it, itself left out.
    [[nodiscard]] std::vector<bool> reach(int box, bool forward) const;
    /// "numpy 1.26.4, required by 4, requires 0, conflict": what a screen reader says.
    [[nodiscard]] QString sentence(int box) const;
    /// The same with every requirement, for tool tips and the clipboard. Plain text.
    [[nodiscard]] QString description(int box) const;
};

/// Where requirement texts stand on the edges from the start, and not only at the selection.
inline constexpr std::size_t labelledBoxes = 30;

/// What names are written in.
[[nodiscard]] QFont titleFont(QFont font);

/// Measures, lays out and builds the picture. Runs on a worker: it starts Graphviz and waits for it.
/// Errors: those of graph::layOut().
[[nodiscard]] Result<std::shared_ptr<const GraphPicture>> drawGraph(workspace::GraphReport report, const QFont& font,
                                                                    Task& task);

} // namespace lockwright::gui
