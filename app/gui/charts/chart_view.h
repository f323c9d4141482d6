// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_data.h"

#include <QWidget>

#include <optional>

class QAbstractBarSeries;
class QChart;
class QChartView;

namespace lockwright::gui
{

class ChartOverlay;

/// Draws a ChartData with Qt Charts, which is seen nowhere else in the program. One part of one bar is marked; arrows
/// move the mark, Enter and a click say that it is what the user wants to see.
class ChartView final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartView(const Themes& themes, QWidget* parent = nullptr);
    ~ChartView() override;

    void setData(ChartData data);
    [[nodiscard]] const ChartData& data() const { return m_data; }

    [[nodiscard]] int currentCategory() const { return m_category; }
    [[nodiscard]] int currentSeries() const { return m_series; }
    /// How many bars there is room for.
    [[nodiscard]] int drawn() const { return m_drawn; }
    /// Marks a part; nothing is marked where there is no such one.
    void setCurrent(int category, int series);
    /// Where a part is drawn; nothing where it is not.
    [[nodiscard]] std::optional<QRectF> partRect(int category, int series) const;

    /// The drawing as a file, in the colours of the light theme on white.
    [[nodiscard]] QByteArray png();
    [[nodiscard]] QByteArray svg();

signals:
    void currentChanged(int category, int series);
    void activated(int category, int series);
    void drawnChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Part {
        int category = -1;
        int series = -1;
    };
    /// Makes a new drawing: of one that is changed, Qt Charts keeps old axes in sight.
    void draw();
    void addBars();
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int roomFor() const;
    void addAxes(QAbstractBarSeries* bars);
    void applyTheme(const Theme& theme);
    void place();
    void moveCategory(int step);
    void moveSeries(int step);
    void choose(int category, int series);
    [[nodiscard]] int nearestPart(int category, int series) const;
    [[nodiscard]] Part partAt(const QPointF& position) const;
    [[nodiscard]] bool rightwards() const { return m_data.direction == ChartData::Direction::Rightwards; }
    template <typename Paint>
    void paintForPaper(Paint paint);

    const Themes& m_themes;
    QChart* m_chart;
    QChartView* m_view;
    ChartOverlay* m_overlay; ///< a child of m_chart
    ChartData m_data;
    double m_maximum = 1; ///< of the value axis
    int m_category = -1;
    int m_series = -1;
    int m_drawn = 0;      ///< bars
    int m_labelWidth = 0; ///< what a category may take at the left
};

} // namespace lockwright::gui
