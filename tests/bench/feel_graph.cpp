// SPDX-License-Identifier: GPL-3.0-or-later
// What the graph costs: layout, first picture, panning, zooming.
#include "feel_session.h"
#include "made_repository.h"

#include "graph_view/graph_canvas.h"
#include "views/graph_page.h"

#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace lockwright::bench
{

namespace
{
using gui::GraphCanvas;
using gui::GraphPage;

constexpr double frame = 1000.0 / 60;
constexpr int frames = 240;

/// Moves the picture and paints each step, as a hand on the mouse does: one step a frame, with the time between for
/// what the program does while it is idle.
Spread timePanning(GraphCanvas& canvas, int stepX, int stepY)
{
    canvas.horizontalScrollBar()->setValue(0);
    canvas.verticalScrollBar()->setValue(0);
    QCoreApplication::processEvents();
    QPointF hand(400, 300);
    const auto send = [&](QEvent::Type type, Qt::MouseButton button) {
        QMouseEvent event(type, hand, canvas.viewport()->mapToGlobal(hand), button, Qt::MiddleButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, Qt::MiddleButton);
    std::vector<double> times;
    int directionX = 1;
    int directionY = 1;
    for (int i = 0; i < frames; ++i) {
        const double start = monotonicMilliseconds();
        const auto turn = [](const QScrollBar* bar, int& direction) {
            if ((direction > 0 && bar->value() >= bar->maximum()) || (direction < 0 && bar->value() <= 0))
                direction = -direction;
        };
        turn(canvas.horizontalScrollBar(), directionX);
        turn(canvas.verticalScrollBar(), directionY);
        hand -= QPointF(stepX * directionX, stepY * directionY);
        send(QEvent::MouseMove, Qt::NoButton);
        QCoreApplication::processEvents(); // paints, and shows it
        times.push_back(monotonicMilliseconds() - start);
        while (monotonicMilliseconds() - start < frame)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
    }
    send(QEvent::MouseButtonRelease, Qt::MiddleButton);
    return spreadOf(std::move(times));
}

Spread timeZooming(GraphCanvas& canvas)
{
    std::vector<double> times;
    for (int i = 0; i < 120; ++i) {
        const double start = monotonicMilliseconds();
        canvas.zoomTo(canvas.scale() * (i / 20 % 2 == 0 ? 1.04 : 1 / 1.04), QPointF(300, 300));
        QCoreApplication::processEvents();
        times.push_back(monotonicMilliseconds() - start);
    }
    return spreadOf(std::move(times));
}

/// From the end of a zoom to the sharp picture, the waiting left out.
double timeSharp(FeelSession& session, GraphCanvas& canvas)
{
    canvas.zoomTo(canvas.scale() * 1.1, QPointF(300, 300));
    QCoreApplication::processEvents();
    const double start = monotonicMilliseconds();
    waitUntil([&] { return canvas.isSharp(); });
    return session.untilPainted(canvas.viewport(), start);
}

void measureOne(const QString& folder, std::size_t packages, std::size_t edges, bool reduced,
                std::vector<FeelRow>& rows)
{
    FeelSession session(folder);
    const QString repository = QStringLiteral("%1/graph-%2").arg(folder).arg(packages);
    if (!QDir(repository).exists())
        makeRepository(repository.toStdString(), {1, packages, edges, 0});
    session.open(repository);
    session.settle();
    auto* page = session.window().findChild<GraphPage*>();
    session.window().showPage(gui::MainWindow::Page::Graph);
    session.settle();
    workspace::GraphOptions options;
    options.scope = workspace::GraphOptions::Scope::Everything;
    if (!reduced)
        options.reduction = {false, 0, false, false, {}};
    bool ready = false;
    QObject context;
    QObject::connect(&session.window().controller(), &gui::WorkspaceController::graphReady, &context,
                     [&] { ready = true; });
    const double start = monotonicMilliseconds();
    session.window().controller().graph(options, session.window().font());
    waitUntil([&] { return ready; }, 300);
    GraphCanvas& canvas = page->canvas();
    session.untilPainted(canvas.viewport(), start);
    const double took = monotonicMilliseconds() - start;
    const std::string what = std::to_string(canvas.picture()->boxes.size()) + " boxes, "
                             + std::to_string(canvas.picture()->curves.size()) + " edges"
                             + (reduced ? " (of a lock of " + std::to_string(packages) + ", reduced)" : "");
    rows.push_back(row("graph from lock to first picture: " + what,
                       packages < 300 ? 20 : 300, // what a layout of our own could do; dot is a process of its own
                       "ms", took));
    if (packages < 1000)
        return;
    for (const double scale : {1.0, 0.5, 0.2}) {
        canvas.zoomTo(scale, QPointF(0, 0));
        waitUntil([&] { return canvas.isSharp(); });
        const std::string size = std::to_string(int(scale * 100)) + " %: ";
        rows.push_back(row("pan at " + size + what, frame, timePanning(canvas, 18, 7)));
        rows.push_back(row("pan fast at " + size + what, frame, timePanning(canvas, 90, 40)));
    }
    rows.push_back(row("zoom: " + what, frame, timeZooming(canvas)));
    waitUntil([&] { return canvas.isSharp(); });
    rows.push_back(
        row("from rest to a sharp picture, 80 ms of waiting included: " + what, 160, "ms", timeSharp(session, canvas)));
}
} // namespace

void measureGraphs(const QString& folder, std::vector<FeelRow>& rows)
{
    measureOne(folder, 224, 700, true, rows);
    measureOne(folder, 224, 700, false, rows);
    measureOne(folder, 700, 2100, true, rows);
    measureOne(folder, 1500, 4417, true, rows);
    measureOne(folder, 1500, 4417, false, rows);
}

} // namespace lockwright::bench
