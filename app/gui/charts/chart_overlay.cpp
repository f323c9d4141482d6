// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_overlay.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace lockwright::gui
{

namespace
{
constexpr double swatch = 14;
constexpr double swatchGap = 6;
constexpr double entryGap = 18;
constexpr double legendLeft = 12;
constexpr double legendTop = 6;
constexpr double hatchStep = 7;

void slantedLines(QPainter& painter, const QRectF& rect, bool rising)
{
    // All parts share one raster, so that the lines of neighbours do not look like a seam.
    const double height = rect.height();
    const double first = std::floor((rect.left() - height) / hatchStep) * hatchStep;
    for (double x = first; x < rect.right(); x += hatchStep) {
        // Cut here, because QSvgGenerator knows no clipping.
        const double from = std::max(x, rect.left());
        const double to = std::min(x + height, rect.right());
        if (from < to)
            painter.drawLine(rising ? QLineF(from, rect.bottom() - (from - x), to, rect.bottom() - (to - x))
                                    : QLineF(from, rect.top() + (from - x), to, rect.top() + (to - x)));
    }
}

void levelLines(QPainter& painter, const QRectF& rect)
{
    constexpr double step = 4.5;
    for (double y = rect.top() + step; y < rect.bottom(); y += step)
        painter.drawLine(QLineF(rect.left(), y, rect.right(), y));
}

void dots(QPainter& painter, const QRectF& rect)
{
    constexpr double step = 6;
    for (double y = rect.top() + step / 2; y < rect.bottom(); y += step)
        for (double x = std::ceil(rect.left() / step) * step; x < rect.right(); x += step)
            painter.drawEllipse(QPointF(x, y), 0.6, 0.6);
}
} // namespace

ChartOverlay::ChartOverlay(QGraphicsItem* parent)
    : QGraphicsItem(parent)
{
    setZValue(1000);
}

void ChartOverlay::setArea(const QRectF& area)
{
    if (area == m_area)
        return;
    prepareGeometryChange();
    m_area = area;
}

void ChartOverlay::setLegend(const std::vector<ChartData::Series>& series, const QFont& font)
{
    m_legend = series;
    m_font = font;
    update();
}

double ChartOverlay::entryWidth(std::size_t series) const
{
    return swatch + swatchGap + QFontMetricsF(m_font).horizontalAdvance(m_legend[series].name);
}

std::vector<QPointF> ChartOverlay::legendPlaces(double width) const
{
    const double line = std::max(swatch, QFontMetricsF(m_font).height()) + 4;
    std::vector<QPointF> places;
    QPointF at(legendLeft, legendTop);
    for (std::size_t i = 0; i < m_legend.size(); ++i) {
        if (at.x() > legendLeft && at.x() + entryWidth(i) > width - legendLeft)
            at = {legendLeft, at.y() + line};
        places.push_back(at);
        at.rx() += entryWidth(i) + entryGap;
    }
    return places;
}

double ChartOverlay::legendHeight(double width) const
{
    const std::vector<QPointF> places = legendPlaces(width);
    const double line = std::max(swatch, QFontMetricsF(m_font).height()) + 4;
    return places.empty() ? 0 : places.back().y() + line;
}

void ChartOverlay::setParts(std::vector<Part> parts, std::vector<Label> labels)
{
    m_parts = std::move(parts);
    m_labels = std::move(labels);
    update();
}

void ChartOverlay::setMark(const QRectF& rect, bool focused)
{
    m_mark = rect;
    m_focused = focused;
    update();
}

void ChartOverlay::hatch(QPainter& painter, const QRectF& rect, int series, const QColor& color)
{
    if (series == 0 || rect.width() < 3 || rect.height() < 3)
        return;
    painter.save();
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(color);
    switch (series % 6) {
    case 1:
        slantedLines(painter, rect, true);
        break;
    case 2:
        slantedLines(painter, rect, false);
        break;
    case 3:
        dots(painter, rect);
        break;
    case 4:
        levelLines(painter, rect);
        break;
    case 5:
        slantedLines(painter, rect, true);
        slantedLines(painter, rect, false);
        break;
    default:
        break;
    }
    painter.restore();
}

void ChartOverlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QColor lines = m_theme->color(Shade::Base);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Part& part : m_parts)
        hatch(*painter, part.rect, part.series, lines);
    painter->setFont(m_font);
    const std::vector<QPointF> places = legendPlaces(m_area.width());
    const double height = QFontMetricsF(m_font).height();
    for (std::size_t i = 0; i < m_legend.size(); ++i) {
        const QRectF box(places[i].x(), places[i].y() + (std::max(height, swatch) - swatch) / 2, swatch, swatch);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme->color(m_legend[i].shade));
        painter->drawRect(box);
        hatch(*painter, box, int(i), lines);
        painter->setPen(m_theme->color(Shade::Text));
        painter->drawText(QRectF(box.right() + swatchGap, places[i].y(), entryWidth(i), std::max(height, swatch)),
                          Qt::AlignLeft | Qt::AlignVCenter, m_legend[i].name);
    }
    painter->setPen(m_theme->color(Shade::Muted));
    for (const Label& label : m_labels)
        painter->drawText(label.rect, int(label.alignment) | Qt::TextDontClip, label.text);
    if (m_mark.isEmpty())
        return;
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(lines, 5));
    painter->drawRect(m_mark);
    painter->setPen(QPen(m_theme->color(m_focused ? Shade::Accent : Shade::Text), 2.4));
    painter->drawRect(m_mark);
}

} // namespace lockwright::gui
