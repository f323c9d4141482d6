// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: graph.
#include "workspace/compiler.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"

#include "base/text.h"
#include "graph/paths.h"

namespace lockwright::workspace
{

namespace
{

using graph::DependencyGraph;
using graph::NodeId;
using Scope = GraphOptions::Scope;

void addPackages(DependencyGraph& result, const requirements::Lock& lock, const LockedGraph& locked)
{
    for (const requirements::LockedPackage& package : lock.packages)
        if (!package.name.empty())
            result.add({package.name.text(), package.version ? package.version->text() : package.url,
                        graph::Node::Kind::Package});
    for (const requirements::LockedPackage& package : lock.packages) {
        if (package.name.empty())
            continue;
        const NodeId from = *result.find(package.name.text());
        for (const LockedGraph::Edge& edge : locked.from(package.name)) {
            const auto to = result.find(edge.to.text());
            if (!to)
                continue;
            const requirements::LockedPackage* target = locked.locked(edge.to);
            const bool broken =
                !edge.requirement.empty() && target && target->version && !edge.specifiers.contains(*target->version);
            result.connect(from, *to, edge.requirement,
                           broken ? graph::Edge::Kind::Conflicts : graph::Edge::Kind::Requires);
        }
    }
}

void addInputs(DependencyGraph& result, const requirements::Lock& lock, const requirements::Inputs& inputs,
               const pep::MarkerEnvironment& environment)
{
    const auto add = [&](const requirements::Input& input, graph::Edge::Kind kind) {
        const auto to = result.find(input.requirement.name.text());
        if (!to || !input.requirement.marker.holds(environment))
            return;
        const requirements::LockedPackage* target = lock.find(input.requirement.name);
        if (target && target->version && !input.requirement.specifiers.contains(*target->version))
            kind = graph::Edge::Kind::Conflicts;
        const Place& place = input.origin.place;
        const NodeId line = result.add({describe(Place{place.file, place.line, 0}), {}, graph::Node::Kind::Input});
        result.connect(line, *to, input.requirement.text(), kind);
    };
    for (const requirements::Input& input : inputs.requirements)
        add(input, graph::Edge::Kind::Requires);
    for (const requirements::Input& input : inputs.constraints)
        add(input, graph::Edge::Kind::Constrains);
}

/// The nodes of a scope; all where it is everything.
Result<std::vector<NodeId>> cut(const DependencyGraph& whole, const GraphOptions& options, const std::string& file)
{
    const auto node = [&](const std::string& name) -> Result<NodeId> {
        const auto parsed = pep::Name::parse(name);
        const auto found = parsed ? whole.find(parsed->text()) : std::nullopt;
        if (!found)
            return fail(ErrorCode::Usage, file + " does not pin `" + text::printable(name) + "`",
                        "check the spelling; `lockwright tree` shows what is locked");
        return *found;
    };
    if (options.scope == Scope::Everything) {
        std::vector<NodeId> all(whole.size());
        for (NodeId id = 0; id < whole.size(); ++id)
            all[id] = id;
        return all;
    }
    LW_TRY(const NodeId focus, node(options.package));
    switch (options.scope) {
    case Scope::Dependents:
        return graph::reach(whole, focus, graph::Direction::Dependents);
    case Scope::Dependencies:
        return graph::reach(whole, focus, graph::Direction::Dependencies);
    case Scope::Neighbourhood:
        return graph::reach(whole, focus, graph::Direction::Both, std::max<std::size_t>(options.radius, 1));
    case Scope::Between:
    case Scope::Everything:
        break;
    }
    LW_TRY(const NodeId target, node(options.target));
    std::vector<NodeId> nodes = graph::between(whole, focus, target);
    if (nodes.empty())
        return fail(ErrorCode::Usage,
                    whole.nodes()[focus].name + " does not require " + whole.nodes()[target].name
                        + ", not even through others",
                    "try it the other way round");
    return nodes;
}

} // namespace

const char* name(GraphOptions::Scope scope)
{
    switch (scope) {
    case Scope::Everything:
        return "everything";
    case Scope::Dependents:
        return "dependents";
    case Scope::Dependencies:
        return "dependencies";
    case Scope::Neighbourhood:
        return "neighbourhood";
    case Scope::Between:
        return "between";
    }
    return "everything";
}

Result<GraphReport> LocalWorkspace::graph(const GraphOptions& options, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    LW_TRY(const Loaded* chosen, lockedProfile(snapshot, options.package, options.profile));
    GraphReport report;
    report.profile = chosen->profile->name;
    DependencyGraph whole;
    {
        const std::scoped_lock lock(m_lookingUp);
        LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
        LW_TRY(const LockedGraph locked, LockedGraph::build(*chosen->lock, *universe, task));
        report.requirementsKnown = locked.complete();
        addPackages(whole, *chosen->lock, locked);
        if (options.inputs && chosen->inputs)
            addInputs(whole, *chosen->lock, *chosen->inputs, universe->policy().target.environment);
    }
    LW_TRY(const std::vector<NodeId> nodes, cut(whole, options, chosen->profile->lock.generic_string()));
    report.graph = whole.induced(nodes);
    graph::ReductionOptions reduction = options.reduction;
    for (const std::string& name : {options.package, options.target}) {
        const auto parsed = pep::Name::parse(name);
        const auto node = parsed ? report.graph.find(parsed->text()) : std::nullopt;
        if (!node)
            continue;
        reduction.kept.push_back(*node);
        if (!report.focus)
            report.focus = node;
    }
    report.reduced = graph::reduce(report.graph, reduction);
    return report;
}

} // namespace lockwright::workspace
