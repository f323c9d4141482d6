// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>

namespace lockwright
{

/// How far a piece of work has come. `total` 0 means unknown.
struct Progress {
    enum class Phase : std::uint8_t { Reading, Fetching, Solving, Writing, Committing };
    Phase phase = Phase::Reading;
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    std::string item; ///< What is being worked on: a profile, a package, a file.
};

/// The phase as one lower-case word, for the progress line and `--json`.
[[nodiscard]] const char* name(Progress::Phase phase);

/// What every blocking operation of core takes: a way to be stopped, and a way to say how far it is.
///
/// Operations poll cancelled() in every loop over data whose size the user decides, and answer
/// ErrorCode::Cancelled within 100 ms of the request.
/// Threads: cancelled() and report() may be called from any thread.
class Task
{
public:
    using Sink = std::function<void(const Progress&)>;

    explicit Task(std::stop_token stop = {}, Sink sink = {});

    [[nodiscard]] bool cancelled() const { return m_stop.stop_requested(); }
    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }

    /// The error to return when cancelled() is true.
    [[nodiscard]] static tl::unexpected<Error> cancellation();

    /// Hands progress to the sink, at most every 50 ms, and always when the phase or the item changes.
    void report(const Progress& progress);

private:
    std::stop_token m_stop;
    Sink m_sink;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_last{};
    Progress m_lastProgress;
    bool m_any = false;
};

} // namespace lockwright
