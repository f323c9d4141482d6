// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <csignal>
#include <unistd.h>

namespace lockwright::cli
{

namespace
{

sigset_t stoppingSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

} // namespace

Interrupt::Interrupt()
{
    const sigset_t set = stoppingSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_thread = std::thread([this] { wait(); });
}

Interrupt::~Interrupt()
{
    m_ended = true;
    pthread_kill(m_thread.native_handle(), SIGTERM);
    m_thread.join();
}

void Interrupt::wait()
{
    const sigset_t set = stoppingSignals();
    for (bool asked = false;; asked = true) {
        int signal = 0;
        sigwait(&set, &signal);
        if (m_ended)
            return;
        if (asked)
            _exit(130);
        m_stop.request_stop();
    }
}

void Interrupt::restoreSignals()
{
    const sigset_t set = stoppingSignals();
    pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace lockwright::cli
