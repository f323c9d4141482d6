// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/packages_report.h"

#include "pep/version.h"

#include <algorithm>
#include <string_view>

namespace lockwright::workspace
{

namespace
{

using InProfile = PackageRow::InProfile;

/// How much room a requirement leaves upwards: a pin leaves none, then counts the lowest upper end.
struct Tightness {
    int kind = 0; ///< 2: a pin, 1: an upper end, 0: none
    std::optional<pep::Version> end;

    [[nodiscard]] bool isTighterThan(const Tightness& other) const
    {
        return kind != other.kind ? kind > other.kind : kind == 1 && end && other.end && *end < *other.end;
    }
};

/// Read off the text, because only the ends count and there are many of them.
Tightness tightnessOf(std::string_view requirement)
{
    Tightness tightness;
    requirement = requirement.substr(0, requirement.find(';'));
    for (std::size_t at = requirement.find_first_of("<=~"); at != std::string_view::npos;
         at = requirement.find_first_of("<=~", at)) {
        const std::size_t start = std::min(requirement.find_first_not_of("<=~", at), requirement.size());
        const std::string_view comparison = requirement.substr(at, start - at);
        const bool excludes = at > 0 && (requirement[at - 1] == '!' || requirement[at - 1] == '>');
        const std::size_t stop = std::min(requirement.find_first_of(", )", start), requirement.size());
        if (!excludes && comparison.starts_with("=="))
            tightness = {2, std::nullopt};
        else if (!excludes && tightness.kind < 2 && comparison != "=")
            tightness = {1, pep::Version::parse(requirement.substr(start, stop - start))};
        at = stop;
    }
    return tightness;
}

bool has(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool actsIn(const PackageRow::Bound& bound, const std::string& profile)
{
    return bound.profiles.empty() ? bound.profile == profile : has(bound.profiles, profile);
}

std::string usualVersion(const std::vector<InProfile>& profiles)
{
    std::size_t most = 0;
    std::string usual;
    for (const InProfile& place : profiles) {
        const auto count = std::size_t(std::count_if(
            profiles.begin(), profiles.end(), [&](const InProfile& other) { return other.version == place.version; }));
        if (count > most) {
            most = count;
            usual = place.version;
        }
    }
    return usual;
}

} // namespace

void deriveFacts(PackageRow& row)
{
    std::vector<Tightness> tightness;
    tightness.reserve(row.bounds.size());
    for (const PackageRow::Bound& bound : row.bounds)
        tightness.push_back(tightnessOf(bound.requirement));
    const auto newest = row.newestKnown ? pep::Version::parse(row.newest) : std::nullopt;
    row.usual = usualVersion(row.profiles);
    row.divergent = false;
    for (InProfile& place : row.profiles) {
        const auto version = pep::Version::parse(place.version);
        place.outdated = version && newest && *version < *newest;
        place.unusual = place.version != row.usual;
        row.divergent = row.divergent || place.unusual;
        place.vulnerable =
            std::any_of(row.advisories.begin(), row.advisories.end(),
                        [&](const PackageRow::Advisory& advisory) { return advisory.version == place.version; });
        place.conflict = false;
        place.tightest.reset();
        place.held.reset();
        for (std::size_t i = 0; i < row.bounds.size(); ++i) {
            const PackageRow::Bound& bound = row.bounds[i];
            if (!actsIn(bound, place.profile))
                continue;
            place.conflict = place.conflict || has(bound.broken, place.profile);
            if (!place.tightest || tightness[i].isTighterThan(tightness[*place.tightest]))
                place.tightest = i;
            if (!place.held && bound.fromFile && !bound.reason.empty() && tightness[i].kind == 2)
                place.held = i;
        }
    }
    row.yanked = row.any(&InProfile::yanked);
}

bool PackageRow::direct() const
{
    return any(&InProfile::direct);
}

const std::string& PackageRow::version() const
{
    static const std::string none;
    return profiles.empty() ? none : profiles.front().version;
}

bool PackageRow::any(bool InProfile::*fact, const std::string& profile) const
{
    return std::any_of(profiles.begin(), profiles.end(), [&](const InProfile& place) {
        return place.*fact && (profile.empty() || place.profile == profile);
    });
}

const PackageRow::InProfile* PackageRow::in(const std::string& profile) const
{
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](const InProfile& place) { return place.profile == profile; });
    return found == profiles.end() ? nullptr : &*found;
}

const PackageRow::Bound* PackageRow::tightest(const std::string& profile) const
{
    const InProfile* place = profile.empty() ? (profiles.empty() ? nullptr : &profiles.front()) : in(profile);
    return place && place->tightest ? &bounds[*place->tightest] : nullptr;
}

const PackageRow::Bound* PackageRow::held(const std::string& profile) const
{
    for (const InProfile& place : profiles)
        if (place.held && (profile.empty() || place.profile == profile))
            return &bounds[*place.held];
    return nullptr;
}

} // namespace lockwright::workspace
