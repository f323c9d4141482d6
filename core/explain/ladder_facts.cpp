// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/ladder_facts.h"

#include "base/say.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <ctime>

namespace lockwright::explain
{

namespace
{

Reason fact(Reason::Kind kind, std::string text)
{
    Reason reason;
    reason.kind = kind;
    reason.text = std::move(text);
    return reason;
}

std::string phraseTime(std::int64_t seconds)
{
    const std::time_t time = std::time_t(seconds);
    std::tm parts{};
    char text[32] = {};
    if (!gmtime_r(&time, &parts) || std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
        return std::to_string(seconds);
    return text;
}

} // namespace

LadderFacts::LadderFacts(const resolve::Problem& problem, resolve::Universe& universe, resolve::NodeId node,
                         pep::Version chosen)
    : m_universe(universe)
    , m_node(node)
    , m_selection(problem, universe)
    , m_chosen(std::move(chosen))
    , m_cutoff(problem.excludeNewer)
{
}

Reason LadderFacts::absent(const index::Release& release) const
{
    const auto& files = m_universe.known(m_node)->files;
    const bool dated =
        std::any_of(files.begin() + release.firstFile, files.begin() + release.firstFile + release.fileCount,
                    [](const index::ReleaseFile& file) { return file.uploadedAt != 0; });
    if (!m_cutoff)
        return fact(Reason::Kind::NoUsableFile, say("has no files"));
    return fact(Reason::Kind::ExcludeNewer,
                dated ? say("was uploaded at or after the cut-off {0}", phraseTime(*m_cutoff))
                      : say("has no upload time, and does not exist before the cut-off {0}", phraseTime(*m_cutoff)));
}

std::optional<Reason> LadderFacts::reason(std::size_t release)
{
    const index::Listing& listing = *m_universe.known(m_node);
    const resolve::Candidate& candidate = m_universe.candidate(m_node, release);
    switch (candidate.state) {
    case resolve::Candidate::State::Absent:
        return absent(listing.releases[release]);
    case resolve::Candidate::State::Unusable:
        return fact(candidate.wrongPython ? Reason::Kind::RequiresPython : Reason::Kind::NoUsableFile,
                    resolve::phraseReason(candidate.reason));
    case resolve::Candidate::State::Usable:
    case resolve::Candidate::State::NotJudged:
        break;
    }
    const pep::Version& version = listing.releases[release].version;
    if (const std::string refusal = m_selection.refusal(m_node, release); !refusal.empty())
        return fact(candidate.yanked ? Reason::Kind::Yanked : Reason::Kind::Prerelease, resolve::phraseReason(refusal));
    if (version.isPrerelease() && !m_chosen.isPrerelease() && m_selection.waits(m_node))
        return fact(Reason::Kind::Prerelease, say("is a pre-release, and those wait behind every stable version"));
    return std::nullopt;
}

std::optional<Reason> metadataReason(const resolve::Dependencies& dependencies)
{
    using Obstacle = resolve::Dependencies::Obstacle;
    switch (dependencies.obstacle) {
    case Obstacle::None:
    case Obstacle::NotCached:
        return std::nullopt;
    case Obstacle::Invalid:
        return fact(Reason::Kind::Invalid, resolve::phraseReason(dependencies.reason));
    case Obstacle::WrongPython:
        return fact(Reason::Kind::RequiresPython, resolve::phraseReason(dependencies.reason));
    case Obstacle::NeedsBuild:
    case Obstacle::BuildFailed:
        return fact(Reason::Kind::NeedsBuild, resolve::phraseReason(dependencies.reason));
    }
    return std::nullopt;
}

std::string missingListing(const index::Listing& listing, resolve::Universe& universe)
{
    const std::string name = listing.name.text();
    switch (listing.status) {
    case index::Listing::Status::Found:
        return {};
    case index::Listing::Status::NotFound:
        return say("{0} was not found in {1}", name, universe.source().description());
    case index::Listing::Status::NotCached:
        return resolve::phraseFact(name, resolve::notCachedClause);
    case index::Listing::Status::Denied:
        return say("{0} may not be read: {1} asks for other credentials", name, listing.index);
    }
    return {};
}

} // namespace lockwright::explain
