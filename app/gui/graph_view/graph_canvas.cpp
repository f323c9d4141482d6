// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_view/graph_canvas.h"

#include "graph_view/graph_minimap.h"
#include "words.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace lockwright::gui
{

namespace
{
constexpr int tileSize = 256;
constexpr int tilesKept = 200;
constexpr double smallest = 0.05;
constexpr double largest = 4.0;
constexpr double readable = 0.6;
constexpr int restMilliseconds = 80;
constexpr int movingMilliseconds = 100;
constexpr int tileMilliseconds = 7; ///< of a frame's sixteen, while the picture moves
constexpr int typingMilliseconds = 900;

quint64 tileKey(int column, int row)
{
    return (quint64(quint32(column)) << 32) | quint32(row);
}
} // namespace

GraphCanvas::GraphCanvas(const Themes& themes, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_themes(themes)
    , m_minimap(new GraphMinimap(themes, *this))
{
    setObjectName(QStringLiteral("graphCanvas"));
    setAccessibleName(tr("Dependency graph"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_before = {};
        viewport()->update();
    });
    m_moving.setSingleShot(true);
    m_moving.setInterval(movingMilliseconds);
    connect(&m_moving, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_typed.clear(); });
    for (QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::sliderMoved, this, &GraphCanvas::moveOn);
    connect(&themes, &Themes::changed, this, &GraphCanvas::repaintAll);
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::setPicture(std::shared_ptr<const GraphPicture> picture)
{
    const QString kept = currentPackage();
    m_picture = std::move(picture);
    m_light = {};
    m_marks.clear();
    m_before = {};
    repaintAll();
    m_minimap->renew();
    fitIfSmall();
    if (m_picture && m_picture->focus >= 0)
        select(m_picture->focus, false);
    else
        setCurrentPackage(kept);
    if (m_light.selected >= 0)
        ensureVisible(m_light.selected);
    QAccessibleEvent changed(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
}

void GraphCanvas::setMarks(std::vector<GraphMark> marks)
{
    m_marks = std::move(marks);
    repaintAll();
}

QString GraphCanvas::sentence(int node) const
{
    const QString mark = m_marks.empty() ? QString() : m_marks[std::size_t(node)].text;
    const QString text = m_picture->sentence(node);
    return mark.isEmpty() ? text : text + QStringLiteral(", ") + mark;
}

void GraphCanvas::setLight(GraphLight light)
{
    m_light = std::move(light);
    repaintAll();
}

void GraphCanvas::repaintAll()
{
    m_tiles.clear();
    viewport()->update();
}

void GraphCanvas::select(int box, bool tell)
{
    if (m_picture && box != m_light.selected)
        setLight(GraphLight::of(*m_picture, box, m_light.matches));
    if (box < 0)
        return;
    m_minimap->stepAside();
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(box);
    QAccessible::updateAccessibility(&focused);
    if (tell && m_picture->boxes[std::size_t(box)].kind == graph::Node::Kind::Package)
        emit packageSelected(currentPackage());
}

void GraphCanvas::setCurrentPackage(const QString& package)
{
    const int box = m_picture ? m_picture->find(fromQt(package)) : -1;
    if (box == m_light.selected)
        return;
    select(box, false);
    if (box >= 0)
        ensureVisible(box);
}

QString GraphCanvas::currentPackage() const
{
    if (!m_picture || m_light.selected < 0)
        return {};
    const auto& members = m_picture->report.reduced.groups[std::size_t(m_light.selected)].members;
    return toQt(std::string_view(m_picture->report.graph.nodes()[members.front()].name));
}

void GraphCanvas::walkTo(int box)
{
    if (box < 0 || box >= nodeCount())
        return;
    select(box, true);
    ensureVisible(box);
}

int GraphCanvas::search(const QString& text)
{
    if (!m_picture)
        return 0;
    std::vector<bool> matches(text.isEmpty() ? 0 : m_picture->boxes.size(), false);
    const std::string wanted = fromQt(text.toLower());
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto& group = m_picture->report.reduced.groups[i];
        for (const auto* list : {&group.members, &group.folded})
            for (const graph::NodeId node : *list)
                if (m_picture->report.graph.nodes()[node].name.find(wanted) != std::string::npos)
                    matches[i] = true;
    }
    const int count = int(std::count(matches.begin(), matches.end(), true));
    setLight(GraphLight::of(*m_picture, m_light.selected, std::move(matches)));
    if (count > 0 && (m_light.selected < 0 || !m_light.matches[std::size_t(m_light.selected)]))
        walkToMatch(+1);
    return count;
}

int GraphCanvas::walkToMatch(int direction)
{
    const int count = int(m_light.matches.size());
    if (std::none_of(m_light.matches.begin(), m_light.matches.end(), [](bool match) { return match; }))
        return 0;
    int box = m_light.selected;
    do {
        box = (box + direction + count) % count;
    } while (!m_light.matches[std::size_t(box)]);
    walkTo(box);
    return int(std::count(m_light.matches.begin(), m_light.matches.begin() + box + 1, true));
}

QRectF GraphCanvas::area() const
{
    constexpr double air = GraphPainter::margin;
    return m_picture ? m_picture->bounds.adjusted(-air, -air, air, air) : QRectF();
}

QPointF GraphCanvas::origin() const
{
    const QRectF whole(area().topLeft() * m_scale, area().size() * m_scale);
    const QSizeF view = viewport()->size();
    const auto along = [](double start, double length, double room, int value) {
        return length <= room ? start - (room - length) / 2 : start + value;
    };
    // Whole pixels: tiles that were painted at others would be blurred.
    return QPointF(std::round(along(whole.left(), whole.width(), view.width(), horizontalScrollBar()->value())),
                   std::round(along(whole.top(), whole.height(), view.height(), verticalScrollBar()->value())));
}

QPointF GraphCanvas::toPicture(const QPointF& position) const
{
    return (position + origin()) / m_scale;
}

QRectF GraphCanvas::visible() const
{
    return {toPicture({0, 0}), QSizeF(viewport()->size()) / m_scale};
}

void GraphCanvas::updateScrollBars()
{
    const QSizeF whole = area().size() * m_scale;
    const auto set = [](QScrollBar* bar, double length, int room) {
        bar->setRange(0, std::max(0, int(std::ceil(length)) - room));
        bar->setPageStep(room);
        bar->setSingleStep(40);
    };
    set(horizontalScrollBar(), whole.width(), viewport()->width());
    set(verticalScrollBar(), whole.height(), viewport()->height());
}

void GraphCanvas::centerOn(const QPointF& point)
{
    const QPointF corner = (point - area().topLeft()) * m_scale - QRectF(viewport()->rect()).center();
    horizontalScrollBar()->setValue(int(corner.x()));
    verticalScrollBar()->setValue(int(corner.y()));
}

void GraphCanvas::zoom(double factor)
{
    const QPointF still = m_light.selected >= 0 && m_picture
                              ? m_picture->boxes[std::size_t(m_light.selected)].rect.center() * m_scale - origin()
                              : QRectF(viewport()->rect()).center();
    zoomTo(m_scale * factor, QRectF(viewport()->rect()).contains(still) ? still : QRectF(viewport()->rect()).center());
}

void GraphCanvas::zoomTo(double scale, const QPointF& still)
{
    scale = std::clamp(scale, smallest, largest);
    if (!m_picture || qFuzzyCompare(scale, m_scale))
        return;
    if (m_before.isNull()) {
        m_before = viewport()->grab();
        m_beforeArea = visible();
    }
    const QPointF point = toPicture(still);
    m_scale = scale;
    m_tiles.clear();
    updateScrollBars();
    const QPointF corner = (point - area().topLeft()) * m_scale - still;
    horizontalScrollBar()->setValue(int(corner.x()));
    verticalScrollBar()->setValue(int(corner.y()));
    m_rest.start();
    viewport()->update();
    emit viewChanged();
}

void GraphCanvas::fit()
{
    if (!m_picture || m_picture->boxes.empty() || viewport()->width() < 10)
        return;
    const QSizeF whole = area().size();
    m_scale = std::clamp(std::min({viewport()->width() / whole.width(), viewport()->height() / whole.height(), 1.0}),
                         smallest, largest);
    m_before = {};
    updateScrollBars();
    repaintAll();
    emit viewChanged();
}

void GraphCanvas::fitIfSmall()
{
    fit();
    if (!m_picture || m_scale >= readable)
        return;
    m_scale = readable;
    updateScrollBars();
    const int at = m_picture->focus >= 0 ? m_picture->focus : 0;
    centerOn(m_picture->boxes[std::size_t(at)].rect.center());
    repaintAll();
    emit viewChanged();
}

int GraphCanvas::boxAt(const QPointF& position) const
{
    const QPointF point = toPicture(position);
    for (int i = 0; i < nodeCount(); ++i)
        if (m_picture->boxes[std::size_t(i)].rect.contains(point))
            return i;
    return -1;
}

QRect GraphCanvas::nodeRect(int node) const
{
    const QRectF rect = m_picture->boxes[std::size_t(node)].rect;
    const QPointF corner = rect.topLeft() * m_scale - origin();
    return {viewport()->mapToGlobal(corner.toPoint()), (rect.size() * m_scale).toSize()};
}

void GraphCanvas::ensureVisible(int box)
{
    const QRectF rect = m_picture->boxes[std::size_t(box)].rect;
    const QRectF seen = visible();
    if (seen.contains(rect))
        return;
    if (!seen.intersects(rect.adjusted(-seen.width(), -seen.height(), seen.width(), seen.height())))
        return centerOn(rect.center());
    const double air = 30 / m_scale;
    QPointF corner = seen.topLeft();
    corner.setX(
        std::clamp(corner.x(), std::min(rect.right() + air - seen.width(), rect.left() - air), rect.left() - air));
    corner.setY(
        std::clamp(corner.y(), std::min(rect.bottom() + air - seen.height(), rect.top() - air), rect.top() - air));
    centerOn(corner + QPointF(seen.width() / 2, seen.height() / 2));
}

const QPixmap& GraphCanvas::tile(int column, int row)
{
    Tile& tile = m_tiles[tileKey(column, row)];
    tile.used = m_frame;
    if (tile.pixmap.isNull()) {
        const double ratio = devicePixelRatioF();
        tile.pixmap = QPixmap(QSize(tileSize, tileSize) * ratio);
        tile.pixmap.setDevicePixelRatio(ratio);
        QPainter painter(&tile.pixmap);
        painter.translate(-column * tileSize, -row * tileSize);
        painter.scale(m_scale, m_scale);
        const QRectF exposed(QPointF(column, row) * tileSize / m_scale, QSizeF(tileSize, tileSize) / m_scale);
        GraphPainter(*m_picture, m_themes.theme(), font(), &m_marks).paint(painter, m_light, exposed, m_scale);
    }
    return tile.pixmap;
}

void GraphCanvas::paintTiles(QPainter& painter, const QRect& part)
{
    const QPointF start = origin();
    const QRectF wanted = QRectF(part).translated(start);
    ++m_frame;
    QElapsedTimer clock;
    clock.start();
    bool missing = false;
    for (int row = int(std::floor(wanted.top() / tileSize)); row * tileSize < wanted.bottom(); ++row) {
        for (int column = int(std::floor(wanted.left() / tileSize)); column * tileSize < wanted.right(); ++column) {
            const QPointF corner = QPointF(column * tileSize, row * tileSize) - start;
            if (m_moving.isActive() && clock.elapsed() >= tileMilliseconds && !m_tiles.contains(tileKey(column, row))) {
                painter.fillRect(QRectF(corner, QSizeF(tileSize, tileSize)),
                                 m_themes.theme().color(Shade::GraphCanvas));
                missing = true;
            } else {
                painter.drawPixmap(corner, tile(column, row));
            }
        }
    }
    if (missing) // the rest in the next frame
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
    if (m_tiles.size() > tilesKept)
        m_tiles.removeIf([this](const auto& item) { return item.value().used != m_frame; });
}

void GraphCanvas::moveOn()
{
    m_moving.start();
}

void GraphCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const QColor canvas = m_themes.theme().color(Shade::GraphCanvas);
    if (!m_picture || m_picture->boxes.empty())
        return painter.fillRect(event->rect(), canvas);
    const QPointF start = origin();
    if (!m_before.isNull() && m_rest.isActive()) {
        painter.fillRect(event->rect(), canvas);
        painter.drawPixmap(QRectF(m_beforeArea.topLeft() * m_scale - start, m_beforeArea.size() * m_scale), m_before,
                           QRectF(m_before.rect()));
    } else {
        paintTiles(painter, event->rect());
    }
    if (m_light.selected < 0 || !hasFocus())
        return;
    const QRectF box = m_picture->boxes[std::size_t(m_light.selected)].rect;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_themes.theme().color(Shade::Accent), 1.5, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(box.topLeft() * m_scale - start, box.size() * m_scale).adjusted(-4, -4, 4, 4), 8, 8);
}

void GraphCanvas::resizeEvent(QResizeEvent*)
{
    updateScrollBars();
    m_minimap->renew();
    emit viewChanged();
}

void GraphCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
    emit viewChanged();
}

void GraphCanvas::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        repaintAll();
}

} // namespace lockwright::gui
