// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/reference_entry.h"

#include "requirements/direct_reference.h"

#include <algorithm>

namespace lockwright::workspace
{

Result<std::map<pep::Name, std::vector<std::string>>> referenceHashes(const resolve::Solution& solution,
                                                                      const std::optional<requirements::Lock>& existing,
                                                                      index::ReferenceResolver& resolver, Task& task)
{
    std::map<pep::Name, std::vector<std::string>> hashes;
    for (const resolve::ResolvedPackage& package : solution.packages) {
        if (!package.reference || package.reference->editable)
            continue;
        const requirements::LockedPackage* kept = existing ? existing->find(package.name) : nullptr;
        // A path says nothing about what lies there: its digest is always taken anew.
        const bool sameUrl = kept && kept->url == package.reference->pinned && kept->url.starts_with("http");
        if (sameUrl && !kept->hashes.empty()) {
            hashes[package.name] = kept->hashes;
            continue;
        }
        LW_TRY(const std::string digest, resolver.digest(package.reference->text, task));
        if (!digest.empty())
            hashes[package.name] = {digest};
    }
    return hashes;
}

void writeReference(requirements::LockEntry& entry, const resolve::ResolvedPackage& package,
                    const requirements::LockStyle& style, const std::optional<requirements::Lock>& existing)
{
    const resolve::ResolvedPackage::Reference& reference = *package.reference;
    entry.version.clear();
    entry.index.clear();
    entry.editable = reference.editable;
    entry.url = reference.pinned;
    if (style.layout != requirements::LockLayout::PipTools)
        return;
    // An absolute path is another machine's tomorrow; a lock that has this one keeps it.
    const auto hasAbsolute = [&](const requirements::LockedPackage& known) {
        return known.url.substr(0, known.url.find('[')) == reference.absolute;
    };
    const bool isLocal = reference.absolute.starts_with("file:");
    if (!isLocal || (existing && std::any_of(existing->packages.begin(), existing->packages.end(), hasAbsolute)))
        entry.url = reference.absolute;
    if (!reference.editable)
        return;
    if (!isLocal)
        entry.url = requirements::withoutSecrets(reference.text); // its egg is the only name that it has
    if (style.keepExtras && !package.extras.empty()) {
        std::string extras;
        for (const pep::Name& extra : package.extras)
            extras += (extras.empty() ? "[" : ",") + extra.text();
        entry.url += extras + "]";
    }
}

} // namespace lockwright::workspace
