// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job.h"

namespace lockwright::gui
{

Job::Job(QObject* parent)
    : QObject(parent)
{
    m_clock.start();
}

Progress Job::progress() const
{
    return m_board->get();
}

void Job::Board::set(const Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    m_progress = progress;
}

Progress Job::Board::get() const
{
    const std::scoped_lock lock(m_mutex);
    return m_progress;
}

} // namespace lockwright::gui
