// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pin_changes.h"

#include <algorithm>
#include <set>

namespace lockwright::workspace
{

namespace
{

requirements::PackageChange::Size sizeOf(const pep::Version& from, const pep::Version& to)
{
    using Size = requirements::PackageChange::Size;
    if (from.release(0) != to.release(0))
        return Size::Major;
    if (from.release(1) != to.release(1))
        return Size::Minor;
    return from == to ? Size::None : Size::Patch;
}

} // namespace

std::vector<explain::PinChange> pinChanges(const std::optional<requirements::Lock>& lock,
                                           const resolve::Solution& solution)
{
    std::vector<explain::PinChange> moves;
    if (!lock)
        return moves;
    std::set<pep::Name> names;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        names.insert(package.name);
        const requirements::LockedPackage* locked = lock->find(package.name);
        const auto& excluded = lock->excluded;
        if ((locked && (!locked->version || *locked->version == package.version))
            || (!locked && std::find(excluded.begin(), excluded.end(), package.name) != excluded.end()))
            continue;
        explain::PinChange move;
        move.name = package.name;
        move.to = package.version.text();
        move.doubtful = package.yanked || package.onlySource || package.version.isPrerelease();
        if (locked) {
            move.from = locked->version->text();
            move.size = sizeOf(*locked->version, package.version);
            move.downgrade = package.version < *locked->version;
        }
        moves.push_back(std::move(move));
    }
    for (const requirements::LockedPackage& locked : lock->packages)
        if (locked.version && !names.contains(locked.name))
            moves.push_back({locked.name, locked.version->text(), {}, {}, false, false});
    std::sort(moves.begin(), moves.end(), [](const auto& one, const auto& other) { return one.name < other.name; });
    return moves;
}

} // namespace lockwright::workspace
