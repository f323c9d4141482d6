// SPDX-License-Identifier: GPL-3.0-or-later
#include "feel_session.h"

#include <QKeyEvent>
#include <QTableView>

#include <cstdio>

namespace lockwright::bench
{

namespace
{
/// Notices that a widget is painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget* widget)
        : m_widget(widget)
    {
        widget->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == m_widget && event->type() == QEvent::Paint)
            painted = true;
        return false;
    }
    bool painted = false;

private:
    QWidget* m_widget;
};

gui::Doors doorsWith(const QString& folder)
{
    workspace::Environment environment;
    environment.cacheFolder = (folder + QStringLiteral("/cache")).toStdString();
    environment.stateFolder = (folder + QStringLiteral("/state")).toStdString();
    environment.index.environment.emplace();
    return {[environment](const std::filesystem::path& path, Task&) {
                return workspace::Workspace::open(path, environment);
            },
            [](const std::filesystem::path& path, Task& task) { return workspace::createSample(path, task); }};
}

std::string number(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, value < 10 ? "%.1f" : "%.0f", value);
    return text;
}
} // namespace

FeelSession::FeelSession(const QString& folder)
{
    m_themes.setMode(gui::Themes::Mode::Light);
    m_memory = std::make_unique<gui::WindowMemory>(folder + QStringLiteral("/window.ini"));
    m_window = std::make_unique<gui::MainWindow>(
        gui::MainWindow::Surroundings{doorsWith(folder), m_dialogs, m_themes, *m_memory, folder});
    m_window->resize(1600, 1000);
    m_window->show();
}

void FeelSession::settle()
{
    waitUntil([this] { return !m_window->controller().running(); });
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

double FeelSession::untilPainted(QWidget* painted, double start)
{
    PaintWatch watch(painted);
    painted->update();
    waitUntil([&] { return watch.painted; });
    return monotonicMilliseconds() - start;
}

double FeelSession::open(const QString& repository)
{
    const double start = monotonicMilliseconds();
    bool packages = false;
    bool profiles = false;
    auto& controller = m_window->controller();
    QObject context;
    QObject::connect(&controller, &gui::WorkspaceController::packagesReady, &context, [&] { packages = true; });
    QObject::connect(&controller, &gui::WorkspaceController::profilesReady, &context, [&] { profiles = true; });
    m_window->openFolder(repository);
    waitUntil([&] { return packages && profiles; });
    return untilPainted(find<QTableView>("packageTable")->viewport(), start);
}

double FeelSession::key(QWidget* widget, int key, const QString& text)
{
    const double start = monotonicMilliseconds();
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(widget, &release);
    QCoreApplication::processEvents(); // timers that are due, and the painting
    return monotonicMilliseconds() - start;
}

int measureStart(const QString& folder, const QString& repository, double begin)
{
    FeelSession session(folder);
    session.open(repository);
    std::printf("%.1f\n", monotonicMilliseconds() - begin);
    std::fflush(stdout);
    std::_Exit(0); // what comes after does not belong to the start
}

FeelRow row(std::string what, double target, const char* unit, double measured)
{
    return {std::move(what), "< " + number(target) + " " + unit, number(measured) + " " + unit, measured < target};
}

FeelRow row(std::string what, double target, const Spread& measured)
{
    return {std::move(what), "< " + number(target) + " ms",
            number(measured.median) + " ms; 95 %: " + number(measured.p95) + "; most: " + number(measured.most),
            measured.p95 < target};
}

} // namespace lockwright::bench
