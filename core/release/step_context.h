// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "release/journal.h"
#include "release/services.h"
#include "release/version_source.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::release
{

/// What a step works with while it runs or is undone.
class StepContext
{
public:
    StepContext(const JournalStore& store, Journal& journal, Services& services, const Watcher& watcher, Task& task,
                std::size_t index);

    [[nodiscard]] const JournalStore& store() const { return m_store; }
    [[nodiscard]] const Site& site() const { return m_store.site(); }
    [[nodiscard]] Journal& journal() { return m_journal; }
    [[nodiscard]] StepRecord& record() { return m_journal.records[m_index]; }
    [[nodiscard]] Services& services() { return m_services; }
    [[nodiscard]] Task& task() { return m_task; }

    [[nodiscard]] Result<void> save() { return m_store.save(m_journal); }
    /// Writes to the step's log and tells the watcher.
    void print(std::string_view output);
    /// The last lines that were printed.
    [[nodiscard]] std::vector<std::string> lastLines() const;

    /// Runs a command of the release and answers its exit code; what it prints is printed.
    [[nodiscard]] Result<int> runCommand(const std::vector<std::string>& command, const std::filesystem::path& folder,
                                         std::map<std::string, std::string> variables, std::chrono::seconds limit);
    /// Writes files of the workspace, all or none, with their undo records on disk before.
    [[nodiscard]] Result<void> writeTexts(const std::vector<Services::FileText>& files);
    /// Paths that the steps before this one changed, relative to the work tree, sorted.
    [[nodiscard]] std::vector<std::string> changedBefore() const;

private:
    const JournalStore& m_store;
    Journal& m_journal;
    Services& m_services;
    const Watcher& m_watcher;
    Task& m_task;
    std::size_t m_index;
    std::size_t m_printed = 0;
    std::string m_tail;
};

/// Does a step. Done, Skipped or Waiting; an error is a step that failed. Its changes are not undone yet then.
[[nodiscard]] Result<StepState> perform(StepContext& context);
/// Takes back what a step did, or had begun to do. Answers what is in the way, one sentence each.
[[nodiscard]] Result<std::vector<std::string>> rollBack(StepContext& context);

[[nodiscard]] Result<StepState> performBump(StepContext& context);
[[nodiscard]] Result<StepState> performCompile(StepContext& context);
[[nodiscard]] Result<StepState> performCheck(StepContext& context);
[[nodiscard]] Result<StepState> performAudit(StepContext& context);
[[nodiscard]] Result<StepState> performCommand(StepContext& context);
[[nodiscard]] Result<StepState> performHook(StepContext& context);
/// What the hooks so far changed and is not among the paths.
[[nodiscard]] std::vector<std::string> leftByHooks(StepContext& context, const std::vector<std::string>& committed);
/// The project's own bump command, as a part of performBump().
[[nodiscard]] Result<void> runBumpScript(StepContext& context, const VersionSources& sources);
[[nodiscard]] Result<StepState> performWheel(StepContext& context);
[[nodiscard]] Result<StepState> performCommit(StepContext& context);
[[nodiscard]] Result<StepState> performTag(StepContext& context);
[[nodiscard]] Result<StepState> performPush(StepContext& context);
[[nodiscard]] Result<std::vector<std::string>> rollBackCommand(StepContext& context);
[[nodiscard]] Result<std::vector<std::string>> rollBackCommit(StepContext& context);
[[nodiscard]] Result<std::vector<std::string>> rollBackTag(StepContext& context);

/// Milliseconds since 1970-01-01 UTC.
[[nodiscard]] std::int64_t nowInMilliseconds();
/// The variables that commands of a release get beside ours: version, tag, a clock for reproducible archives, and
/// `src` in PYTHONPATH where the package lies there.
[[nodiscard]] std::map<std::string, std::string> commandVariables(StepContext& context);
/// Ours, without what would lead git or Python elsewhere.
[[nodiscard]] std::map<std::string, std::string> inheritedVariables();
/// The name of the variable that tells commands and hooks which release they are part of.
inline constexpr const char* releaseVariable = "LOCKWRIGHT_RELEASE";

} // namespace lockwright::release
