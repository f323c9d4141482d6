// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <functional>
#include <string>
#include <vector>

namespace lockwright::bench
{

/// An application that times what its event loop does: while one event is handled, the window is deaf.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    /// The longest that one event kept the loop busy.
    struct Stall {
        double milliseconds = 0; ///< on the clock
        double processor = 0;    ///< of this thread: what the machine's other work has no part in
        std::string what;        ///< receiver and kind of event
    };
    void beginWatch() { m_longest = {}; }
    [[nodiscard]] const Stall& longest() const { return m_longest; }

    bool notify(QObject* receiver, QEvent* event) override;

private:
    Stall m_longest;
    int m_depth = 0;
};

/// Runs the event loop until `done`; throws after `seconds`.
void waitUntil(const std::function<bool()>& done, int seconds = 120);

/// Milliseconds since some fixed time, the same in every process.
[[nodiscard]] double monotonicMilliseconds();

/// What lies in the middle, and far out.
struct Spread {
    double median = 0;
    double p95 = 0;
    double most = 0;
};
[[nodiscard]] Spread spreadOf(std::vector<double> values);

/// Resident memory of this process.
[[nodiscard]] double residentMegabytes();

} // namespace lockwright::bench
