// SPDX-License-Identifier: GPL-3.0-or-later
#include "resolve/solver.h"

#include "resolve/proof.h"
#include "resolve/search.h"
#include "resolve/solution_notes.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::resolve
{

namespace
{

/// Direct references have no versions to choose from: what they lead to must be known.
Result<void> refuseReferences(const Problem& problem)
{
    for (const auto* inputs : {&problem.requirements, &problem.constraints, &problem.overrides})
        for (const requirements::Input& input : *inputs)
            if (input.requirement.name.empty() || !input.requirement.url.empty() || input.editable)
                return fail(ErrorCode::Usage, "this direct reference (URL, path or editable) was not followed",
                            "name the distribution and a version instead", input.origin.place);
    return {};
}

/// Builds a Solution out of what the search decided, walking from the requirements.
class Assembly
{
public:
    Assembly(const Search& search, Universe& universe)
        : m_search(search)
        , m_universe(universe)
    {
    }

    Result<Solution> build(Task& task)
    {
        for (const requirements::Input& input : m_search.requirements()) {
            // An overridden requirement brings the override's extras, which were decided as nodes of their own.
            visit(m_universe.node(input.requirement.name));
            for (const pep::Name& extra : input.requirement.extras)
                visit(m_universe.node(input.requirement.name, extra));
        }
        for (const requirements::Input& input : m_search.overrides())
            for (const pep::Name& extra : input.requirement.extras)
                if (m_search.partial().decision(m_universe.node(input.requirement.name, extra)))
                    visit(m_universe.node(input.requirement.name, extra));
        while (!m_pending.empty()) {
            const NodeId node = m_pending.back();
            m_pending.pop_back();
            LW_CHECK(expand(node, task));
        }
        addOrigins();
        Solution solution;
        solution.warnings.assign(m_warnings.begin(), m_warnings.end());
        solution.statistics = m_search.statistics();
        solution.statistics.packages = m_packages.size();
        solution.statistics.incompatibilities = m_search.store().size();
        for (auto& [name, package] : m_packages) {
            const auto unique = [](auto& list) {
                std::sort(list.begin(), list.end());
                list.erase(std::unique(list.begin(), list.end()), list.end());
            };
            unique(package.extras);
            unique(package.dependents);
            std::sort(package.dependencies.begin(), package.dependencies.end(),
                      [](const auto& left, const auto& right) {
                          return std::tie(left.name, left.extra, left.requirement)
                                 < std::tie(right.name, right.extra, right.requirement);
                      });
            package.dependencies.erase(std::unique(package.dependencies.begin(), package.dependencies.end()),
                                       package.dependencies.end());
            solution.packages.push_back(std::move(package));
        }
        return solution;
    }

private:
    void visit(NodeId node)
    {
        if (m_search.partial().decision(node) && m_visited.insert(node).second)
            m_pending.push_back(node);
    }

    Result<void> expand(NodeId node, Task& task)
    {
        const Universe::Node self = m_universe[node];
        const pep::Version& version = *m_search.partial().decision(node);
        const index::Listing& listing = *m_universe.known(node);
        const std::size_t release = listing.find(version);
        ResolvedPackage& package = m_packages[self.name];
        if (node == self.base)
            describe(package, listing, release);
        else
            package.extras.push_back(self.extra);
        visit(self.base);
        LW_TRY(const Dependencies* dependencies, m_universe.dependencies(node, release, task));
        if (dependencies->extraMissing)
            m_warnings.insert("the package `" + self.name.text() + "==" + version.text() + "` has no extra named `"
                              + self.extra.text() + "`");
        for (const Dependency& dependency : dependencies->list) {
            visit(dependency.base);
            for (const NodeId extra : dependency.extras)
                visit(extra);
            if (dependency.base == self.base || !m_search.partial().decision(dependency.base))
                continue;
            const pep::Name target = m_universe[dependency.base].name;
            package.dependencies.push_back({target, dependency.text, self.extra});
            m_packages[target].dependents.push_back(self.name);
        }
        return {};
    }

    void describe(ResolvedPackage& package, const index::Listing& listing, std::size_t release)
    {
        const Candidate& candidate = m_universe.candidate(m_universe.node(listing.name), release);
        package.name = listing.name;
        package.version = listing.releases[release].version;
        package.index = listing.indexes.empty() ? listing.index : listing.indexes[candidate.index];
        if (const ActiveReferences::Target* target = m_universe.reference(m_universe.node(listing.name)))
            package.reference = {target->reference->pinned, target->reference->absolute, target->text, target->editable,
                                 target->reference->versionKnown};
        package.yanked = candidate.yanked;
        package.onlySource = candidate.onlySource;
        if (candidate.yanked) {
            package.yankReason = listing.yankReasons[candidate.yankReason];
            m_warnings.insert("`" + package.name.text() + "==" + package.version.text()
                              + (package.yankReason.empty() ? "` is yanked"
                                                            : "` is yanked (reason: \"" + package.yankReason + "\")"));
        }
    }

    void addOrigins()
    {
        for (const auto* inputs : {&m_search.requirements(), &m_search.constraints(), &m_search.overrides()})
            for (const requirements::Input& input : *inputs)
                if (const auto found = m_packages.find(input.requirement.name); found != m_packages.end())
                    found->second.sources.push_back(input.origin);
    }

    const Search& m_search;
    Universe& m_universe;
    std::map<pep::Name, ResolvedPackage> m_packages;
    std::set<NodeId> m_visited;
    std::vector<NodeId> m_pending;
    std::set<std::string> m_warnings;
};

/// uv's warning for the lowest modes: without a lower bound they choose the oldest version there is.
void warnUnbounded(const Problem& problem, const Search& search, Solution& solution)
{
    if (problem.resolution == Resolution::Highest)
        return;
    for (const requirements::Input& input : search.requirements()) {
        const pep::VersionSet set = input.requirement.specifiers.set();
        if (input.requirement.url.empty() && !set.empty() && set.intervals().front().low.isLowest())
            solution.warnings.push_back("the direct requirement `" + input.requirement.name.text()
                                        + "` has no lower bound, so the lowest version that exists was chosen");
    }
}

} // namespace

namespace
{

Result<Outcome> search(const Problem& problem, Universe& universe, Task& task)
{
    Search search(problem, universe);
    LW_TRY(const bool solved, search.run(task));
    if (!solved) {
        Unsatisfiable answer;
        answer.derivation = proof(search, universe);
        answer.statistics = search.statistics();
        answer.statistics.incompatibilities = search.store().size();
        return Outcome(std::move(answer));
    }
    LW_TRY(Solution solution, Assembly(search, universe).build(task));
    warnUnbounded(problem, search, solution);
    LW_CHECK(noteUnbuilt(search, universe, solution, task));
    noteFiles(universe, solution);
    return Outcome(std::move(solution));
}

} // namespace

Result<Outcome> solve(const Problem& problem, Universe& universe, Task& task)
{
    if (!problem.references) {
        LW_CHECK(refuseReferences(problem));
        return search(problem, universe, task);
    }
    ActiveReferences active = activeReferences(problem);
    if (active.empty())
        return search(problem, universe, task);
    return search(problem, universe.with(problem.references, std::move(active)), task);
}

Result<Outcome> solve(const Problem& problem, index::Source& source, Task& task)
{
    Universe universe(source, Policy::of(problem));
    return solve(problem, universe, task);
}

} // namespace lockwright::resolve
