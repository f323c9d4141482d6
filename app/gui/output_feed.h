// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/release_report.h"

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace lockwright::gui
{

/// What a release, a commit or a push says on its own thread, kept for the window until it asks: the end of what
/// programs printed, and of a release the newest status. However much they print, it holds at most outputLimit bytes.
/// Threads: any.
class OutputFeed
{
public:
    struct News {
        std::shared_ptr<const workspace::ReleaseStatus> status;  ///< null: nothing new
        std::vector<std::pair<std::size_t, std::string>> output; ///< step of the release, else 0, and text
    };
    static constexpr std::size_t outputLimit = std::size_t(1) << 18;

    void add(const workspace::ReleaseEvent& event);
    /// Hands over what has come since the last time.
    [[nodiscard]] News take();

private:
    /// Lets the oldest lines go until the rest is within the limit.
    void shorten();

    std::mutex m_mutex;
    News m_news;
    std::size_t m_size = 0;
};

} // namespace lockwright::gui
