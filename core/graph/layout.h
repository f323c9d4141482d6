// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::graph
{

/// Lengths are in points, 72 to the inch; y grows downwards.
struct Point {
    double x = 0;
    double y = 0;
};

/// What is to be placed. Only sizes and positions in lists are given away: no name reaches the program that does it.
struct LayoutRequest {
    struct Box {
        double width = 0;
        double height = 0;
    };
    struct Line {
        std::uint32_t from = 0; ///< a position in `boxes`
        std::uint32_t to = 0;
        double labelWidth = 0; ///< 0: no label
        double labelHeight = 0;
    };
    std::vector<Box> boxes;
    std::vector<Line> lines;
    bool leftToRight = true; ///< labels are wide and graphs shallow; false: from the top down
    double boxGap = 14;      ///< between boxes of one layer
    double layerGap = 48;    ///< between layers
};

struct LayoutOptions {
    std::string program = "dot";             ///< Graphviz's, looked up in PATH
    std::chrono::milliseconds limit{30'000}; ///< after which it is ended
};

/// Where everything goes.
struct Layout {
    struct Curve {
        std::vector<Point> points;  ///< cubic Bézier: the start, then three for each piece; ends on the boxes' edges
        std::optional<Point> label; ///< the middle of the label
    };
    std::vector<Point> centres; ///< by the request's boxes
    std::vector<Curve> curves;  ///< by the request's lines
    double width = 0;
    double height = 0;
};

/// Lays a graph out in layers, by Graphviz's dot as a child process that cancellation ends (design.md, decision 2).
/// The same request gives the same layout, as long as the program is the same.
/// Errors: Environment where the program is missing, fails or does not end within the limit; cancellation.
/// Cost: dot's; some 50 ms for 200 boxes, seconds from 1,000 on unless the graph is reduced before.
[[nodiscard]] Result<Layout> layOut(const LayoutRequest& request, const LayoutOptions& options, Task& task);

/// The text that dot is given, and the reading of its answer (`-Tplain`); apart for tests.
[[nodiscard]] std::string layoutQuestion(const LayoutRequest& request);
[[nodiscard]] Result<Layout> layoutAnswer(const LayoutRequest& request, std::string_view plain);

} // namespace lockwright::graph
