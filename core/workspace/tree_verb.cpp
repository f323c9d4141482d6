// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: tree.
#include "workspace/compiler.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"

#include "base/text.h"

#include <algorithm>
#include <set>

namespace lockwright::workspace
{

namespace
{

/// Writes a tree of a lock in display order, without recursion.
class TreeWriter
{
public:
    TreeWriter(const LockedGraph& graph, const TreeOptions& options)
        : m_graph(graph)
        , m_options(options)
    {
    }

    void write(const std::vector<std::pair<pep::Name, std::string>>& roots, TreeReport& report)
    {
        struct Pending {
            pep::Name name;
            std::string requirement;
            std::size_t depth;
        };
        std::vector<Pending> stack;
        for (auto root = roots.rbegin(); root != roots.rend(); ++root)
            stack.push_back({root->first, root->second, 0});
        std::vector<pep::Name> path;
        while (!stack.empty()) {
            const Pending next = stack.back();
            stack.pop_back();
            path.resize(next.depth);
            TreeReport::Node node;
            node.depth = next.depth;
            node.name = next.name;
            node.requirement = next.requirement;
            if (const requirements::LockedPackage* package = m_graph.locked(next.name))
                node.version = package->version ? package->version->text() : package->url;
            node.cycle = std::find(path.begin(), path.end(), next.name) != path.end();
            const bool first = m_shown.insert(next.name).second;
            node.repeated = !first && !node.cycle && !edges(next.name).empty();
            const bool deeper = first && !node.cycle && (m_options.depth == 0 || next.depth < m_options.depth);
            report.nodes.push_back(std::move(node));
            path.push_back(next.name);
            const auto& list = edges(next.name);
            if (!deeper || list.empty())
                continue;
            // What waits becomes rows, too: the siblings of a package are shown rather than what is far below it.
            if (next.depth + 1 >= TreeReport::levelLimit
                || report.nodes.size() + stack.size() + list.size() > TreeReport::rowLimit) {
                report.complete = false;
                m_shown.erase(next.name);
                continue;
            }
            for (auto edge = list.rbegin(); edge != list.rend(); ++edge)
                stack.push_back({m_options.reverse ? edge->from : edge->to, edge->requirement, next.depth + 1});
        }
    }

private:
    const std::vector<LockedGraph::Edge>& edges(const pep::Name& name) const
    {
        return m_options.reverse ? m_graph.to(name) : m_graph.from(name);
    }

    const LockedGraph& m_graph;
    const TreeOptions& m_options;
    std::set<pep::Name> m_shown;
};

} // namespace

Result<const LocalWorkspace::Loaded*>
LocalWorkspace::lockedProfile(const Snapshot& snapshot, const std::string& packageName, const std::string& profile)
{
    std::optional<pep::Name> package;
    if (!packageName.empty()) {
        package = pep::Name::parse(packageName);
        if (!package)
            return fail(ErrorCode::Usage, "`" + text::printable(packageName) + "` is no package name", {});
    }
    const Loaded* chosen = nullptr;
    for (const std::size_t index : snapshot.graph.order()) {
        const Loaded& loaded = snapshot.profiles[index];
        const bool matches = profile.empty() ? loaded.lock && (!package || loaded.lock->find(*package))
                                             : loaded.profile->name == profile;
        if (matches && !chosen)
            chosen = &loaded;
    }
    if (!chosen)
        return package && profile.empty()
                   ? fail(ErrorCode::Usage, "no lock pins " + package->text(),
                          "check the spelling; `lockwright tree` shows what is locked")
                   : fail(ErrorCode::Usage,
                          profile.empty() ? std::string("there is no lock to show")
                                          : "there is no profile `" + text::printable(profile) + "`",
                          "`lockwright profiles` lists the profiles and the state of their locks");
    if (!chosen->lock)
        return fail(ErrorCode::Usage, "profile " + chosen->profile->name + " has no lock",
                    "`lockwright compile` makes one");
    if (package && !chosen->lock->find(*package))
        return fail(ErrorCode::Usage, chosen->profile->lock.generic_string() + " does not pin " + package->text(), {});
    return chosen;
}

Result<TreeReport> LocalWorkspace::tree(const TreeOptions& options, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    LW_TRY(const Loaded* chosen, lockedProfile(snapshot, options.package, options.profile));
    const std::scoped_lock lock(m_lookingUp);
    LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
    LW_TRY(const LockedGraph graph, LockedGraph::build(*chosen->lock, *universe, task));
    std::vector<std::pair<pep::Name, std::string>> roots;
    if (const auto package = pep::Name::parse(options.package)) {
        roots.emplace_back(*package, std::string());
    } else if (chosen->inputs) {
        for (const requirements::Input& input : chosen->inputs->requirements)
            if (graph.locked(input.requirement.name) && std::none_of(roots.begin(), roots.end(), [&](const auto& root) {
                    return root.first == input.requirement.name;
                }))
                roots.emplace_back(input.requirement.name, input.requirement.text());
        std::sort(roots.begin(), roots.end());
    }
    TreeReport report;
    report.profile = chosen->profile->name;
    report.requirementsKnown = graph.complete();
    if (roots.size() > TreeReport::rowLimit) {
        roots.resize(TreeReport::rowLimit);
        report.complete = false;
    }
    TreeWriter(graph, options).write(roots, report);
    return report;
}

} // namespace lockwright::workspace
