// SPDX-License-Identifier: GPL-3.0-or-later
// Script and FakeWorkspace: edits that are not written yet.
#include "fake_workspace.h"

#include "base/files.h"
#include "workspace/edit_plan.h"

#include <algorithm>

namespace lockwright::gui::test
{

namespace
{

using explain::PinChange;
using explain::Verdict;
using requirements::PackageChange;
using workspace::EditedFile;
using workspace::WhatIfReport;

PinChange pinChange(const char* package, const char* from, const char* to, PackageChange::Size size)
{
    return {pep::Name::fromNormal(package), from, to, size, false, false};
}

WhatIfReport::InProfile solved(const std::string& profile, std::vector<PinChange> moves)
{
    return {{profile, Verdict::Status::Solved, {}, std::move(moves)}, {}, {}, {}};
}

} // namespace

void Script::scriptEdits()
{
    const PinChange redis = pinChange("redis", "", "5.0.8", PackageChange::Size::None);
    const PinChange numpy = pinChange("numpy", "1.26.3", "1.26.4", PackageChange::Size::Patch);
    const PinChange gone = pinChange("async-timeout", "4.0.3", "", PackageChange::Size::None);
    whatIf.profiles = {solved("base", {numpy}), solved("backend", {gone, numpy, redis}),
                       solved("quantization", {numpy}), solved("ui", {}), solved("build", {numpy, redis})};
    whatIf.profiles[1].advised = {"redis"};
    whatIf.profiles[1].wheels = {{pep::Name::fromNormal("redis"), "5.0.8", true, true, true, true}};
    whatIf.advisoriesKnown = true;
    WhatIfReport::InProfile& failing = whatIf.profiles.emplace_back();
    failing.verdict.profile = "development";
    failing.verdict.status = Verdict::Status::Unsatisfiable;
    failing.verdict.reason = "fakeredis 2.23.5 requires redis<5, but redis>=5 is asked for at "
                             "requirements/in/backend.in:2";
    failing.blamed = {{"requirements/in/development.in", 1, 1}, {"requirements/in/backend.in", 2, 1}};
    whatIf.indexDescription = "recorded index of 2024-10-01";
    whatIf.elapsed = std::chrono::milliseconds(21);
    completions.names = {"redis", "redis-py-cluster", "redisvl"};
    completions.versions = {{"5.1.0b7", "2024-07-15T09:00:00Z", true, false, true, false},
                            {"5.0.8", "2024-07-30T14:11:02Z", false, false, true, false},
                            {"5.0.6", "2024-06-24T12:30:00Z", false, true, true, false},
                            {"4.6.0", "2023-06-25T10:00:00Z", false, false, true, true},
                            {"2.10.6", "2017-08-16T19:00:00Z", false, false, false, false}};
}

workspace::WhatIfOptions Script::lastWhatIfOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_whatIfOptions;
}

std::vector<EditedFile> Script::lastPending() const
{
    const std::scoped_lock lock(m_mutex);
    return m_pending;
}

Result<workspace::EditPlan> FakeWorkspace::planEdit(const workspace::EditWish& wish,
                                                    const std::vector<EditedFile>& pending, Task& task)
{
    LW_CHECK(m_script->enter("planEdit", task));
    const std::scoped_lock lock(m_script->m_mutex);
    std::vector<requirements::Profile> profiles;
    for (const workspace::ProfileInfo& info : m_script->profiles.profiles)
        profiles.push_back(info.profile);
    const auto disk = [this](const std::filesystem::path& path) -> Result<std::string> {
        const std::string name = path.lexically_relative(m_root).generic_string();
        const auto found = m_script->files.find(name);
        if (found == m_script->files.end())
            return fail(ErrorCode::Io, "no such file", "Refresh the list of files.", Place{name, 0, 0});
        return found->second;
    };
    return workspace::planEdit(wish, pending, {m_root, profiles, disk});
}

Result<WhatIfReport> FakeWorkspace::whatIf(const std::vector<EditedFile>& pending,
                                           const workspace::WhatIfOptions& options, Task& task)
{
    task.report({Progress::Phase::Solving, 3, 6, "backend"});
    LW_CHECK(m_script->enter("whatIf", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_whatIfOptions = options;
    m_script->m_pending = pending;
    WhatIfReport report = m_script->whatIf;
    if (pending.empty() && options.upgradePackages.empty())
        report.profiles.clear();
    const auto unwanted = [&](const WhatIfReport::InProfile& profile) {
        return !options.profiles.empty()
               && std::find(options.profiles.begin(), options.profiles.end(), profile.verdict.profile)
                      == options.profiles.end();
    };
    report.profiles.erase(std::remove_if(report.profiles.begin(), report.profiles.end(), unwanted),
                          report.profiles.end());
    return report;
}

Result<workspace::FixApplied> FakeWorkspace::writeEdits(const std::vector<EditedFile>& pending, Task& task)
{
    LW_CHECK(m_script->enter("writeEdits", task));
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::FixApplied applied;
    for (const EditedFile& file : pending)
        if (m_script->files[file.path.generic_string()] != file.before)
            return fail(ErrorCode::Io, "the file changed on disk since the edit was made",
                        "Reload it, then make the change again.", Place{file.path.generic_string(), 0, 0});
    for (const EditedFile& file : pending) {
        m_script->files[file.path.generic_string()] = file.after;
        applied.written.push_back(file.path);
    }
    applied.stale = {"base", "backend"};
    return applied;
}

Result<workspace::CompletionReport> FakeWorkspace::completions(const std::string& prefix, Task& task)
{
    LW_CHECK(m_script->enter("completions", task));
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::CompletionReport report;
    for (const std::string& name : m_script->completions.names)
        if (name.starts_with(prefix))
            report.names.push_back(name);
    if (prefix == "redis")
        report.versions = m_script->completions.versions;
    return report;
}

} // namespace lockwright::gui::test
