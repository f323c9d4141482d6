// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/what_if_watch.h"

#include <utility>

namespace lockwright::gui
{

WhatIfWatch::WhatIfWatch(QObject* parent, int rest)
    : QObject(parent)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    m_slow.setSingleShot(true);
    m_slow.setInterval(usualSlow);
    connect(&m_rest, &QTimer::timeout, this, &WhatIfWatch::ask);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        emit stateChanged();
    });
}

void WhatIfWatch::become(State state)
{
    m_state = state;
    if (state != State::Waiting) {
        m_rest.stop();
        m_slow.stop();
        m_isSlow = false;
    } else if (!m_slow.isActive() && !m_isSlow) {
        m_slow.start();
    }
    emit stateChanged();
}

void WhatIfWatch::want(Files files, std::vector<std::string> upgrades)
{
    const bool underWay = m_state == State::Ready || m_asked || m_rest.isActive();
    if (files == m_files && upgrades == m_upgrades && (underWay || isEmpty()))
        return;
    m_files = std::move(files);
    m_upgrades = std::move(upgrades);
    again();
}

void WhatIfWatch::again()
{
    if (std::exchange(m_asked, false))
        emit unwanted();
    if (isEmpty()) {
        m_report.reset();
        return become(State::Nothing);
    }
    m_rest.start();
    become(State::Waiting);
}

void WhatIfWatch::outdate()
{
    if (isEmpty())
        return;
    if (std::exchange(m_asked, false))
        emit unwanted();
    m_rest.stop();
    become(State::Waiting);
}

void WhatIfWatch::ask()
{
    m_rest.stop();
    m_asked = true;
    emit wanted(m_files, m_upgrades);
}

void WhatIfWatch::clear()
{
    want({});
}

void WhatIfWatch::setReport(const Report& report)
{
    if (!std::exchange(m_asked, false))
        return; // about texts of before
    m_report = report;
    become(State::Ready);
}

void WhatIfWatch::setFailed(const QString& text)
{
    if (!std::exchange(m_asked, false))
        return;
    m_failure = text;
    become(State::Failed);
}

void WhatIfWatch::setCancelled()
{
    setFailed(tr("Stopped."));
}

} // namespace lockwright::gui
