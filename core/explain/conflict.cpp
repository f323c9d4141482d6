// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict.h"

#include "explain/conflict_text.h"
#include "resolve/solver.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

namespace lockwright::explain
{

const char* name(ConflictLine::Role role)
{
    switch (role) {
    case ConflictLine::Role::Requirement:
        return "requirement";
    case ConflictLine::Role::Constraint:
        return "constraint";
    case ConflictLine::Role::Override:
        return "override";
    }
    return "requirement";
}

bool isAsked(const ConflictLine& line)
{
    return line.role != ConflictLine::Role::Override && line.origin.kind == requirements::Origin::Kind::CommandLine
           && line.origin.place.file.empty() && line.requirement.find("==") != std::string::npos;
}

const char* name(ConflictFact::Kind kind)
{
    switch (kind) {
    case ConflictFact::Kind::Requires:
        return "requires";
    case ConflictFact::Kind::NoVersions:
        return "no-versions";
    case ConflictFact::Kind::NotFound:
        return "not-found";
    case ConflictFact::Kind::Unavailable:
        return "unavailable";
    }
    return "requires";
}

namespace
{

/// Positions in the list of all lines (requirements, constraints, overrides), ascending.
using Lines = std::vector<std::size_t>;

bool contains(const Lines& lines, std::size_t line)
{
    return std::binary_search(lines.begin(), lines.end(), line);
}

Lines without(const Lines& lines, const Lines& dropped)
{
    Lines rest;
    std::set_difference(lines.begin(), lines.end(), dropped.begin(), dropped.end(), std::back_inserter(rest));
    return rest;
}

bool disjoint(const Lines& left, const Lines& right)
{
    return std::none_of(left.begin(), left.end(), [&](std::size_t line) { return contains(right, line); });
}

/// Lines without a solution, and the proof of it from them alone.
struct Core {
    Lines lines;
    resolve::Derivation proof;
};

class CoreFinder
{
public:
    CoreFinder(const resolve::Problem& problem, resolve::Universe& universe, Task& task)
        : m_problem(problem)
        , m_universe(universe)
        , m_task(task)
        , m_constraints(problem.requirements.size())
        , m_overrides(m_constraints + problem.constraints.size())
        , m_count(m_overrides + problem.overrides.size())
    {
        m_problem.requirements.clear();
        m_problem.constraints.clear();
        m_problem.overrides.clear();
        for (const auto* list : {&problem.requirements, &problem.constraints, &problem.overrides})
            for (const requirements::Input& input : *list)
                m_inputs.push_back(&input);
    }

    [[nodiscard]] Lines all() const
    {
        Lines lines;
        for (std::size_t line = 0; line < m_count; ++line)
            lines.push_back(line);
        return lines;
    }

    /// The proof that these lines have no solution together; nothing where they have one.
    Result<std::optional<resolve::Derivation>> refute(const Lines& lines)
    {
        for (auto* list : {&m_problem.requirements, &m_problem.constraints, &m_problem.overrides})
            list->clear();
        for (const std::size_t line : lines)
            listOf(line).push_back(*m_inputs[line]);
        LW_TRY(resolve::Outcome outcome, resolve::solve(m_problem, m_universe, m_task));
        if (auto* answer = std::get_if<resolve::Unsatisfiable>(&outcome))
            return std::optional(std::move(answer->derivation));
        return std::optional<resolve::Derivation>();
    }

    /// Drops lines as long as the rest has no solution. A line that stayed is tried again once a later one has gone:
    /// overrides, and lines that admit a pre-release or a yanked version, can make a solution possible.
    Result<void> minimize(Core& core)
    {
        LW_CHECK(narrow(core));
        for (bool shrunk = true; shrunk;) {
            shrunk = false;
            for (const std::size_t line : deletionOrder(core.lines)) {
                if (!contains(core.lines, line) || core.lines.size() == 1)
                    continue;
                Lines rest = without(core.lines, {line});
                LW_TRY(std::optional<resolve::Derivation> proof, refute(rest));
                if (!proof)
                    continue;
                core = {std::move(rest), std::move(*proof)};
                LW_CHECK(narrow(core));
                shrunk = true;
            }
        }
        return {};
    }

    Conflict conflict(Core core) const
    {
        Conflict result;
        std::vector<const requirements::Input*> inputs;
        for (const std::size_t line : core.lines) {
            inputs.push_back(m_inputs[line]);
            result.core.push_back({role(line), m_inputs[line]->requirement.text(), m_inputs[line]->origin});
        }
        result.facts = factsOf(core.proof);
        result.summary = summaryOf(result.core, inputs, core.proof);
        result.proof = std::move(core.proof);
        result.ranges = rangesOf(result.proof, [this](const std::string& package) { return known(package); });
        return result;
    }

private:
    /// A listing that cannot be had only leaves the axis without versions that exist.
    [[nodiscard]] KnownVersions known(const std::string& package) const
    {
        KnownVersions known;
        const pep::Name name = pep::Name::fromNormal(package);
        for (const resolve::Preference& kept : m_problem.preferences)
            if (!known.locked && kept.name == name)
                known.locked = kept.version;
        const resolve::NodeId node = m_universe.node(name);
        const auto listing = m_universe.listing(node, m_task);
        if (!listing)
            return known;
        for (std::size_t release = 0; release < (*listing)->releases.size(); ++release)
            if (m_universe.candidate(node, release).state == resolve::Candidate::State::Usable)
                known.usable.push_back((*listing)->releases[release].version);
        return known;
    }

    [[nodiscard]] ConflictLine::Role role(std::size_t line) const
    {
        return line < m_constraints ? ConflictLine::Role::Requirement
               : line < m_overrides ? ConflictLine::Role::Constraint
                                    : ConflictLine::Role::Override;
    }

    std::vector<requirements::Input>& listOf(std::size_t line)
    {
        switch (role(line)) {
        case ConflictLine::Role::Requirement:
            return m_problem.requirements;
        case ConflictLine::Role::Constraint:
            return m_problem.constraints;
        case ConflictLine::Role::Override:
            return m_problem.overrides;
        }
        return m_problem.requirements;
    }

    /// What is tried first is what most likely goes: constraints, so that lines that ask for something stay.
    [[nodiscard]] Lines deletionOrder(const Lines& lines) const
    {
        Lines order = lines;
        std::stable_partition(order.begin(), order.end(), [&](std::size_t line) { return line >= m_constraints; });
        return order;
    }

    /// Keeps only the lines that the proof rests on, where they alone have no solution either.
    Result<void> narrow(Core& core)
    {
        Lines used;
        for (const resolve::Step& step : core.proof.steps())
            if (const std::optional<std::size_t> line = lineOf(step, core.lines))
                used.push_back(*line);
        std::sort(used.begin(), used.end());
        used.erase(std::unique(used.begin(), used.end()), used.end());
        if (used.size() == core.lines.size())
            return {};
        LW_TRY(std::optional<resolve::Derivation> proof, refute(used));
        if (proof)
            core = {std::move(used), std::move(*proof)};
        return {};
    }

    [[nodiscard]] std::optional<std::size_t> lineOf(const resolve::Step& step, const Lines& lines) const
    {
        ConflictLine::Role wanted{};
        if (step.kind == resolve::Step::Kind::Requirement)
            wanted = ConflictLine::Role::Requirement;
        else if (step.kind == resolve::Step::Kind::Constraint)
            wanted = ConflictLine::Role::Constraint;
        else if (step.kind == resolve::Step::Kind::Override)
            wanted = ConflictLine::Role::Override;
        else
            return std::nullopt;
        for (const std::size_t line : lines)
            if (role(line) == wanted && m_inputs[line]->origin == step.origin
                && m_inputs[line]->requirement.text() == step.requirement)
                return line;
        return std::nullopt;
    }

    resolve::Problem m_problem; ///< the policies; its lines are those of the solve at hand
    resolve::Universe& m_universe;
    Task& m_task;
    std::vector<const requirements::Input*> m_inputs; ///< all lines
    std::size_t m_constraints;                        ///< the first line that is one
    std::size_t m_overrides;
    std::size_t m_count;
};

/// Finds cores that differ: a set of lines that has one of each core found so far is left out, and the rest solved.
/// Breadth first over such sets (Reiter's hitting set tree), so that small mends are tried first.
class ConflictSearch
{
public:
    explicit ConflictSearch(CoreFinder& finder)
        : m_finder(finder)
    {
    }

    Result<void> run()
    {
        std::deque<Lines> queue{Lines()};
        std::set<Lines> seen;
        while (!queue.empty()) {
            const Lines dropped = std::move(queue.front());
            queue.pop_front();
            if (mended(dropped))
                continue;
            auto core = std::find_if(m_cores.begin(), m_cores.end(),
                                     [&](const Core& known) { return disjoint(known.lines, dropped); });
            if (core == m_cores.end()) {
                LW_TRY(const Found found, look(dropped));
                if (found == Found::GaveUp)
                    return {};
                if (found == Found::Solution) {
                    m_mends.push_back(dropped);
                    continue;
                }
                core = std::prev(m_cores.end());
            }
            for (const std::size_t line : core->lines) {
                Lines more = dropped;
                more.insert(std::upper_bound(more.begin(), more.end(), line), line);
                if (seen.insert(more).second)
                    queue.push_back(std::move(more));
            }
        }
        return {};
    }

    ConflictReport report() &&
    {
        ConflictReport report;
        report.complete = m_complete;
        for (Core& core : m_cores)
            report.conflicts.push_back(m_finder.conflict(std::move(core)));
        return report;
    }

private:
    enum class Found : std::uint8_t { Core, Solution, GaveUp };

    /// Solves what is left; an error after the first core only ends the search for more.
    Result<Found> look(const Lines& dropped)
    {
        m_complete = false;
        if (m_solves++ == m_solveLimit)
            return Found::GaveUp;
        Result<Found> found = lookOnce(dropped);
        if (!found && !m_cores.empty() && found.error().code != ErrorCode::Cancelled)
            return Found::GaveUp;
        m_complete = found && *found != Found::GaveUp;
        return found;
    }

    Result<Found> lookOnce(const Lines& dropped)
    {
        Core core;
        core.lines = without(m_finder.all(), dropped);
        LW_TRY(std::optional<resolve::Derivation> proof, m_finder.refute(core.lines));
        if (!proof)
            return Found::Solution;
        if (m_cores.size() == ConflictReport::limit)
            return Found::GaveUp;
        core.proof = std::move(*proof);
        LW_CHECK(m_finder.minimize(core));
        m_cores.push_back(std::move(core));
        return Found::Core;
    }

    /// Leaving out more than what mends everything mends it too.
    [[nodiscard]] bool mended(const Lines& dropped) const
    {
        return std::any_of(m_mends.begin(), m_mends.end(), [&](const Lines& mend) {
            return std::includes(dropped.begin(), dropped.end(), mend.begin(), mend.end());
        });
    }

    static constexpr std::size_t m_solveLimit = 64;
    CoreFinder& m_finder;
    std::vector<Core> m_cores;
    std::vector<Lines> m_mends;
    std::size_t m_solves = 0;
    bool m_complete = true;
};

} // namespace

Result<ConflictReport> explainConflict(const resolve::Problem& problem, resolve::Universe& universe, Task& task)
{
    CoreFinder finder(problem, universe, task);
    ConflictSearch search(finder);
    LW_CHECK(search.run());
    return std::move(search).report();
}

} // namespace lockwright::explain
