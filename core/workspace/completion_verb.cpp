// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: completions.
#include "workspace/local_workspace.h"

#include "base/text.h"
#include "index/cached_names.h"

#include <ctime>
#include <set>

namespace lockwright::workspace
{

namespace
{

/// RFC 3339 in UTC; empty where the index does not say when.
std::string timeText(std::int64_t seconds)
{
    const std::time_t time = seconds;
    std::tm parts{};
    char text[32] = {};
    if (seconds == 0 || !gmtime_r(&time, &parts) || std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
        return {};
    return text;
}

/// What the index says of the versions of a package, newest first; from the cache.
Result<std::vector<KnownVersion>> versionsOf(const pep::Name& name, const std::set<std::string>& locked,
                                             resolve::Universe& universe, Task& task)
{
    std::vector<KnownVersion> versions;
    const resolve::NodeId node = universe.node(name);
    LW_TRY(const index::Listing* listing, universe.listing(node, task));
    if (listing->status != index::Listing::Status::Found)
        return versions;
    for (std::size_t i = listing->releases.size(); i-- > 0;) {
        const resolve::Candidate& candidate = universe.candidate(node, i);
        if (candidate.state == resolve::Candidate::State::Absent)
            continue;
        const index::Release& release = listing->releases[i];
        KnownVersion& version = versions.emplace_back();
        version.version = release.version.text();
        std::int64_t first = 0;
        for (std::uint32_t file = release.firstFile; file < release.firstFile + release.fileCount; ++file)
            if (const std::int64_t at = listing->files[file].uploadedAt; at > 0 && (first == 0 || at < first))
                first = at;
        version.uploaded = timeText(first);
        version.prerelease = release.version.isPrerelease();
        version.yanked = candidate.yanked;
        version.usable = candidate.state == resolve::Candidate::State::Usable;
        version.locked = locked.contains(version.version);
    }
    return versions;
}

} // namespace

Result<CompletionReport> LocalWorkspace::completions(const std::string& prefix, Task& task)
{
    constexpr std::size_t limit = 200;
    CompletionReport report;
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    const std::string wanted = pep::normalizeName(text::trim(prefix));
    std::set<std::string> known;
    std::set<std::string> locked;
    const auto note = [&](const pep::Name& name) {
        if (name.text().starts_with(wanted) && !name.empty())
            known.insert(name.text());
    };
    for (const Loaded& loaded : snapshot.profiles) {
        if (loaded.lock)
            for (const requirements::LockedPackage& package : loaded.lock->packages) {
                note(package.name);
                if (package.name.text() == wanted && package.version)
                    locked.insert(package.version->text());
            }
        if (loaded.inputs)
            for (const requirements::Input& input : loaded.inputs->requirements)
                note(input.requirement.name);
    }
    report.names.assign(known.begin(), known.end());
    const std::scoped_lock lock(m_lookingUp);
    LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
    std::vector<std::string> more = universe->source().names(wanted, limit);
    if (!usesRecordedIndex(m_environment, snapshot.configuration))
        more = index::cachedNames(cachePath(), wanted, limit);
    for (std::string& name : more)
        if (!known.contains(name) && report.names.size() < limit)
            report.names.push_back(std::move(name));
    if (const auto name = pep::Name::parse(wanted); name && !wanted.empty()) {
        LW_TRY(report.versions, versionsOf(*name, locked, *universe, task));
    }
    return report;
}

} // namespace lockwright::workspace
