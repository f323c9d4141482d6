// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/bound_trials.h"

#include "explain/why_text.h"
#include "resolve/solver.h"

#include <algorithm>
#include <utility>

namespace lockwright::explain
{

const char* name(BoundEffect::Kind kind)
{
    switch (kind) {
    case BoundEffect::Kind::NotNeeded:
        return "not-needed";
    case BoundEffect::Kind::Holds:
        return "holds";
    case BoundEffect::Kind::Needed:
        return "needed";
    case BoundEffect::Kind::Unsolvable:
        return "unsolvable";
    case BoundEffect::Kind::Unknown:
        return "unknown";
    }
    return "unknown";
}

namespace
{

using Operator = pep::Specifier::Operator;

bool isFloor(const pep::Specifier& clause)
{
    return clause.op() == Operator::GreaterEqual || clause.op() == Operator::Greater;
}

std::vector<resolve::Preference> pinsOf(const resolve::Solution& solution)
{
    std::vector<resolve::Preference> pins;
    for (const resolve::ResolvedPackage& package : solution.packages)
        pins.push_back({package.name, package.version, {}});
    return pins;
}

resolve::Problem withPinsFree(resolve::Problem problem, const pep::Name& name)
{
    std::erase_if(problem.preferences, [&](const resolve::Preference& kept) { return kept.name == name; });
    return problem;
}

/// What one solution has otherwise than another one.
std::vector<PinMove> differences(const resolve::Solution& before, const resolve::Solution& after)
{
    resolve::Problem pinned;
    pinned.preferences = pinsOf(before);
    return movedPins(pinned, after);
}

std::optional<pep::Version> versionIn(const resolve::Solution& solution, const pep::Name& name)
{
    for (const resolve::ResolvedPackage& package : solution.packages)
        if (package.name == name)
            return package.version;
    return std::nullopt;
}

} // namespace

bool limits(const pep::Requirement& requirement)
{
    const auto& clauses = requirement.specifiers.clauses();
    return !std::all_of(clauses.begin(), clauses.end(), isFloor);
}

pep::Requirement loosened(pep::Requirement requirement)
{
    std::vector<pep::Specifier> kept;
    for (const pep::Specifier& clause : requirement.specifiers.clauses()) {
        if (isFloor(clause))
            kept.push_back(clause);
        else if (clause.op() == Operator::Compatible)
            if (auto floor = pep::Specifier::parse(">=" + clause.versionText()))
                kept.push_back(std::move(*floor));
    }
    requirement.specifiers = pep::SpecifierSet(std::move(kept));
    return requirement;
}

std::string phraseEffect(const pep::Name& name, const BoundEffect& effect)
{
    switch (effect.kind) {
    case BoundEffect::Kind::NotNeeded:
        return effect.held ? "nothing would move: not needed today"
                           : "nothing would move: " + name.text() + " is not in the profile";
    case BoundEffect::Kind::Needed:
        return "without it there is no solution";
    case BoundEffect::Kind::Unsolvable:
        return "there is no solution with it either";
    case BoundEffect::Kind::Unknown:
        return "unknown: " + effect.reason;
    case BoundEffect::Kind::Holds:
        break;
    }
    std::vector<PinMove> others = effect.freed;
    std::erase_if(others, [&](const PinMove& move) { return move.name == name; });
    std::string text;
    if (effect.held && effect.without && effect.held != effect.without)
        text = "holds " + name.text() + " at " + effect.held->text() + "; without it " + effect.without->text();
    if (!others.empty())
        text += (text.empty() ? "without it this would move: " : ", and this would move: ") + phraseMoves(others);
    if (!effect.moves.empty())
        text += (text.empty() ? "" : "; ") + std::string("whatever the lock keeps, this would move at once: ")
                + phraseMoves(effect.moves);
    return text;
}

BoundTrials::BoundTrials(const resolve::Problem& problem, resolve::Universe& universe)
    : m_problem(problem)
    , m_universe(universe)
{
}

Result<BoundTrials::Answer> BoundTrials::solve(const resolve::Problem& problem, Task& task)
{
    Answer answer;
    auto outcome = resolve::solve(problem, m_universe, task);
    if (!outcome) {
        const ErrorCode code = outcome.error().code;
        if (code != ErrorCode::Network && code != ErrorCode::Data && code != ErrorCode::Missing)
            return tl::unexpected(std::move(outcome).error());
        answer.missing = outcome.error().message;
        return answer;
    }
    if (auto* solution = std::get_if<resolve::Solution>(&*outcome))
        answer.solution = std::move(*solution);
    else
        answer.missing = missingIn(std::get<resolve::Unsatisfiable>(*outcome).derivation, m_universe);
    return answer;
}

Result<void> BoundTrials::prepare(Task& task)
{
    if (m_base)
        return {};
    LW_TRY(m_base, solve(m_problem, task));
    if (m_base->solution)
        m_problem.preferences = pinsOf(*m_base->solution);
    return {};
}

Result<BoundEffect> BoundTrials::ofRequirement(std::size_t line, Task& task)
{
    LW_CHECK(prepare(task));
    resolve::Problem without = m_problem;
    pep::Requirement& requirement = without.requirements[line].requirement;
    requirement = loosened(std::move(requirement));
    return effect(m_problem.requirements[line].requirement.name, without, task);
}

Result<BoundEffect> BoundTrials::ofConstraint(std::size_t line, Task& task)
{
    LW_CHECK(prepare(task));
    resolve::Problem without = m_problem;
    without.constraints.erase(without.constraints.begin() + std::ptrdiff_t(line));
    return effect(m_problem.constraints[line].requirement.name, without, task);
}

Result<BoundEffect> BoundTrials::effect(const pep::Name& name, const resolve::Problem& without, Task& task)
{
    using Kind = BoundEffect::Kind;
    BoundEffect effect;
    if (!m_base->solution) {
        effect.kind = m_base->missing.empty() ? Kind::Unsolvable : Kind::Unknown;
        effect.reason = m_base->missing;
        return effect;
    }
    auto freed = m_freed.find(name);
    if (freed == m_freed.end()) {
        LW_TRY(Answer answer, solve(withPinsFree(m_problem, name), task));
        freed = m_freed.emplace(name, std::move(answer)).first;
    }
    LW_TRY(const Answer kept, solve(without, task));
    LW_TRY(const Answer free, solve(withPinsFree(without, name), task));
    for (const Answer* answer : {&std::as_const(freed->second), &kept, &free}) {
        if (answer->solution)
            continue;
        effect.kind = answer->missing.empty() ? Kind::Needed : Kind::Unknown;
        effect.reason = answer->missing;
        return effect;
    }
    effect.held = versionIn(*freed->second.solution, name);
    effect.without = versionIn(*free.solution, name);
    effect.moves = differences(*m_base->solution, *kept.solution);
    effect.freed = differences(*freed->second.solution, *free.solution);
    effect.kind = effect.moves.empty() && effect.freed.empty() ? Kind::NotNeeded : Kind::Holds;
    return effect;
}

} // namespace lockwright::explain
