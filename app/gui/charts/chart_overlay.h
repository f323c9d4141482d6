// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_data.h"

#include <QGraphicsItem>

#include <vector>

namespace lockwright::gui
{

/// What is painted over the bars as lines, so that it is sharp in every export: the hatching of the parts, the legend
/// with the same hatching, totals, flags and the mark.
class ChartOverlay final : public QGraphicsItem
{
public:
    struct Part {
        QRectF rect;
        int series = 0;
    };
    struct Label {
        QRectF rect;
        QString text;
        Qt::Alignment alignment;
    };

    explicit ChartOverlay(QGraphicsItem* parent = nullptr);

    void setArea(const QRectF& area);
    void setTheme(const Theme& theme) { m_theme = &theme; }
    void setLegend(const std::vector<ChartData::Series>& series, const QFont& font);
    /// How high the legend is in that width.
    [[nodiscard]] double legendHeight(double width) const;
    void setParts(std::vector<Part> parts, std::vector<Label> labels);
    /// @param focused the keyboard moves it
    void setMark(const QRectF& rect, bool focused);

    [[nodiscard]] QRectF boundingRect() const override { return m_area; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    /// Lines of a part's hatching over its rectangle; nothing for the first one.
    static void hatch(QPainter& painter, const QRectF& rect, int series, const QColor& color);

private:
    [[nodiscard]] std::vector<QPointF> legendPlaces(double width) const;
    [[nodiscard]] double entryWidth(std::size_t series) const;

    QRectF m_area;
    const Theme* m_theme = &Theme::light();
    std::vector<ChartData::Series> m_legend;
    QFont m_font;
    std::vector<Part> m_parts;
    std::vector<Label> m_labels;
    QRectF m_mark;
    bool m_focused = false;
};

} // namespace lockwright::gui
