// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: fixes.
#include "workspace/family.h"
#include "workspace/local_workspace.h"

#include "base/say.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

std::size_t FixesReport::verifiedCount() const
{
    return std::size_t(std::count_if(fixes.begin(), fixes.end(), [](const Listed& listed) {
        return listed.fix.status == explain::Fix::Status::Verified;
    }));
}

Result<FixesReport> LocalWorkspace::fixes(const FixOptions& options, Task& task)
{
    const auto started = std::chrono::steady_clock::now();
    const auto spent = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    };
    FixesReport report;
    LW_TRY(report.conflicts, conflicts(options.profiles, task));
    std::vector<explain::KnownConflict> known;
    for (const ConflictsReport::Found& found : report.conflicts.conflicts)
        known.push_back({found.conflict, found.profiles});
    if (!known.empty())
        LW_CHECK(findFixes(report, known, options, spent(), task));
    report.elapsed = spent();
    return report;
}

Result<void> LocalWorkspace::findFixes(FixesReport& report, const std::vector<explain::KnownConflict>& known,
                                       const FixOptions& options, std::chrono::milliseconds spent, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Graph, task));
    CompileOptions everything;
    everything.all = true;
    std::vector<std::string> upToDate;
    LW_TRY(std::vector<CompileJob> jobs, this->jobs(everything, snapshot, upToDate));
    std::vector<std::string> scope = options.profiles;
    if (scope.empty())
        for (const CompileJob& job : jobs)
            scope.push_back(job.profile.name);
    const std::scoped_lock lock(m_solving);
    DiskFamily family(m_root, snapshot.configuration, snapshot.graph, std::move(jobs), std::move(scope),
                      [&](const requirements::InputOptions& inputs) {
                          return session(m_session, snapshot.configuration, inputs, false);
                      });
    LW_CHECK(family.prepare(task));
    explain::FixLimits limits;
    limits.budget = options.budget > spent ? options.budget - spent : std::chrono::milliseconds(0);
    LW_TRY(explain::FixSearch search, explain::findFixes(known, family, limits, task));
    report.complete = search.complete;
    report.judged = search.judged;
    if (search.first)
        report.firstAfter = spent + *search.first;
    for (explain::Fix& fix : search.fixes) {
        FixesReport::Listed listed;
        if (auto files = family.files(fix.edits))
            listed.files = std::move(*files);
        else
            continue; // what cannot be written is no fix
        listed.fix = std::move(fix);
        report.fixes.push_back(std::move(listed));
    }
    return {};
}

Result<FixApplied> LocalWorkspace::applyFix(const FixesReport::Listed& listed, Task& task)
{
    if (!listed.fix.applicable() || listed.files.empty())
        return fail(ErrorCode::Usage, say("this fix has no file of the workspace to go to"),
                    say("put the override into a file and name it with `lockwright compile --override FILE`"));
    return writeAll(listed.files, task);
}

} // namespace lockwright::workspace
