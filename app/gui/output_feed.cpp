// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_feed.h"

#include <algorithm>

namespace lockwright::gui
{

void OutputFeed::add(const workspace::ReleaseEvent& event)
{
    const std::scoped_lock lock(m_mutex);
    if (event.status)
        m_news.status = event.status;
    if (event.text.empty())
        return;
    if (m_news.output.empty() || m_news.output.back().first != event.step)
        m_news.output.emplace_back(event.step, std::string());
    m_news.output.back().second += event.text;
    m_size += event.text.size();
    shorten();
}

void OutputFeed::shorten()
{
    while (m_size > outputLimit) {
        std::string& oldest = m_news.output.front().second;
        const std::size_t over = m_size - outputLimit;
        if (over >= oldest.size()) {
            m_size -= oldest.size();
            m_news.output.erase(m_news.output.begin());
            continue;
        }
        const std::size_t lineEnd = oldest.find('\n', over);
        const std::size_t cut = lineEnd == std::string::npos ? oldest.size() : lineEnd + 1;
        oldest.erase(0, cut);
        m_size -= cut;
    }
}

OutputFeed::News OutputFeed::take()
{
    const std::scoped_lock lock(m_mutex);
    m_size = 0;
    return std::exchange(m_news, {});
}

} // namespace lockwright::gui
