// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: outdated.
#include "workspace/compiler.h"
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"

#include "base/say.h"

#include <algorithm>
#include <deque>

namespace lockwright::workspace
{

namespace
{

bool judgeAlike(const resolve::Policy& left, const resolve::Policy& right)
{
    const resolve::FilePolicy& one = left.files;
    const resolve::FilePolicy& other = right.files;
    return left.excludeNewer == right.excludeNewer && left.pythonUpperBounds == right.pythonUpperBounds
           && left.target.python == right.target.python && left.target.platform == right.target.platform
           && one.noBuildAll == other.noBuildAll && one.noBuild == other.noBuild && one.noBinaryAll == other.noBinaryAll
           && one.noBinary == other.noBinary && one.allowBuildsAll == other.allowBuildsAll
           && one.allowBuilds == other.allowBuilds;
}

/// Universes that live as long as the question: a session keeps but a few.
class Universes
{
public:
    resolve::Universe* of(resolve::Universe& asked)
    {
        for (resolve::Universe& universe : m_universes)
            if (&universe.source() == &asked.source() && judgeAlike(universe.policy(), asked.policy()))
                return &universe;
        return &m_universes.emplace_back(asked.source(), asked.policy());
    }

private:
    std::deque<resolve::Universe> m_universes;
};

void addPins(const requirements::Lock& lock, const std::string& profile, explain::LockedProblem& problem,
             OutdatedReport& report)
{
    for (const requirements::LockedPackage& package : lock.packages) {
        if (package.version && package.url.empty() && !package.name.empty())
            problem.pins.push_back({package.name, *package.version, profile});
        else
            ++report.unversioned;
    }
}

} // namespace

OutdatedReport::Counts OutdatedReport::counts() const
{
    using Outcome = explain::UpdateTarget::Outcome;
    Counts counts;
    counts.packages = packages.size();
    for (const explain::LockedVersion& package : packages) {
        counts.unknown += package.unknown.empty() ? 0u : 1u;
        counts.yanked += package.yanked || package.withdrawn ? 1u : 0u;
        counts.vulnerable += package.advisories.empty() ? 0u : 1u;
        const explain::UpdateTarget* latest = package.latest();
        if (!latest)
            continue;
        const auto any = [&](Outcome outcome) {
            return std::any_of(package.targets.begin(), package.targets.end(),
                               [&](const explain::UpdateTarget& target) { return target.outcome == outcome; });
        };
        ++counts.behind;
        counts.newest += latest->outcome == Outcome::Possible ? 1u : 0u;
        counts.together += latest->together ? 1u : 0u;
        if (any(Outcome::Possible))
            ++counts.possible;
        else
            ++(any(Outcome::Blocked) ? counts.blocked : counts.undecided);
    }
    return counts;
}

Result<std::vector<explain::LockedProblem>>
LocalWorkspace::lockedProblems(Compiler& compiler, const std::vector<CompileJob>& jobs, const Snapshot& snapshot,
                               const KeepUniverse& keep, OutdatedReport& report, Task& task)
{
    std::vector<explain::LockedProblem> problems;
    for (const CompileJob& job : jobs) {
        const std::string& name = job.profile.name;
        const Loaded& loaded = loadedOf(snapshot, name);
        if (loaded.error || !loaded.lock) {
            report.unchecked.push_back({name, loaded.error ? sayKept(loaded.error->message) : say("it has no lock")});
            continue;
        }
        auto question = compiler.question(job, task);
        if (!question) {
            if (question.error().code == ErrorCode::Usage)
                return tl::unexpected(std::move(question).error());
            report.unchecked.push_back({name, sayKept(question.error().message)});
            continue;
        }
        report.profiles.push_back(name);
        explain::LockedProblem& problem = problems.emplace_back();
        problem.profile = name;
        problem.lockFile = job.profile.lock.generic_string();
        problem.problem = std::move(question->problem);
        problem.universe = keep(*question->universe);
        addPins(*loaded.lock, name, problem, report);
    }
    return problems;
}

Result<std::vector<explain::LockedProblem>>
LocalWorkspace::lockedTogether(Compiler& compiler, const std::vector<CompileJob>& jobs, const Snapshot& snapshot,
                               const std::vector<std::string>& named, OutdatedReport& report, Task& task)
{
    explain::LockedProblem problem;
    for (const CompileJob& job : jobs) {
        const std::string& name = job.profile.name;
        const Loaded& loaded = loadedOf(snapshot, name);
        problem.profile += (problem.profile.empty() ? "" : ", ") + name;
        if (!named.empty() && std::find(named.begin(), named.end(), name) == named.end())
            continue;
        if (loaded.error || !loaded.lock) {
            report.unchecked.push_back({name, loaded.error ? sayKept(loaded.error->message) : say("it has no lock")});
            continue;
        }
        report.profiles.push_back(name);
        addPins(*loaded.lock, name, problem, report);
    }
    LW_TRY(Compiler::Question question, compiler.questionTogether(jobs, task));
    problem.problem = std::move(question.problem);
    problem.universe = question.universe;
    return std::vector{std::move(problem)};
}

const LocalWorkspace::Loaded& LocalWorkspace::loadedOf(const Snapshot& snapshot, const std::string& profile)
{
    return *std::find_if(snapshot.profiles.begin(), snapshot.profiles.end(),
                         [&](const Loaded& loaded) { return loaded.profile->name == profile; });
}

Result<OutdatedReport> LocalWorkspace::outdated(const OutdatedOptions& options, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    CompileOptions compile;
    compile.profiles = options.profiles;
    compile.all = true;
    std::vector<std::string> upToDate;
    LW_TRY(const std::vector<CompileJob> jobs, this->jobs(compile, snapshot, upToDate));
    const std::scoped_lock lock(m_solving);
    // Profiles may name different indexes; all of them are asked before the answer is there.
    std::deque<std::unique_ptr<Session>> further;
    bool first = true;
    const auto sessions = [&](const requirements::InputOptions& inputs) -> Result<Session*> {
        if (std::exchange(first, false))
            return session(m_session, snapshot.configuration, inputs, false);
        LW_TRY(const index::IndexSettings settings, settingsFor(m_environment, snapshot.configuration, inputs));
        const bool recorded = usesRecordedIndex(m_environment, snapshot.configuration);
        if (m_session && m_session->serves(settings, recorded))
            return m_session.get();
        for (const std::unique_ptr<Session>& open : further)
            if (open->serves(settings, recorded))
                return open.get();
        return session(further.emplace_back(), snapshot.configuration, inputs, false);
    };
    Universes universes;
    Compiler compiler(m_root, snapshot.configuration, compile, sessions);
    OutdatedReport report;
    const auto keep = [&](resolve::Universe& universe) { return universes.of(universe); };
    LW_TRY(const std::vector<explain::LockedProblem> problems,
           strategy(compile, snapshot.configuration) == Strategy::Joint
               ? lockedTogether(compiler, jobs, snapshot, options.profiles, report, task)
               : lockedProblems(compiler, jobs, snapshot, keep, report, task));
    std::set<pep::Name> names;
    for (const explain::LockedProblem& problem : problems)
        for (const explain::LockedProblem::Pin& pin : problem.pins)
            names.insert(pin.name);
    std::optional<index::AdvisoryDatabase> advisories;
    if (!options.security.empty()) {
        LW_TRY(advisories, index::AdvisoryDatabase::read(std::filesystem::absolute(options.security), names, task));
        report.security = {options.security, advisories->records(), advisories->unreadable(), advisories->newestAt(),
                           advisories->warnings()};
    }
    const explain::OutdatedOptions asked{options.limit, advisories ? &*advisories : nullptr};
    LW_TRY(explain::OutdatedReport found, explain::findOutdated(problems, asked, task));
    report.packages = std::move(found.packages);
    report.blockers = std::move(found.blockers);
    report.blockingPackages = std::move(found.blockingPackages);
    std::move(found.unchecked.begin(), found.unchecked.end(), std::back_inserter(report.unchecked));
    report.limited = found.limited;
    report.asOf = found.asOf;
    if (m_session)
        report.index = m_session->source().description();
    m_lookupOutdated = true;
    return report;
}

} // namespace lockwright::workspace
