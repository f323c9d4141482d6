// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/try_version.h"

#include "explain/generous_source.h"
#include "resolve/phrases.h"
#include "resolve/solver.h"

#include <algorithm>
#include <map>
#include <set>

namespace lockwright::explain
{

const char* name(TriedVersion::Outcome outcome)
{
    switch (outcome) {
    case TriedVersion::Outcome::Possible:
        return "possible";
    case TriedVersion::Outcome::Blocked:
        return "blocked";
    case TriedVersion::Outcome::Unknown:
        return "unknown";
    }
    return "unknown";
}

std::vector<PinMove> movedPins(const resolve::Problem& problem, const resolve::Solution& solution)
{
    std::map<pep::Name, pep::Version> chosen;
    for (const resolve::ResolvedPackage& package : solution.packages)
        chosen.emplace(package.name, package.version);
    std::map<pep::Name, pep::Version> kept;
    for (const resolve::Preference& preference : problem.preferences)
        kept.emplace(preference.name, preference.version);
    std::vector<PinMove> moves;
    for (const auto& [name, version] : kept) {
        const auto now = chosen.find(name);
        if (now == chosen.end())
            moves.push_back({name, version, std::nullopt});
        else if (now->second != version)
            moves.push_back({name, version, now->second});
    }
    return moves;
}

resolve::Problem asking(resolve::Problem problem, const pep::Name& name, const pep::Version& version)
{
    std::erase_if(problem.preferences, [&](const resolve::Preference& kept) { return kept.name == name; });
    requirements::Input asked;
    asked.requirement.name = name;
    asked.requirement.rawName = name.text();
    asked.requirement.specifiers = pep::SpecifierSet({pep::Specifier::equal(version)});
    asked.origin.kind = requirements::Origin::Kind::CommandLine;
    if (!problem.requirements.empty())
        asked.origin.profile = problem.requirements.front().origin.profile;
    // An override replaces requirements of the user's too; what bounds it from outside is a constraint.
    if (std::any_of(problem.overrides.begin(), problem.overrides.end(),
                    [&](const requirements::Input& input) { return input.requirement.name == name; }))
        problem.constraints.push_back(asked);
    problem.requirements.push_back(std::move(asked));
    return problem;
}

namespace
{

/// A thing that a proof rests on and that is not known.
struct Gap {
    std::string clause;
    pep::Name unlisted; ///< the name of which no page is there; empty for metadata
};

std::vector<Gap> gapsIn(const resolve::Derivation& proof, resolve::Universe& universe)
{
    std::vector<Gap> gaps;
    for (const resolve::Step& step : proof.steps()) {
        if (step.kind == resolve::Step::Kind::Unavailable && step.reason == resolve::notCachedClause)
            gaps.push_back({resolve::phraseFact(step.terms.front().text, step.reason), {}});
        if (step.kind != resolve::Step::Kind::NotFound)
            continue;
        const std::string& package = step.terms.front().package; // may be "name[extra]"
        const auto name = pep::Name::parse(package.substr(0, package.find('[')));
        const index::Listing* listing = name ? universe.known(universe.node(*name)) : nullptr;
        if (listing && listing->status != index::Listing::Status::NotFound)
            gaps.push_back({resolve::phraseFact(package, step.reason), *name});
    }
    return gaps;
}

std::vector<Gap> gapsIn(const ConflictReport& report, resolve::Universe& universe)
{
    std::vector<Gap> gaps;
    for (const Conflict& conflict : report.conflicts) {
        std::vector<Gap> more = gapsIn(conflict.proof, universe);
        gaps.insert(gaps.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return gaps;
}

TriedVersion unknown(Error error)
{
    TriedVersion result;
    result.reason = error.message;
    result.error = std::move(error);
    return result;
}

/// True for what an index does not answer, as against a question that is wrong.
bool leavesUnknown(const Error& error)
{
    return error.code == ErrorCode::Network || error.code == ErrorCode::Data || error.code == ErrorCode::Missing;
}

/// The conflicts of a problem without a solution that stand whatever the missing pages say; none where there is a
/// solution as soon as those ask for nothing.
Result<ConflictReport> provenConflicts(resolve::Problem problem, resolve::Universe& universe, std::string& reason,
                                       Task& task)
{
    LW_TRY(ConflictReport report, explainConflict(problem, universe, task));
    std::vector<Gap> gaps = gapsIn(report, universe);
    if (gaps.empty())
        return report;
    reason = gaps.front().clause;
    std::set<pep::Name> unlisted;
    constexpr int rounds = 16; // each finds names that only the one before it brought into sight
    for (int round = 0; round < rounds; ++round) {
        for (const Gap& gap : gaps)
            if (!gap.unlisted.empty())
                unlisted.insert(gap.unlisted);
        for (auto* list : {&problem.requirements, &problem.constraints, &problem.overrides})
            std::erase_if(*list,
                          [&](const requirements::Input& input) { return unlisted.contains(input.requirement.name); });
        GenerousSource generous(universe.source(), unlisted);
        resolve::Universe assumed(generous, universe.policy());
        LW_TRY(report, explainConflict(problem, assumed, task));
        gaps = gapsIn(report, assumed);
        if (gaps.empty())
            return report;
    }
    return ConflictReport{};
}

} // namespace

std::string missingIn(const resolve::Derivation& proof, resolve::Universe& universe)
{
    const std::vector<Gap> gaps = gapsIn(proof, universe);
    return gaps.empty() ? std::string() : gaps.front().clause;
}

Result<TriedVersion> tryVersion(const resolve::Problem& problem, resolve::Universe& universe, const pep::Name& name,
                                const pep::Version& version, Task& task)
{
    const resolve::Problem question = asking(problem, name, version);
    auto outcome = resolve::solve(question, universe, task);
    if (!outcome) {
        if (!leavesUnknown(outcome.error()))
            return tl::unexpected(std::move(outcome).error());
        return unknown(std::move(outcome).error());
    }
    if (auto* solution = std::get_if<resolve::Solution>(&*outcome)) {
        TriedVersion result;
        result.outcome = TriedVersion::Outcome::Possible;
        result.moved = movedPins(question, *solution);
        result.solution = std::move(*solution);
        return result;
    }
    TriedVersion result;
    auto report = provenConflicts(question, universe, result.reason, task);
    if (!report) {
        if (!leavesUnknown(report.error()))
            return tl::unexpected(std::move(report).error());
        return unknown(std::move(report).error());
    }
    if (report->conflicts.empty())
        return result;
    result.outcome = TriedVersion::Outcome::Blocked;
    result.complete = report->complete && result.reason.empty();
    result.reason.clear();
    result.conflicts = std::move(report->conflicts);
    result.unsolvable = std::any_of(result.conflicts.begin(), result.conflicts.end(), [](const Conflict& conflict) {
        return std::none_of(conflict.core.begin(), conflict.core.end(), isAsked);
    });
    return result;
}

} // namespace lockwright::explain
