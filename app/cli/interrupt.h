// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace lockwright::cli
{

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request, for as long as it lives.
///
/// Little is legal inside a signal handler, so there is none: the signals are blocked, and a thread waits for
/// them. The first one asks the work to stop; a second one ends the process at once (what was half-written is
/// rolled back by the next start, see FileTransaction).
/// @pre made before any other thread, so that all of them inherit the blocked signals.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

    /// Lets signals act again as they did before, for a program that replaces this one.
    static void restoreSignals();

private:
    void wait();

    std::stop_source m_stop;
    std::atomic<bool> m_ended{false};
    std::thread m_thread;
};

} // namespace lockwright::cli
