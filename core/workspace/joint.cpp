// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/joint.h"

#include "base/text.h"
#include "resolve/solver.h"
#include "workspace/compiler.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace lockwright::workspace
{

/// Puts the lines of several profiles into one problem, a line that several of them read once.
class Union
{
public:
    void add(const std::string& profile, resolve::Problem&& more)
    {
        if (m_first) {
            m_first = false;
            m_problem = more;
            for (auto* list : {&m_problem.requirements, &m_problem.constraints, &m_problem.overrides})
                list->clear();
            m_problem.preferences.clear();
            m_problem.references.reset(); // those of the first profile alone
        }
        add(profile, m_problem.requirements, std::move(more.requirements));
        add(profile, m_problem.constraints, std::move(more.constraints));
        add(profile, m_problem.overrides, std::move(more.overrides));
        m_problem.preferences.insert(m_problem.preferences.end(), more.preferences.begin(), more.preferences.end());
        forbidToo(m_problem.files, std::move(more.files));
    }

    [[nodiscard]] const resolve::Problem& problem() const { return m_problem; }

    [[nodiscard]] Parting parting(explain::Conflict&& conflict) const
    {
        Parting parting;
        std::set<std::string> all; // profiles that have every line
        bool first = true;
        for (const explain::ConflictLine& line : conflict.core) {
            const auto owners = m_owners.find(keyOf(line.origin, line.requirement));
            if (owners == m_owners.end())
                continue; // an option of the run, which every profile has
            const std::vector<std::string>& names = owners->second;
            if (std::find(parting.profiles.begin(), parting.profiles.end(), names.front()) == parting.profiles.end())
                parting.profiles.push_back(names.front());
            std::set<std::string> common;
            for (const std::string& name : names)
                if (first || all.contains(name))
                    common.insert(name);
            all = std::move(common);
            first = false;
        }
        if (!all.empty()) {
            parting.alone = true;
            // The one nearest to the root: the others inherit it.
            parting.profiles.assign(1, firstOf(all));
        }
        parting.conflict = std::move(conflict);
        return parting;
    }

private:
    using Key = std::tuple<requirements::Origin::Kind, std::string, std::uint32_t, std::uint32_t, std::string>;

    static Key keyOf(const requirements::Origin& origin, const std::string& requirement)
    {
        return {origin.kind, origin.place.file, origin.place.line, origin.place.column, requirement};
    }

    void add(const std::string& profile, std::vector<requirements::Input>& list,
             std::vector<requirements::Input>&& lines)
    {
        if (std::find(m_profiles.begin(), m_profiles.end(), profile) == m_profiles.end())
            m_profiles.push_back(profile);
        for (requirements::Input& line : lines) {
            std::vector<std::string>& owners = m_owners[keyOf(line.origin, line.requirement.text())];
            if (owners.empty())
                list.push_back(std::move(line));
            if (owners.empty() || owners.back() != profile)
                owners.push_back(profile);
        }
    }

    [[nodiscard]] std::string firstOf(const std::set<std::string>& names) const
    {
        return *std::find_if(m_profiles.begin(), m_profiles.end(),
                             [&](const std::string& name) { return names.contains(name); });
    }

    resolve::Problem m_problem;
    bool m_first = true;
    std::vector<std::string> m_profiles; ///< parents first
    std::map<Key, std::vector<std::string>> m_owners;
};

Result<requirements::InputOptions> Compiler::gather(const std::vector<CompileJob>& jobs, Union& all, Task& task)
{
    // Read as empty, a lock that this solve is to make bounds nothing, whether it exists or not.
    const auto before = m_overlay;
    for (const CompileJob& job : jobs)
        if (!job.profile.lock.empty())
            m_overlay[lockPath(job).lexically_normal()].clear();
    requirements::InputOptions options;
    const auto collect = [&]() -> Result<void> {
        for (const CompileJob& job : jobs) {
            std::optional<requirements::Lock> existing;
            LW_TRY(const std::optional<std::string> text, oldText(job));
            if (text) {
                LW_TRY(existing, oldLock(job, *text));
            }
            Question question;
            LW_TRY(question.inputs, readSources(job));
            LW_TRY(question.problem, problem(job, question.inputs, existing));
            LW_TRY(m_session, m_sessions(question.inputs.options));
            LW_CHECK(followReferences(question, task)); // for the names of lines that have none
            all.add(job.profile.name, std::move(question.problem));
            options.merge(std::move(question.inputs.options));
        }
        return {};
    };
    const Result<void> collected = collect();
    m_overlay = before;
    LW_CHECK(collected);
    return options;
}

Result<Compiler::Question> Compiler::gathered(const std::vector<CompileJob>& jobs, Union& all, Task& task)
{
    Question result;
    LW_TRY(result.inputs.options, gather(jobs, all, task));
    result.problem = all.problem();
    LW_TRY(m_session, m_sessions(result.inputs.options));
    LW_CHECK(followReferences(result, task));
    result.universe = &m_session->universe(resolve::Policy::of(result.problem));
    return result;
}

Result<Compiler::Question> Compiler::questionTogether(const std::vector<CompileJob>& jobs, Task& task)
{
    Union all;
    return gathered(jobs, all, task);
}

Result<Together> Compiler::solveTogether(const std::vector<CompileJob>& jobs, Task& task)
{
    Union all;
    LW_TRY(const Question whole, gathered(jobs, all, task));
    Together result;
    LW_TRY(resolve::Outcome outcome, resolve::solve(whole.problem, *whole.universe, task));
    if (const auto* solution = std::get_if<resolve::Solution>(&outcome)) {
        for (const resolve::ResolvedPackage& package : solution->packages)
            if (!package.reference) // it has no other version to move to
                result.versions.push_back({package.name, package.version, {}});
        return result;
    }
    LW_TRY(explain::ConflictReport report, explain::explainConflict(whole.problem, *whole.universe, task));
    result.complete = report.complete;
    for (explain::Conflict& conflict : report.conflicts)
        result.partings.push_back(all.parting(std::move(conflict)));
    return result;
}

void Compiler::addDemanded(resolve::Problem& problem) const
{
    std::vector<resolve::Preference> preferences = m_demanded;
    for (const resolve::Preference& demanded : m_demanded)
        problem.constraints.push_back(exactly(demanded.name, demanded.version));
    preferences.insert(preferences.end(), problem.preferences.begin(), problem.preferences.end());
    problem.preferences = std::move(preferences);
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

void forbidToo(resolve::FilePolicy& files, resolve::FilePolicy&& more)
{
    files.noBuildAll = files.noBuildAll || more.noBuildAll;
    files.noBuild.merge(more.noBuild);
    files.noBinaryAll = files.noBinaryAll || more.noBinaryAll;
    files.noBinary.merge(more.noBinary);
}

std::vector<std::size_t> relatives(const requirements::ProfileGraph& graph, const std::vector<std::size_t>& profiles)
{
    std::vector<bool> reached(graph.profiles().size(), false);
    std::vector<std::size_t> pending = profiles;
    while (!pending.empty()) {
        const std::size_t profile = pending.back();
        pending.pop_back();
        if (reached[profile])
            continue;
        reached[profile] = true;
        for (const std::vector<std::size_t>& next : {graph.parents(profile), graph.children(profile)})
            pending.insert(pending.end(), next.begin(), next.end());
    }
    std::vector<std::size_t> result;
    std::copy_if(graph.order().begin(), graph.order().end(), std::back_inserter(result),
                 [&](std::size_t profile) { return reached[profile]; });
    return result;
}

std::vector<Divergence> divergences(const std::vector<NamedLock>& locks)
{
    std::map<pep::Name, Divergence> byName;
    for (const NamedLock& item : locks)
        for (const requirements::LockedPackage& package : item.lock->packages)
            if (package.version && !package.name.empty())
                byName[package.name].pins.push_back(
                    {item.profile, Place{item.file, package.line, 1}, package.version->text()});
    std::vector<Divergence> result;
    for (auto& [name, divergence] : byName) {
        const std::vector<Divergence::Pin>& pins = divergence.pins;
        if (std::all_of(pins.begin(), pins.end(),
                        [&](const Divergence::Pin& pin) { return pin.version == pins.front().version; }))
            continue;
        divergence.name = name;
        result.push_back(std::move(divergence));
    }
    return result;
}

} // namespace lockwright::workspace
