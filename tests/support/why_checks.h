// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/why.h"
#include "support/core_checks.h"

#include <QString>

#include <algorithm>

/// Whether a ladder's reasons are what they claim to be, judged by solving anew with a universe of its own each time.
namespace lockwright::test
{

struct LadderCount {
    std::size_t blocked = 0;
    std::size_t admitted = 0;
    std::size_t otherBlames = 0; ///< blocked ones that are blocked by something else once what is blamed is gone
};

inline bool blocks(explain::Reason::Kind kind)
{
    using Kind = explain::Reason::Kind;
    return kind >= Kind::Dependent && kind <= Kind::OwnRequirements;
}

inline bool admits(explain::Reason::Kind kind)
{
    using Kind = explain::Reason::Kind;
    return kind == Kind::Allowed || kind == Kind::KeptPin || kind == Kind::Preferred;
}

/// Asks for the version with what a reason blames gone: it is admitted, or something else that is not blamed yet stands
/// in its way.
inline QString faultOfBlame(const resolve::Problem& problem, index::Source& source, const explain::Why& why,
                            const pep::Version& version, const explain::Reason& reason, LadderCount& count)
{
    const resolve::Problem freed = explain::withoutBounds(problem, reason.blocks, why.name);
    resolve::Universe universe(source, resolve::Policy::of(freed));
    Task task;
    const auto tried = explain::tryVersion(freed, universe, why.name, version, task);
    if (!tried)
        return QString::fromStdString(tried.error().message);
    if (tried->outcome == explain::TriedVersion::Outcome::Possible)
        return {};
    ++count.otherBlames;
    for (const explain::Conflict& conflict : tried->conflicts) {
        const explain::Block block = explain::blockOf(conflict, why.name, version, why.solution);
        for (const explain::Block& known : reason.blocks)
            for (const explain::Bound& bound : known.bounds)
                if (bound.kind == explain::Bound::Kind::Dependent && known.onPackage()
                    && std::find(block.bounds.begin(), block.bounds.end(), bound) != block.bounds.end())
                    return "a bound that was dropped is blamed again: "
                           + QString::fromStdString(explain::phraseBound(bound));
    }
    return {};
}

/// What is wrong with the reasons of a ladder; empty where each was confirmed.
inline QString faultsOfLadder(const resolve::Problem& problem, index::Source& source, const explain::Why& why,
                              LadderCount& count)
{
    using Role = explain::ConflictLine::Role;
    for (const explain::Rung& rung : why.ladder) {
        const explain::Reason& reason = why.reasons[rung.reason];
        const QString where = QString::fromStdString(why.name.text() + " " + rung.version.text() + " ("
                                                     + explain::name(reason.kind) + ": " + reason.text + "): ");
        const resolve::Problem question = explain::asking(problem, why.name, rung.version);
        if (admits(reason.kind)) {
            ++count.admitted;
            if (const QString answer = satisfiable(question, source); answer != "yes")
                return where + "it is possible to have it: " + answer;
        }
        if (!blocks(reason.kind))
            continue;
        ++count.blocked;
        for (const explain::Block& block : reason.blocks) {
            std::vector<explain::ConflictLine> lines = block.lines;
            for (const requirements::Input& input : question.requirements)
                if (input.origin.kind == requirements::Origin::Kind::CommandLine)
                    lines.push_back({Role::Requirement, input.requirement.text(), input.origin});
            for (const requirements::Input& input : question.constraints)
                if (input.origin.kind == requirements::Origin::Kind::CommandLine)
                    lines.push_back({Role::Constraint, input.requirement.text(), input.origin});
            if (const QString answer = satisfiable(onlyWith(question, lines), source); answer != "no")
                return where + "the blamed lines do not forbid it: " + answer;
            for (std::size_t dropped = 0; rung.tried && dropped < block.lines.size(); ++dropped) {
                std::vector<explain::ConflictLine> rest = lines;
                rest.erase(rest.begin() + std::ptrdiff_t(dropped));
                if (const QString answer = satisfiable(onlyWith(question, rest), source); answer != "yes")
                    return where + "a blamed line is not needed, "
                           + QString::fromStdString(block.lines[dropped].requirement);
            }
        }
        if (const QString fault = faultOfBlame(problem, source, why, rung.version, reason, count); !fault.isEmpty())
            return where + fault;
    }
    return {};
}

} // namespace lockwright::test
