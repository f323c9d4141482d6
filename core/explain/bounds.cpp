// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/bounds.h"

#include "base/say.h"
#include "explain/conflict_text.h"
#include "resolve/phrases.h"

#include <algorithm>

namespace lockwright::explain
{

const char* name(Bound::Kind kind)
{
    switch (kind) {
    case Bound::Kind::Dependent:
        return "dependent";
    case Bound::Kind::Requirement:
        return "requirement";
    case Bound::Kind::Constraint:
        return "constraint";
    case Bound::Kind::Override:
        return "override";
    }
    return "dependent";
}

namespace
{

Bound::Kind kindOf(ConflictLine::Role role)
{
    switch (role) {
    case ConflictLine::Role::Requirement:
        return Bound::Kind::Requirement;
    case ConflictLine::Role::Constraint:
        return Bound::Kind::Constraint;
    case ConflictLine::Role::Override:
        return Bound::Kind::Override;
    }
    return Bound::Kind::Requirement;
}

/// The distribution of a term's package, which may be "name[extra]".
std::string distribution(const std::string& package)
{
    return package.substr(0, package.find('['));
}

Bound boundOf(const ConflictLine& line)
{
    Bound bound;
    bound.kind = kindOf(line.role);
    bound.requirement = line.requirement;
    bound.line = line;
    return bound;
}

/// Collects what stands between a conflict's asked version and a solution.
class BlockBuilder
{
public:
    BlockBuilder(const Conflict& conflict, const pep::Name& name, const pep::Version& version,
                 const resolve::Solution& solution)
        : m_conflict(conflict)
        , m_name(name)
        , m_version(version)
        , m_solution(solution)
    {
    }

    Block build()
    {
        m_block.summary = m_conflict.summary;
        for (const ConflictLine& line : m_conflict.core)
            if (!isAsked(line))
                m_block.lines.push_back(line);
        addLines();
        addDependents();
        if (!m_block.bounds.empty())
            return std::move(m_block);
        addOwnRequirements();
        for (const ConflictFact& fact : m_conflict.facts)
            if (fact.kind != ConflictFact::Kind::Requires)
                m_block.facts.push_back(fact);
        return std::move(m_block);
    }

private:
    /// Lines on the package itself that do not admit the version.
    void addLines()
    {
        for (const ConflictLine& line : m_block.lines) {
            const auto requirement = pep::Requirement::parse(line.requirement);
            if (requirement && requirement->name == m_name && !requirement->specifiers.set().contains(m_version))
                m_block.bounds.push_back(boundOf(line));
        }
    }

    /// Packages of the proof that do not admit the version: those that the profile has; where none of them is in it,
    /// all.
    void addDependents()
    {
        std::vector<Bound> present, others;
        for (const resolve::Step& step : m_conflict.proof.steps()) {
            if (!isBound(step) || distribution(step.terms[1].package) != m_name.text()
                || step.terms[1].set.contains(m_version))
                continue;
            Bound bound = dependentBound(step);
            std::vector<Bound>& list = bound.version ? present : others;
            if (std::find(list.begin(), list.end(), bound) == list.end())
                list.push_back(std::move(bound));
        }
        std::vector<Bound>& chosen = present.empty() && m_block.bounds.empty() ? others : present;
        m_block.bounds.insert(m_block.bounds.end(), std::make_move_iterator(chosen.begin()),
                              std::make_move_iterator(chosen.end()));
    }

    /// What the version requires itself, and what bounds that.
    void addOwnRequirements()
    {
        std::vector<std::string>& list = m_block.ownRequirements;
        std::vector<std::string> targets;
        for (const resolve::Step& step : m_conflict.proof.steps()) {
            if (step.kind != resolve::Step::Kind::Dependency || step.requirement.empty()
                || distribution(step.terms[0].package) != m_name.text() || !step.terms[0].set.contains(m_version)
                || std::find(list.begin(), list.end(), step.requirement) != list.end())
                continue;
            list.push_back(step.requirement);
            if (step.terms.size() > 1)
                targets.push_back(distribution(step.terms[1].package));
        }
        const auto isTarget = [&](const std::string& package) {
            return std::find(targets.begin(), targets.end(), package) != targets.end();
        };
        for (const ConflictLine& line : m_block.lines) {
            const auto requirement = pep::Requirement::parse(line.requirement);
            if (requirement && !requirement->specifiers.empty() && isTarget(requirement->name.text()))
                m_block.bounds.push_back(boundOf(line));
        }
        for (const resolve::Step& step : m_conflict.proof.steps()) {
            if (!isBound(step) || !isTarget(distribution(step.terms[1].package)) || step.terms[1].set.isAll())
                continue;
            Bound bound = dependentBound(step);
            if (bound.version && std::find(m_block.bounds.begin(), m_block.bounds.end(), bound) == m_block.bounds.end())
                m_block.bounds.push_back(std::move(bound));
        }
        if (m_block.bounds.empty())
            for (const ConflictLine& line : m_block.lines)
                m_block.bounds.push_back(boundOf(line));
    }

    /// A requirement of another package.
    [[nodiscard]] bool isBound(const resolve::Step& step) const
    {
        return step.kind == resolve::Step::Kind::Dependency && step.terms.size() > 1 && !step.requirement.empty()
               && distribution(step.terms[0].package) != m_name.text();
    }

    /// Tells the requirement in the words of the version that the profile has, where it is one of the dependents.
    Bound dependentBound(const resolve::Step& step)
    {
        Bound bound;
        bound.package = pep::Name::fromNormal(distribution(step.terms[0].package));
        bound.subject = step.terms[0].text;
        bound.requirement = step.requirement;
        m_block.waivable.push_back({bound.package, pep::Name::fromNormal(distribution(step.terms[1].package))});
        const auto& packages = m_solution.packages;
        const auto package =
            std::find_if(packages.begin(), packages.end(),
                         [&](const resolve::ResolvedPackage& candidate) { return candidate.name == bound.package; });
        if (package != packages.end() && step.terms[0].set.contains(package->version)) {
            bound.version = package->version;
            bound.subject = bound.package.text() + " " + package->version.text();
        }
        for (const ConflictLine& line : m_block.lines) {
            const auto requirement = pep::Requirement::parse(line.requirement);
            if (!bound.line && line.role == ConflictLine::Role::Requirement && requirement
                && requirement->name == bound.package)
                bound.line = line;
        }
        return bound;
    }

    const Conflict& m_conflict;
    const pep::Name& m_name;
    const pep::Version& m_version;
    const resolve::Solution& m_solution;
    Block m_block;
};

} // namespace

Block blockOf(const Conflict& conflict, const pep::Name& name, const pep::Version& version,
              const resolve::Solution& solution)
{
    return BlockBuilder(conflict, name, version, solution).build();
}

pep::VersionSet refutedAlike(const resolve::Derivation& proof, const pep::Name& name, const pep::Version& version)
{
    pep::VersionSet alike = pep::VersionSet::all();
    for (const resolve::Step& step : proof.steps()) {
        const bool asked =
            step.origin.kind == requirements::Origin::Kind::CommandLine && step.origin.place.file.empty();
        if (step.kind == resolve::Step::Kind::Derived || asked)
            continue;
        for (const resolve::Step::Term& term : step.terms)
            if (distribution(term.package) == name.text())
                alike = term.set.contains(version) ? alike.intersection(term.set) : alike.minus(term.set);
    }
    return alike;
}

resolve::Problem withoutBounds(resolve::Problem problem, const std::vector<Block>& blocks, const pep::Name& name)
{
    std::erase_if(problem.preferences, [&](const resolve::Preference& kept) { return kept.name == name; });
    const auto is = [](const requirements::Input& input, const Bound& bound) {
        return input.origin == bound.line->origin && input.requirement.text() == bound.line->requirement;
    };
    for (const Block& block : blocks) {
        problem.waived.insert(problem.waived.end(), block.waivable.begin(), block.waivable.end());
        for (const Bound& bound : block.bounds) {
            switch (bound.kind) {
            case Bound::Kind::Dependent:
                break;
            case Bound::Kind::Requirement:
                for (requirements::Input& input : problem.requirements)
                    if (is(input, bound))
                        input.requirement.specifiers = {};
                break;
            case Bound::Kind::Constraint:
                std::erase_if(problem.constraints, [&](const auto& input) { return is(input, bound); });
                break;
            case Bound::Kind::Override:
                std::erase_if(problem.overrides, [&](const auto& input) { return is(input, bound); });
                break;
            }
        }
    }
    return problem;
}

std::string phraseBound(const Bound& bound)
{
    switch (bound.kind) {
    case Bound::Kind::Dependent:
        return say("{0} requires {1}", bound.subject, bound.requirement);
    case Bound::Kind::Requirement:
        return resolve::phraseAsking(bound.line->origin, bound.requirement);
    case Bound::Kind::Constraint:
        return resolve::phraseAllowing(bound.line->origin, resolve::AllowingLine::Constraint, bound.requirement);
    case Bound::Kind::Override:
        return resolve::phraseAllowing(bound.line->origin, resolve::AllowingLine::Override, bound.requirement);
    }
    return {};
}

std::string phraseBlock(const Block& block, std::string_view subject)
{
    std::vector<std::string> clauses;
    for (const Bound& bound : block.bounds)
        clauses.push_back(phraseBound(bound));
    if (clauses.empty())
        for (const ConflictFact& fact : block.facts)
            clauses.push_back(phraseFact(fact));
    std::string text = resolve::phraseList(clauses);
    if (!block.onPackage()) {
        const std::string own = resolve::phraseList(block.ownRequirements);
        const std::string required =
            subject.empty() ? say("it requires {0}", own) : say("{0} requires {1}", subject, own);
        text = text.empty() ? required : say("{0}, but {1}", required, text);
    }
    if (block.bounds.size() > 1 && block.lines.size() > 1)
        return say("{0} (together: it is enough that one of them goes)", text);
    return text;
}

} // namespace lockwright::explain
