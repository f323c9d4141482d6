// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/conflict_ranges.h"

#include "pep/requirement.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace lockwright::explain
{

namespace
{

using pep::Bound;
using pep::Version;
using pep::VersionSet;
using resolve::Step;

struct Demand {
    ConflictRanges::Row row;
    std::string subject; ///< the package that requires it; empty: a line does
    VersionSet set;
};

struct Demanded {
    std::string package;
    std::vector<Demand> demands;
};

std::string withoutExtra(const std::string& package)
{
    return package.substr(0, package.find('['));
}

/// The demand that a leaf of the proof is; nothing where it is something else.
std::optional<Demand> demandOf(const Step& step)
{
    const bool line = step.kind == Step::Kind::Requirement || step.kind == Step::Kind::Constraint
                      || step.kind == Step::Kind::Override;
    const bool dependency = step.kind == Step::Kind::Dependency && step.terms.size() > 1 && !step.requirement.empty();
    if (!dependency && (!line || step.terms.empty()))
        return std::nullopt;
    const Step::Term& term = step.terms.back();
    Demand demand;
    demand.set = term.positive ? term.set.complement() : term.set;
    demand.row.requirement = step.requirement;
    if (line) {
        demand.row.origin = step.origin;
    } else {
        demand.row.by = step.terms.front().text;
        demand.subject = withoutExtra(step.terms.front().package);
    }
    return demand;
}

std::vector<Demanded> demandsOf(const resolve::Derivation& proof)
{
    std::vector<Demanded> all;
    for (const Step& step : proof.steps()) {
        std::optional<Demand> demand = demandOf(step);
        if (!demand || demand->set.isAll())
            continue;
        const std::string package = withoutExtra(step.terms.back().package);
        auto known =
            std::find_if(all.begin(), all.end(), [&](const Demanded& other) { return other.package == package; });
        if (known == all.end())
            known = all.insert(all.end(), {package, {}});
        const bool twice = std::any_of(known->demands.begin(), known->demands.end(), [&](const Demand& other) {
            return other.row == demand->row && other.set == demand->set;
        });
        if (!twice)
            known->demands.push_back(std::move(*demand));
    }
    return all;
}

/// The versions that meet every demand, as rangesOf() counts it.
VersionSet overlapOf(const std::vector<Demand>& demands)
{
    VersionSet overlap = VersionSet::all();
    std::map<std::string, VersionSet> bySubject;
    for (const Demand& demand : demands) {
        if (demand.subject.empty())
            overlap = overlap.intersection(demand.set);
        else
            bySubject[demand.subject] = bySubject[demand.subject].unite(demand.set);
    }
    for (const auto& [subject, set] : bySubject)
        overlap = overlap.intersection(set);
    return overlap;
}

/// The version to show at an end: that of the release where the end is below all of it.
Version shownAt(const Bound& bound)
{
    const Version version = bound.version();
    return version.isDevrelease() && Bound(version.releaseOnly(), Bound::Side::BeforeAll) == bound
               ? version.releaseOnly()
               : version;
}

class Axis
{
public:
    /// The first spelling of a version stays.
    void add(const Version& version)
    {
        const auto place = std::lower_bound(m_versions.begin(), m_versions.end(), version);
        if (place == m_versions.end() || *place != version)
            m_versions.insert(place, version);
    }

    [[nodiscard]] std::size_t size() const { return m_versions.size(); }

    [[nodiscard]] std::optional<std::size_t> find(const Version& version) const
    {
        const auto place = std::lower_bound(m_versions.begin(), m_versions.end(), version);
        return place != m_versions.end() && *place == version ? std::optional(std::size_t(place - m_versions.begin()))
                                                              : std::nullopt;
    }

    /// @pre the versions at its ends were added.
    [[nodiscard]] ConflictRanges::Span span(const VersionSet::Interval& interval) const
    {
        ConflictRanges::Span span;
        if (!interval.low.isLowest()) {
            const std::size_t next = below(interval.low);
            span.lowIn = startsAt(next, interval.low);
            span.low = span.lowIn || next == 0 ? next : next - 1;
        }
        if (!interval.high.isHighest()) {
            const std::size_t next = below(interval.high);
            span.highIn = !startsAt(next, interval.high);
            span.high = span.highIn && next > 0 ? next - 1 : next;
        }
        return span;
    }

    [[nodiscard]] std::vector<std::string> texts() const
    {
        std::vector<std::string> texts;
        for (const Version& version : m_versions)
            texts.push_back(version.text());
        return texts;
    }

private:
    /// How many versions lie below a cut.
    [[nodiscard]] std::size_t below(const Bound& bound) const
    {
        return std::size_t(std::partition_point(m_versions.begin(), m_versions.end(),
                                                [&](const Version& version) { return bound.sideOf(version) < 0; })
                           - m_versions.begin());
    }

    /// Does a cut lie just below a version, or below all that belongs to it?
    [[nodiscard]] bool startsAt(std::size_t position, const Bound& bound) const
    {
        return position < m_versions.size() && Bound(m_versions[position], Bound::Side::BeforeAll) <= bound;
    }

    std::vector<Version> m_versions;
};

/// The newest one that is no pre-release, or else the newest one.
std::optional<Version> newestOf(const std::vector<Version>& usable, const VersionSet& set)
{
    std::optional<Version> newest;
    for (auto version = usable.rbegin(); version != usable.rend(); ++version) {
        if (!set.contains(*version))
            continue;
        if (!version->isPrerelease())
            return *version;
        if (!newest)
            newest = *version;
    }
    return newest;
}

Axis axisOf(const std::vector<Demand>& demands, const KnownVersions& known)
{
    Axis axis;
    if (known.locked)
        axis.add(*known.locked);
    if (const std::optional<Version> newest = newestOf(known.usable, VersionSet::all()))
        axis.add(*newest);
    for (const Demand& demand : demands)
        if (const std::optional<Version> newest = newestOf(known.usable, demand.set))
            axis.add(*newest);
    for (const Demand& demand : demands)
        if (const auto requirement = pep::Requirement::parse(demand.row.requirement))
            for (const pep::Specifier& clause : requirement->specifiers.clauses())
                if (clause.op() != pep::Specifier::Operator::Arbitrary)
                    axis.add(clause.version());
    for (const Demand& demand : demands)
        for (const VersionSet::Interval& interval : demand.set.intervals()) {
            if (!interval.low.isLowest())
                axis.add(shownAt(interval.low));
            if (!interval.high.isHighest())
                axis.add(shownAt(interval.high));
        }
    return axis;
}

} // namespace

std::vector<ConflictRanges> rangesOf(const resolve::Derivation& proof,
                                     const std::function<KnownVersions(const std::string& package)>& known)
{
    std::vector<ConflictRanges> all;
    for (Demanded& demanded : demandsOf(proof)) {
        std::vector<Demand>& demands = demanded.demands;
        if (demands.size() < 2 || demands.size() > ConflictRanges::rowLimit)
            continue;
        const VersionSet overlap = overlapOf(demands);
        const KnownVersions versions = known(demanded.package);
        if (!overlap.empty() && (versions.usable.empty() || newestOf(versions.usable, overlap)))
            continue;
        const Axis axis = axisOf(demands, versions);
        if (axis.size() > ConflictRanges::axisLimit)
            continue;
        ConflictRanges& ranges = all.emplace_back();
        ranges.package = demanded.package;
        ranges.axis = axis.texts();
        if (const std::optional<Version> newest = newestOf(versions.usable, VersionSet::all()))
            ranges.newest = axis.find(*newest);
        if (versions.locked)
            ranges.locked = axis.find(*versions.locked);
        // A proof is free in its order; people read files from top to bottom.
        std::stable_sort(demands.begin(), demands.end(), [](const Demand& left, const Demand& right) {
            const bool line = left.subject.empty();
            return line != right.subject.empty() ? line : line && left.row.origin.place < right.row.origin.place;
        });
        for (Demand& demand : demands) {
            for (const VersionSet::Interval& interval : demand.set.intervals())
                demand.row.spans.push_back(axis.span(interval));
            ranges.rows.push_back(std::move(demand.row));
        }
    }
    return all;
}

} // namespace lockwright::explain
