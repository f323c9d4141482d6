// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/profile_graph.h"

#include "graph_view/layered_layout.h"
#include "views/state_delegate.h"
#include "words.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace lockwright::gui
{

namespace
{
constexpr QSizeF nodeSize(168, 46);
constexpr QSizeF nodeGap(64, 14);
constexpr double margin = 18;
constexpr double smallest = 0.25;
constexpr double largest = 3.0;
} // namespace

ProfileGraph::ProfileGraph(const Themes& themes, QWidget* parent)
    : QGraphicsView(parent)
    , m_themes(themes)
{
    setObjectName(QStringLiteral("profileGraph"));
    setAccessibleName(tr("Profile graph"));
    setScene(new QGraphicsScene(this));
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setDragMode(QGraphicsView::ScrollHandDrag);
    connect(&themes, &Themes::changed, this, [this] { viewport()->update(); });
}

void ProfileGraph::setReport(std::shared_ptr<const workspace::ProfilesReport> report)
{
    const QString kept = current();
    m_report = std::move(report);
    rebuild();
    setCurrent(kept);
    if (m_fitted)
        fit();
}

void ProfileGraph::rebuild()
{
    m_boxes.clear();
    m_layers.clear();
    m_current = -1;
    if (m_report) {
        std::vector<LayeredLayout::Edge> edges;
        for (const auto& edge : m_report->edges)
            edges.push_back({int(edge.parent), int(edge.child)});
        const auto layout = LayeredLayout::of(int(m_report->profiles.size()), edges, nodeSize, nodeGap);
        for (const QPointF& corner : layout.position)
            m_boxes.emplace_back(corner, nodeSize);
        m_layers = layout.layer;
    }
    QRectF bounds;
    for (const QRectF& box : m_boxes)
        bounds |= box;
    setSceneRect(bounds.adjusted(-margin, -margin, margin, margin));
    viewport()->update();
}

void ProfileGraph::setCurrent(const QString& profile)
{
    m_current = -1;
    const std::string key = fromQt(profile);
    for (int i = 0; i < nodeCount(); ++i) {
        if (m_report->profiles[std::size_t(i)].profile.name == key)
            m_current = i;
    }
    viewport()->update();
}

QString ProfileGraph::current() const
{
    return m_current < 0 ? QString() : toQt(std::string_view(m_report->profiles[std::size_t(m_current)].profile.name));
}

QString ProfileGraph::sentence(int node) const
{
    const auto& info = m_report->profiles[std::size_t(node)];
    QString text = tr("%1, %n package(s), %2", "profile, packages, state", int(info.packages))
                       .arg(toQt(std::string_view(info.profile.name)), words(info.state));
    const QString comma = QStringLiteral(", ");
    if (!info.includes.empty())
        text = tr("%1; includes %2", "node, parents").arg(text, toQt(info.includes).join(comma));
    if (!info.constrainedBy.empty())
        text = tr("%1; constrained by %2", "node, parents").arg(text, toQt(info.constrainedBy).join(comma));
    return text;
}

QRect ProfileGraph::nodeRect(int node) const
{
    const QRect inView = mapFromScene(m_boxes[std::size_t(node)]).boundingRect();
    return {viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

void ProfileGraph::walkTo(int node)
{
    if (node < 0 || node >= nodeCount())
        return;
    m_current = node;
    ensureVisible(m_boxes[std::size_t(node)], int(margin), int(margin));
    viewport()->update();
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(node);
    QAccessible::updateAccessibility(&focused);
    emit profileSelected(current());
}

void ProfileGraph::zoom(double factor)
{
    const double now = transform().m11();
    const double next = std::clamp(now * factor, smallest, largest);
    scale(next / now, next / now);
    m_fitted = false;
}

void ProfileGraph::fit()
{
    m_fitted = true;
    if (m_boxes.empty() || viewport()->width() < 10)
        return;
    const QRectF bounds = sceneRect();
    const double factor = std::min({viewport()->width() / bounds.width(), viewport()->height() / bounds.height(), 1.0});
    setTransform(QTransform::fromScale(std::max(factor, smallest), std::max(factor, smallest)));
    centerOn(bounds.center());
}

int ProfileGraph::nodeAt(const QPoint& position) const
{
    const QPointF point = mapToScene(position);
    for (int i = 0; i < nodeCount(); ++i) {
        if (m_boxes[std::size_t(i)].contains(point))
            return i;
    }
    return -1;
}

int ProfileGraph::across(int node, int direction) const
{
    int best = -1;
    double distance = std::numeric_limits<double>::max();
    for (const auto& edge : m_report->edges) {
        const int from = int(direction > 0 ? edge.parent : edge.child);
        const int to = int(direction > 0 ? edge.child : edge.parent);
        if (from != node || to < 0 || to >= nodeCount())
            continue;
        const QPointF way = m_boxes[std::size_t(to)].center() - m_boxes[std::size_t(node)].center();
        const double length = std::abs(way.x()) + std::abs(way.y());
        if (length < distance) {
            distance = length;
            best = to;
        }
    }
    return best;
}

int ProfileGraph::along(int node, int direction) const
{
    int best = -1;
    double distance = std::numeric_limits<double>::max();
    for (int i = 0; i < nodeCount(); ++i) {
        if (i == node || m_layers[std::size_t(i)] != m_layers[std::size_t(node)])
            continue;
        const double way = (m_boxes[std::size_t(i)].y() - m_boxes[std::size_t(node)].y()) * direction;
        if (way > 0 && way < distance) {
            distance = way;
            best = i;
        }
    }
    return best;
}

void ProfileGraph::keyPressEvent(QKeyEvent* event)
{
    if (nodeCount() == 0)
        return QGraphicsView::keyPressEvent(event);
    const int from = std::max(m_current, 0);
    switch (event->key()) {
    case Qt::Key_Right:
        return walkTo(m_current < 0 ? 0 : across(from, isRightToLeft() ? -1 : +1));
    case Qt::Key_Left:
        return walkTo(m_current < 0 ? 0 : across(from, isRightToLeft() ? +1 : -1));
    case Qt::Key_Down:
        return walkTo(m_current < 0 ? 0 : along(from, +1));
    case Qt::Key_Up:
        return walkTo(m_current < 0 ? 0 : along(from, -1));
    case Qt::Key_Home:
        return walkTo(0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit profileActivated(current());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(0.8);
    case Qt::Key_0:
        return fit();
    default:
        return QGraphicsView::keyPressEvent(event);
    }
}

void ProfileGraph::mousePressEvent(QMouseEvent* event)
{
    const int node = event->button() == Qt::LeftButton ? nodeAt(event->position().toPoint()) : -1;
    if (node >= 0)
        walkTo(node);
    else
        QGraphicsView::mousePressEvent(event);
}

void ProfileGraph::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (nodeAt(event->position().toPoint()) >= 0)
        emit profileActivated(current());
}

void ProfileGraph::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        zoom(std::pow(1.0015, event->angleDelta().y()));
    else
        QGraphicsView::wheelEvent(event);
}

void ProfileGraph::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitted)
        fit();
}

void ProfileGraph::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ProfileGraph::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void ProfileGraph::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, m_themes.theme().color(Shade::GraphCanvas));
    drawEdges(*painter);
    for (int i = 0; i < nodeCount(); ++i)
        drawNode(*painter, i);
}

void ProfileGraph::drawEdges(QPainter& painter) const
{
    if (!m_report)
        return;
    const Theme& theme = m_themes.theme();
    for (const auto& edge : m_report->edges) {
        if (edge.parent >= m_boxes.size() || edge.child >= m_boxes.size())
            continue;
        const bool lit = m_current >= 0 && (int(edge.parent) == m_current || int(edge.child) == m_current);
        const QColor color = theme.color(lit ? Shade::Accent : Shade::GraphEdge);
        const QRectF& parent = m_boxes[edge.parent];
        const QRectF& child = m_boxes[edge.child];
        const QPointF from(parent.right(), parent.center().y());
        const QPointF to(child.left() - 2, child.center().y());
        const double bend = std::max((to.x() - from.x()) / 2, 24.0);
        QPainterPath path(from);
        path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to - QPointF(6, 0));
        const bool dotted = edge.kind == requirements::ProfileEdge::Kind::ConstrainedBy;
        QPen pen(color, lit ? 2.0 : 1.5, dotted ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{to, to + QPointF(-8, -4), to + QPointF(-8, 4)});
    }
}

void ProfileGraph::drawNode(QPainter& painter, int node) const
{
    const Theme& theme = m_themes.theme();
    const auto& info = m_report->profiles[std::size_t(node)];
    const QRectF& box = m_boxes[std::size_t(node)];
    const bool marked = node == m_current;
    QPainterPath outline;
    outline.addRoundedRect(box, 6, 6);
    painter.setPen(QPen(theme.color(marked ? Shade::Accent : Shade::Border), marked ? 2.0 : 1.0));
    painter.setBrush(theme.color(Shade::GraphNode));
    painter.drawPath(outline);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(QRectF(box.topLeft(), QSizeF(4, box.height())), theme.color(shadeOf(info.state)));
    painter.restore();
    if (marked && hasFocus()) {
        painter.setPen(QPen(theme.color(Shade::Accent), 1.0, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), 8, 8);
    }

    const QRectF inner = box.adjusted(13, 5, -10, -5);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.color(Shade::GraphNodeText));
    const QString name = toQt(std::string_view(info.profile.name));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(bold).elidedText(name, Qt::ElideMiddle, inner.width()));
    painter.setFont(font());
    const QString state = tr("%1 %2", "glyph and word of a state").arg(glyph(info.state), words(info.state));
    painter.setPen(theme.color(shadeOf(info.state)));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, state);
    painter.setPen(theme.color(Shade::Muted));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom, tr("%n package(s)", nullptr, int(info.packages)));
}

void ProfileGraph::drawForeground(QPainter* painter, const QRectF&)
{
    if (nodeCount() == 0)
        return;
    const Theme& theme = m_themes.theme();
    painter->save();
    painter->resetTransform();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    painter->setFont(small);
    const QFontMetricsF metrics(small);
    double x = 12;
    const double y = viewport()->height() - 12;
    using Kind = requirements::ProfileEdge::Kind;
    const std::tuple<Kind, Qt::PenStyle, QString> entries[] = {
        {Kind::Includes, Qt::SolidLine, tr("includes (-r)")},
        {Kind::ConstrainedBy, Qt::DotLine, tr("constrained by (-c)")}};
    for (const auto& [kind, style, text] : entries) {
        if (std::none_of(m_report->edges.begin(), m_report->edges.end(),
                         [wanted = kind](const auto& edge) { return edge.kind == wanted; }))
            continue;
        painter->setPen(QPen(theme.color(Shade::GraphEdge), 1.5, style, Qt::RoundCap));
        painter->drawLine(QPointF(x, y - 4), QPointF(x + 24, y - 4));
        painter->setPen(theme.color(Shade::Muted));
        painter->drawText(QPointF(x + 31, y), text);
        x += 31 + metrics.horizontalAdvance(text) + 18;
    }
    painter->restore();
}

} // namespace lockwright::gui
