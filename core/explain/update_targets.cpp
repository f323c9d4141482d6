// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/update_targets.h"

#include "base/say.h"
#include "resolve/phrases.h"

#include <algorithm>
#include <set>

namespace lockwright::explain
{

namespace
{

/// How many versions whose metadata cannot be used are passed over for one target: each may be a download.
constexpr int unusableLimit = 3;

std::string unknownBecause(const index::Listing& listing)
{
    switch (listing.status) {
    case index::Listing::Status::Found:
        return {};
    case index::Listing::Status::NotFound:
        return say("no index has it");
    case index::Listing::Status::NotCached:
        return say("it is not in the cache, and the network is switched off");
    case index::Listing::Status::Denied:
        return say("the index denies access to it");
    }
    return {};
}

bool sameRelease(const pep::Version& left, const pep::Version& right)
{
    return left.withoutLocal() == right.withoutLocal();
}

/// The versions between a pin and the next major or minor number.
bool belowNext(const pep::Version& version, const pep::Version& pin, std::size_t segments)
{
    return version < pin.nextRelease(segments).firstOfRelease();
}

std::string cutOff(const index::Listing& listing, std::size_t release)
{
    const index::Release& item = listing.releases[release];
    const auto begin = listing.files.begin() + item.firstFile;
    const bool dated =
        std::any_of(begin, begin + item.fileCount, [](const index::ReleaseFile& file) { return file.uploadedAt != 0; });
    return dated ? say("was uploaded after the cut-off") : say("has no upload time, and there is a cut-off");
}

std::string yankClause(const std::string& reason)
{
    return reason.empty() ? say("was yanked") : say("was yanked (reason: {0})", reason);
}

/// The best version so far for one kind of target: a stable one, else a pre-release.
struct Slot {
    std::optional<pep::Version> stable;
    std::optional<pep::Version> prerelease;

    void offer(const pep::Version& version)
    {
        std::optional<pep::Version>& place = version.isPrerelease() ? prerelease : stable;
        if (!place)
            place = version;
    }
    [[nodiscard]] const std::optional<pep::Version>& best() const { return stable ? stable : prerelease; }
};

} // namespace

TargetChoice::TargetChoice(LockedVersion& row, std::vector<const LockedProblem*> problems,
                           const index::AdvisoryDatabase* advisories)
    : m_row(row)
    , m_problems(std::move(problems))
    , m_advisories(advisories)
{
    // Problems that share a universe judge alike.
    std::set<const resolve::Universe*> seen;
    std::erase_if(m_problems, [&](const LockedProblem* problem) { return !seen.insert(problem->universe).second; });
}

bool TargetChoice::allowsPrereleases() const
{
    return m_row.version.isPrerelease()
           || std::all_of(m_problems.begin(), m_problems.end(), [&](const LockedProblem* problem) {
                  const auto own = problem->problem.packagePrereleases.find(m_row.name);
                  const auto mode =
                      own == problem->problem.packagePrereleases.end() ? problem->problem.prereleases : own->second;
                  return mode == resolve::PrereleaseMode::Allow;
              });
}

Result<std::string> TargetChoice::refusal(const pep::Version& version, bool withMetadata, Task& task)
{
    for (const LockedProblem* problem : m_problems) {
        resolve::Universe& universe = *problem->universe;
        const resolve::NodeId node = universe.node(m_row.name);
        LW_TRY(const index::Listing* listing, universe.listing(node, task));
        const std::size_t release = listing->find(version);
        if (release == listing->releases.size())
            return say("is not on the index of {0}", problem->profile);
        const resolve::Candidate& candidate = universe.candidate(node, release);
        if (candidate.state == resolve::Candidate::State::Absent)
            return cutOff(*listing, release);
        if (candidate.state == resolve::Candidate::State::Unusable)
            return resolve::phraseReason(candidate.reason);
        if (candidate.yanked)
            return yankClause(listing->yankReasons[candidate.yankReason]);
        if (!withMetadata) {
            universe.wantMetadata(node, release);
            continue;
        }
        const auto dependencies = universe.dependencies(node, release, task);
        if (!dependencies && dependencies.error().code == ErrorCode::Cancelled)
            return tl::unexpected(dependencies.error());
        // What the network did not tell is unknown, which trying the version finds out and says.
        if (dependencies && !(*dependencies)->known && (*dependencies)->reason != resolve::notCachedClause) {
            ++m_unusable;
            return resolve::phraseReason((*dependencies)->reason);
        }
    }
    return std::string();
}

void TargetChoice::addTarget(const pep::Version& version, bool UpdateTarget::*kind)
{
    auto place = std::lower_bound(
        m_row.targets.begin(), m_row.targets.end(), version,
        [](const UpdateTarget& target, const pep::Version& wanted) { return target.version < wanted; });
    if (place == m_row.targets.end() || place->version != version) {
        place = m_row.targets.insert(place, UpdateTarget{});
        place->version = version;
    }
    (*place).*kind = true;
}

Result<void> TargetChoice::pick(bool withMetadata, Task& task)
{
    m_row.targets.clear();
    m_row.passedOver.reset();
    const bool prereleases = allowsPrereleases();
    Slot latest, minor, patch;
    std::optional<LockedVersion::PassedOver> passed, passedPrerelease;
    m_unusable = 0;
    for (std::size_t i = m_listing->releases.size(); i-- > 0;) {
        const pep::Version& version = m_listing->releases[i].version;
        if (version <= m_row.version || sameRelease(version, m_row.version))
            break;
        Slot* const slots[] = {&latest, belowNext(version, m_row.version, 1) ? &minor : nullptr,
                               belowNext(version, m_row.version, 2) ? &patch : nullptr};
        const bool useful = std::any_of(std::begin(slots), std::end(slots), [&](const Slot* slot) {
            return slot && !(version.isPrerelease() ? slot->prerelease : slot->stable);
        });
        if (!useful)
            continue;
        const bool waits = version.isPrerelease() && !prereleases;
        std::string why;
        if (!waits) {
            LW_TRY(why, refusal(version, withMetadata && m_unusable < unusableLimit, task));
        }
        if (waits || !why.empty()) {
            auto& place = version.isPrerelease() ? passedPrerelease : passed;
            if (!place && !latest.stable)
                place = LockedVersion::PassedOver{version, waits ? say("is a pre-release") : std::move(why)};
            continue;
        }
        for (Slot* slot : slots)
            if (slot)
                slot->offer(version);
    }
    for (const auto& [slot, kind] :
         {std::pair{&latest, &UpdateTarget::latest}, {&minor, &UpdateTarget::minor}, {&patch, &UpdateTarget::patch}})
        if (slot->best())
            addTarget(*slot->best(), kind);
    m_row.passedOver = passed ? std::move(passed) : std::move(passedPrerelease);
    return m_row.advisories.empty() ? Result<void>{} : pickFix(withMetadata, task);
}

Result<void> TargetChoice::pickFix(bool withMetadata, Task& task)
{
    const bool prereleases = allowsPrereleases();
    for (const index::Release& release : m_listing->releases) {
        const pep::Version& version = release.version;
        if (version <= m_row.version || sameRelease(version, m_row.version) || (version.isPrerelease() && !prereleases)
            || !m_advisories->affecting(m_row.name, version).empty())
            continue;
        LW_TRY(const std::string why, refusal(version, withMetadata && m_unusable < unusableLimit, task));
        if (!why.empty())
            continue;
        addTarget(version, &UpdateTarget::fix);
        break;
    }
    return {};
}

Result<void> TargetChoice::choose(Task& task)
{
    if (m_advisories)
        for (const index::Advisory* advisory : m_advisories->affecting(m_row.name, m_row.version))
            m_row.advisories.push_back({*advisory, advisory->fixedAbove(m_row.name, m_row.version)});
    resolve::Universe& universe = *m_problems.front()->universe;
    const resolve::NodeId node = universe.node(m_row.name);
    const auto listing = universe.listing(node, task);
    if (!listing) {
        if (listing.error().code == ErrorCode::Cancelled)
            return tl::unexpected(listing.error());
        m_row.unknown = listing.error().message;
        return {};
    }
    m_row.unknown = unknownBecause(**listing);
    if (!m_row.unknown.empty())
        return {};
    m_listing = *listing;
    m_row.projectStatus = index::projectStatus(*m_listing);
    const std::size_t release = m_listing->find(m_row.version);
    m_row.withdrawn = release == m_listing->releases.size();
    if (!m_row.withdrawn) {
        const resolve::Candidate& candidate = universe.candidate(node, release);
        m_row.yanked = candidate.yanked;
        if (candidate.yanked)
            m_row.yankReason = m_listing->yankReasons[candidate.yankReason];
    }
    return pick(false, task);
}

Result<void> TargetChoice::settle(Task& task)
{
    return m_listing ? pick(true, task) : Result<void>{};
}

} // namespace lockwright::explain
