// SPDX-License-Identifier: GPL-3.0-or-later
#include "pep/version_set.h"

namespace lockwright::pep
{

namespace
{

using Interval = VersionSet::Interval;

/// The release R where a cut lies below all of R; nullopt for other cuts.
std::optional<Version> releaseAbove(const Bound& bound)
{
    if (bound.side() != Bound::Side::Before || bound.isLowest() || bound.isHighest())
        return std::nullopt;
    const Version first = *bound.firstAbove();
    const Version release = first.releaseOnly();
    return first == release.firstOfRelease() ? std::optional(release) : std::nullopt;
}

/// "1.4.*" where the interval holds exactly the releases that begin so; empty for others.
std::string wildcard(const Interval& interval)
{
    const auto low = releaseAbove(interval.low);
    const auto high = releaseAbove(interval.high);
    if (!low || !high)
        return {};
    const std::size_t length = high->releaseLength();
    if (low->nextRelease(length) != *high)
        return {};
    Version::Parts prefix = low->parts();
    prefix.release.resize(length);
    const Version shown = Version::fromParts(prefix);
    return shown == *low ? shown.text() + ".*" : std::string();
}

/// What stands behind `==` for this interval; empty where that operator does not fit.
std::string equalTo(const Interval& interval)
{
    if (const auto single = VersionSet::between(interval.low, interval.high).single())
        return single->text();
    return wildcard(interval);
}

std::string lowerText(const Bound& bound)
{
    if (bound.isLowest())
        return {};
    return (bound.side() == Bound::Side::Before ? ">=" : ">") + bound.version().text();
}

std::string upperText(const Bound& bound)
{
    if (bound.isHighest())
        return {};
    if (const auto release = releaseAbove(bound))
        return "<" + release->text();
    if (bound.side() == Bound::Side::Before)
        return "<" + bound.version().text();
    if (bound.side() == Bound::Side::AfterAll && bound.version().isPrerelease())
        return "<" + bound.firstAbove().value_or(Version()).text();
    return "<=" + bound.version().text();
}

void addClause(std::string& text, const std::string& clause)
{
    if (!text.empty() && !clause.empty())
        text += ",";
    text += clause;
}

} // namespace

std::string VersionSet::text() const
{
    if (empty())
        return "none";
    if (isAll())
        return "*";
    std::string text;
    const auto parts = intervals();
    for (std::size_t i = 0; i < parts.size();) {
        // A run of intervals with nothing but single versions or prefixes missing between them reads best as
        // one range with exceptions.
        std::string exceptions;
        std::size_t last = i;
        for (; last + 1 < parts.size(); ++last) {
            const std::string missing = equalTo({parts[last].high, parts[last + 1].low});
            if (missing.empty())
                break;
            addClause(exceptions, "!=" + missing);
        }
        std::string clauses;
        const std::string exact = last == i ? equalTo(parts[i]) : std::string();
        if (!exact.empty()) {
            clauses = "==" + exact;
        } else {
            addClause(clauses, lowerText(parts[i].low));
            addClause(clauses, exceptions);
            addClause(clauses, upperText(parts[last].high));
        }
        text += (text.empty() ? "" : " || ") + clauses;
        i = last + 1;
    }
    return text;
}

} // namespace lockwright::pep
