// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph_view/graph_picture.h"
#include "theme.h"

#include <QPixmap>
#include <QWidget>

namespace lockwright::gui
{

class GraphCanvas;

/// The whole picture in a corner, with a frame around what is in sight; dragging moves it. Shown only where the picture
/// is larger than the view, and in a corner where it does not cover the chosen box. Not a tab stop: the canvas itself
/// walks by keys.
class GraphMinimap final : public QWidget
{
    Q_OBJECT
public:
    GraphMinimap(const Themes& themes, GraphCanvas& canvas);

    /// Draws the boxes anew and finds its place.
    void renew();
    /// Goes to another corner where it covers the chosen box.
    void stepAside();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void moveTo(const QPointF& position);
    [[nodiscard]] QRect place(Qt::Corner corner) const;

    const Themes& m_themes;
    GraphCanvas& m_canvas;
    QPixmap m_boxes;
    QRectF m_area; ///< of the picture
    double m_scale = 1.0;
    Qt::Corner m_corner = Qt::BottomRightCorner;
    bool m_held = false; ///< it stays where the mouse is
};

} // namespace lockwright::gui
