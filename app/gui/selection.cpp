// SPDX-License-Identifier: GPL-3.0-or-later
#include "selection.h"

namespace lockwright::gui
{

void Selection::setPackage(const QString& package)
{
    if (package == m_package)
        return;
    m_package = package;
    if (!package.isEmpty() && (m_history.empty() || m_history[m_at] != package)) {
        if (!m_history.empty())
            m_history.resize(m_at + 1); // what lay ahead is another way now
        m_history.push_back(package);
        if (m_history.size() > limit)
            m_history.erase(m_history.begin());
        m_at = m_history.size() - 1;
    }
    emit packageChanged(m_package);
    emit historyChanged();
}

void Selection::go(std::size_t at)
{
    m_at = at;
    m_package = m_history[at];
    emit packageChanged(m_package);
    emit historyChanged();
}

void Selection::back()
{
    if (canGoBack())
        go(m_at - 1);
}

void Selection::forward()
{
    if (canGoForward())
        go(m_at + 1);
}

void Selection::clear()
{
    m_history.clear();
    m_at = 0;
    m_package.clear();
    emit packageChanged(m_package);
    emit historyChanged();
}

} // namespace lockwright::gui
