// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/release_report.h"

#include <QString>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace lockwright::gui
{

/// What one way of counting a version on comes to.
struct ReleaseLevel {
    std::string part; ///< as ReleaseOptions::part
    QString version;  ///< empty where it is not possible
    QString refusal;  ///< why not, as a sentence; empty where it is
};

/// What a release says on its own thread, kept for the window until it asks: the newest status, and the end of what the
/// steps printed. However much they print, it holds at most outputLimit bytes.
/// Threads: any.
class ReleaseFeed
{
public:
    struct News {
        std::shared_ptr<const workspace::ReleaseStatus> status;  ///< null: nothing new
        std::vector<std::pair<std::size_t, std::string>> output; ///< step and text
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
