// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_painter.h"

#include <QBuffer>
#include <QImage>
#include <QSvgGenerator>

#include <cmath>

namespace lockwright::gui
{

namespace
{
constexpr double readable = 0.35;
constexpr double markRise = 12; ///< how far a mark stands out above its box

QColor faded(const QColor& front, const QColor& back)
{
    constexpr double strength = 0.3;
    return QColor::fromRgbF(float(back.redF() + (front.redF() - back.redF()) * strength),
                            float(back.greenF() + (front.greenF() - back.greenF()) * strength),
                            float(back.blueF() + (front.blueF() - back.blueF()) * strength));
}

/// Draws the parts of a curve that come near `exposed`. Stroking a curve that is a hundred times as long as the piece
/// in sight would cost a hundred times as much.
void drawLine(QPainter& painter, const GraphPicture::Curve& curve, const QPen& pen, const QRectF& exposed)
{
    painter.setPen(pen);
    if (exposed.contains(curve.bounds))
        return painter.drawPath(curve.path);
    const QRectF near = exposed.adjusted(-4, -4, 4, 4);
    const QPolygonF& line = curve.line;
    double length = 0; // up to the current point: dashes go on where the part before has left off
    double start = 0;
    QPolygonF part;
    const auto flush = [&] {
        if (part.isEmpty())
            return;
        if (pen.style() != Qt::SolidLine) {
            QPen moved = pen;
            moved.setDashOffset(start / std::max(pen.widthF(), 1.0));
            painter.setPen(moved);
        }
        painter.drawPolyline(part);
        part.clear();
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF& a = line[i - 1];
        const QPointF& b = line[i];
        const bool passes = std::max(a.x(), b.x()) >= near.left() && std::min(a.x(), b.x()) <= near.right()
                            && std::max(a.y(), b.y()) >= near.top() && std::min(a.y(), b.y()) <= near.bottom();
        if (!passes) {
            flush();
        } else {
            if (part.isEmpty()) {
                part << a;
                start = length;
            }
            part << b;
        }
        if (pen.style() != Qt::SolidLine)
            length += std::hypot(b.x() - a.x(), b.y() - a.y());
    }
    flush();
}
} // namespace

GraphLight GraphLight::of(const GraphPicture& picture, int selected, std::vector<bool> matches)
{
    GraphLight light;
    light.selected = selected;
    light.matches = std::move(matches);
    if (selected >= 0) {
        light.before = picture.reach(selected, false);
        light.after = picture.reach(selected, true);
    }
    return light;
}

GraphPainter::GraphPainter(const GraphPicture& picture, const Theme& theme, QFont font,
                           const std::vector<GraphMark>* marks)
    : m_picture(picture)
    , m_theme(theme)
    , m_font(std::move(font))
    , m_bold(titleFont(m_font))
    , m_marks(marks)
{
}

void GraphPainter::paint(QPainter& painter, const GraphLight& light, const QRectF& exposed, double scale) const
{
    const bool near = scale >= readable;
    painter.setRenderHint(QPainter::Antialiasing, near);
    painter.fillRect(exposed, m_theme.color(Shade::GraphCanvas));
    const auto litCurve = [&](const GraphPicture::Curve& curve) {
        return light.lit(curve.from) && light.lit(curve.to);
    };
    // What is lit stands over what is not. A test of every rectangle costs less than drawing a few curves.
    for (const bool lit : {false, true})
        for (const GraphPicture::Curve& curve : m_picture.curves)
            if (litCurve(curve) == lit && curve.bounds.intersects(exposed))
                paintCurve(painter, curve, light, exposed, near);
    for (std::size_t i = 0; i < m_picture.boxes.size(); ++i)
        if (m_picture.boxes[i].rect.adjusted(-6, -markRise, 6, 6).intersects(exposed))
            paintBox(painter, i, light, near);
    for (std::size_t i = 0; m_marks && i < m_marks->size(); ++i)
        if (!(*m_marks)[i].text.isEmpty() && m_picture.boxes[i].rect.adjusted(-6, -markRise, 6, 6).intersects(exposed))
            paintMark(painter, i, light.lit(i), near);
    if (!near)
        return;
    painter.setFont(m_font);
    for (const GraphPicture::Curve& curve : m_picture.curves) {
        const bool touched =
            light.selected >= 0 && (int(curve.from) == light.selected || int(curve.to) == light.selected);
        const bool shown = light.selected < 0 ? curve.hasRoom || curve.kind == graph::Edge::Kind::Conflicts
                                              : touched || (curve.hasRoom && litCurve(curve));
        if (!curve.bounds.intersects(exposed))
            continue;
        if (shown && !curve.label.isEmpty())
            paintLabel(painter, curve, touched);
        else if (profileOf(curve))
            paintGlyph(painter, curve, litCurve(curve));
    }
}

const GraphMark* GraphPainter::profileOf(const GraphPicture::Curve& curve) const
{
    const bool known = m_marks && curve.from < m_marks->size() && !(*m_marks)[curve.from].glyph.isEmpty();
    return known ? &(*m_marks)[curve.from] : nullptr;
}

void GraphPainter::paintCurve(QPainter& painter, const GraphPicture::Curve& curve, const GraphLight& light,
                              const QRectF& exposed, bool near) const
{
    const bool lit = light.lit(curve.from) && light.lit(curve.to);
    const bool chosen = light.selected >= 0 && lit;
    const bool ahead = chosen && (int(curve.from) == light.selected || light.after[curve.from]);
    const GraphMark* profile = profileOf(curve);
    QColor color = m_theme.color(curve.kind == graph::Edge::Kind::Conflicts ? Shade::Conflicted
                                 : profile                                  ? profile->edge
                                 : !chosen                                  ? Shade::GraphEdge
                                 : ahead                                    ? Shade::RemovedText
                                                                            : Shade::Accent);
    if (!lit)
        color = faded(color, m_theme.color(Shade::GraphCanvas));
    const bool conflict = curve.kind == graph::Edge::Kind::Conflicts;
    const Qt::PenStyle style = conflict                                      ? Qt::DashLine
                               : curve.kind == graph::Edge::Kind::Constrains ? Qt::DotLine
                                                                             : Qt::SolidLine;
    const double width = conflict ? 2.5 : chosen ? 1.8 : 1.2;
    painter.setBrush(Qt::NoBrush);
    drawLine(painter, curve, QPen(color, near ? width : 0, style, Qt::FlatCap), exposed);
    const QPointF end = curve.path.currentPosition();
    if (!near || !exposed.adjusted(-10, -10, 10, 10).contains(end))
        return;
    const QPainterPath::Element before = curve.path.elementAt(curve.path.elementCount() - 2);
    QPointF way = end - QPointF(before);
    const double length = std::hypot(way.x(), way.y());
    way = length > 0 ? way / length : QPointF(1, 0);
    const QPointF across(-way.y() * 3.6, way.x() * 3.6);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF{end, end - way * 8 + across, end - way * 8 - across});
}

void GraphPainter::paintLabel(QPainter& painter, const GraphPicture::Curve& curve, bool lit) const
{
    const QFontMetricsF metrics(m_font);
    const GraphMark* profile = profileOf(curve);
    const QString text = metrics.elidedText(curve.label, Qt::ElideRight, 320);
    const double glyph = profile ? metrics.horizontalAdvance(profile->glyph) + 4 : 0;
    const QSizeF size(metrics.horizontalAdvance(text) + glyph + 8, metrics.height());
    QRectF room(curve.labelAt - QPointF(size.width() / 2, size.height() / 2), size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Shade::GraphCanvas));
    painter.drawRoundedRect(room, 3, 3);
    if (profile) {
        painter.setPen(m_theme.color(profile->edge));
        painter.drawText(room.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, profile->glyph);
        room.setLeft(room.left() + glyph);
    }
    painter.setPen(m_theme.color(curve.kind == graph::Edge::Kind::Conflicts ? Shade::Conflicted
                                 : lit                                      ? Shade::Text
                                                                            : Shade::Muted));
    painter.drawText(room, Qt::AlignCenter, text);
}

void GraphPainter::paintGlyph(QPainter& painter, const GraphPicture::Curve& curve, bool lit) const
{
    const GraphMark& profile = *profileOf(curve);
    const QColor canvas = m_theme.color(Shade::GraphCanvas);
    const QFontMetricsF metrics(m_font);
    const QSizeF size(metrics.horizontalAdvance(profile.glyph) + 2, metrics.height() * 0.8);
    const QRectF room(curve.labelAt - QPointF(size.width() / 2, size.height() / 2), size);
    painter.fillRect(room, canvas); // else the line would go through it
    painter.setPen(lit ? m_theme.color(profile.edge) : faded(m_theme.color(profile.edge), canvas));
    painter.drawText(room, Qt::AlignCenter | Qt::TextDontClip, profile.glyph);
}

void GraphPainter::paintBox(QPainter& painter, std::size_t index, const GraphLight& light, bool near) const
{
    const GraphPicture::Box& box = m_picture.boxes[index];
    const QColor canvas = m_theme.color(Shade::GraphCanvas);
    const bool lit = light.lit(index);
    const bool selected = int(index) == light.selected;
    const bool match = index < light.matches.size() && light.matches[index];
    const auto shade = [&](Shade which) { return lit ? m_theme.color(which) : faded(m_theme.color(which), canvas); };
    const bool input = box.kind == graph::Node::Kind::Input;
    QPen border(shade(box.conflict ? Shade::Conflicted
                      : selected   ? Shade::Accent
                                   : Shade::Border),
                selected || box.conflict ? 2.0 : 1.0);
    if (box.cycle)
        border.setStyle(Qt::DashDotLine);
    painter.setPen(border);
    painter.setBrush(selected ? m_theme.color(Shade::Selection) : input ? canvas : shade(Shade::GraphNode));
    if (near)
        painter.drawRoundedRect(box.rect, input ? box.rect.height() / 2 : 6, input ? box.rect.height() / 2 : 6);
    else
        painter.drawRect(box.rect);
    if (match) {
        painter.setPen(QPen(m_theme.color(Shade::Stale), near ? 2.0 : 4.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.rect.adjusted(-4, -4, 4, 4), 8, 8);
    }
    if (!near)
        return;
    const QRectF inner = box.rect.adjusted(12, 0, -12, 0);
    painter.setFont(input ? m_font : m_bold);
    painter.setPen(selected ? m_theme.color(Shade::OnSelection) : shade(input ? Shade::Muted : Shade::GraphNodeText));
    const QFontMetricsF metrics(painter.font());
    const double detail = box.detail.isEmpty() ? 0 : QFontMetricsF(m_font).horizontalAdvance(box.detail) + 8;
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(box.title, Qt::ElideMiddle, std::max(inner.width() - detail, 20.0)));
    if (box.detail.isEmpty())
        return;
    painter.setFont(m_font);
    painter.setPen(box.conflict ? shade(Shade::Conflicted)
                   : selected   ? m_theme.color(Shade::OnSelection)
                                : shade(Shade::Muted));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, box.detail);
}

void GraphPainter::paintMark(QPainter& painter, std::size_t index, bool lit, bool near) const
{
    const GraphMark& mark = (*m_marks)[index];
    const QRectF& box = m_picture.boxes[index].rect;
    const QColor canvas = m_theme.color(Shade::GraphCanvas);
    const auto shade = [&](Shade which) { return lit ? m_theme.color(which) : faded(m_theme.color(which), canvas); };
    const QColor color = shade(mark.shade);
    const QColor border = mark.glyph.isEmpty() ? color : shade(mark.edge);
    if (!near) { // a spot that is seen from afar; what it says is read from near
        constexpr double spot = 7;
        painter.fillRect(QRectF(box.right() - 2 * spot, box.top(), 2 * spot, 2 * spot), border);
        return;
    }
    QFont font = m_font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.92);
    const QFontMetricsF metrics(font);
    const QString text = metrics.elidedText(mark.text, Qt::ElideRight, std::max(box.width() - 4, 40.0));
    const double height = std::min(metrics.height(), markRise + 4);
    const QRectF pill(box.right() - metrics.horizontalAdvance(text) - 10, box.top() - markRise + 1,
                      metrics.horizontalAdvance(text) + 10, height);
    painter.setPen(QPen(border, 1));
    painter.setBrush(canvas);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
}

QByteArray GraphPainter::png(double ratio) const
{
    const QRectF area = m_picture.bounds.adjusted(-margin, -margin, margin, margin);
    // An image of more than this no program opens; the drawing is made smaller instead.
    constexpr double longest = 16000;
    const double scale = std::min({ratio, longest / area.width(), longest / area.height()});
    QImage image((area.size() * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(m_theme.color(Shade::GraphCanvas));
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    paint(painter, {}, area, 1.0);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray GraphPainter::svg() const
{
    const QRectF area = m_picture.bounds.adjusted(-margin, -margin, margin, margin);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(area.size().toSize());
    generator.setViewBox(QRectF(QPointF(), area.size()));
    generator.setTitle(QStringLiteral("Lockwright"));
    QPainter painter(&generator);
    painter.translate(-area.topLeft());
    paint(painter, {}, area, 1.0);
    painter.end();
    return bytes;
}

} // namespace lockwright::gui
