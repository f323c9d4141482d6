// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <chrono>

namespace lockwright::cli
{

/// One line on the terminal that says what is being done: phase, count, item, elapsed time. Nothing where
/// standard error is no terminal. Shown only once the work takes longer than a moment, erased at the end.
class ProgressLine
{
public:
    /// @param wanted false with --quiet.
    explicit ProgressLine(bool wanted);
    ~ProgressLine() { erase(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Empty where nothing is to be shown, so that the work need not report.
    [[nodiscard]] Task::Sink sink();
    void erase();

private:
    void show(const Progress& progress);

    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_shownAt{};
    bool m_enabled = false;
    bool m_shown = false;
};

} // namespace lockwright::cli
