// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/graph_overlay.h"
#include "graph_view/graph_picture.h"
#include "theme.h"

#include <QPainter>

namespace lockwright::gui
{

/// What of a picture is lit. Everything is a position in GraphPicture::boxes.
struct GraphLight {
    int selected = -1;
    std::vector<bool> before;  ///< boxes from which the selected one is reached; empty where nothing is selected
    std::vector<bool> after;   ///< boxes that it reaches
    std::vector<bool> matches; ///< boxes that a search found; empty where there is none

    /// The light of a selection; -1 for none.
    [[nodiscard]] static GraphLight of(const GraphPicture& picture, int selected, std::vector<bool> matches = {});
    /// Is a box part of what the selection is about?
    [[nodiscard]] bool lit(std::size_t box) const
    {
        return selected < 0 || int(box) == selected || before[box] || after[box];
    }
};

/// Paints a picture: the one way for the screen, images and print.
class GraphPainter
{
public:
    /// @param marks by box; null or empty for none
    GraphPainter(const GraphPicture& picture, const Theme& theme, QFont font,
                 const std::vector<GraphMark>* marks = nullptr);

    /// Paints what `exposed` touches, in the picture's coordinates. @param scale of the painter: below 0.35 texts
    /// are left out and lines are thin, because nobody can read them.
    void paint(QPainter& painter, const GraphLight& light, const QRectF& exposed, double scale) const;

    /// The whole picture at life size with a margin, as a PNG or SVG file's bytes.
    [[nodiscard]] QByteArray png(double ratio) const;
    [[nodiscard]] QByteArray svg() const;

    static constexpr double margin = 24;

private:
    void paintCurve(QPainter& painter, const GraphPicture::Curve& curve, const GraphLight& light, const QRectF& exposed,
                    bool near) const;
    void paintLabel(QPainter& painter, const GraphPicture::Curve& curve, bool lit) const;
    void paintBox(QPainter& painter, std::size_t index, const GraphLight& light, bool near) const;
    /// What brings the requirement in; null where profiles are not marked.
    [[nodiscard]] const GraphMark* profileOf(const GraphPicture::Curve& curve) const;
    /// The glyph of its profile at an edge that shows no text.
    void paintGlyph(QPainter& painter, const GraphPicture::Curve& curve, bool lit) const;
    void paintMark(QPainter& painter, std::size_t index, bool lit, bool near) const;

    const GraphPicture& m_picture;
    const Theme& m_theme;
    QFont m_font;
    QFont m_bold;
    const std::vector<GraphMark>* m_marks;
};

} // namespace lockwright::gui
