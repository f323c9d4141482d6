// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/why_text.h"

#include "base/text.h"
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
        return resolve::phrasePlace(line.origin) + " pins " + line.requirement;
    return resolve::phraseAsking(line.origin, line.requirement);
}

/// A block as a verdict tells it: with the lines that hold what bounds the package.
std::string phraseCause(const Block& block, const pep::Version& version)
{
    if (!block.onPackage() || block.bounds.empty()) {
        std::string text = phraseBlock(block);
        return text.starts_with("it ") ? version.text() + text.substr(2) : text;
    }
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
            lines.push_back(resolve::phrasePlace(line.origin) + " (" + line.requirement + ")");
        text += ", which " + resolve::phraseList(lines) + (lines.size() == 1 ? " brings" : " bring");
    }
    return text;
}

std::string becauseOfBounds(const Why& why, const Reason& reason, const pep::Version& nearest)
{
    std::vector<std::string> causes;
    std::size_t bounds = 0;
    for (const Block& block : reason.blocks) {
        causes.push_back(phraseCause(block, nearest));
        bounds += block.bounds.size();
    }
    std::string text = " because " + text::join(causes, "; and because ");
    if (!why.withoutBounds || *why.withoutBounds == *why.version)
        return text;
    text += std::string("; without ") + (bounds == 1 ? "that bound " : "these bounds ") + why.name.text() + " would be "
            + why.withoutBounds->text();
    if (!why.withoutBoundsMoves.empty())
        text += ", and this would move: " + phraseMoves(why.withoutBoundsMoves);
    return text;
}

std::string becauseKept(const Why& why, std::size_t rung, bool locked)
{
    const std::size_t index = why.ladder[rung].reason;
    const Reason& reason = why.reasons[index];
    const std::string newest = newestWith(why, index).text();
    if (!locked && reason.moves.empty())
        return ": " + newest + " is possible as well, and " + reason.text;
    if (!locked)
        return " because the solver settles others first: with " + newest
               + " this would move: " + phraseMoves(reason.moves);
    std::string text = reason.moves.empty()
                           ? " because the lock keeps it; nothing forbids " + newest
                           : " because the lock keeps it; " + newest
                                 + " is possible, and this would move with it: " + phraseMoves(reason.moves);
    if (why.upgraded && why.upgraded->text() != newest && *why.upgraded != *why.version)
        text += "; upgrading it alone gives " + why.upgraded->text();
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
            clauses.push_back(rung.version.text() + " " + reason.text);
    }
    if (clauses.empty())
        return ", the newest version";
    if (told.size() > readable)
        clauses.push_back(text::plural(told.size() - readable, "other reason rules", "other reasons rule")
                          + " out the rest");
    return ", the newest version that can be used: " + resolve::phraseList(clauses);
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
    for (std::size_t i = 0; i < shown; ++i)
        parts.push_back(moves[i].name.text()
                        + (moves[i].to ? " from " + moves[i].from.text() + " to " + moves[i].to->text()
                                       : " " + moves[i].from.text() + " goes"));
    if (shown < moves.size())
        parts.push_back(text::plural(moves.size() - shown, "other", "others"));
    return resolve::phraseList(parts);
}

std::string phraseBlocks(const std::vector<Block>& blocks)
{
    std::vector<std::string> clauses;
    for (const Block& block : blocks)
        clauses.push_back(phraseBlock(block));
    std::string text = text::join(clauses, "; ");
    if (blocks.size() > 1)
        text += blocks.size() == 2 ? " (both must go)" : " (all " + std::to_string(blocks.size()) + " must go)";
    return text;
}

std::string phrasePossible(const resolve::Problem& problem, const Reason& reason)
{
    if (reason.kind == Kind::KeptPin)
        return reason.moves.empty() ? "kept from the lock; nothing forbids it"
                                    : "kept from the lock; this would move with it: " + phraseMoves(reason.moves);
    if (problem.resolution != resolve::Resolution::Highest && reason.moves.empty())
        return "lowest versions are asked for";
    return reason.moves.empty() ? "nothing forbids it"
                                : "possible, and this would move with it: " + phraseMoves(reason.moves);
}

std::string phraseAllowed(const std::vector<PinMove>& moves)
{
    return moves.empty() ? "allowed" : "allowed, and this would move with it: " + phraseMoves(moves);
}

std::string verdictOf(const Why& why, bool locked)
{
    const std::string& subject = why.name.text();
    if (!why.version)
        return subject
               + (why.unsolvable ? " cannot be told: the profile's lines contradict each other" : " is not needed");
    const std::string is = subject + " is " + why.version->text();
    if (!why.listingKnown)
        return is + "; which other versions there are is unknown: " + why.reason;
    if (why.stale)
        return is + " in the lock, and "
               + (why.resolved ? "the inputs give " + why.resolved->text() + " now" : "nothing asks for it any more");
    const std::size_t rung = nearestRung(why);
    if (rung == why.ladder.size())
        return is + becauseOfVersions(why);
    const Rung& nearest = why.ladder[rung];
    const Reason& reason = why.reasons[nearest.reason];
    switch (reason.kind) {
    case Kind::KeptPin:
    case Kind::Preferred:
        return is + becauseKept(why, rung, locked);
    case Kind::Unsolvable:
        return is + "; the profile's lines contradict each other, so no other version can be tried";
    case Kind::Unknown:
        return is + "; why it is not " + newestWith(why, nearest.reason).text() + " is unknown: " + reason.text;
    case Kind::NotChecked:
        return is + "; why it is not " + nearest.version.text() + " was not checked";
    default:
        return is + becauseOfBounds(why, reason, nearest.version);
    }
}

} // namespace lockwright::explain
