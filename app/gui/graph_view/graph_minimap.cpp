// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_minimap.h"

#include "graph_view/graph_canvas.h"

#include <QMouseEvent>
#include <QPainter>

namespace lockwright::gui
{

namespace
{
constexpr QSizeF largest(200, 130);
constexpr int air = 10;
} // namespace

GraphMinimap::GraphMinimap(const Themes& themes, GraphCanvas& canvas)
    : QWidget(canvas.viewport())
    , m_themes(themes)
    , m_canvas(canvas)
{
    setAccessibleName(tr("Overview of the graph"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    connect(&themes, &Themes::changed, this, &GraphMinimap::renew);
    connect(&canvas, &GraphCanvas::viewChanged, this, [this] {
        const bool needed = m_canvas.picture() && !m_canvas.visible().contains(m_canvas.picture()->bounds);
        setVisible(needed);
        stepAside();
        update();
    });
    hide();
}

void GraphMinimap::renew()
{
    const auto& picture = m_canvas.picture();
    if (!picture || picture->boxes.empty())
        return hide();
    m_area = picture->bounds;
    m_scale = std::min(largest.width() / m_area.width(), largest.height() / m_area.height());
    const QSize size = (m_area.size() * m_scale).toSize().expandedTo({40, 24}) + QSize(8, 8);
    resize(size);
    move(place(m_corner).topLeft());
    stepAside();
    m_boxes = QPixmap(size * devicePixelRatioF());
    m_boxes.setDevicePixelRatio(devicePixelRatioF());
    m_boxes.fill(m_themes.theme().color(Shade::Base));
    QPainter painter(&m_boxes);
    painter.setPen(Qt::NoPen);
    for (const GraphPicture::Box& box : picture->boxes) {
        painter.setBrush(m_themes.theme().color(box.conflict ? Shade::Conflicted : Shade::GraphEdge));
        const QRectF at((box.rect.topLeft() - m_area.topLeft()) * m_scale + QPointF(4, 4), box.rect.size() * m_scale);
        painter.drawRect(at.width() < 1.5 || at.height() < 1.5 ? QRectF(at.topLeft(), at.size().expandedTo({1.5, 1.5}))
                                                               : at);
    }
    painter.end();
    update();
}

QRect GraphMinimap::place(Qt::Corner corner) const
{
    const bool right = corner == Qt::TopRightCorner || corner == Qt::BottomRightCorner;
    const bool bottom = corner == Qt::BottomLeftCorner || corner == Qt::BottomRightCorner;
    return {QPoint(right ? parentWidget()->width() - width() - air : air,
                   bottom ? parentWidget()->height() - height() - air : air),
            size()};
}

void GraphMinimap::stepAside()
{
    if (isHidden() || m_held || m_canvas.currentNode() < 0)
        return;
    constexpr int around = 16; // the ring of a match, and the mark above the box
    const QRect box = m_canvas.nodeRect(m_canvas.currentNode()).adjusted(-around, -around, around, around);
    const QRect chosen(parentWidget()->mapFromGlobal(box.topLeft()), box.size());
    if (!place(m_corner).intersects(chosen))
        return;
    for (const Qt::Corner corner :
         {Qt::BottomRightCorner, Qt::BottomLeftCorner, Qt::TopRightCorner, Qt::TopLeftCorner}) {
        if (place(corner).intersects(chosen))
            continue;
        m_corner = corner;
        return move(place(corner).topLeft());
    }
}

void GraphMinimap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_boxes);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF seen = m_canvas.visible().intersected(m_area);
    painter.setPen(QPen(m_themes.theme().color(Shade::Accent), 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF((seen.topLeft() - m_area.topLeft()) * m_scale + QPointF(4, 4), seen.size() * m_scale));
    painter.setPen(m_themes.theme().color(Shade::Border));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void GraphMinimap::moveTo(const QPointF& position)
{
    m_canvas.centerOn((position - QPointF(4, 4)) / m_scale + m_area.topLeft());
}

void GraphMinimap::mousePressEvent(QMouseEvent* event)
{
    m_held = true;
    moveTo(event->position());
}

void GraphMinimap::mouseMoveEvent(QMouseEvent* event)
{
    moveTo(event->position());
}

void GraphMinimap::mouseReleaseEvent(QMouseEvent*)
{
    m_held = false;
    stepAside();
}

} // namespace lockwright::gui
