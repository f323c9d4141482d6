// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: why.
#include "workspace/compiler.h"
#include "workspace/freshness.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"

#include "base/say.h"
#include "base/text.h"
#include "resolve/phrases.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

constexpr std::size_t pathsShown = 10;

bool asks(const requirements::Inputs& inputs, const pep::Name& name, const pep::MarkerEnvironment& environment)
{
    return std::any_of(inputs.requirements.begin(), inputs.requirements.end(), [&](const requirements::Input& input) {
        return input.requirement.name == name && input.requirement.marker.holds(environment);
    });
}

/// "gradio is not in base; it is in ui (4.44.0)".
std::string notThere(const WhyReport& report)
{
    std::vector<std::string> places;
    for (const WhyReport::InProfile& place : report.profiles)
        if (place.profile != report.profile)
            places.push_back(place.version.empty()
                                 ? place.profile
                                 : say("{0} ({1})", place.profile, text::withoutCredentials(place.version)));
    if (places.empty())
        return say("{0} is not in {1}", report.name.text(), report.profile);
    return say("{0} is not in {1}; it is in {2}", report.name.text(), report.profile, resolve::phraseList(places));
}

/// What leads to what in a lock, else in a solution.
explain::PathGraph pathGraph(const requirements::Inputs& inputs, const requirements::Lock* lock,
                             const LockedGraph* locked, const resolve::Solution& solution,
                             const pep::MarkerEnvironment& environment)
{
    explain::PathGraph graph;
    for (const requirements::Input& input : inputs.requirements)
        if (input.requirement.marker.holds(environment))
            graph.lines[input.requirement.name].push_back(
                {explain::ConflictLine::Role::Requirement, input.requirement.text(), input.origin});
    const auto add = [&](const pep::Name& from, const pep::Name& to, const std::string& requirement) {
        if (from != to)
            graph.dependents[to].push_back({from, requirement});
    };
    if (lock && locked) {
        for (const requirements::LockedPackage& package : lock->packages) {
            graph.versions[package.name] = package.version ? package.version->text() : package.url;
            for (const LockedGraph::Edge& edge : locked->from(package.name))
                add(edge.from, edge.to, edge.requirement);
        }
        return graph;
    }
    for (const resolve::ResolvedPackage& package : solution.packages) {
        graph.versions[package.name] = package.version.text();
        for (const resolve::ResolvedPackage::Edge& edge : package.dependencies)
            add(package.name, edge.name, edge.requirement);
    }
    return graph;
}

} // namespace

std::vector<WhyReport::InProfile> LocalWorkspace::profilesWith(const Snapshot& snapshot, const pep::Name& name,
                                                               const pep::MarkerEnvironment& environment) const
{
    std::vector<WhyReport::InProfile> found;
    for (const std::size_t index : snapshot.graph.order()) {
        const Loaded& loaded = snapshot.profiles[index];
        const requirements::LockedPackage* package = loaded.lock ? loaded.lock->find(name) : nullptr;
        const bool asked = loaded.inputs && asks(*loaded.inputs, name, environment);
        if (!package && !asked)
            continue;
        WhyReport::InProfile place{loaded.profile->name, {}, asked};
        if (package) {
            place.version = package->version ? package->version->text() : package->url;
            place.direct = asked || std::any_of(package->via.begin(), package->via.end(), asksByName);
        }
        found.push_back(std::move(place));
    }
    return found;
}

Result<const LocalWorkspace::Loaded*> LocalWorkspace::chooseFor(const Snapshot& snapshot, const pep::Name& name,
                                                                const std::string& profile,
                                                                const std::vector<WhyReport::InProfile>& found) const
{
    const auto named = [&](const std::string& wanted) -> const Loaded* {
        for (const Loaded& loaded : snapshot.profiles)
            if (loaded.profile->name == wanted)
                return &loaded;
        return nullptr;
    };
    if (!profile.empty()) {
        if (const Loaded* loaded = named(profile))
            return loaded;
        return fail(ErrorCode::Usage, say("there is no profile `{0}`", text::printable(profile)),
                    say("`lockwright profiles` lists them"));
    }
    for (const WhyReport::InProfile& place : found)
        if (!place.version.empty())
            return named(place.profile);
    if (!found.empty())
        return named(found.front().profile);
    // Only a profile without a lock may bring it unseen.
    for (const std::size_t index : snapshot.graph.order())
        if (!snapshot.profiles[index].lock && !snapshot.profiles[index].error)
            return &snapshot.profiles[index];
    std::string nearest;
    std::size_t distance = 3;
    for (const Loaded& loaded : snapshot.profiles) {
        for (const requirements::LockedPackage& package :
             loaded.lock ? loaded.lock->packages : std::vector<requirements::LockedPackage>()) {
            const std::size_t edits = text::editDistance(package.name.text(), name.text());
            if (edits < distance) {
                distance = edits;
                nearest = package.name.text();
            }
        }
    }
    return fail(ErrorCode::Usage, say("no profile has {0}", name.text()),
                nearest.empty() ? say("`lockwright tree` shows what is locked") : say("did you mean {0}?", nearest));
}

Result<void> LocalWorkspace::addPaths(WhyReport& report, const Loaded& loaded, const Snapshot& snapshot,
                                      resolve::Universe& universe, Task& task)
{
    std::optional<LockedGraph> locked;
    if (loaded.lock && loaded.lock->find(report.name)) {
        auto graph = LockedGraph::build(*loaded.lock, universe, task);
        if (!graph && graph.error().code != ErrorCode::Cancelled) {
            // The network does not answer: what the cache has is better than nothing.
            const std::scoped_lock lock(m_lookingUp);
            LW_TRY(resolve::Universe * cached, lookupUniverse(snapshot));
            graph = LockedGraph::build(*loaded.lock, *cached, task);
        }
        if (!graph)
            return tl::unexpected(std::move(graph).error());
        locked = std::move(*graph);
    }
    report.requirementsKnown = !locked || locked->complete();
    const explain::PathGraph graph =
        pathGraph(*loaded.inputs, locked ? &*loaded.lock : nullptr, locked ? &*locked : nullptr, report.why.solution,
                  universe.policy().target.environment);
    LW_TRY(report.paths, explain::pathsTo(report.name, graph, pathsShown, task));
    return {};
}

Result<WhyReport> LocalWorkspace::why(const std::string& package, const std::string& profile, Task& task)
{
    WhyReport report;
    const auto name = pep::Name::parse(package);
    if (!name)
        return fail(ErrorCode::Usage, say("`{0}` is no package name", text::printable(package)), {});
    report.name = *name;
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    LW_TRY(const pep::Target target, targetFor(m_root, snapshot.configuration, {}, {}));
    report.profiles = profilesWith(snapshot, *name, target.environment);
    LW_TRY(const Loaded* loaded, chooseFor(snapshot, *name, profile, report.profiles));
    if (!loaded->inputs)
        return tl::unexpected(*loaded->error);
    report.profile = loaded->profile->name;
    std::tie(report.lockState, report.lockReasons) = state(*loaded, target.environment);
    report.verdict = notThere(report);
    const requirements::LockedPackage* locked = loaded->lock ? loaded->lock->find(*name) : nullptr;
    if (!locked && report.lockState == LockState::Fresh)
        return report;

    CompileOptions options;
    options.profiles = {report.profile};
    report.joint = strategy(options, snapshot.configuration) == Strategy::Joint;
    std::vector<std::string> upToDate;
    LW_TRY(const std::vector<CompileJob> jobs, this->jobs(options, snapshot, upToDate));
    const std::scoped_lock lock(m_solving);
    Compiler compiler(m_root, snapshot.configuration, options, [&](const requirements::InputOptions& inputs) {
        return session(m_session, snapshot.configuration, inputs, false);
    });
    LW_TRY(const Compiler::Question question, compiler.question(jobs.front(), task));
    report.index = question.universe->source().description();
    if (locked && !locked->version) {
        report.why.name = *name;
        report.verdict = say("{0} is taken from {1}, as {2} says", name->text(), text::withoutCredentials(locked->url),
                             describe(Place{loaded->profile->lock.generic_string(), locked->line, 0}));
    } else {
        explain::WhyQuestion asked{question.problem, *name, std::nullopt};
        if (locked)
            asked.locked = locked->version;
        LW_TRY(report.why, explain::why(asked, *question.universe, task));
        if (report.why.version || report.why.unsolvable)
            report.verdict = report.why.verdict;
    }
    m_lookupOutdated = true;
    report.inProfile = locked || report.why.version;
    if (report.inProfile)
        LW_CHECK(addPaths(report, *loaded, snapshot, *question.universe, task));
    return report;
}

} // namespace lockwright::workspace
