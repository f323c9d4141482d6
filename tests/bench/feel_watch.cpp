// SPDX-License-Identifier: GPL-3.0-or-later
#include "feel_watch.h"

#include <QEvent>
#include <QFile>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>
#include <stdexcept>
#include <unistd.h>

namespace lockwright::bench
{

namespace
{
double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}
} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event); // counted with the event that it is part of
    const std::string what = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const double start = milliseconds(CLOCK_MONOTONIC);
    const double startProcessor = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    const double took = milliseconds(CLOCK_MONOTONIC) - start;
    if (took > m_longest.milliseconds) {
        const char* kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        m_longest = {took, milliseconds(CLOCK_THREAD_CPUTIME_ID) - startProcessor,
                     what + ", " + (kind ? kind : "event")};
    }
    return result;
}

void waitUntil(const std::function<bool()>& done, int seconds)
{
    const double end = monotonicMilliseconds() + seconds * 1000.0;
    while (!done()) {
        if (monotonicMilliseconds() > end)
            throw std::runtime_error("the window did not answer in time");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
}

double monotonicMilliseconds()
{
    return milliseconds(CLOCK_MONOTONIC);
}

Spread spreadOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) {
        return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
    };
    return {at(0.5), at(0.95), values.back()};
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> words = file.readAll().split(' ');
    return words.size() < 2 ? 0 : words[1].toDouble() * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace lockwright::bench
