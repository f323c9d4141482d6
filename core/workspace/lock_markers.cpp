// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_markers.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>

namespace lockwright::workspace
{

namespace
{

/// Carries markers along the edges of a solution until none changes. Cycles end because a marker only ever widens.
class Reach
{
public:
    Reach(const resolve::Problem& problem, const resolve::Solution& solution, resolve::Universe& universe)
        : m_problem(problem)
        , m_universe(universe)
    {
        for (const resolve::ResolvedPackage& package : solution.packages) {
            m_versions.emplace(package.name, package.version);
            m_dependents.emplace(package.name, package.dependents);
        }
        for (const requirements::Input& input : problem.overrides)
            if (input.requirement.marker.holds(problem.target.environment))
                m_overrides[input.requirement.name].push_back(&input);
    }

    Result<Reached> run(Task& task);

private:
    /// An extra as others ask for it; what a package asks of itself is its own affair.
    struct Asked {
        pep::Marker marker;
        std::set<pep::Name> by;
    };
    void widen(resolve::NodeId node, const pep::Marker& marker);
    void require(const pep::Requirement& requirement, const pep::Marker& marker, const pep::Name& by);
    [[nodiscard]] Reached reached() const;
    Result<void> expand(resolve::NodeId node, Task& task);
    /// The marker of a requirement, or that of the overrides which stand for it.
    [[nodiscard]] pep::Marker markerOf(const pep::Requirement& requirement, const pep::Name& extra) const;

    const resolve::Problem& m_problem;
    resolve::Universe& m_universe;
    std::map<pep::Name, pep::Version> m_versions;
    std::map<pep::Name, std::vector<const requirements::Input*>> m_overrides;
    std::map<pep::Name, std::vector<pep::Name>> m_dependents;
    std::map<resolve::NodeId, pep::Marker> m_markers;
    std::map<pep::Name, std::map<pep::Name, Asked>> m_asked; ///< package → extra
    std::deque<resolve::NodeId> m_pending;
};

void Reach::widen(resolve::NodeId node, const pep::Marker& marker)
{
    const auto [place, added] = m_markers.try_emplace(node, marker);
    if (!added) {
        if (marker.implies(place->second))
            return;
        place->second = (place->second || marker).simplified();
    }
    m_pending.push_back(node);
}

pep::Marker Reach::markerOf(const pep::Requirement& requirement, const pep::Name& extra) const
{
    const auto overrides = m_overrides.find(requirement.name);
    if (overrides != m_overrides.end()) {
        pep::Marker marker = overrides->second.front()->requirement.marker;
        for (const requirements::Input* input : overrides->second)
            marker = marker || input->requirement.marker;
        return marker.simplified();
    }
    const std::span<const pep::Name> extras(&extra, extra.empty() ? 0 : 1);
    return requirement.marker.withExtras(extras);
}

void Reach::require(const pep::Requirement& requirement, const pep::Marker& marker, const pep::Name& by)
{
    widen(m_universe.node(requirement.name), marker);
    for (const pep::Name& extra : requirement.extras) {
        widen(m_universe.node(requirement.name, extra), marker);
        if (by == requirement.name)
            continue;
        const auto [place, added] = m_asked[requirement.name].try_emplace(extra, Asked{marker, {}});
        if (!added)
            place->second.marker = (place->second.marker || marker).simplified();
        if (!by.empty())
            place->second.by.insert(by);
    }
}

Result<void> Reach::expand(resolve::NodeId node, Task& task)
{
    const resolve::Universe::Node self = m_universe[node];
    const pep::Marker marker = m_markers[node];
    if (node != self.base)
        widen(self.base, marker);
    const auto version = m_versions.find(self.name);
    if (version == m_versions.end())
        return {};
    LW_TRY(const index::Listing* listing, m_universe.listing(self.base, task));
    const std::size_t release = listing->find(version->second);
    if (release == listing->releases.size()
        || m_universe.candidate(self.base, release).state != resolve::Candidate::State::Usable)
        return {};
    LW_TRY(const resolve::Dependencies* dependencies, m_universe.dependencies(node, release, task));
    for (const resolve::Dependency& dependency : dependencies->list)
        if (m_versions.contains(dependency.requirement->name))
            require(*dependency.requirement, (marker && markerOf(*dependency.requirement, self.extra)).simplified(),
                    self.name);
    return {};
}

Reached Reach::reached() const
{
    Reached result;
    const pep::Version& python = m_problem.target.python;
    std::map<pep::Name, const pep::Marker*> bases;
    for (const auto& [node, marker] : m_markers) {
        if (m_universe[node].base != node)
            continue;
        bases.emplace(m_universe[node].name, &marker);
        if (std::string text = marker.uvText(python); !text.empty())
            result.markers.emplace(m_universe[node].name, std::move(text));
    }
    for (const auto& [name, extras] : m_asked) {
        std::vector<LockLine>& lines = result.lines[name];
        const pep::Marker& base = *bases.at(name); // asking for an extra asks for its package
        // Which lines are one is settled before the lowest Python shortens their markers, as in uv.
        std::vector<std::string> whole{base.uvText()};
        const auto dependents = m_dependents.find(name);
        lines.push_back({{},
                         base.uvText(python),
                         dependents == m_dependents.end() ? std::vector<pep::Name>() : dependents->second});
        for (const auto& [extra, asked] : extras) {
            std::string text = asked.marker.uvText();
            const auto known = std::size_t(std::find(whole.begin(), whole.end(), text) - whole.begin());
            if (known == whole.size()) {
                whole.push_back(std::move(text));
                lines.push_back({{}, asked.marker.uvText(python), {}});
            }
            lines[known].extras.push_back(extra);
            lines[known].dependents.insert(lines[known].dependents.end(), asked.by.begin(), asked.by.end());
        }
    }
    return result;
}

Result<Reached> Reach::run(Task& task)
{
    for (const requirements::Input& input : m_problem.requirements)
        if (m_versions.contains(input.requirement.name) && input.requirement.marker.holds(m_problem.target.environment))
            require(input.requirement, markerOf(input.requirement, {}), {});
    while (!m_pending.empty()) {
        if (task.cancelled())
            return Task::cancellation();
        const resolve::NodeId node = m_pending.front();
        m_pending.pop_front();
        LW_CHECK(expand(node, task));
    }
    return reached();
}

std::string equality(const pep::MarkerEnvironment& environment, pep::MarkerVariable variable)
{
    return std::string(pep::name(variable)) + " == '" + environment[variable] + "'";
}

std::string conjunction(const pep::MarkerEnvironment& environment, const std::set<pep::MarkerVariable>& variables)
{
    std::string text;
    for (const pep::MarkerVariable variable : variables)
        text += (text.empty() ? "" : " and ") + equality(environment, variable);
    const auto marker = pep::Marker::parse(text);
    return marker ? marker->uvText() : text;
}

void collect(const pep::Marker& marker, std::set<pep::MarkerVariable>& variables)
{
    if (!marker.isSatisfiable())
        return;
    for (const pep::MarkerVariable variable : marker.variables()) {
        if (variable == pep::MarkerVariable::PythonVersion)
            variables.insert(pep::MarkerVariable::PythonFullVersion);
        else if (variable == pep::MarkerVariable::PlatformSystem) // uv knows a system by its sys_platform
            variables.insert(pep::MarkerVariable::SysPlatform);
        else if (variable < pep::MarkerVariable::Extra)
            variables.insert(variable);
    }
}

} // namespace

Result<Reached> reachMarkers(const resolve::Problem& problem, const resolve::Solution& solution,
                             resolve::Universe& universe, Task& task)
{
    return Reach(problem, solution, universe).run(task);
}

Result<std::string> validityMarker(const resolve::Problem& problem, const resolve::Solution& solution,
                                   resolve::Universe& universe, Task& task)
{
    std::set<pep::MarkerVariable> variables;
    for (const auto* inputs : {&problem.requirements, &problem.constraints, &problem.overrides})
        for (const requirements::Input& input : *inputs)
            collect(input.requirement.marker, variables);
    for (const resolve::ResolvedPackage& package : solution.packages) {
        const resolve::NodeId node = universe.node(package.name);
        LW_TRY(const index::Listing* listing, universe.listing(node, task));
        const std::size_t release = listing->find(package.version);
        if (release == listing->releases.size())
            continue;
        LW_TRY(const auto metadata,
               universe.source().metadata(*listing, release, universe.candidate(node, release).file, task));
        for (const pep::RequiresDist& line : metadata->requiresDist)
            if (const auto requirement = pep::Requirement::parse(line.text))
                collect(requirement->marker, variables);
    }
    return variables.empty() ? std::string() : conjunction(problem.target.environment, variables);
}

std::string targetMarker(const pep::Target& target)
{
    using Variable = pep::MarkerVariable;
    return conjunction(target.environment, {Variable::PythonVersion, Variable::ImplementationName,
                                            Variable::PlatformMachine, Variable::SysPlatform});
}

} // namespace lockwright::workspace
