// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: compile and write.
#include "workspace/compiler.h"
#include "workspace/local_workspace.h"

#include "base/say.h"
#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

Error unknownProfile(const std::string& name, const requirements::ProfileGraph& graph)
{
    std::string nearest;
    std::size_t distance = 4;
    for (const requirements::Profile& profile : graph.profiles()) {
        const std::size_t candidate = text::editDistance(name, profile.name);
        if (candidate < distance) {
            distance = candidate;
            nearest = profile.name;
        }
    }
    return {ErrorCode::Usage, say("there is no profile or file `{0}`", text::printable(name)),
            nearest.empty() ? say("`lockwright profiles` lists the profiles") : say("did you mean `{0}`?", nearest),
            std::nullopt};
}

std::uint64_t microsecondsSince(std::chrono::steady_clock::time_point started)
{
    return std::uint64_t(
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started).count());
}

} // namespace

void LocalWorkspace::logCompile(CompilePlan& plan, const index::Source::Counters& before,
                                std::chrono::steady_clock::time_point started) const
{
    // The counters of a session go on; those of one that was opened for this run began at nothing.
    index::Source::Counters spent = plan.counters;
    if (spent.requests >= before.requests && spent.waited >= before.waited) {
        spent.requests -= before.requests;
        spent.waited -= before.waited;
        spent.receivedBytes -= std::min(before.receivedBytes, spent.receivedBytes);
    }
    RunRecord record;
    const std::uint64_t total = microsecondsSince(started);
    const auto begun = std::chrono::system_clock::now().time_since_epoch() - std::chrono::microseconds(total);
    plan.run = record.run = std::chrono::duration_cast<std::chrono::microseconds>(begun).count();
    for (const CompiledProfile& profile : plan.profiles) {
        record.profiles += (record.profiles.empty() ? "" : ", ") + profile.profile.name;
        record.failed += profile.status >= CompiledProfile::Status::Unsatisfiable ? 1u : 0u;
    }
    record.profileCount = plan.profiles.size();
    record.changed = plan.changedCount();
    record.fetchMicroseconds = std::min(total, std::uint64_t(spent.waited.count()));
    record.solveMicroseconds = total - record.fetchMicroseconds;
    record.requests = spent.requests;
    record.receivedBytes = spent.receivedBytes;
    RunLog(runLogPath()).addCompile(record);
}

CompileJob LocalWorkspace::jobOf(const requirements::ProfileGraph& graph, std::size_t profile)
{
    CompileJob job{graph.profiles()[profile], {graph.profiles()[profile].source}, {}};
    for (const requirements::ProfileEdge& edge : graph.edges())
        if (edge.child == profile && edge.kind == requirements::ProfileEdge::Kind::ConstrainedBy)
            job.parents.push_back(graph.profiles()[edge.parent].name);
    return job;
}

Result<std::optional<CompileJob>> LocalWorkspace::chooseNamed(const CompileOptions& options,
                                                              const requirements::ProfileGraph& graph,
                                                              std::vector<bool>& chosen) const
{
    for (const std::string& name : options.profiles) {
        const requirements::Profile* profile = graph.find(name);
        if (!profile)
            return tl::unexpected(unknownProfile(name, graph));
        chosen[std::size_t(profile - graph.profiles().data())] = true;
    }
    CompileJob loose;
    for (const std::filesystem::path& file : options.files) {
        const std::string relative = relativePosix(std::filesystem::absolute(file), m_root);
        const auto known =
            std::find_if(graph.profiles().begin(), graph.profiles().end(), [&](const requirements::Profile& profile) {
                return profile.table.empty() && profile.source.generic_string() == relative;
            });
        if (known != graph.profiles().end() && options.output.empty())
            chosen[std::size_t(known - graph.profiles().begin())] = true;
        else
            loose.sources.push_back(file.is_absolute() ? file : std::filesystem::path(relative));
    }
    if (loose.sources.empty())
        return std::nullopt;
    loose.profile.name = loose.sources.front().stem().string();
    loose.profile.source = loose.sources.front();
    if (!options.output.empty())
        loose.profile.lock =
            options.output.is_absolute()
                ? options.output
                : std::filesystem::path(relativePosix(std::filesystem::absolute(options.output), m_root));
    return loose;
}

Result<void> LocalWorkspace::chooseStale(const CompileOptions& options, const Snapshot& snapshot,
                                         std::vector<bool>& chosen) const
{
    LW_TRY(const pep::Target target,
           targetFor(m_root, snapshot.configuration, options.pythonVersion, options.pythonPlatform));
    const requirements::ProfileGraph& graph = snapshot.graph;
    for (const std::size_t index : graph.order()) {
        // A profile below a lock that changes in this run may change with it.
        const bool below =
            std::any_of(graph.edges().begin(), graph.edges().end(), [&](const requirements::ProfileEdge& edge) {
                return edge.child == index && edge.kind == requirements::ProfileEdge::Kind::ConstrainedBy
                       && chosen[edge.parent];
            });
        chosen[index] = below || state(snapshot.profiles[index], target.environment).first != LockState::Fresh;
    }
    return {};
}

Result<std::vector<CompileJob>> LocalWorkspace::jobs(const CompileOptions& options, const Snapshot& snapshot,
                                                     std::vector<std::string>& upToDate) const
{
    const requirements::ProfileGraph& graph = snapshot.graph;
    const bool unnamed = options.profiles.empty() && options.files.empty();
    const bool everything = options.all || options.upgradeAll || !options.upgradePackages.empty();
    std::vector<bool> chosen(graph.profiles().size(), unnamed && everything);
    std::vector<CompileJob> jobs;
    LW_TRY(std::optional<CompileJob> loose, chooseNamed(options, graph, chosen));
    if (loose)
        jobs.push_back(std::move(*loose));
    if (unnamed && !everything)
        LW_CHECK(chooseStale(options, snapshot, chosen));
    if (strategy(options, snapshot.configuration) == Strategy::Joint)
        chooseTogether(snapshot, unnamed, chosen);
    for (const std::size_t index : graph.order()) {
        const requirements::Profile& profile = graph.profiles()[index];
        if (chosen[index])
            jobs.push_back(jobOf(graph, index));
        else if (unnamed)
            upToDate.push_back(profile.name);
    }
    if (!options.output.empty() && jobs.size() > 1)
        return fail(ErrorCode::Usage, "--output-file takes one result, and this run has " + std::to_string(jobs.size()),
                    "name one profile or file");
    if (!options.output.empty() && jobs.size() == 1 && jobs.front().profile.lock.empty())
        jobs.front().profile.lock = options.output;
    return jobs;
}

Compiler LocalWorkspace::compiler(const Configuration& configuration, const CompileOptions& options)
{
    return Compiler(m_root, configuration, options, [this, &configuration](const requirements::InputOptions& inputs) {
        return session(m_session, configuration, inputs, false);
    });
}

Result<void> LocalWorkspace::compileEach(Compiler& compiler, const std::vector<CompileJob>& jobs, CompilePlan& plan,
                                         Task& task)
{
    for (const CompileJob& job : jobs) {
        if (task.cancelled())
            return Task::cancellation();
        const auto broken = std::find_if(plan.profiles.begin(), plan.profiles.end(), [&](const CompiledProfile& done) {
            return done.status >= CompiledProfile::Status::Unsatisfiable
                   && std::find(job.parents.begin(), job.parents.end(), done.profile.name) != job.parents.end();
        });
        if (broken != plan.profiles.end()) {
            CompiledProfile& skipped = plan.profiles.emplace_back();
            skipped.profile = job.profile;
            skipped.status = CompiledProfile::Status::Skipped;
            skipped.explanation = say("its parent {0} could not be compiled", broken->profile.name);
            continue;
        }
        LW_TRY(CompiledProfile result, compiler.compile(job, task));
        plan.profiles.push_back(std::move(result));
    }
    return {};
}

Result<CompilePlan> LocalWorkspace::compile(const CompileOptions& options, Task& task)
{
    const auto started = std::chrono::steady_clock::now();
    const bool named = !options.profiles.empty() || !options.files.empty();
    Snapshot snapshot;
    if (!options.files.empty() && !options.output.empty()) {
        // One file into one lock has nothing to do with the profiles around it.
        LW_CHECK(rootIsThere());
        LW_TRY(snapshot.configuration, Configuration::read(m_root));
    } else {
        LW_TRY(snapshot,
               load(named || options.all || options.upgradeAll || !options.upgradePackages.empty() ? Load::Graph
                                                                                                   : Load::Files,
                    task));
    }
    CompilePlan plan;
    plan.strategy = strategy(options, snapshot.configuration);
    LW_TRY(const std::vector<CompileJob> jobs, this->jobs(options, snapshot, plan.upToDate));
    const std::scoped_lock lock(m_solving);
    const index::Source::Counters before = m_session ? m_session->source().counters() : index::Source::Counters();
    Compiler compiler = this->compiler(snapshot.configuration, options);
    if (plan.strategy == Strategy::Joint) {
        LW_CHECK(compileTogether(compiler, jobs, plan, task));
    } else {
        LW_CHECK(compileEach(compiler, jobs, plan, task));
        LW_TRY(plan.proposal, proposeTogether(snapshot, options, plan.profiles, task));
    }
    if (m_session) {
        m_session->source().settle();
        plan.warnings = m_session->source().takeNotices();
        plan.counters = m_session->source().counters();
        plan.indexDescription = m_session->source().description();
    }
    m_lookupOutdated = true;
    plan.solveTime = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    if (!plan.profiles.empty())
        logCompile(plan, before, started);
    return plan;
}

Result<WriteReport> LocalWorkspace::write(const CompilePlan& plan, const std::vector<std::string>& onlyProfiles,
                                          Task& task)
{
    if (onlyProfiles.empty() && !plan.ok())
        return fail(ErrorCode::Usage, say("nothing was written: not every profile could be compiled"),
                    say("name the profiles whose locks to write"));
    std::vector<FileChange> changes;
    WriteReport report;
    for (const CompiledProfile& profile : plan.profiles) {
        const bool wanted =
            onlyProfiles.empty()
            || std::find(onlyProfiles.begin(), onlyProfiles.end(), profile.profile.name) != onlyProfiles.end();
        if (!wanted || profile.status != CompiledProfile::Status::Changed || profile.profile.lock.empty())
            continue;
        const std::filesystem::path path =
            profile.profile.lock.is_absolute() ? profile.profile.lock : m_root / profile.profile.lock;
        changes.push_back({path, profile.existed ? std::optional(profile.oldText) : std::nullopt, profile.newText});
        report.written.push_back(profile.profile.lock);
        // The first lock of a project makes its folder.
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        if (error)
            return fail(ErrorCode::Io,
                        say("the folder of `{0}` cannot be made: {1}",
                            text::printable(profile.profile.lock.generic_string()), error.message()),
                        say("check the permissions of the workspace"));
    }
    if (task.cancelled())
        return Task::cancellation();
    task.report({Progress::Phase::Writing, 0, changes.size(), {}});
    const std::scoped_lock lock(m_writing);
    const auto started = std::chrono::steady_clock::now();
    if (!changes.empty())
        LW_CHECK(FileTransaction(journalFolder()).commit(changes));
    if (plan.run != 0)
        RunLog(runLogPath()).addWrite(plan.run, microsecondsSince(started));
    return report;
}

} // namespace lockwright::workspace
