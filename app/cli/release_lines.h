// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "workspace/release_report.h"

#include <optional>

namespace lockwright::cli
{

/// Shows a release while it is on its way: a line a step, and what its commands print, on standard error.
class ReleaseLines
{
public:
    explicit ReleaseLines(Context& context)
        : m_context(context)
    {
    }
    /// Valid as long as the object. Nothing is shown with --quiet, output of commands not with --json.
    [[nodiscard]] workspace::ReleaseWatcher watcher();

private:
    void show(const workspace::ReleaseEvent& event);

    Context& m_context;
    std::optional<std::size_t> m_running;
};

void printReleasePlan(Output& output, const workspace::ReleasePlan& plan);
void printReleaseStatus(Output& output, const workspace::ReleaseStatus& status);

} // namespace lockwright::cli
