// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requirements/lock.h"

#include <set>
#include <string>
#include <vector>

namespace lockwright::requirements
{

/// What happened to one package between two locks.
struct PackageChange {
    enum class Kind : std::uint8_t {
        Added,
        Removed,
        Upgraded,
        Downgraded,
        Respelled,      ///< same version, other spelling, extras or marker
        SourceChanged,  ///< registry ↔ URL ↔ path, or another URL
        HashesChanged,  ///< same version, other hashes
        AnnotationOnly, ///< only the via comments differ
    };
    enum class Size : std::uint8_t { None, Patch, Minor, Major }; ///< which release segment moved
    enum class Cause : std::uint8_t {
        Edited,   ///< a requirement on it was edited, added or removed
        Released, ///< a direct or transitive requirement admits a newer version that the index now has
        KnockOn,  ///< another package's change asked for it
        Unknown,  ///< cannot be told from the two locks
    };
    pep::Name name;
    Kind kind = Kind::Added;
    Size size = Size::None;
    Cause cause = Cause::Unknown;
    std::string oldText; ///< version or URL; empty where it was not there
    std::string newText;
    std::vector<pep::Name> because; ///< KnockOn: the changed packages that brought or freed it
    bool direct = false;            ///< an input file asks for it by name (in the new lock, or the old one if removed)
    std::vector<std::string> oldVia;
    std::vector<std::string> newVia;
    bool operator==(const PackageChange&) const = default;
};
[[nodiscard]] const char* name(PackageChange::Kind kind);
[[nodiscard]] const char* name(PackageChange::Size size);
[[nodiscard]] const char* name(PackageChange::Cause cause);

struct LockDiff {
    std::vector<PackageChange> changes; ///< sorted by name
    bool headerChanged = false;
    bool optionsChanged = false;
    bool orderOnly = false; ///< the same packages in another order
    [[nodiscard]] bool empty() const { return changes.empty() && !headerChanged && !optionsChanged && !orderOnly; }
    [[nodiscard]] std::size_t count(PackageChange::Kind kind) const;
    /// "3 updated, 1 added, 2 only comments"; "no changes".
    [[nodiscard]] std::string summary() const;
};

/// What two locks tell about the packages that differ.
///
/// Causes, the first that fits:
/// - Edited: the name is in `edited`, or the input files that its annotations name differ (a line that asks for it
///   came or went).
/// - KnockOn: a package that its old or new annotations name was itself added, removed or moved; those are `because`.
///   Where only comments changed, a package that came to or went from the annotations.
/// - Released: any other upgrade, and other hashes (files that were uploaded later): nothing around it changed.
/// - Unknown: the rest, e.g. a downgrade that a ceiling elsewhere or a withdrawn release may have caused.
/// Cost: O(n log n) for n packages of distinct names.
///
/// @param edited names whose requirement lines differ between the two states, as far as that is known.
[[nodiscard]] LockDiff diffLocks(const Lock& before, const Lock& after, const std::set<pep::Name>& edited = {});

/// A unified text difference (three lines of context) of two texts, by lines. Empty where they are equal. Shortest
/// where that is cheap; texts that have little in common get a correct one that may be longer, in bounded time.
[[nodiscard]] std::string unifiedDiff(std::string_view before, std::string_view after, const std::string& file);

} // namespace lockwright::requirements
