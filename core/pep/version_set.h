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
/// Every boundary that a specifier of PEP 440 needs is one of these. A cut that has several spellings (above
/// `1.0` with its locals is below `1.0.post0.dev0`) is brought to one of them when it is made, so that cuts at
/// the same place are equal and hash the same, and between unequal cuts there always lies a version.
/// Cost: for packed versions everything here is integer arithmetic.
class Bound
{
public:
    enum class Side : std::uint8_t {
        BeforeAll,   ///< below every dev- and pre-release of the version's release
        Before,      ///< just below the version itself
        After,       ///< just above the version itself (below its locals)
        AfterLocals, ///< above the version with every local part
        AfterAll,    ///< above every post-release (and local) of it
    };
    Bound() = default; ///< lowest()
    [[nodiscard]] static Bound lowest() { return {}; }
    [[nodiscard]] static Bound highest();
    /// A local part of `version` counts only for Before and After.
    Bound(Version version, Side side);

    [[nodiscard]] bool isLowest() const { return m_version.m_full == nullptr && m_version.m_packed == 0; }
    [[nodiscard]] bool isHighest() const;
    /// The version of the cut's own spelling, which may differ from the one that it was made of; version 0 for
    /// lowest() and highest().
    [[nodiscard]] Version version() const;
    [[nodiscard]] Side side() const { return m_side; } ///< never BeforeAll
    /// The least version above this cut; nullopt where there is none, since versions lie densely there.
    [[nodiscard]] std::optional<Version> firstAbove() const;

    std::strong_ordering operator<=>(const Bound& other) const
    {
        if (m_version.m_full != nullptr || other.m_version.m_full != nullptr)
            return compareKeys(other);
        const auto order = m_version.m_packed <=> other.m_version.m_packed;
        return order != 0 ? order : m_side <=> other.m_side;
    }
    bool operator==(const Bound& other) const { return (*this <=> other) == 0; }
    /// -1 where the version lies below this cut, 1 where it lies above.
    [[nodiscard]] int sideOf(const Version& version) const
    {
        if (m_version.m_full != nullptr || version.m_full != nullptr)
            return sideByKeys(version);
        if (version.m_packed != m_version.m_packed)
            return version.m_packed < m_version.m_packed ? -1 : 1;
        return m_side == Side::Before ? 1 : -1;
    }
    [[nodiscard]] std::size_t hash() const;

private:
    void settlePacked();
    void settleFull();
    [[nodiscard]] char closingToken() const;
    [[nodiscard]] std::strong_ordering compareKeys(const Bound& other) const;
    [[nodiscard]] int sideByKeys(const Version& version) const;

    /// Packed values that no version has stand for the ends, and for what lies above all of a final release.
    Version m_version = Version(0);
    Side m_side = Side::Before;
};

/// A set of versions: sorted, disjoint, non-touching intervals between cuts. The boundary rules are those of
/// PEP 440, "Version specifiers", as docs/resolver.md lists them.
///
/// Equality is equality of sets, and empty() is exact: an interval that is kept holds a version. Cost: every
/// operation is linear in the intervals of both sides; contains() is logarithmic. Most sets have one interval;
/// such sets allocate nothing.
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
    [[nodiscard]] static VersionSet only(const Version& version);           ///< exactly this version, no locals of it
    [[nodiscard]] static VersionSet onlyWithLocals(const Version& version); ///< what `==version` matches
    [[nodiscard]] static VersionSet between(const Bound& low, const Bound& high);
    [[nodiscard]] static VersionSet atLeast(const Version& version);
    [[nodiscard]] static VersionSet below(const Version& version); ///< `< version` as a plain order

    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] bool isAll() const;
    [[nodiscard]] bool contains(const Version& version) const;
    [[nodiscard]] VersionSet complement() const;
    [[nodiscard]] VersionSet intersection(const VersionSet& other) const;
    [[nodiscard]] VersionSet unite(const VersionSet& other) const;
    [[nodiscard]] VersionSet minus(const VersionSet& other) const;
    [[nodiscard]] bool isSubsetOf(const VersionSet& other) const;
    [[nodiscard]] bool isDisjointFrom(const VersionSet& other) const;
    [[nodiscard]] std::span<const Interval> intervals() const
    {
        return m_count == 1 ? std::span<const Interval>(&m_only, 1) : std::span<const Interval>(m_many);
    }
    /// The single version where the set is exactly one version (with or without its locals).
    [[nodiscard]] std::optional<Version> single() const;

    /// True where every version in it is a pre- or dev-release; so for the empty set.
    [[nodiscard]] bool holdsOnlyPrereleases() const;

    /// The set as specifiers, e.g. ">=1.2,<2" or "<1 || >=2"; "*" for all, "none" for the empty set. For reading:
    /// where no specifier cuts at the very place (such as just below a final release but above its candidates),
    /// the nearest one is shown.
    [[nodiscard]] std::string text() const;
    bool operator==(const VersionSet& other) const;
    [[nodiscard]] std::size_t hash() const;

private:
    /// Adds an interval that begins nowhere below the last one; joins the two where they touch.
    void append(const Bound& low, const Bound& high);

    std::uint32_t m_count = 0;
    Interval m_only;              ///< holds the interval where there is one
    std::vector<Interval> m_many; ///< holds all of them where there are more
};

} // namespace lockwright::pep

template <>
struct std::hash<lockwright::pep::VersionSet> {
    std::size_t operator()(const lockwright::pep::VersionSet& set) const noexcept { return set.hash(); }
};
