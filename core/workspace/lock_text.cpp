// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_text.h"

#include "base/text.h"
#include "workspace/pylock_text.h"

#include <algorithm>

namespace lockwright::workspace
{

namespace
{

/// The digests of all files of a release, sorted. A pin that stays keeps its hashes in their order, as uv does;
/// files that were uploaded since are added by `--no-reuse-hashes` only.
Result<std::vector<std::string>> hashesOf(const resolve::ResolvedPackage& package, index::Source& source, Task& task)
{
    std::vector<std::string> hashes;
    LW_TRY(const auto listing, source.listing(package.name, task));
    const std::size_t release = listing->find(package.version);
    if (release == listing->releases.size())
        return hashes;
    LW_TRY(const auto files, source.files(*listing, release, task));
    for (const index::FileDetails& file : files)
        for (const auto& [algorithm, value] : file.hashes)
            if (algorithm == "sha256")
                hashes.push_back(algorithm + ":" + value);
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

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
                             const std::optional<requirements::Lock>& existing, index::Source& source, Task& task)
{
    if (form.style.layout == requirements::LockLayout::Pylock)
        return pylockText(solution, form, source, task);
    std::vector<requirements::LockEntry> entries;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        requirements::LockEntry entry = entryOf(package, form);
        if (form.hashes) {
            const requirements::LockedPackage* kept = existing && existing->layout != requirements::LockLayout::Pylock
                                                          ? existing->find(package.name)
                                                          : nullptr;
            if (kept && kept->version == package.version && !kept->hashes.empty()) {
                entry.hashes = kept->hashes;
            } else {
                LW_TRY(entry.hashes, hashesOf(package, source, task));
            }
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
    requirements::LockStyle style = form.style;
    if (form.keptHeader.empty())
        return requirements::writeLock(std::move(entries), style);
    style.header = false;
    return text::replaceAll(form.keptHeader, "\n", style.newline) + requirements::writeLock(std::move(entries), style);
}

} // namespace lockwright::workspace
