// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_text.h"

#include "base/text.h"
#include "workspace/pylock_text.h"
#include "workspace/reference_entry.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

/// The line of a package, all but its hashes.
requirements::LockEntry entryOf(const resolve::ResolvedPackage& package, const LockForm& form)
{
    requirements::LockEntry entry;
    entry.name = package.name;
    entry.extras = package.extras;
    entry.version = package.version.text();
    entry.arbitrary = form.arbitrary.contains(package.name);
    if (const auto marker = form.markers.find(package.name); marker != form.markers.end())
        entry.marker = marker->second;
    for (const requirements::Origin& origin : package.sources)
        if (origin.kind != requirements::Origin::Kind::CommandLine && origin.kind != requirements::Origin::Kind::Pin
            && !form.idle.contains(origin))
            entry.sources.push_back(origin);
    entry.dependents = package.dependents;
    if (form.indexAnnotations)
        entry.index = package.index;
    return entry;
}

} // namespace

Result<std::string> lockText(const resolve::Solution& solution, const LockForm& form,
                             const std::optional<requirements::Lock>& existing, index::Source& source, Task& task,
                             HashReport* hashes)
{
    if (form.style.layout == requirements::LockLayout::Pylock)
        return pylockText(solution, form, source, task);
    // A pylock's hashes are those of its files, in an order of their own.
    const bool comparable = existing && existing->layout != requirements::LockLayout::Pylock;
    LockHashes hashing(form.hashPolicy, comparable ? &*existing : nullptr, source, task);
    std::vector<requirements::LockEntry> entries;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        requirements::LockEntry entry = entryOf(package, form);
        if (package.reference) {
            writeReference(entry, package, form.style, existing);
            if (const auto digests = form.referenceHashes.find(package.name); digests != form.referenceHashes.end())
                entry.hashes = digests->second;
            entries.push_back(std::move(entry));
            continue;
        }
        if (form.hashes) {
            LW_TRY(entry.hashes, hashing.of(package));
        }
        const auto lines = form.lines.find(package.name);
        if (lines == form.lines.end()) {
            entries.push_back(std::move(entry));
            continue;
        }
        for (const LockLine& line : lines->second) {
            requirements::LockEntry& copy = entries.emplace_back(entry);
            copy.extras = line.extras;
            copy.dependents = line.dependents;
            copy.marker = form.reachMarkers ? line.marker : std::string();
        }
    }
    if (hashes)
        *hashes = hashing.report();
    requirements::LockStyle style = form.style;
    if (form.keptHeader.empty())
        return requirements::writeLock(std::move(entries), style);
    style.header = false;
    return text::replaceAll(form.keptHeader, "\n", style.newline) + requirements::writeLock(std::move(entries), style);
}

} // namespace lockwright::workspace
