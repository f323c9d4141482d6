// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lock_text.h"

namespace lockwright::workspace
{

Result<std::string> lockText(const resolve::Solution& solution, const LockForm& form,
                             const std::optional<requirements::Lock>& existing, index::Source& source, Task& task,
                             HashReport* hashes)
{
    LockHashes hashing(form.hashPolicy, existing ? &*existing : nullptr, source, task);
    std::vector<requirements::LockEntry> entries;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        requirements::LockEntry entry;
        entry.name = package.name;
        entry.extras = package.extras;
        entry.version = package.version.text();
        for (const requirements::Origin& origin : package.sources)
            if (origin.kind != requirements::Origin::Kind::CommandLine
                && origin.kind != requirements::Origin::Kind::Pin)
                entry.sources.push_back(origin);
        entry.dependents = package.dependents;
        if (form.indexAnnotations)
            entry.index = package.index;
        if (form.hashes) {
            LW_TRY(entry.hashes, hashing.of(package));
        }
        entries.push_back(std::move(entry));
    }
    if (hashes)
        *hashes = hashing.report();
    requirements::LockStyle style = form.style;
    if (form.keptHeader.empty())
        return requirements::writeLock(std::move(entries), style);
    style.header = false;
    return form.keptHeader + requirements::writeLock(std::move(entries), style);
}

} // namespace lockwright::workspace
