// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: pins.
#include "workspace/compiler.h"
#include "workspace/local_workspace.h"

#include "base/text.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

using Kind = explain::BoundEffect::Kind;

/// How much an effect says against dropping the line.
int weight(Kind kind)
{
    switch (kind) {
    case Kind::NotNeeded:
        return 0;
    case Kind::Unsolvable:
        return 1;
    case Kind::Unknown:
        return 2;
    case Kind::Holds:
        return 3;
    case Kind::Needed:
        return 4;
    }
    return 2;
}

/// Collects the effects of lines over profiles.
class PinsCollector
{
public:
    /// @param locks files that nobody writes by hand
    explicit PinsCollector(std::vector<std::string> locks)
        : m_locks(std::move(locks))
    {
    }

    /// @param adds false: only lines that an earlier profile read are looked at
    Result<void> look(const std::string& profile, const Compiler::Question& question, bool adds, Task& task)
    {
        using Role = explain::ConflictLine::Role;
        explain::BoundTrials trials(question.problem, *question.universe);
        for (const Role role : {Role::Requirement, Role::Constraint}) {
            const auto& inputs =
                role == Role::Requirement ? question.problem.requirements : question.problem.constraints;
            for (std::size_t i = 0; i < inputs.size(); ++i) {
                if (task.cancelled())
                    return Task::cancellation();
                PinsReport::Line* line = lineOf(inputs[i], role, question, adds);
                if (!line)
                    continue;
                LW_TRY(explain::BoundEffect effect,
                       role == Role::Requirement ? trials.ofRequirement(i, task) : trials.ofConstraint(i, task));
                if (line->profiles.empty() || weight(effect.kind) > weight(line->kind))
                    line->kind = effect.kind;
                line->profiles.push_back({profile, std::move(effect)});
            }
        }
        return {};
    }

    std::vector<PinsReport::Line> lines() &&
    {
        std::sort(m_lines.begin(), m_lines.end(), [](const PinsReport::Line& left, const PinsReport::Line& right) {
            return left.line.origin.place < right.line.origin.place;
        });
        return std::move(m_lines);
    }

private:
    /// The entry of a line that sets a bound and that people wrote; nullptr for all others.
    PinsReport::Line* lineOf(const requirements::Input& input, explain::ConflictLine::Role role,
                             const Compiler::Question& question, bool adds)
    {
        const pep::Requirement& requirement = input.requirement;
        const bool constrains = role == explain::ConflictLine::Role::Constraint;
        if (!requirement.marker.holds(question.problem.target.environment) || requirement.specifiers.empty()
            || (!constrains && !explain::limits(requirement))
            || std::find(m_locks.begin(), m_locks.end(), input.origin.place.file) != m_locks.end())
            return nullptr;
        for (PinsReport::Line& known : m_lines)
            if (known.line.role == role && known.line.origin.place == input.origin.place
                && known.line.requirement == requirement.text())
                return &known;
        if (!adds)
            return nullptr;
        PinsReport::Line& line = m_lines.emplace_back();
        line.name = requirement.name;
        line.line = {role, requirement.text(), input.origin};
        if (!constrains)
            line.without = explain::loosened(requirement).text();
        return &line;
    }

    std::vector<std::string> m_locks;
    std::vector<PinsReport::Line> m_lines;
};

} // namespace

Result<PinsReport> LocalWorkspace::pins(const std::vector<std::string>& profiles, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Graph, task));
    const requirements::ProfileGraph& graph = snapshot.graph;
    CompileOptions options;
    options.profiles = profiles;
    options.all = true;
    std::vector<std::string> upToDate;
    LW_TRY(const std::vector<CompileJob> named, this->jobs(options, snapshot, upToDate));
    // A line is told with what it does in the profiles below, which read it too.
    std::vector<bool> own(graph.profiles().size()), wanted(graph.profiles().size());
    for (const CompileJob& job : named) {
        const auto index = std::size_t(graph.find(job.profile.name) - graph.profiles().data());
        own[index] = true;
        for (const std::size_t below : graph.descendants(index))
            wanted[below] = true;
    }
    options.profiles.clear();
    std::vector<std::string> locks;
    for (const std::size_t index : graph.order()) {
        locks.push_back(graph.profiles()[index].lock.generic_string());
        if (wanted[index])
            options.profiles.push_back(graph.profiles()[index].name);
    }
    PinsReport report;
    report.joint = strategy(options, snapshot.configuration) == Strategy::Joint;
    LW_TRY(const std::vector<CompileJob> jobs, this->jobs(options, snapshot, upToDate));
    const std::scoped_lock lock(m_solving);
    Compiler compiler(m_root, snapshot.configuration, options, [&](const requirements::InputOptions& inputs) {
        return session(m_session, snapshot.configuration, inputs, false);
    });
    PinsCollector collector(std::move(locks));
    for (const CompileJob& job : jobs) {
        const std::string& profile = job.profile.name;
        task.report({Progress::Phase::Solving, report.profilesChecked, jobs.size(), profile});
        const auto index = std::size_t(graph.find(profile) - graph.profiles().data());
        auto question = compiler.question(job, task);
        auto looked = question ? collector.look(profile, *question, own[index], task)
                               : Result<void>(tl::unexpected(std::move(question).error()));
        if (!looked && looked.error().code == ErrorCode::Cancelled)
            return tl::unexpected(std::move(looked).error());
        if (looked)
            ++report.profilesChecked;
        else
            report.unchecked.push_back({profile, std::move(looked).error()});
    }
    report.lines = std::move(collector).lines();
    m_lookupOutdated = true;
    return report;
}

} // namespace lockwright::workspace
