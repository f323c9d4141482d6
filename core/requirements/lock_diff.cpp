// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/lock_diff.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace lockwright::requirements
{

namespace
{

using Kind = PackageChange::Kind;
using Size = PackageChange::Size;
using Cause = PackageChange::Cause;

/// The entries of both locks that may belong together: those of one name, or of one reference without a name.
struct Group {
    std::vector<const LockedPackage*> before;
    std::vector<const LockedPackage*> after;
};

using Groups = std::map<std::pair<pep::Name, std::string>, Group>;

Groups group(const Lock& before, const Lock& after)
{
    Groups groups;
    const auto key = [](const LockedPackage& package) {
        return std::pair(package.name, package.name.empty() ? package.url : std::string());
    };
    for (const LockedPackage& package : before.packages)
        groups[key(package)].before.push_back(&package);
    for (const LockedPackage& package : after.packages)
        groups[key(package)].after.push_back(&package);
    return groups;
}

/// An input file asks for it by name: `-r FILE`, or a pyproject's "demo (pyproject.toml)".
bool isInputItem(const std::string& item)
{
    return item.starts_with("-r ") || (item.ends_with(')') && item.find(" (") != std::string::npos);
}

bool isDirect(const std::vector<std::string>& via)
{
    return std::any_of(via.begin(), via.end(), isInputItem);
}

std::set<std::string> inputItems(const std::vector<std::string>& via)
{
    std::set<std::string> items;
    std::copy_if(via.begin(), via.end(), std::inserter(items, items.end()), isInputItem);
    return items;
}

/// The packages among annotation items.
std::set<pep::Name> dependents(const std::vector<std::string>& via)
{
    std::set<pep::Name> names;
    for (const std::string& item : via)
        if (auto parsed = pep::Name::parse(item))
            names.insert(std::move(*parsed));
    return names;
}

std::string shownVersion(const LockedPackage& package)
{
    return package.url.empty() ? package.versionText : package.url;
}

std::vector<std::string> sorted(std::vector<std::string> list)
{
    std::sort(list.begin(), list.end());
    return list;
}

/// Which release segment moved first; pre, post and local parts count as the smallest step.
Size sizeOf(const pep::Version& before, const pep::Version& after)
{
    if (before.parts().epoch != after.parts().epoch || before.release(0) != after.release(0))
        return Size::Major;
    return before.release(1) != after.release(1) ? Size::Minor : Size::Patch;
}

/// nullopt where the two say the same.
std::optional<Kind> compare(const LockedPackage& before, const LockedPackage& after)
{
    if (before.url != after.url)
        return Kind::SourceChanged;
    if (before.version && after.version && *before.version != *after.version)
        return *before.version < *after.version ? Kind::Upgraded : Kind::Downgraded;
    if (before.versionText != after.versionText || before.arbitrary != after.arbitrary || before.extras != after.extras
        || before.marker != after.marker || before.editable != after.editable)
        return Kind::Respelled;
    if (sorted(before.hashes) != sorted(after.hashes))
        return Kind::HashesChanged;
    if (sorted(before.via) != sorted(after.via))
        return Kind::AnnotationOnly;
    return std::nullopt;
}

PackageChange makeChange(Kind kind, const LockedPackage* before, const LockedPackage* after)
{
    PackageChange change;
    change.kind = kind;
    change.name = after ? after->name : before->name;
    if (before) {
        change.oldText = shownVersion(*before);
        change.oldVia = before->via;
    }
    if (after) {
        change.newText = shownVersion(*after);
        change.newVia = after->via;
    }
    change.direct = isDirect(after ? change.newVia : change.oldVia);
    if ((kind == Kind::Upgraded || kind == Kind::Downgraded) && before && after)
        change.size = sizeOf(*before->version, *after->version);
    return change;
}

/// Pairs the entries of one name: first those of the same version, then those of the same marker, then in order.
void compareGroup(Group& group, std::vector<PackageChange>& changes)
{
    const auto pair = [&](const auto& belongTogether) {
        for (const LockedPackage*& before : group.before) {
            const auto after =
                std::find_if(group.after.begin(), group.after.end(), [&](const LockedPackage* candidate) {
                    return before && candidate && belongTogether(*before, *candidate);
                });
            if (after == group.after.end())
                continue;
            if (const auto kind = compare(*before, **after))
                changes.push_back(makeChange(*kind, before, *after));
            before = nullptr;
            group.after.erase(after);
        }
    };
    if (group.before.size() > 1 || group.after.size() > 1) {
        pair([](const LockedPackage& a, const LockedPackage& b) {
            return a.versionText == b.versionText && a.url == b.url;
        });
        pair([](const LockedPackage& a, const LockedPackage& b) { return a.marker == b.marker; });
    }
    pair([](const LockedPackage&, const LockedPackage&) { return true; });
    for (const LockedPackage* before : group.before)
        if (before)
            changes.push_back(makeChange(Kind::Removed, before, nullptr));
    for (const LockedPackage* after : group.after)
        changes.push_back(makeChange(Kind::Added, nullptr, after));
}

/// True for a change of what is installed: only such a change can be another one's cause.
bool moved(const PackageChange& change)
{
    return change.kind != Kind::HashesChanged && change.kind != Kind::AnnotationOnly;
}

/// See diffLocks() for the rule.
void findCause(PackageChange& change, const std::set<pep::Name>& edited, const std::set<pep::Name>& movedNames)
{
    if (edited.contains(change.name) || inputItems(change.oldVia) != inputItems(change.newVia)) {
        change.cause = Cause::Edited;
        return;
    }
    std::set<pep::Name> candidates = dependents(change.oldVia);
    const std::set<pep::Name> after = dependents(change.newVia);
    if (change.kind == Kind::AnnotationOnly) {
        std::set<pep::Name> difference;
        std::set_symmetric_difference(candidates.begin(), candidates.end(), after.begin(), after.end(),
                                      std::inserter(difference, difference.end()));
        candidates = std::move(difference);
    } else {
        candidates.insert(after.begin(), after.end());
    }
    if (change.kind != Kind::HashesChanged)
        std::set_intersection(candidates.begin(), candidates.end(), movedNames.begin(), movedNames.end(),
                              std::back_inserter(change.because));
    if (!change.because.empty())
        change.cause = Cause::KnockOn;
    else if (change.kind == Kind::Upgraded || change.kind == Kind::HashesChanged)
        change.cause = Cause::Released;
    else
        change.cause = Cause::Unknown;
}

/// The packages in the file's order, by what identifies a line.
std::vector<std::string> sequence(const Lock& lock)
{
    std::vector<std::string> lines;
    for (const LockedPackage& package : lock.packages)
        lines.push_back(package.name.text() + "\n" + shownVersion(package) + "\n" + package.marker);
    return lines;
}

} // namespace

const char* name(PackageChange::Kind kind)
{
    static constexpr std::array<const char*, 8> names{"added",          "removed",        "upgraded",
                                                      "downgraded",     "respelled",      "source-changed",
                                                      "hashes-changed", "annotation-only"};
    return names[std::size_t(kind)];
}

const char* name(PackageChange::Size size)
{
    static constexpr std::array<const char*, 4> names{"none", "patch", "minor", "major"};
    return names[std::size_t(size)];
}

const char* name(PackageChange::Cause cause)
{
    static constexpr std::array<const char*, 4> names{"edited", "released", "knock-on", "unknown"};
    return names[std::size_t(cause)];
}

std::size_t LockDiff::count(PackageChange::Kind kind) const
{
    return std::size_t(
        std::count_if(changes.begin(), changes.end(), [&](const auto& change) { return change.kind == kind; }));
}

std::string LockDiff::summary() const
{
    std::vector<std::string> parts;
    const auto part = [&](std::size_t number, std::string_view words) {
        if (number > 0)
            parts.push_back(std::to_string(number) + " " + std::string(words));
    };
    part(count(Kind::Upgraded) + count(Kind::Downgraded), "updated");
    part(count(Kind::Added), "added");
    part(count(Kind::Removed), "removed");
    part(count(Kind::SourceChanged), "from another source");
    part(count(Kind::Respelled), "respelled");
    part(count(Kind::HashesChanged), "with other hashes");
    part(count(Kind::AnnotationOnly), "only comments");
    if (!parts.empty())
        return text::join(parts, ", ");
    if (optionsChanged)
        return "only options";
    if (headerChanged)
        return "only the header";
    return orderOnly ? "only the order" : "no changes";
}

LockDiff diffLocks(const Lock& before, const Lock& after, const std::set<pep::Name>& edited)
{
    LockDiff diff;
    Groups groups = group(before, after);
    for (auto& [key, members] : groups)
        compareGroup(members, diff.changes);
    std::set<pep::Name> movedNames;
    for (const PackageChange& change : diff.changes)
        if (moved(change))
            movedNames.insert(change.name);
    for (PackageChange& change : diff.changes)
        findCause(change, edited, movedNames);
    diff.headerChanged = before.header != after.header;
    diff.optionsChanged = before.options != after.options;
    diff.orderOnly = diff.changes.empty() && sequence(before) != sequence(after);
    return diff;
}

} // namespace lockwright::requirements
