// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/range_row.h"

#include "charts/chart_overlay.h"
#include "words.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <set>

namespace lockwright::gui
{

namespace
{
using explain::ConflictRanges;
constexpr double barHeight = 8;
constexpr double endRadius = 4.5;
constexpr double dotRadius = 5.5;
} // namespace

RangeRoom::RangeRoom(const QWidget& row, std::size_t versions)
    : mirrored(row.layoutDirection() == Qt::RightToLeft)
    , count(std::max<std::size_t>(versions, 1))
{
    const double gap = 10;
    const double width = std::clamp(row.width() * 0.42, 120.0, 360.0);
    text = QRectF(4, 0, width, row.height());
    bars = QRectF(width + gap, 0, std::max(40.0, row.width() - width - 2 * gap), row.height());
    if (mirrored) {
        text.moveRight(row.width() - 4);
        bars.moveLeft(gap);
    }
}

double RangeRoom::x(std::size_t position) const
{
    const double share = (double(position) + 0.5) / double(count);
    return mirrored ? bars.right() - share * bars.width() : bars.left() + share * bars.width();
}

RangeRow::RangeRow(const Themes& themes, const ConflictRanges& ranges, ConflictRanges::Row row, QString text,
                   QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_versions(ranges.axis.size())
    , m_row(std::move(row))
    , m_text(std::move(text))
{
    setObjectName(QStringLiteral("rangeRow"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&themes, &Themes::changed, this, qOverload<>(&QWidget::update));
}

QSize RangeRow::sizeHint() const
{
    return {400, std::max(fontMetrics().height() + 8, 22)};
}

void RangeRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_themes.theme();
    const RangeRoom room(*this, m_versions);
    QPainter painter(this);
    painter.setPen(QPen(theme.color(Shade::Border), 1, Qt::DotLine));
    for (std::size_t i = 0; i < m_versions; ++i)
        painter.drawLine(QPointF(room.x(i), 0), QPointF(room.x(i), height()));
    const bool none = !m_none.isEmpty();
    painter.setPen(theme.color(none ? Shade::Muted : Shade::Text));
    const auto alignment = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(room.text, int(alignment),
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, int(room.text.width())));
    painter.setRenderHint(QPainter::Antialiasing);
    if (none)
        paintNone(painter, room);
    for (const ConflictRanges::Span& span : m_row.spans)
        paintSpan(painter, room, span);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(Shade::Accent));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void RangeRow::paintSpan(QPainter& painter, const RangeRoom& room, const ConflictRanges::Span& span) const
{
    const Theme& theme = m_themes.theme();
    const QColor color = theme.color(m_row.by.empty() ? Shade::ChartOne : Shade::ChartTwo);
    const double middle = height() / 2.0;
    if (span.low && span.low == span.high) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(room.x(*span.low), middle), dotRadius, dotRadius);
        return;
    }
    const double from = span.low ? room.x(*span.low) : room.start();
    const double to = span.high ? room.x(*span.high) : room.end();
    const QRectF bar(std::min(from, to), middle - barHeight / 2, std::abs(to - from), barHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRect(bar);
    // What packages require is hatched: colour alone tells nothing.
    if (!m_row.by.empty())
        ChartOverlay::hatch(painter, bar, 1, theme.color(Shade::Base));
    const auto end = [&](double x, bool belongs) {
        painter.setPen(QPen(color, 2));
        painter.setBrush(belongs ? color : theme.color(Shade::Base));
        painter.drawEllipse(QPointF(x, middle), endRadius, endRadius);
    };
    if (span.low)
        end(from, span.lowIn);
    if (span.high)
        end(to, span.highIn);
}

void RangeRow::paintNone(QPainter& painter, const RangeRoom& room) const
{
    const Theme& theme = m_themes.theme();
    const QRectF band = room.bars.adjusted(0, 2, 0, -2);
    painter.fillRect(band, theme.color(Shade::ErrorBack));
    ChartOverlay::hatch(painter, band, 1, theme.color(Shade::Border));
    const QString word = fontMetrics().elidedText(m_none, Qt::ElideRight, int(band.width()) - 12);
    QRectF back(0, 0, fontMetrics().horizontalAdvance(word) + 12, band.height());
    back.moveCenter(band.center());
    painter.fillRect(back, theme.color(Shade::ErrorBack));
    painter.setPen(theme.color(Shade::ErrorText));
    painter.drawText(back, Qt::AlignCenter, word);
}

void RangeRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit activated();
    else
        QWidget::keyPressEvent(event);
}

void RangeRow::mouseDoubleClickEvent(QMouseEvent*)
{
    emit activated();
}

void RangeRow::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    for (QWidget* above = parentWidget(); above; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            area->ensureWidgetVisible(this, 0, 8);
    }
}

RangeAxis::RangeAxis(const Themes& themes, const ConflictRanges& ranges, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_versions(ranges.axis.size())
{
    setObjectName(QStringLiteral("rangeAxis"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    std::set<std::size_t> added;
    QStringList all;
    const auto add = [&](std::size_t position) {
        if (!added.insert(position).second)
            return;
        QString text = toQt(std::string_view(ranges.axis[position]));
        if (ranges.locked == position)
            text = tr("%1 locked", "version").arg(text);
        else if (ranges.newest == position)
            text = tr("%1 newest", "version").arg(text);
        m_labels.emplace_back(position, text);
    };
    for (const ConflictRanges::Row& row : ranges.rows)
        for (const ConflictRanges::Span& span : row.spans)
            for (const auto& end : {span.low, span.high})
                if (end)
                    add(*end);
    for (const auto& position : {ranges.newest, ranges.locked})
        if (position)
            add(*position);
    for (std::size_t position = 0; position < m_versions; ++position)
        add(position);
    for (const auto& [position, text] : m_labels)
        all += text;
    setAccessibleName(tr("Versions: %1").arg(all.join(QStringLiteral(", "))));
    connect(&themes, &Themes::changed, this, qOverload<>(&QWidget::update));
}

QSize RangeAxis::sizeHint() const
{
    return {400, fontMetrics().height() + 6};
}

std::vector<std::pair<QRectF, QString>> RangeAxis::labels() const
{
    const RangeRoom room(*this, m_versions);
    std::vector<std::pair<QRectF, QString>> placed;
    for (const auto& [position, text] : m_labels) {
        QRectF place(0, 4, fontMetrics().horizontalAdvance(text) + 2, height() - 4);
        place.moveCenter(QPointF(room.x(position), place.center().y()));
        place.moveLeft(std::clamp(place.left(), 0.0, std::max(0.0, width() - place.width())));
        const bool free = std::none_of(placed.begin(), placed.end(), [&](const auto& other) {
            return other.first.adjusted(-8, 0, 8, 0).intersects(place);
        });
        if (free)
            placed.emplace_back(place, text);
    }
    return placed;
}

void RangeAxis::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_themes.theme();
    const RangeRoom room(*this, m_versions);
    QPainter painter(this);
    painter.setPen(theme.color(Shade::Border));
    painter.drawLine(QPointF(room.bars.left(), 0), QPointF(room.bars.right(), 0));
    for (std::size_t i = 0; i < m_versions; ++i)
        painter.drawLine(QPointF(room.x(i), 0), QPointF(room.x(i), 4));
    painter.setPen(theme.color(Shade::Muted));
    for (const auto& [place, text] : labels())
        painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace lockwright::gui
