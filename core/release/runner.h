// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/step_context.h"

namespace lockwright::release
{

/// Carries the steps of a journal out, and back.
class Runner
{
public:
    Runner(const JournalStore& store, Journal& journal, Services& services, const Watcher& watcher, Task& task);

    /// Does what is not done yet, up to the end, a gate or a failure. The journal's phase is how it went.
    /// Errors: Cancelled, with the running step undone; a journal that cannot be written.
    [[nodiscard]] Result<void> proceed();
    /// Takes everything back, last step first, up to the first thing that is in the way.
    [[nodiscard]] Result<void> takeBack();
    /// After a process died: finishes or undoes its file writes, undoes the running step. What it left running must
    /// have been ended before (endLeftovers).
    [[nodiscard]] Result<void> recover();
    /// Marks steps whose results were changed since, and those behind them, to be done again.
    [[nodiscard]] Result<void> findStale();

private:
    [[nodiscard]] StepContext context(std::size_t index);
    void tell(std::size_t index);
    [[nodiscard]] Result<bool> step(std::size_t index);
    [[nodiscard]] Result<void> failed(std::size_t index, const Error& error, std::vector<std::string> lines);
    [[nodiscard]] Result<std::optional<std::size_t>> firstChanged();
    void removeStaleLocks() const;

    const JournalStore& m_store;
    Journal& m_journal;
    Services& m_services;
    const Watcher& m_watcher;
    Task& m_task;
};

/// What can be done about a step that failed, best first.
[[nodiscard]] std::vector<WayOut> waysOutOf(const Journal& journal, std::size_t index, const Error& error);

} // namespace lockwright::release
