// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pep/version.h"

#include <span>
#include <string>
#include <vector>

namespace lockwright::pep
{

/// A cut between versions: a version and the side of it, or of all that belongs to it, where the cut lies.
///
/// Every boundary that a specifier of PEP 440 needs is one of these; boundaries that cut at the same place
/// compare equal, so that sets which hold the same versions are equal and hash the same.
class Bound
{
public:
    enum class Side : std::uint8_t {
        BeforeAll,    ///< below every dev- and pre-release of the version's release
        Before,       ///< just below the version itself
        After,        ///< just above the version itself (below its locals)
        AfterLocals,  ///< above the version with every local part
        AfterAll,     ///< above every post-release (and local) of it
    };
    [[nodiscard]] static Bound lowest();
    [[nodiscard]] static Bound highest();
    Bound(Version version, Side side);

    [[nodiscard]] bool isLowest() const;
    [[nodiscard]] bool isHighest() const;
    [[nodiscard]] const Version& version() const { return m_version; }
    [[nodiscard]] Side side() const { return m_side; }

    std::strong_ordering operator<=>(const Bound& other) const;
    bool operator==(const Bound& other) const { return (*this <=> other) == 0; }
    /// -1 where the version lies below this cut, 1 where it lies above.
    [[nodiscard]] int sideOf(const Version& version) const;
    [[nodiscard]] std::size_t hash() const;

private:
    enum class Infinity : std::int8_t { Low = -1, None = 0, High = 1 };
    Version m_version;
    Side m_side = Side::Before;
    Infinity m_infinity = Infinity::None;
};

/// A set of versions: sorted, disjoint, non-touching intervals between cuts. The boundary rules are those of
/// PEP 440, "Version specifiers", as docs/resolver.md lists them.
///
/// Equality is equality of sets. Cost: every operation is linear in the intervals of both sides; contains()
/// is logarithmic. Most sets have one interval.
class VersionSet
{
public:
    struct Interval {
        Bound low;
        Bound high;
        bool operator==(const Interval&) const = default;
    };

    VersionSet() = default; ///< the empty set
    [[nodiscard]] static VersionSet all();
    [[nodiscard]] static VersionSet only(const Version& version);              ///< exactly this version, no locals of it
    [[nodiscard]] static VersionSet onlyWithLocals(const Version& version);    ///< what `==version` matches
    [[nodiscard]] static VersionSet between(const Bound& low, const Bound& high);
    [[nodiscard]] static VersionSet atLeast(const Version& version);
    [[nodiscard]] static VersionSet below(const Version& version);             ///< `< version` as a plain order

    [[nodiscard]] bool empty() const { return m_intervals.empty(); }
    [[nodiscard]] bool isAll() const;
    [[nodiscard]] bool contains(const Version& version) const;
    [[nodiscard]] VersionSet complement() const;
    [[nodiscard]] VersionSet intersection(const VersionSet& other) const;
    [[nodiscard]] VersionSet unite(const VersionSet& other) const;
    [[nodiscard]] VersionSet minus(const VersionSet& other) const;
    [[nodiscard]] bool isSubsetOf(const VersionSet& other) const;
    [[nodiscard]] bool isDisjointFrom(const VersionSet& other) const;
    [[nodiscard]] std::span<const Interval> intervals() const { return m_intervals; }
    /// The single version where the set is exactly one version (with or without its locals).
    [[nodiscard]] std::optional<Version> single() const;

    /// The set as specifiers, e.g. ">=1.2,<2" or "<1 || >=2"; "*" for all, "none" for the empty set.
    [[nodiscard]] std::string text() const;
    bool operator==(const VersionSet&) const = default;
    [[nodiscard]] std::size_t hash() const;

private:
    std::vector<Interval> m_intervals;
};

} // namespace lockwright::pep

template <>
struct std::hash<lockwright::pep::VersionSet> {
    std::size_t operator()(const lockwright::pep::VersionSet& set) const noexcept { return set.hash(); }
};
