// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: statistics.
#include "workspace/kept_sentences.h"
#include "workspace/local_workspace.h"
#include "workspace/locked_graph.h"
#include "workspace/rejections.h"

#include "base/text.h"

#include <algorithm>
#include <chrono>
#include <map>

namespace lockwright::workspace
{

namespace
{

using Releases = std::map<std::pair<pep::Name, std::string>, StatisticsReport::Release>;

void addReleases(Releases& releases, const std::string& profile, const requirements::Lock& lock)
{
    for (const requirements::LockedPackage& package : lock.packages) {
        if (package.name.empty())
            continue;
        const std::string version = package.version ? package.version->text() : package.url;
        StatisticsReport::Release& release = releases[{package.name, version}];
        if (!release.profiles.empty() && release.profiles.back() == profile)
            continue; // forked by markers
        release.name = package.name;
        release.version = version;
        release.profiles.push_back(profile);
        if (!package.version)
            release.unknown = "it is locked by URL or path";
    }
}

/// When the version was published and what is newer, as far as the cache knows.
/// @param newestFile raised to the newest upload seen
Result<void> addDates(StatisticsReport::Release& release, StatisticsReport& report, std::int64_t& newestFile,
                      resolve::Universe& universe, Task& task)
{
    const auto locked = pep::Version::parse(release.version);
    if (!release.unknown.empty() || !locked)
        return {};
    const resolve::NodeId node = universe.node(release.name);
    LW_TRY(const index::Listing* listing, universe.listing(node, task));
    if (listing->status != index::Listing::Status::Found) {
        release.unknown = listing->status == index::Listing::Status::NotCached ? "its index page was not downloaded"
                          : listing->status == index::Listing::Status::Denied  ? "the index denies access"
                                                                               : "the index does not have the package";
        return {};
    }
    for (const index::ReleaseFile& file : listing->files)
        newestFile = std::max(newestFile, file.uploadedAt);
    if (listing->fetchedAt > 0)
        report.asOf = report.asOf == 0 ? listing->fetchedAt : std::min(report.asOf, listing->fetchedAt);
    for (std::size_t i = listing->releases.size(); i-- > 0;) {
        const resolve::Candidate& candidate = universe.candidate(node, i);
        const pep::Version& version = listing->releases[i].version;
        if (candidate.state == resolve::Candidate::State::Usable && !candidate.yanked
            && (!version.isPrerelease() || locked->isPrerelease())) {
            release.newest = version.text();
            release.behind = behindOf(*locked, version);
            break;
        }
    }
    const std::size_t found = std::min(listing->find(*locked), listing->find(locked->withoutLocal()));
    if (found == listing->releases.size()) {
        release.unknown = "the index does not have the version";
        return {};
    }
    const index::Release& published = listing->releases[found];
    for (std::uint32_t i = published.firstFile; i < published.firstFile + published.fileCount; ++i)
        if (const std::int64_t at = listing->files[i].uploadedAt; at > 0)
            release.releasedAt = release.releasedAt == 0 ? at : std::min(release.releasedAt, at);
    if (release.releasedAt == 0)
        release.unknown = "the index does not say when it was published";
    return {};
}

/// The lines that are the profile's own.
/// @param elsewhere sources and locks of the other profiles
StatisticsReport::Mix mixOf(const requirements::Profile& profile, const requirements::Inputs& inputs,
                            const requirements::Lock* lock, const std::set<std::string>& elsewhere)
{
    StatisticsReport::Mix mix;
    mix.profile = profile.name;
    const auto add = [&](const requirements::Input& input, StatisticsReport::LineKind kind) {
        std::string text = input.requirement.text();
        if (input.requirement.name.empty())
            text = input.requirement.url;
        mix.lines.push_back({kind, input.requirement.name, text::withoutCredentials(text), input.origin.place});
    };
    for (const requirements::Input& input : inputs.requirements)
        if (!elsewhere.contains(input.origin.place.file) || !profile.table.empty())
            add(input, kindOf(input.requirement));
    for (const requirements::Input& input : inputs.constraints)
        if (!lock || lock->find(input.requirement.name))
            add(input, StatisticsReport::LineKind::Constraint);
    return mix;
}

StatisticsReport::Layer layerOf(const std::string& profile, const requirements::Lock* lock,
                                const std::vector<std::pair<std::string, const requirements::Lock*>>& parents)
{
    StatisticsReport::Layer layer;
    layer.profile = profile;
    layer.locked = lock != nullptr;
    for (const auto& [name, parent] : parents)
        layer.parents.push_back(name);
    if (!lock)
        return layer;
    std::set<pep::Name> seen;
    for (const requirements::LockedPackage& package : lock->packages) {
        if (package.name.empty() || !seen.insert(package.name).second)
            continue;
        bool known = false, same = false;
        for (const auto& [name, parent] : parents) {
            const requirements::LockedPackage* there = parent ? parent->find(package.name) : nullptr;
            known = known || there;
            same = same || (there && there->versionText == package.versionText && there->url == package.url);
        }
        (same ? layer.inherited : known ? layer.differing : layer.own).push_back(package.name.text());
    }
    return layer;
}

} // namespace

std::filesystem::path LocalWorkspace::runLogPath() const
{
    const std::filesystem::path journal = journalFolder();
    return journal.parent_path().parent_path() / "runs" / (journal.filename().native() + ".jsonl");
}

Result<std::vector<bool>> LocalWorkspace::namedProfiles(const Snapshot& snapshot, const std::vector<std::string>& names)
{
    std::vector<bool> named(snapshot.profiles.size(), names.empty());
    for (const std::string& name : names) {
        const requirements::Profile* profile = snapshot.graph.find(name);
        if (!profile)
            return fail(ErrorCode::Usage, "there is no profile `" + text::printable(name) + "`",
                        "`lockwright profiles` lists them");
        named[std::size_t(profile - snapshot.graph.profiles().data())] = true;
    }
    return named;
}

void LocalWorkspace::addLayers(const Snapshot& snapshot, std::size_t index, StatisticsReport& report)
{
    const Loaded& loaded = snapshot.profiles[index];
    const auto lockOf = [&](std::size_t profile) {
        const auto& lock = snapshot.profiles[profile].lock;
        return lock ? &*lock : nullptr;
    };
    std::vector<std::pair<std::string, const requirements::Lock*>> parents;
    for (const std::size_t parent : snapshot.graph.parents(index))
        parents.emplace_back(snapshot.graph.profiles()[parent].name, lockOf(parent));
    report.layers.push_back(layerOf(loaded.profile->name, lockOf(index), parents));
    std::set<std::string> elsewhere;
    for (std::size_t other = 0; other < snapshot.profiles.size(); ++other) {
        if (other == index)
            continue;
        elsewhere.insert(snapshot.graph.profiles()[other].source.generic_string());
        elsewhere.insert(snapshot.graph.profiles()[other].lock.generic_string());
    }
    if (loaded.inputs)
        report.mixes.push_back(mixOf(*loaded.profile, *loaded.inputs, lockOf(index), elsewhere));
    else
        report.mixes.push_back({loaded.profile->name, {}});
    if (loaded.error)
        report.unreadable.push_back(loaded.profile->name + ": " + sayKept(loaded.error->message));
}

Result<void> LocalWorkspace::addChurn(const std::vector<std::string>& profiles, StatisticsReport& report, Task& task)
{
    HistoryOptions options;
    options.profiles = profiles;
    auto found = history(options, task);
    if (!found) {
        if (found.error().code == ErrorCode::Cancelled)
            return tl::unexpected(std::move(found).error());
        report.noChurn = std::move(found).error().message; // no repository is no reason to tell nothing
        return {};
    }
    report.churn = churnOf(*found);
    report.historyCut = found->shallow;
    for (HistoryReport::Commit& commit : found->commits)
        report.commits.push_back(std::move(commit.info));
    if (report.commits.empty())
        report.noChurn = "no commit has changed a lock";
    return {};
}

Result<StatisticsReport> LocalWorkspace::statistics(const StatisticsOptions& options, Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    LW_TRY(const std::vector<bool> named, namedProfiles(snapshot, options.profiles));
    StatisticsReport report;
    report.now =
        options.now != 0
            ? options.now
            : std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
                  .count();
    report.runs = RunLog(runLogPath()).read();
    LW_CHECK(addChurn(options.profiles, report, task));
    const std::scoped_lock lock(m_lookingUp);
    LW_TRY(resolve::Universe * universe, lookupUniverse(snapshot));
    report.index = universe->source().description();
    std::set<std::string> locks;
    for (const requirements::Profile& profile : snapshot.graph.profiles())
        locks.insert(profile.lock.generic_string());
    Rejections rejections(std::move(locks));
    Releases releases;
    std::set<pep::Name> withoutMetadata;
    for (const std::size_t index : snapshot.graph.order()) {
        const Loaded& loaded = snapshot.profiles[index];
        if (!named[index])
            continue;
        const std::string& name = loaded.profile->name;
        task.report({Progress::Phase::Reading, report.profiles.size(), snapshot.profiles.size(), name});
        report.profiles.push_back(name);
        addLayers(snapshot, index, report);
        if (!loaded.lock)
            continue;
        addReleases(releases, name, *loaded.lock);
        LW_TRY(const LockedGraph graph, LockedGraph::build(*loaded.lock, *universe, task));
        withoutMetadata.insert(graph.unknown().begin(), graph.unknown().end());
        LW_CHECK(rejections.add(name, *loaded.lock, loaded.inputs ? &*loaded.inputs : nullptr, graph, *universe, task));
    }
    report.withoutMetadata = withoutMetadata.size();
    report.blocking = std::move(rejections).bounds();
    std::int64_t newestFile = 0;
    for (auto& [key, release] : releases) {
        if (task.cancelled())
            return Task::cancellation();
        LW_CHECK(addDates(release, report, newestFile, *universe, task));
        report.releases.push_back(std::move(release));
    }
    if (options.now == 0 && newestFile > 0 && usesRecordedIndex(m_environment, snapshot.configuration))
        report.now = newestFile;
    for (StatisticsReport::Release& release : report.releases)
        release.age = ageOf(release.releasedAt, report.now);
    return report;
}

} // namespace lockwright::workspace
