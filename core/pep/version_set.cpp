// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version_set.h"

#include <algorithm>

namespace lockwright::pep
{

namespace
{

using Interval = VersionSet::Interval;

/// The least version above a cut that is no pre-release; nullopt where such versions lie densely above it.
std::optional<Version> firstStableAbove(const Bound& bound)
{
    if (bound.isLowest())
        return Version();
    const Version version = bound.version();
    if (!version.isPrerelease()) {
        if (bound.side() == Bound::Side::Before)
            return version;
        if (bound.side() != Bound::Side::AfterLocals)
            return std::nullopt;
        Version::Parts parts = version.parts();
        parts.post = parts.post ? parts.post->next() : Version::Number{};
        return Version::fromParts(parts);
    }
    Version::Parts parts = version.parts();
    parts.dev.reset();
    parts.local.clear();
    if (parts.pre) {
        parts.pre.reset();
        parts.post.reset();
    }
    return Version::fromParts(parts);
}

} // namespace

void VersionSet::append(const Bound& low, const Bound& high)
{
    if (m_count == 0) {
        m_only = {low, high};
        m_count = 1;
        return;
    }
    Interval& last = m_count == 1 ? m_only : m_many.back();
    if (last.high >= low) {
        if (last.high < high)
            last.high = high;
        return;
    }
    if (m_count == 1)
        m_many.push_back(std::move(m_only));
    m_many.push_back({low, high});
    ++m_count;
}

VersionSet VersionSet::all()
{
    return between(Bound::lowest(), Bound::highest());
}

VersionSet VersionSet::only(const Version& version)
{
    return between(Bound(version, Bound::Side::Before), Bound(version, Bound::Side::After));
}

VersionSet VersionSet::onlyWithLocals(const Version& version)
{
    if (version.hasLocal())
        return only(version);
    return between(Bound(version, Bound::Side::Before), Bound(version, Bound::Side::AfterLocals));
}

VersionSet VersionSet::between(const Bound& low, const Bound& high)
{
    VersionSet set;
    if (low < high)
        set.append(low, high);
    return set;
}

VersionSet VersionSet::atLeast(const Version& version)
{
    return between(Bound(version, Bound::Side::Before), Bound::highest());
}

VersionSet VersionSet::below(const Version& version)
{
    return between(Bound::lowest(), Bound(version, Bound::Side::Before));
}

bool VersionSet::isAll() const
{
    return m_count == 1 && m_only.low.isLowest() && m_only.high.isHighest();
}

bool VersionSet::contains(const Version& version) const
{
    if (m_count == 1)
        return m_only.low.sideOf(version) > 0 && m_only.high.sideOf(version) < 0;
    const auto found = std::partition_point(m_many.begin(), m_many.end(), [&version](const Interval& interval) {
        return interval.high.sideOf(version) > 0;
    });
    return m_count != 0 && found != m_many.end() && found->low.sideOf(version) > 0;
}

VersionSet VersionSet::complement() const
{
    VersionSet result;
    const Bound lowest = Bound::lowest();
    const Bound* from = &lowest;
    for (const Interval& interval : intervals()) {
        if (*from < interval.low)
            result.append(*from, interval.low);
        from = &interval.high;
    }
    if (!from->isHighest())
        result.append(*from, Bound::highest());
    return result;
}

VersionSet VersionSet::intersection(const VersionSet& other) const
{
    VersionSet result;
    const auto left = intervals();
    const auto right = other.intervals();
    for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
        const Bound& low = std::max(a->low, b->low);
        const bool leftEndsFirst = a->high < b->high;
        const Bound& high = leftEndsFirst ? a->high : b->high;
        if (low < high)
            result.append(low, high);
        if (leftEndsFirst)
            ++a;
        else
            ++b;
    }
    return result;
}

VersionSet VersionSet::unite(const VersionSet& other) const
{
    VersionSet result;
    const auto left = intervals();
    const auto right = other.intervals();
    for (auto a = left.begin(), b = right.begin(); a != left.end() || b != right.end();) {
        const bool takeLeft = b == right.end() || (a != left.end() && a->low < b->low);
        const Interval& next = takeLeft ? *a++ : *b++;
        result.append(next.low, next.high);
    }
    return result;
}

VersionSet VersionSet::minus(const VersionSet& other) const
{
    VersionSet result;
    const auto right = other.intervals();
    auto b = right.begin();
    for (const Interval& interval : intervals()) {
        const Bound* from = &interval.low;
        while (b != right.end() && b->high <= *from)
            ++b;
        // An interval of the other side may reach into the next one of this side, so it is not consumed here.
        for (auto cut = b; cut != right.end() && cut->low < interval.high; ++cut) {
            if (*from < cut->low)
                result.append(*from, cut->low);
            from = &cut->high;
            b = cut;
        }
        if (*from < interval.high)
            result.append(*from, interval.high);
    }
    return result;
}

bool VersionSet::isSubsetOf(const VersionSet& other) const
{
    const auto right = other.intervals();
    auto b = right.begin();
    for (const Interval& interval : intervals()) {
        while (b != right.end() && b->high <= interval.low)
            ++b;
        if (b == right.end() || interval.low < b->low || b->high < interval.high)
            return false;
    }
    return true;
}

bool VersionSet::isDisjointFrom(const VersionSet& other) const
{
    const auto left = intervals();
    const auto right = other.intervals();
    for (auto a = left.begin(), b = right.begin(); a != left.end() && b != right.end();) {
        if (a->high <= b->low)
            ++a;
        else if (b->high <= a->low)
            ++b;
        else
            return false;
    }
    return true;
}

std::optional<Version> VersionSet::single() const
{
    if (m_count != 1)
        return std::nullopt;
    std::optional<Version> version = m_only.low.firstAbove();
    if (version && m_only.high != Bound(*version, Bound::Side::After)
        && (version->hasLocal() || m_only.high != Bound(*version, Bound::Side::AfterLocals)))
        version.reset();
    return version;
}

bool VersionSet::holdsOnlyPrereleases() const
{
    return std::all_of(intervals().begin(), intervals().end(), [](const Interval& interval) {
        const auto stable = firstStableAbove(interval.low);
        return stable && interval.high.sideOf(*stable) > 0;
    });
}

bool VersionSet::operator==(const VersionSet& other) const
{
    return m_count == other.m_count && std::equal(intervals().begin(), intervals().end(), other.intervals().begin());
}

std::size_t VersionSet::hash() const
{
    std::size_t hash = m_count;
    for (const Interval& interval : intervals())
        hash = (hash * 1000003 + interval.low.hash()) * 1000003 + interval.high.hash();
    return hash;
}

} // namespace lockwright::pep
