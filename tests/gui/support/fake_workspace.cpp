// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_workspace.h"

#include <algorithm>

namespace lockwright::gui::test
{

using workspace::CompiledProfile;
using workspace::LockState;

void Script::failWith(const std::string& verb, Error error)
{
    const std::scoped_lock lock(m_mutex);
    m_failures[verb] = std::move(error);
}

void Script::succeed(const std::string& verb)
{
    const std::scoped_lock lock(m_mutex);
    m_failures.erase(verb);
}

void Script::hold(const std::string& verb)
{
    const std::scoped_lock lock(m_mutex);
    m_held.insert(verb);
}

void Script::release(const std::string& verb)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_held.erase(verb);
    }
    m_released.notify_all();
}

int Script::calls(const std::string& verb) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_calls.find(verb);
    return found == m_calls.end() ? 0 : found->second;
}

workspace::CompileOptions Script::lastOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_options;
}

workspace::FixOptions Script::lastFixOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fixOptions;
}

workspace::OutdatedOptions Script::lastOutdatedOptions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_outdatedOptions;
}

std::vector<std::string> Script::lastOnlyProfiles() const
{
    const std::scoped_lock lock(m_mutex);
    return m_onlyProfiles;
}

std::pair<std::string, std::string> Script::lastWhy() const
{
    const std::scoped_lock lock(m_mutex);
    return m_whyQuestion;
}

git::CommitRequest Script::lastCommit() const
{
    const std::scoped_lock lock(m_mutex);
    return m_commitRequest;
}

std::string Script::file(const std::string& path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = files.find(path);
    return found == files.end() ? std::string() : found->second;
}

void Script::setFile(const std::string& path, const std::string& text)
{
    const std::scoped_lock lock(m_mutex);
    files[path] = text;
}

Result<void> Script::enter(const std::string& verb, Task& task)
{
    std::unique_lock lock(m_mutex);
    ++m_calls[verb];
    while (m_held.contains(verb) && !task.cancelled())
        m_released.wait_for(lock, std::chrono::milliseconds(5));
    if (task.cancelled()) {
        ++m_cancellations;
        return Task::cancellation();
    }
    if (const auto failure = m_failures.find(verb); failure != m_failures.end())
        return tl::unexpected(failure->second);
    return {};
}

Result<void> Script::enterOpen(const std::filesystem::path& folder, Task& task)
{
    LW_CHECK(enter("open", task));
    const std::scoped_lock lock(m_mutex);
    m_folders.push_back(folder.generic_string());
    return {};
}

Result<void> Script::enterSample(const std::filesystem::path& folder, Task& task)
{
    LW_CHECK(enter("sample", task));
    const std::scoped_lock lock(m_mutex);
    m_folders.push_back("sample:" + folder.generic_string());
    return {};
}

std::vector<std::string> Script::openedFolders() const
{
    const std::scoped_lock lock(m_mutex);
    return m_folders;
}

FakeWorkspace::FakeWorkspace(std::filesystem::path root, std::shared_ptr<Script> script)
    : m_root(std::move(root))
    , m_script(std::move(script))
{
}

Result<workspace::ProfilesReport> FakeWorkspace::profiles(Task& task)
{
    LW_CHECK(m_script->enter("profiles", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->profiles;
}

Result<workspace::CompilePlan> FakeWorkspace::compile(const workspace::CompileOptions& options, Task& task)
{
    task.report({Progress::Phase::Solving, 1, 6, "base"});
    LW_CHECK(m_script->enter("compile", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_options = options;
    workspace::CompilePlan plan = m_script->plan;
    for (workspace::CompiledProfile& profile : plan.profiles) // what is held does not change
        std::erase_if(profile.diff.changes, [&](const requirements::PackageChange& change) {
            const auto& held = options.holdPackages;
            return std::find(held.begin(), held.end(), change.name.text()) != held.end();
        });
    return plan;
}

Result<workspace::WriteReport> FakeWorkspace::write(const workspace::CompilePlan& plan,
                                                    const std::vector<std::string>& onlyProfiles, Task& task)
{
    LW_CHECK(m_script->enter("write", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_onlyProfiles = onlyProfiles;
    workspace::WriteReport report;
    for (const auto& compiled : plan.profiles) {
        if (compiled.status == CompiledProfile::Status::Changed)
            report.written.push_back(compiled.profile.lock);
    }
    for (auto& info : m_script->profiles.profiles)
        info.state = LockState::Fresh;
    return report;
}

Result<workspace::CheckReport> FakeWorkspace::check(const std::vector<std::string>&, Task& task)
{
    LW_CHECK(m_script->enter("check", task));
    return m_script->check;
}

Result<workspace::ConflictsReport> FakeWorkspace::conflicts(const std::vector<std::string>&, Task& task)
{
    LW_CHECK(m_script->enter("conflicts", task));
    return workspace::ConflictsReport{};
}

Result<workspace::FixesReport> FakeWorkspace::fixes(const workspace::FixOptions& options, Task& task)
{
    task.report({Progress::Phase::Solving, 2, 6, "backend"});
    LW_CHECK(m_script->enter("fixes", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_fixOptions = options;
    return m_script->fixes;
}

Result<workspace::FixApplied> FakeWorkspace::applyFix(const workspace::FixesReport::Listed& listed, Task& task)
{
    LW_CHECK(m_script->enter("applyFix", task));
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::FixApplied applied;
    for (const workspace::EditedFile& file : listed.files) {
        std::string& text = m_script->files[file.path.generic_string()];
        if (text != file.before)
            return fail(ErrorCode::Io, "the file changed since the fix was found", "Look for fixes again.",
                        Place{file.path.generic_string(), 0, 0});
        text = file.after;
        applied.written.push_back(file.path);
    }
    applied.stale = {"base", "backend"};
    return applied;
}

Result<workspace::WhyReport> FakeWorkspace::why(const std::string& package, const std::string& profile, Task& task)
{
    LW_CHECK(m_script->enter("why", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_whyQuestion = {package, profile};
    if (package == m_script->why.name.text())
        return m_script->why;
    workspace::WhyReport report;
    report.name = pep::Name::fromNormal(package);
    report.profile = profile.empty() ? "base" : profile;
    report.lockState = LockState::Fresh;
    report.verdict = package + " is not in " + report.profile + "; it is in ui (1.0)";
    report.profiles = {{"ui", "1.0", true}};
    return report;
}

Result<workspace::PinsReport> FakeWorkspace::pins(const std::vector<std::string>&, Task& task)
{
    LW_CHECK(m_script->enter("pins", task));
    return m_script->pins;
}

Result<workspace::OutdatedReport> FakeWorkspace::outdated(const workspace::OutdatedOptions& options, Task& task)
{
    LW_CHECK(m_script->enter("outdated", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_outdatedOptions = options;
    if (m_script->outdated)
        return *m_script->outdated;
    // numpy is behind in every profile that has it, and nothing is in its way.
    workspace::OutdatedReport report;
    for (const workspace::PackageRow& row : m_script->packages.rows) {
        const auto version = pep::Version::parse(row.version());
        const auto newest = pep::Version::parse(row.newest);
        if (!version || !newest)
            continue;
        explain::LockedVersion& package = report.packages.emplace_back();
        package.name = row.name;
        package.version = *version;
        for (const workspace::PackageRow::InProfile& locked : row.profiles)
            package.profiles.push_back(locked.profile);
        if (*newest <= *version)
            continue;
        explain::UpdateTarget& target = package.targets.emplace_back();
        target.version = *newest;
        target.latest = true;
        target.outcome = explain::UpdateTarget::Outcome::Possible;
        target.movesKnown = true;
    }
    return report;
}

Result<workspace::TreeReport> FakeWorkspace::tree(const workspace::TreeOptions&, Task& task)
{
    LW_CHECK(m_script->enter("tree", task));
    return workspace::TreeReport{};
}

Result<workspace::GraphReport> FakeWorkspace::graph(const workspace::GraphOptions&, Task& task)
{
    LW_CHECK(m_script->enter("graph", task));
    return m_script->graph;
}

Result<git::RepositoryState> FakeWorkspace::repositoryState(Task& task)
{
    LW_CHECK(m_script->enter("repository", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->repository;
}

Result<git::CommitPreview> FakeWorkspace::commitPreview(const std::vector<std::string>& paths, Task& task,
                                                        const git::CommitRequest&)
{
    LW_CHECK(m_script->enter("preview", task));
    const std::scoped_lock lock(m_script->m_mutex);
    git::CommitPreview preview = m_script->preview;
    if (!paths.empty()) {
        for (const auto& path : m_script->preview.changed) {
            if (std::find(paths.begin(), paths.end(), path) == paths.end())
                preview.untouched.push_back(path);
        }
        preview.changed = paths;
    }
    return preview;
}

Result<git::CommitResult> FakeWorkspace::commit(const git::CommitRequest& request, Task& task)
{
    if (request.onOutput && request.hooks == git::Hooks::Run && !m_script->commitOutput.empty())
        request.onOutput(m_script->commitOutput);
    LW_CHECK(m_script->enter("commit", task));
    const std::scoped_lock lock(m_script->m_mutex);
    m_script->m_commitRequest = request;
    m_script->preview.changed.clear();
    m_script->message.clear();
    git::CommitResult result = m_script->commit;
    result.paths = request.paths;
    result.subject = request.message.substr(0, request.message.find('\n'));
    return result;
}

Result<git::UndoPreview> FakeWorkspace::undoPreview(Task& task)
{
    LW_CHECK(m_script->enter("undoPreview", task));
    const std::scoped_lock lock(m_script->m_mutex);
    git::UndoPreview preview;
    preview.id = m_script->commit.id;
    preview.branch = m_script->commit.branch;
    preview.message = m_script->m_commitRequest.message;
    preview.subject = preview.message.substr(0, preview.message.find('\n'));
    preview.paths = m_script->m_commitRequest.paths;
    return preview;
}

Result<git::UndoResult> FakeWorkspace::undoCommit(const std::string& id, Task& task)
{
    LW_CHECK(m_script->enter("undoCommit", task));
    const std::scoped_lock lock(m_script->m_mutex);
    if (id != m_script->commit.id)
        return fail(ErrorCode::Repository, "the commit was not taken back: the branch has another last commit by now");
    const git::CommitRequest& request = m_script->m_commitRequest;
    m_script->preview.changed = request.paths;
    m_script->message = request.message;
    return git::UndoResult{id,
                           m_script->commit.branch,
                           std::string(40, 'b'),
                           request.message.substr(0, request.message.find('\n')),
                           request.message,
                           request.paths};
}

Result<workspace::BumpPlan> FakeWorkspace::bumpPlan(const workspace::BumpOptions& options, Task& task)
{
    LW_CHECK(m_script->enter("bumpPlan", task));
    workspace::BumpPlan plan;
    const std::scoped_lock lock(m_script->m_mutex);
    plan.sources.current = m_script->releasePlan.currentVersion;
    for (const char* part : {"major", "minor", "patch", "rc", "post", "dev", "release"}) {
        const auto next = m_script->releaseVersions.find(part);
        const bool can = next != m_script->releaseVersions.end();
        plan.choices.push_back({part, can ? next->second : "", can ? "" : "0.2.0 is final already"});
    }
    plan.next = options.to;
    plan.version = options.to;
    return plan;
}

Result<workspace::BumpReport> FakeWorkspace::bumpWrite(const workspace::BumpPlan& plan, Task& task)
{
    LW_CHECK(m_script->enter("bumpWrite", task));
    return workspace::BumpReport{plan.sources.current, plan.next, plan.version, {}, {}, {}};
}

Result<std::string> FakeWorkspace::suggestedMessage(Task& task)
{
    LW_CHECK(m_script->enter("message", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->message;
}

Result<workspace::IndexReport> FakeWorkspace::indexReport(Task& task)
{
    LW_CHECK(m_script->enter("index", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->index;
}

Result<std::string> FakeWorkspace::readText(const std::filesystem::path& path, Task& task)
{
    LW_CHECK(m_script->enter("read", task));
    const std::scoped_lock lock(m_script->m_mutex);
    const auto found = m_script->files.find(path.generic_string());
    if (found == m_script->files.end())
        return fail(ErrorCode::Io, "no such file", "Refresh the list of files.", Place{path.generic_string(), 0, 0});
    return found->second;
}

} // namespace lockwright::gui::test
