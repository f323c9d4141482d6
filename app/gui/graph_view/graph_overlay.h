// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/graph_picture.h"
#include "theme.h"

#include "workspace/packages_report.h"

#include <vector>

namespace lockwright::gui
{

/// What is marked on the boxes of a graph beside their names; Profile is marked on the edges too.
enum class GraphOverlay : std::uint8_t { None, Outdated, Vulnerable, Conflict, Profile };

/// A glyph and a word at a box; no text: nothing.
struct GraphMark {
    QString text;
    Shade shade = Shade::Muted;
    /// GraphOverlay::Profile: what brings the box in, and how the edges that leave it are drawn; empty elsewhere.
    QString profile = {};
    QString glyph = {};
    Shade edge = Shade::GraphEdge;
};

/// By box of the picture. A box of several packages has the mark where one of them has the fact, and says how many.
[[nodiscard]] std::vector<GraphMark> marksOf(const GraphPicture& picture, const workspace::PackagesReport& report,
                                             GraphOverlay overlay);

/// "● base  ▲ ui": the profiles that are marked, and their glyphs. @param order of all profiles
[[nodiscard]] QString legendOf(const std::vector<GraphMark>& marks, const std::vector<std::string>& order);

} // namespace lockwright::gui
