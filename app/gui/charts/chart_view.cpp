// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"

#include "charts/chart_overlay.h"
#include "words.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QStackedBarSeries>
#include <QSvgGenerator>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <cmath>
#include <utility>

namespace lockwright::gui
{

namespace
{
constexpr double barShare = 0.72;   ///< of a category's room
constexpr double totalsRoom = 0.08; ///< of the value axis, for what is written behind the longest bar
constexpr double flagsRoom = 0.2;   ///< the same above bars that stand, where flags are
constexpr int pictureScale = 2;

/// 1, 2 or 5 times a power of ten: the step of an axis with about five ticks.
double stepFor(double maximum, bool fractions)
{
    const double rough = maximum / 5;
    const double power = std::pow(10.0, std::floor(std::log10(std::max(rough, 1e-6))));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= rough)
            step = factor * power;
    return fractions ? step : std::max(1.0, step);
}
} // namespace

ChartView::ChartView(const Themes& themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
    , m_overlay(new ChartOverlay(m_chart))
{
    setObjectName(QStringLiteral("chartView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents); // the mouse asks for parts, which this widget knows
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&themes, &Themes::changed, this, [this] {
        applyTheme(m_themes.theme());
        place();
    });
    draw();
}

ChartView::~ChartView()
{
    disconnect(m_chart, nullptr, this, nullptr); // it lays itself out while it dies
}

void ChartView::setData(ChartData data)
{
    m_data = std::move(data);
    m_category = m_series = -1;
    setAccessibleName(m_data.title);
    draw();
    int first = 0;
    while (first < m_drawn && m_data.total(first) <= 0)
        ++first;
    setCurrent(first < m_drawn ? first : -1, nearestPart(first, 0));
}

void ChartView::draw()
{
    const int before = std::exchange(m_drawn, roomFor());
    QChart* const old = m_chart;
    disconnect(old, nullptr, this, nullptr);
    m_chart = new QChart;
    m_overlay = new ChartOverlay(m_chart);
    m_chart->legend()->hide(); // its markers have no hatching
    m_chart->setBackgroundRoundness(0);
    m_chart->setBackgroundPen(Qt::NoPen);
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    double largest = 0;
    for (int category = 0; category < m_drawn; ++category)
        largest = std::max(largest, m_data.total(category));
    m_maximum = std::max(largest * (1 + (rightwards() ? totalsRoom : flagsRoom)), m_data.fractions ? 1e-3 : 1.0);
    m_overlay->setLegend(m_data.series, font());
    m_labelWidth = labelWidth();
    addBars();
    applyTheme(m_themes.theme());
    connect(m_chart, &QChart::plotAreaChanged, this, &ChartView::place);
    m_view->setChart(m_chart);
    delete old;
    place();
    if (m_drawn != before)
        emit drawnChanged();
}

int ChartView::roomFor() const
{
    // Qt Charts drops the labels of bars that are lower than a line of text.
    constexpr int around = 95, between = 10, least = 4; // the legend and the axis; lines; bars
    const int room = std::max(least, (height() - around) / (fontMetrics().height() + between));
    if (rightwards())
        return std::min(int(m_data.drawn()), room);
    constexpr int beside = 60, gap = 6; // the value axis; their labels stand on end
    return std::min(int(m_data.drawn()), std::max(least, (width() - beside) / (fontMetrics().height() + gap)));
}

int ChartView::labelWidth() const
{
    // Where labels want more, Qt Charts leaves nothing of them but dots. Rounded, so that not every resize draws anew.
    constexpr int round = 20, share = 3, least = 80;
    return std::max(least, width() / share / round * round);
}

void ChartView::addBars()
{
    QAbstractBarSeries* bars =
        rightwards() ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
    bars->setBarWidth(barShare);
    for (std::size_t series = 0; series < m_data.series.size(); ++series) {
        auto* set = new QBarSet(m_data.series[series].name);
        for (int i = 0; i < m_drawn; ++i) // the axis grows upwards, a list is read downwards
            set->append(m_data.value(rightwards() || m_data.fromTheRight ? m_drawn - 1 - i : i, int(series)));
        bars->append(set);
    }
    m_chart->addSeries(bars);
    addAxes(bars);
}

void ChartView::addAxes(QAbstractBarSeries* bars)
{
    QStringList labels;
    for (std::size_t i = 0; i < std::size_t(m_drawn); ++i) {
        const ChartData::Category& category = m_data.categories[i];
        QString label = category.axis.isNull() ? category.name : category.axis;
        if (rightwards())
            label = fontMetrics().elidedText(label, Qt::ElideRight, m_labelWidth);
        label = label.toHtmlEscaped(); // Qt Charts takes labels for markup
        while (labels.contains(label))
            label += QChar(0x200b); // the axis drops a label that it has already
        rightwards() || m_data.fromTheRight ? labels.prepend(label) : labels.append(label);
    }
    auto* categories = new QBarCategoryAxis;
    if (!rightwards())
        categories->setLabelsAngle(-90);
    categories->append(labels);
    categories->setGridLineVisible(false);
    auto* values = new QValueAxis;
    const double step = stepFor(m_maximum, m_data.fractions);
    const double ticks = std::ceil(m_maximum / step);
    m_maximum = ticks * step;
    values->setRange(0, m_maximum);
    values->setTickCount(int(ticks) + 1);
    values->setLabelFormat(step < 1 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
    values->setTitleText(m_data.valueHeading.toHtmlEscaped());
    m_chart->addAxis(categories, rightwards() ? Qt::AlignLeft : Qt::AlignBottom);
    m_chart->addAxis(values, rightwards() ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(categories);
    bars->attachAxis(values);
}

void ChartView::applyTheme(const Theme& theme)
{
    m_chart->setBackgroundBrush(theme.color(Shade::Base));
    m_view->setBackgroundBrush(theme.color(Shade::Base));
    for (QAbstractAxis* axis : m_chart->axes()) {
        axis->setLabelsFont(font());
        axis->setLabelsColor(theme.color(Shade::Text));
        axis->setTitleFont(font());
        axis->setTitleBrush(theme.color(Shade::Muted));
        axis->setLinePen(QPen(theme.color(Shade::GraphEdge), 1));
        axis->setGridLinePen(QPen(theme.color(Shade::Border), 1));
    }
    for (QAbstractSeries* series : m_chart->series()) {
        const QList<QBarSet*> sets = static_cast<QAbstractBarSeries*>(series)->barSets();
        for (qsizetype i = 0; i < sets.size(); ++i) {
            sets[i]->setBrush(theme.color(m_data.series[std::size_t(i)].shade));
            sets[i]->setPen(QPen(theme.color(Shade::Base), 1));
        }
    }
    m_overlay->setTheme(theme);
    m_overlay->update();
}

std::optional<QRectF> ChartView::partRect(int category, int series) const
{
    if (category < 0 || category >= m_drawn || series < 0 || std::size_t(series) >= m_data.series.size())
        return std::nullopt;
    double before = 0;
    for (int i = 0; i < series; ++i)
        before += m_data.value(category, i);
    const double value = m_data.value(category, series);
    const QRectF plot = m_chart->plotArea();
    const double room = (rightwards() ? plot.height() : plot.width()) / m_drawn;
    const int place = m_data.fromTheRight ? m_drawn - 1 - category : category;
    const double start = room * (place + (1 - barShare) / 2);
    if (rightwards()) {
        const double scale = plot.width() / m_maximum;
        return QRectF(plot.left() + before * scale, plot.top() + start, value * scale, room * barShare);
    }
    const double scale = plot.height() / m_maximum;
    return QRectF(plot.left() + start, plot.bottom() - (before + value) * scale, room * barShare, value * scale);
}

void ChartView::place()
{
    const QRectF area(QPointF(0, 0), m_chart->size());
    m_overlay->setArea(area);
    const QMargins margins(6, int(std::ceil(m_overlay->legendHeight(area.width()))) + 6, 14, 4);
    if (m_chart->margins() != margins)
        m_chart->setMargins(margins);
    std::vector<ChartOverlay::Part> parts;
    std::vector<ChartOverlay::Label> labels;
    constexpr double room = 80;
    for (int category = 0; category < m_drawn; ++category) {
        for (int series = 0; series < int(m_data.series.size()); ++series)
            if (const auto rect = partRect(category, series); m_data.value(category, series) > 0)
                parts.push_back({*rect, series});
        if (m_data.series.empty())
            continue;
        const double total = m_data.total(category);
        QString text = total > 0 ? m_data.valueText(total) : QString();
        if (const QString& flag = m_data.categories[std::size_t(category)].flag; !flag.isEmpty())
            text = QStringLiteral("⚑") + (text.isEmpty() ? QString() : QLatin1Char(rightwards() ? ' ' : '\n') + text);
        const QRectF last = *partRect(category, int(m_data.series.size()) - 1);
        labels.push_back(rightwards()
                             ? ChartOverlay::Label{QRectF(last.right() + 5, last.top(), room, last.height()), text,
                                                   Qt::AlignLeft | Qt::AlignVCenter}
                             : ChartOverlay::Label{QRectF(last.center().x() - room / 2, last.top() - 42, room, 40),
                                                   text, Qt::AlignHCenter | Qt::AlignBottom});
    }
    m_overlay->setParts(std::move(parts), std::move(labels));
    setCurrent(m_category, m_series);
}

void ChartView::setCurrent(int category, int series)
{
    m_category = category;
    m_series = series;
    const auto rect = partRect(category, series);
    setAccessibleDescription(m_data.sentence(category, series));
    constexpr double least = 4; // a part of nothing is marked too
    m_overlay->setMark(
        rect ? QRectF(rect->topLeft(), QSizeF(std::max(rect->width(), least), std::max(rect->height(), least)))
             : QRectF(),
        hasFocus());
}

int ChartView::nearestPart(int category, int series) const
{
    const int count = int(m_data.series.size());
    for (int distance = 0; distance < count; ++distance)
        for (const int candidate : {series + distance, series - distance})
            if (candidate >= 0 && candidate < count && m_data.value(category, candidate) > 0)
                return candidate;
    return std::clamp(series, 0, std::max(0, count - 1));
}

void ChartView::choose(int category, int series)
{
    if (category == m_category && series == m_series)
        return;
    setCurrent(category, series);
    emit currentChanged(category, series);
}

void ChartView::moveCategory(int step)
{
    const int last = m_drawn - 1;
    if (last < 0)
        return;
    const int category = std::clamp(m_category + step, 0, last);
    choose(category, nearestPart(category, std::max(0, m_series)));
}

void ChartView::moveSeries(int step)
{
    for (int series = m_series + step; series >= 0 && series < int(m_data.series.size()); series += step)
        if (m_data.value(m_category, series) > 0)
            return choose(m_category, series);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const auto steps = [&](Qt::Key back, Qt::Key forth) {
        return event->key() == forth ? 1 : event->key() == back ? -1 : 0;
    };
    const int across = steps(Qt::Key_Left, Qt::Key_Right); // Qt Charts draws from left to right in every language
    const int down = steps(Qt::Key_Up, Qt::Key_Down);
    if (across != 0)
        return rightwards() ? moveSeries(across) : moveCategory(m_data.fromTheRight ? -across : across);
    if (down != 0)
        return rightwards() ? moveCategory(down) : moveSeries(-down);
    switch (event->key()) {
    case Qt::Key_Home:
        return moveCategory(m_data.fromTheRight ? m_drawn : -m_drawn);
    case Qt::Key_End:
        return moveCategory(m_data.fromTheRight ? -m_drawn : m_drawn);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_category >= 0 && m_series >= 0)
            emit activated(m_category, m_series);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

ChartView::Part ChartView::partAt(const QPointF& position) const
{
    const QPointF at = m_chart->mapFromScene(m_view->mapToScene(position.toPoint()));
    for (int category = 0; category < m_drawn; ++category)
        for (int series = 0; series < int(m_data.series.size()); ++series)
            if (const auto rect = partRect(category, series);
                rect->adjusted(-1, -1, 1, 1).contains(at) && m_data.value(category, series) > 0)
                return {category, series};
    return {};
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    const Part part = partAt(event->position());
    if (event->button() != Qt::LeftButton || part.category < 0)
        return;
    choose(part.category, part.series);
    emit activated(part.category, part.series);
}

bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Part part = partAt(help->pos());
        if (part.category >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(m_data.sentence(part.category, part.series)), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FontChange)
        draw();
    return QWidget::event(event);
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (labelWidth() != m_labelWidth || roomFor() != m_drawn)
        draw();
    else
        place();
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    setCurrent(m_category, m_series);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCurrent(m_category, m_series);
}

template <typename Paint>
void ChartView::paintForPaper(Paint paint)
{
    applyTheme(Theme::light());
    m_overlay->setMark({}, false);
    paint();
    applyTheme(m_themes.theme());
    setCurrent(m_category, m_series);
}

QByteArray ChartView::png()
{
    QImage image(m_chart->size().toSize() * pictureScale, QImage::Format_RGB32);
    image.fill(Theme::light().color(Shade::Base));
    paintForPaper([&] {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        m_view->scene()->render(&painter);
    });
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray ChartView::svg()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(m_chart->size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), m_chart->size()));
    generator.setTitle(m_data.title);
    paintForPaper([&] {
        QPainter painter(&generator);
        m_view->scene()->render(&painter);
    });
    return bytes;
}

} // namespace lockwright::gui
