// SPDX-License-Identifier: GPL-3.0-or-later
// GraphCanvas: keys, mouse and tool tips.
#include "graph_view/graph_canvas.h"
#include "words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace lockwright::gui
{

int GraphCanvas::across(int box, bool forward) const
{
    const auto& curves = forward ? m_picture->boxes[std::size_t(box)].out : m_picture->boxes[std::size_t(box)].in;
    int best = -1;
    double distance = std::numeric_limits<double>::max();
    for (const std::uint32_t index : curves) {
        const GraphPicture::Curve& curve = m_picture->curves[index];
        const std::uint32_t other = forward ? curve.to : curve.from;
        const QPointF way = m_picture->boxes[other].rect.center() - m_picture->boxes[std::size_t(box)].rect.center();
        if (const double length = std::abs(way.x()) + std::abs(way.y()); length < distance) {
            distance = length;
            best = int(other);
        }
    }
    return best;
}

int GraphCanvas::along(int box, int direction) const
{
    // The nearest one above or below; what stands in the same column counts as nearer.
    const QPointF here = m_picture->boxes[std::size_t(box)].rect.center();
    int best = -1;
    double distance = std::numeric_limits<double>::max();
    for (int i = 0; i < nodeCount(); ++i) {
        const QPointF way = m_picture->boxes[std::size_t(i)].rect.center() - here;
        if (i == box || way.y() * direction < 1)
            continue;
        if (const double length = std::abs(way.y()) + 3 * std::abs(way.x()); length < distance) {
            distance = length;
            best = i;
        }
    }
    return best;
}

bool GraphCanvas::walk(int key)
{
    const int forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (key != forward && key != back && key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Home)
        return false;
    const auto root = std::find_if(m_picture->boxes.begin(), m_picture->boxes.end(),
                                   [](const GraphPicture::Box& box) { return box.in.empty(); });
    const int first = root == m_picture->boxes.end() ? 0 : int(root - m_picture->boxes.begin());
    if (key == Qt::Key_Home || m_light.selected < 0)
        walkTo(first);
    else if (key == forward || key == back)
        walkTo(across(m_light.selected, key == forward));
    else
        walkTo(along(m_light.selected, key == Qt::Key_Down ? +1 : -1));
    return true;
}

void GraphCanvas::typeAhead(const QString& text)
{
    m_typed += text.toLower();
    m_typing.start();
    const int count = nodeCount();
    const int start = std::max(m_light.selected, 0);
    for (int i = 0; i < count; ++i) {
        const int box = (start + (m_typed.size() == 1 ? 1 : 0) + i) % count;
        if (m_picture->boxes[std::size_t(box)].title.startsWith(m_typed, Qt::CaseInsensitive))
            return walkTo(box);
    }
}

void GraphCanvas::activate(int box)
{
    const QString name = currentPackage();
    if (m_picture->boxes[std::size_t(box)].kind == graph::Node::Kind::Input)
        emit inputActivated(name);
    else
        emit packageActivated(name);
}

void GraphCanvas::keyPressEvent(QKeyEvent* event)
{
    if (nodeCount() == 0)
        return QAbstractScrollArea::keyPressEvent(event);
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return event->ignore();
    if (walk(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_light.selected >= 0)
            activate(m_light.selected);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(0.8);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return zoom(1.0 / m_scale);
    case Qt::Key_Backspace:
        return emit undoRequested();
    case Qt::Key_F3:
        walkToMatch(event->modifiers() & Qt::ShiftModifier ? -1 : +1);
        return;
    case Qt::Key_Escape:
        if (m_light.selected < 0)
            return event->ignore();
        return select(-1, false);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                                                 : QScrollBar::SliderPageStepAdd);
    default:
        break;
    }
    if (!event->text().isEmpty() && event->text().front().isLetterOrNumber())
        return typeAhead(event->text());
    event->ignore();
}

void GraphCanvas::mousePressEvent(QMouseEvent* event)
{
    m_dragStart = event->position().toPoint();
    const int box = boxAt(event->position());
    if (box >= 0 && event->button() != Qt::MiddleButton)
        return walkTo(box);
    if (event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton) {
        m_dragging = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (m_dragging) {
        const QPoint way = position - m_dragStart;
        m_dragStart = position;
        moveOn();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
        return;
    }
    viewport()->setCursor(boxAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::OpenHandCursor);
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragging = false;
    viewport()->setCursor(boxAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::OpenHandCursor);
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int box = boxAt(event->position()); box >= 0)
        activate(box);
}

void GraphCanvas::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomTo(m_scale * std::pow(1.0015, event->angleDelta().y()), event->position());
    } else {
        moveOn();
        QAbstractScrollArea::wheelEvent(event);
    }
}

bool GraphCanvas::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int box = boxAt(help->pos());
    if (box < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(m_picture->description(box)), viewport());
    return true;
}

void GraphCanvas::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void GraphCanvas::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace lockwright::gui
