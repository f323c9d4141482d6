// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/why_text.h"

#include "base/say.h"
#include "resolve/phrases.h"

#include <algorithm>

namespace lockwright::explain
{

namespace
{

using Kind = Reason::Kind;

/// True where the reason is a fact about the version, whatever the profile asks for.
bool ofVersion(Kind kind)
{
    switch (kind) {
    case Kind::RequiresPython:
    case Kind::NoUsableFile:
    case Kind::NeedsBuild:
    case Kind::Invalid:
    case Kind::Yanked:
    case Kind::Prerelease:
    case Kind::ExcludeNewer:
        return true;
    default:
        return false;
    }
}

/// The position of the version that nearestReason() is about, or the ladder's size.
std::size_t nearestRung(const Why& why)
{
    std::size_t chosen = 0;
    while (chosen < why.ladder.size() && why.reasons[why.ladder[chosen].reason].kind != Kind::Chosen)
        ++chosen;
    for (std::size_t i = chosen; i > 0; --i)
        if (!ofVersion(why.reasons[why.ladder[i - 1].reason].kind))
            return i - 1;
    return why.ladder.size();
}

/// The newest version of which the same is true.
const pep::Version& newestWith(const Why& why, std::size_t reason)
{
    return std::find_if(why.ladder.begin(), why.ladder.end(), [&](const Rung& rung) { return rung.reason == reason; })
        ->version;
}

/// "base.in:7 pins accelerate==0.33.0", "base.in:7 asks for accelerate>=0.30".
std::string phraseHolder(const ConflictLine& line)
{
    const auto requirement = pep::Requirement::parse(line.requirement);
    if (line.role == ConflictLine::Role::Requirement && requirement && requirement->specifiers.pinned())
        return say("{0} pins {1}", resolve::phrasePlace(line.origin), line.requirement);
    return resolve::phraseAsking(line.origin, line.requirement);
}

/// A block as a verdict tells it: with the lines that hold what bounds the package.
std::string phraseCause(const Block& block, const pep::Version& version)
{
    if (!block.onPackage() || block.bounds.empty())
        return phraseBlock(block, version.text());
    std::vector<std::string> clauses;
    std::vector<const ConflictLine*> told;
    const auto tell = [&](const ConflictLine& line) {
        if (std::find(told.begin(), told.end(), &line) == told.end()) {
            told.push_back(&line);
            clauses.push_back(phraseHolder(line));
        }
    };
    for (const Bound& bound : block.bounds) {
        if (bound.kind == Bound::Kind::Requirement && bound.line) {
            tell(*bound.line);
            continue;
        }
        clauses.push_back(phraseBound(bound));
        if (bound.kind != Bound::Kind::Dependent)
            continue;
        if (bound.line)
            tell(*bound.line);
    }
    std::string text = resolve::phraseList(clauses);
    // A dependent that no line names is there because of lines that bring it.
    const Bound& first = block.bounds.front();
    if (first.kind == Bound::Kind::Dependent && !first.line && !block.lines.empty()) {
        std::vector<std::string> lines;
        for (const ConflictLine& line : block.lines)
            lines.push_back(say("{0} ({1})", resolve::phrasePlace(line.origin), line.requirement));
        text = lines.size() == 1 ? say("{0}, which {1} brings", text, lines.front())
                                 : say("{0}, which {1} bring", text, resolve::phraseList(lines));
    }
    return text;
}

std::string becauseOfBounds(const Why& why, const Reason& reason, const pep::Version& nearest)
{
    const std::string& name = why.name.text();
    std::string text;
    std::size_t bounds = 0;
    for (const Block& block : reason.blocks) {
        const std::string cause = phraseCause(block, nearest);
        text = text.empty() ? say("{0} is {1} because {2}", name, why.version->text(), cause)
                            : say("{0}; and because {1}", text, cause);
        bounds += block.bounds.size();
    }
    if (!why.withoutBounds || *why.withoutBounds == *why.version)
        return text;
    const std::string without = why.withoutBounds->text();
    text = bounds == 1 ? say("{0}; without that bound {1} would be {2}", text, name, without)
                       : say("{0}; without these bounds {1} would be {2}", text, name, without);
    if (!why.withoutBoundsMoves.empty())
        text = say("{0}, and this would move: {1}", text, phraseMoves(why.withoutBoundsMoves));
    return text;
}

std::string becauseKept(const Why& why, std::size_t rung, bool locked)
{
    const std::size_t index = why.ladder[rung].reason;
    const Reason& reason = why.reasons[index];
    const std::string newest = newestWith(why, index).text();
    const std::string& name = why.name.text();
    const std::string& version = why.version->text();
    if (!locked && reason.moves.empty())
        return say("{0} is {1}: {2} is possible as well, and {3}", name, version, newest, reason.text);
    if (!locked)
        return say("{0} is {1} because the solver settles others first: with {2} this would move: {3}", name, version,
                   newest, phraseMoves(reason.moves));
    std::string text =
        reason.moves.empty()
            ? say("{0} is {1} because the lock keeps it; nothing forbids {2}", name, version, newest)
            : say("{0} is {1} because the lock keeps it; {2} is possible, and this would move with it: {3}", name,
                  version, newest, phraseMoves(reason.moves));
    if (why.upgraded && why.upgraded->text() != newest && *why.upgraded != *why.version)
        text = say("{0}; upgrading it alone gives {1}", text, why.upgraded->text());
    return text;
}

/// Every newer version is ruled out by a fact about itself.
std::string becauseOfVersions(const Why& why)
{
    constexpr std::size_t readable = 3;
    std::vector<std::string> clauses;
    std::vector<std::size_t> told;
    for (const Rung& rung : why.ladder) {
        const Reason& reason = why.reasons[rung.reason];
        if (reason.kind == Kind::Chosen)
            break;
        if (std::find(told.begin(), told.end(), rung.reason) != told.end())
            continue;
        told.push_back(rung.reason);
        if (told.size() <= readable)
            clauses.push_back(say("{0} {1}", rung.version.text(), reason.text));
    }
    if (clauses.empty())
        return say("{0} is {1}, the newest version", why.name.text(), why.version->text());
    if (told.size() > readable)
        clauses.push_back(sayPlural(told.size() - readable, "{0} other reason rules out the rest",
                                    "{0} other reasons rule out the rest"));
    return say("{0} is {1}, the newest version that can be used: {2}", why.name.text(), why.version->text(),
               resolve::phraseList(clauses));
}

} // namespace

const Reason* nearestReason(const Why& why)
{
    const std::size_t rung = nearestRung(why);
    return rung < why.ladder.size() ? &why.reasons[why.ladder[rung].reason] : nullptr;
}

std::string phraseMoves(const std::vector<PinMove>& moves)
{
    constexpr std::size_t readable = 4;
    std::vector<std::string> parts;
    const std::size_t shown = moves.size() <= readable ? moves.size() : readable - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        const PinMove& move = moves[i];
        parts.push_back(move.to ? say("{0} from {1} to {2}", move.name.text(), move.from.text(), move.to->text())
                                : say("{0} {1} goes", move.name.text(), move.from.text()));
    }
    if (shown < moves.size())
        parts.push_back(sayPlural(moves.size() - shown, "{0} other", "{0} others"));
    return resolve::phraseList(parts);
}

std::string phraseBlocks(const std::vector<Block>& blocks)
{
    std::vector<std::string> clauses;
    for (const Block& block : blocks)
        clauses.push_back(phraseBlock(block));
    const std::string text = resolve::phraseClauses(clauses);
    if (blocks.size() < 2)
        return text;
    return blocks.size() == 2 ? say("{0} (both must go)", text) : say("{0} (all {1} must go)", text, blocks.size());
}

std::string phrasePossible(const resolve::Problem& problem, const Reason& reason)
{
    if (reason.kind == Kind::KeptPin)
        return reason.moves.empty()
                   ? say("kept from the lock; nothing forbids it")
                   : say("kept from the lock; this would move with it: {0}", phraseMoves(reason.moves));
    if (problem.resolution != resolve::Resolution::Highest && reason.moves.empty())
        return say("lowest versions are asked for");
    return reason.moves.empty() ? say("nothing forbids it")
                                : say("possible, and this would move with it: {0}", phraseMoves(reason.moves));
}

std::string phraseAllowed(const std::vector<PinMove>& moves)
{
    return moves.empty() ? say("allowed") : say("allowed, and this would move with it: {0}", phraseMoves(moves));
}

std::string verdictOf(const Why& why, bool locked)
{
    const std::string& name = why.name.text();
    if (!why.version)
        return why.unsolvable ? say("{0} cannot be told: the profile's lines contradict each other", name)
                              : say("{0} is not needed", name);
    const std::string& version = why.version->text();
    if (!why.listingKnown)
        return say("{0} is {1}; which other versions there are is unknown: {2}", name, version, why.reason);
    if (why.stale)
        return why.resolved
                   ? say("{0} is {1} in the lock, and the inputs give {2} now", name, version, why.resolved->text())
                   : say("{0} is {1} in the lock, and nothing asks for it any more", name, version);
    const std::size_t rung = nearestRung(why);
    if (rung == why.ladder.size())
        return becauseOfVersions(why);
    const Rung& nearest = why.ladder[rung];
    const Reason& reason = why.reasons[nearest.reason];
    switch (reason.kind) {
    case Kind::KeptPin:
    case Kind::Preferred:
        return becauseKept(why, rung, locked);
    case Kind::Unsolvable:
        return say("{0} is {1}; the profile's lines contradict each other, so no other version can be tried", name,
                   version);
    case Kind::Unknown:
        return say("{0} is {1}; why it is not {2} is unknown: {3}", name, version,
                   newestWith(why, nearest.reason).text(), reason.text);
    case Kind::NotChecked:
        return say("{0} is {1}; why it is not {2} was not checked", name, version, nearest.version.text());
    default:
        return becauseOfBounds(why, reason, nearest.version);
    }
}

} // namespace lockwright::explain
