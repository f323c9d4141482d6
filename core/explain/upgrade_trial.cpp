// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/upgrade_trial.h"

#include "base/say.h"
#include "explain/blocking.h"
#include "resolve/solver.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

/// True for what ends everything, as against what one problem cannot tell.
bool endsAll(const Error& error)
{
    return error.code == ErrorCode::Cancelled;
}

bool asksFor(const requirements::Origin& origin)
{
    return origin.kind == requirements::Origin::Kind::Requirement;
}

/// The distribution itself and its extras that are asked for.
std::vector<pep::Name> extrasOf(const resolve::ResolvedPackage& package)
{
    std::vector<pep::Name> extras{pep::Name{}};
    extras.insert(extras.end(), package.extras.begin(), package.extras.end());
    return extras;
}

/// What a release asks for with these extras; nothing where its metadata does not tell.
Result<std::optional<std::vector<const resolve::Dependency*>>> dependenciesOf(resolve::Universe& universe,
                                                                              const resolve::ResolvedPackage& package,
                                                                              const pep::Version& version, Task& task)
{
    using Found = std::optional<std::vector<const resolve::Dependency*>>;
    std::vector<const resolve::Dependency*> all;
    for (const pep::Name& extra : extrasOf(package)) {
        const resolve::NodeId node = universe.node(package.name, extra);
        LW_TRY(const index::Listing* listing, universe.listing(node, task));
        const std::size_t release = listing->find(version);
        if (release == listing->releases.size())
            return Found();
        LW_TRY(const resolve::Dependencies* dependencies, universe.dependencies(node, release, task));
        if (!dependencies->known || dependencies->extraMissing)
            return Found();
        for (const resolve::Dependency& dependency : dependencies->list)
            all.push_back(&dependency);
    }
    return Found(std::move(all));
}

} // namespace

const resolve::ResolvedPackage* UpgradeTrial::Baseline::find(const pep::Name& name) const
{
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : &solution.packages[found->second];
}

UpgradeTrial::UpgradeTrial(std::span<const LockedProblem> problems)
    : m_problems(problems)
    , m_baselines(problems.size())
{
}

bool UpgradeTrial::needs(std::size_t problem, const pep::Name& name) const
{
    return m_baselines[problem].find(name) != nullptr;
}

bool UpgradeTrial::reachedTogether(const std::vector<std::size_t>& problems, const pep::Name& name,
                                   const pep::Version& version) const
{
    return std::all_of(problems.begin(), problems.end(), [&](std::size_t problem) {
        const auto found = m_baselines[problem].upgraded.find(name);
        return found != m_baselines[problem].upgraded.end() && found->second == version;
    });
}

Result<void> UpgradeTrial::prepareOne(std::size_t index, std::vector<OutdatedReport::Unchecked>& unchecked, Task& task)
{
    const LockedProblem& problem = m_problems[index];
    Baseline& baseline = m_baselines[index];
    auto outcome = resolve::solve(problem.problem, *problem.universe, task);
    if (!outcome) {
        if (endsAll(outcome.error()))
            return tl::unexpected(std::move(outcome).error());
        unchecked.push_back({problem.profile, outcome.error().message});
        return {};
    }
    auto* solution = std::get_if<resolve::Solution>(&*outcome);
    if (!solution) {
        unchecked.push_back({problem.profile, say("it has no solution as it is")});
        return {};
    }
    baseline.solved = true;
    baseline.solution = std::move(*solution);
    for (std::size_t i = 0; i < baseline.solution.packages.size(); ++i)
        baseline.byName.emplace(baseline.solution.packages[i].name, i);
    for (const auto* list : {&problem.problem.requirements, &problem.problem.constraints})
        for (const requirements::Input& input : *list)
            if (input.requirement.marker.holds(problem.problem.target.environment))
                baseline.lines[input.requirement.name].push_back(&input);
    for (std::size_t parent = 0; parent < index; ++parent)
        if (!m_problems[parent].lockFile.empty() && m_baselines[parent].solved
            && std::any_of(problem.problem.constraints.begin(), problem.problem.constraints.end(),
                           [&](const requirements::Input& input) {
                               return input.origin.place.file == m_problems[parent].lockFile;
                           }))
            baseline.parents.push_back(parent);
    return {};
}

Result<void> UpgradeTrial::upgradeAll(Task& task)
{
    Deltas deltas;
    for (std::size_t index = 0; index < m_problems.size(); ++index) {
        Baseline& baseline = m_baselines[index];
        if (!baseline.solved)
            continue;
        resolve::Problem problem = bounded(index, deltas);
        problem.preferences.clear();
        auto outcome = resolve::solve(problem, *m_problems[index].universe, task);
        if (!outcome && endsAll(outcome.error()))
            return tl::unexpected(std::move(outcome).error());
        const auto* solution = outcome ? std::get_if<resolve::Solution>(&*outcome) : nullptr;
        if (!solution)
            return {}; // what is known of parents still holds; below them nothing is claimed
        for (const resolve::ResolvedPackage& package : solution->packages)
            baseline.upgraded.emplace(package.name, package.version);
        deltas[index] = changesOf(index, *solution);
    }
    return {};
}

Result<void> UpgradeTrial::prepare(std::vector<OutdatedReport::Unchecked>& unchecked, Task& task)
{
    for (std::size_t index = 0; index < m_problems.size(); ++index) {
        task.report({Progress::Phase::Solving, index, m_problems.size(), m_problems[index].profile});
        LW_CHECK(prepareOne(index, unchecked, task));
    }
    return upgradeAll(task);
}

bool UpgradeTrial::touched(std::size_t problem, const pep::Name& except, const Deltas& deltas) const
{
    const Baseline& baseline = m_baselines[problem];
    return std::any_of(baseline.parents.begin(), baseline.parents.end(), [&](std::size_t parent) {
        const auto changes = deltas.find(parent);
        return changes != deltas.end()
               && std::any_of(changes->second.begin(), changes->second.end(), [&](const auto& change) {
                      const resolve::ResolvedPackage* package = baseline.find(change.first);
                      return change.first != except && package && change.second && *change.second != package->version;
                  });
    });
}

resolve::Problem UpgradeTrial::bounded(std::size_t index, const Deltas& deltas) const
{
    resolve::Problem problem = m_problems[index].problem;
    for (const std::size_t parent : m_baselines[index].parents) {
        const auto changes = deltas.find(parent);
        if (changes == deltas.end())
            continue;
        const std::string& file = m_problems[parent].lockFile;
        const auto pinned = [](const pep::Version& version) {
            return pep::SpecifierSet({pep::Specifier::equal(version)});
        };
        std::erase_if(problem.constraints, [&](const requirements::Input& input) {
            const auto change = changes->second.find(input.requirement.name);
            return input.origin.place.file == file && change != changes->second.end() && !change->second;
        });
        for (requirements::Input& input : problem.constraints)
            if (input.origin.place.file == file)
                if (const auto change = changes->second.find(input.requirement.name); change != changes->second.end())
                    input.requirement.specifiers = pinned(*change->second);
        for (const auto& [name, version] : changes->second) {
            if (!version || m_baselines[parent].find(name))
                continue;
            requirements::Input added;
            added.requirement.name = name;
            added.requirement.rawName = name.text();
            added.requirement.specifiers = pinned(*version);
            added.origin.kind = requirements::Origin::Kind::Constraint;
            added.origin.place.file = file;
            added.origin.profile = m_problems[index].profile;
            problem.constraints.push_back(std::move(added));
        }
    }
    return problem;
}

Changes UpgradeTrial::changesOf(std::size_t problem, const resolve::Solution& solution) const
{
    Changes changes;
    const Baseline& baseline = m_baselines[problem];
    for (const resolve::ResolvedPackage& package : baseline.solution.packages)
        changes.emplace(package.name, std::nullopt);
    for (const resolve::ResolvedPackage& package : solution.packages) {
        const resolve::ResolvedPackage* before = baseline.find(package.name);
        if (before && before->version == package.version)
            changes.erase(package.name);
        else
            changes[package.name] = package.version;
    }
    return changes;
}

bool UpgradeTrial::linesAdmit(std::size_t problem, const pep::Name& name, const pep::Version& version,
                              const Deltas& deltas) const
{
    const Baseline& baseline = m_baselines[problem];
    const auto lines = baseline.lines.find(name);
    if (lines == baseline.lines.end())
        return true;
    return std::all_of(lines->second.begin(), lines->second.end(), [&](const requirements::Input* line) {
        const bool replaced = std::any_of(baseline.parents.begin(), baseline.parents.end(), [&](std::size_t parent) {
            const auto changes = deltas.find(parent);
            return changes != deltas.end() && line->origin.place.file == m_problems[parent].lockFile
                   && changes->second.contains(name);
        });
        return replaced || (line->requirement.url.empty() && line->requirement.specifiers.contains(version));
    });
}

Result<bool> UpgradeTrial::dependentsAdmit(std::size_t problem, const resolve::ResolvedPackage& package,
                                           const pep::Version& version, Task& task)
{
    resolve::Universe& universe = *m_problems[problem].universe;
    const resolve::NodeId node = universe.node(package.name);
    for (const pep::Name& name : package.dependents) {
        const resolve::ResolvedPackage* dependent = m_baselines[problem].find(name);
        if (!dependent)
            return false;
        LW_TRY(const auto dependencies, dependenciesOf(universe, *dependent, dependent->version, task));
        if (!dependencies)
            return false;
        for (const resolve::Dependency* dependency : *dependencies)
            if (dependency->base == node && !dependency->versions.contains(version))
                return false;
    }
    return true;
}

Result<std::optional<std::vector<pep::Name>>> UpgradeTrial::metRequirements(std::size_t problem,
                                                                            const resolve::ResolvedPackage& package,
                                                                            const pep::Version& version, Task& task)
{
    using Met = std::optional<std::vector<pep::Name>>;
    resolve::Universe& universe = *m_problems[problem].universe;
    LW_TRY(const auto before, dependenciesOf(universe, package, package.version, task));
    LW_TRY(const auto after, dependenciesOf(universe, package, version, task));
    if (!before || !after)
        return Met();
    std::vector<pep::Name> required;
    for (const resolve::Dependency* dependency : *after) {
        const resolve::ResolvedPackage* other = m_baselines[problem].find(universe[dependency->base].name);
        if (!other || !dependency->versions.contains(other->version))
            return Met();
        for (const resolve::NodeId extra : dependency->extras)
            if (!std::binary_search(other->extras.begin(), other->extras.end(), universe[extra].extra))
                return Met();
        required.push_back(other->name);
    }
    // An extra that nobody asks for any more leaves packages behind; the solver finds out which.
    for (const resolve::Dependency* dependency : *before)
        if (!dependency->extras.empty()
            && std::none_of(after->begin(), after->end(), [&](const resolve::Dependency* kept) {
                   return kept->base == dependency->base && kept->extras == dependency->extras;
               }))
            return Met();
    return Met(std::move(required));
}

Changes UpgradeTrial::unneeded(std::size_t problem, const resolve::ResolvedPackage& package,
                               const std::vector<pep::Name>& required) const
{
    const Baseline& baseline = m_baselines[problem];
    Changes gone;
    std::vector<const resolve::ResolvedPackage*> pending;
    for (const resolve::ResolvedPackage& other : baseline.solution.packages) {
        if (std::any_of(other.sources.begin(), other.sources.end(), asksFor))
            pending.push_back(&other);
        else
            gone.emplace(other.name, std::nullopt);
    }
    const auto reach = [&](const pep::Name& name) {
        if (gone.erase(name) > 0)
            pending.push_back(baseline.find(name));
    };
    while (!pending.empty()) {
        const resolve::ResolvedPackage* other = pending.back();
        pending.pop_back();
        if (other == &package)
            std::for_each(required.begin(), required.end(), reach);
        else
            for (const resolve::ResolvedPackage::Edge& edge : other->dependencies)
                reach(edge.name);
    }
    return gone;
}

Result<std::optional<Changes>> UpgradeTrial::exchange(std::size_t problem, const pep::Name& name,
                                                      const pep::Version& version, const Deltas& deltas, Task& task)
{
    const resolve::ResolvedPackage& package = *m_baselines[problem].find(name);
    if (!m_problems[problem].problem.overrides.empty() || touched(problem, name, deltas)
        || !linesAdmit(problem, name, version, deltas))
        return std::optional<Changes>();
    LW_TRY(const bool admitted, dependentsAdmit(problem, package, version, task));
    if (!admitted)
        return std::optional<Changes>();
    LW_TRY(const auto required, metRequirements(problem, package, version, task));
    if (!required)
        return std::optional<Changes>();
    Changes changes = unneeded(problem, package, *required);
    if (package.version != version)
        changes[name] = version;
    return std::optional(std::move(changes));
}

Result<bool> UpgradeTrial::tryBystander(std::size_t problem, Deltas& deltas, UpdateTarget& target, Task& task)
{
    const resolve::Problem bound = bounded(problem, deltas);
    auto outcome = resolve::solve(bound, *m_problems[problem].universe, task);
    if (!outcome) {
        if (endsAll(outcome.error()))
            return tl::unexpected(std::move(outcome).error());
        target.reason = outcome.error().message;
        return false;
    }
    if (const auto* solution = std::get_if<resolve::Solution>(&*outcome)) {
        deltas[problem] = changesOf(problem, *solution);
        return true;
    }
    LW_TRY(ConflictReport report, explainConflict(bound, *m_problems[problem].universe, task));
    target.outcome = UpdateTarget::Outcome::Blocked;
    target.profile = m_problems[problem].profile;
    target.complete = report.complete;
    target.conflicts = std::move(report.conflicts);
    return false;
}

Result<bool> UpgradeTrial::solveWith(std::size_t problem, const pep::Name& name, Deltas& deltas, UpdateTarget& target,
                                     Task& task)
{
    const bool changed = !deltas.empty() && !m_baselines[problem].parents.empty();
    const resolve::Problem bound = changed ? bounded(problem, deltas) : resolve::Problem{};
    LW_TRY(TriedVersion tried, tryVersion(changed ? bound : m_problems[problem].problem, *m_problems[problem].universe,
                                          name, target.version, task));
    switch (tried.outcome) {
    case TriedVersion::Outcome::Possible:
        break;
    case TriedVersion::Outcome::Blocked:
        target.outcome = UpdateTarget::Outcome::Blocked;
        target.profile = m_problems[problem].profile;
        target.complete = tried.complete;
        target.conflicts = std::move(tried.conflicts);
        return false;
    case TriedVersion::Outcome::Unknown:
        target.reason = std::move(tried.reason);
        return false;
    }
    for (const resolve::ResolvedPackage& package : tried.solution.packages)
        if (package.name == name && package.dependents.empty()
            && std::none_of(package.sources.begin(), package.sources.end(), asksFor))
            target.needed = false;
    deltas[problem] = changesOf(problem, tried.solution);
    return true;
}

void UpgradeTrial::fillMoves(const Deltas& deltas, const pep::Name& name, UpdateTarget& target) const
{
    for (const auto& [problem, changes] : deltas) {
        for (const auto& [moved, to] : changes) {
            if (moved == name)
                continue;
            const resolve::ResolvedPackage* before = m_baselines[problem].find(moved);
            UpdateTarget::Move move{moved, before ? std::optional(before->version) : std::nullopt, to, {}};
            auto same = std::find_if(target.moved.begin(), target.moved.end(), [&](const UpdateTarget::Move& known) {
                return known.name == move.name && known.from == move.from && known.to == move.to;
            });
            if (same == target.moved.end())
                same = target.moved.insert(target.moved.end(), std::move(move));
            const std::size_t profiles = same->profiles.size();
            for (const LockedProblem::Pin& pin : m_problems[problem].pins)
                if (pin.name == moved)
                    same->profiles.push_back(pin.profile);
            if (same->profiles.size() == profiles)
                same->profiles.push_back(m_problems[problem].profile);
        }
    }
    std::stable_sort(
        target.moved.begin(), target.moved.end(),
        [](const UpdateTarget::Move& left, const UpdateTarget::Move& right) { return left.name < right.name; });
    target.movesKnown = true;
}

Result<bool> UpgradeTrial::tryTarget(const std::vector<std::size_t>& problems, const pep::Name& name,
                                     UpdateTarget& target, bool solving, Task& task)
{
    Deltas deltas;
    for (std::size_t problem = 0; problem < m_problems.size(); ++problem) {
        if (!has(problem))
            continue;
        const bool asked = std::find(problems.begin(), problems.end(), problem) != problems.end();
        if (!asked && !touched(problem, {}, deltas))
            continue;
        if (asked) {
            LW_TRY(std::optional<Changes> changes, exchange(problem, name, target.version, deltas, task));
            if (changes) {
                deltas[problem] = std::move(*changes);
                continue;
            }
        }
        if (!solving)
            return false;
        auto possible =
            asked ? solveWith(problem, name, deltas, target, task) : tryBystander(problem, deltas, target, task);
        if (!possible)
            return tl::unexpected(std::move(possible).error());
        if (!*possible) {
            const auto current = [&](std::string_view other) -> const pep::Version* {
                const auto parsed = pep::Name::parse(other);
                const resolve::ResolvedPackage* package = parsed ? m_baselines[problem].find(*parsed) : nullptr;
                return package ? &package->version : nullptr;
            };
            target.by = boundsOn(target.conflicts, name, target.version, current);
            return true;
        }
    }
    target.outcome = UpdateTarget::Outcome::Possible;
    fillMoves(deltas, name, target);
    return true;
}

Result<bool> UpgradeTrial::possibleWithout(const ConflictLine& line, const std::vector<std::size_t>& problems,
                                           const pep::Name& name, const pep::Version& version, Task& task)
{
    Deltas deltas; // the locks of parents that have the package would have the version
    for (const std::size_t problem : problems)
        deltas[problem][name] = version;
    for (const std::size_t index : problems) {
        resolve::Problem problem = bounded(index, deltas);
        for (auto* list : {&problem.requirements, &problem.constraints, &problem.overrides})
            std::erase_if(*list, [&](const requirements::Input& input) {
                return input.origin.place == line.origin.place && input.requirement.text() == line.requirement;
            });
        LW_TRY(const resolve::Outcome outcome,
               resolve::solve(asking(std::move(problem), name, version), *m_problems[index].universe, task));
        if (!std::holds_alternative<resolve::Solution>(outcome))
            return false;
    }
    return true;
}

} // namespace lockwright::explain
