// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/local_workspace.h"

#include "base/digest.h"
#include "base/say.h"
#include "base/text.h"
#include "index/cache_statistics.h"
#include "workspace/compiler.h"
#include "workspace/freshness.h"
#include "workspace/kept_sentences.h"
#include "workspace/lock_history.h"
#include "workspace/reference_lines.h"

#include <algorithm>

namespace lockwright::workspace
{

std::filesystem::path journalFolderFor(const std::filesystem::path& root, const Environment& environment)
{
    const std::filesystem::path state = environment.stateFolder.empty() ? stateFolder() : environment.stateFolder;
    char name[17] = {};
    std::snprintf(name, sizeof name, "%016llx", static_cast<unsigned long long>(fingerprint(root.native())));
    return state / "journal" / name;
}

namespace
{

/// The nearest folder at or above that is a workspace: it has a lockwright.toml, or is a git work tree.
std::filesystem::path findRoot(const std::filesystem::path& folder)
{
    std::error_code error;
    for (std::filesystem::path at = folder;; at = at.parent_path()) {
        if (std::filesystem::exists(at / "lockwright.toml", error) || std::filesystem::exists(at / ".git", error))
            return at;
        if (at == at.parent_path())
            return folder;
    }
}

} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const std::filesystem::path& folder, Environment environment)
{
    std::error_code error;
    const std::filesystem::path canonical = std::filesystem::canonical(folder.empty() ? "." : folder, error);
    if (error || !std::filesystem::is_directory(canonical, error))
        return fail(ErrorCode::Io, say("`{0}` is no folder that can be opened", text::printable(folder.native())),
                    say("give the folder of a repository with requirement profiles"));
    const std::filesystem::path root = findRoot(canonical);
    LW_TRY(FileTransaction::Recovery recovered, FileTransaction::recover(journalFolderFor(root, environment)));
    return std::make_unique<LocalWorkspace>(root, std::move(environment), std::move(recovered));
}

LocalWorkspace::LocalWorkspace(std::filesystem::path root, Environment environment, FileTransaction::Recovery recovered)
    : m_root(std::move(root))
    , m_environment(std::move(environment))
    , m_recovered(std::move(recovered))
    , m_history(std::make_shared<HistoryMemory>())
{
}

bool LocalWorkspace::atRest()
{
    const std::scoped_lock lock(m_solving, m_lookingUp, m_supposing, m_writing);
    // A source that has asked a server writes the answers into the cache when it is destroyed.
    const auto rests = [](const std::unique_ptr<Session>& session) {
        return !session || !session->source().fetching();
    };
    return rests(m_session) && rests(m_lookupSession) && rests(m_whatIfSession);
}

std::filesystem::path LocalWorkspace::journalFolder() const
{
    return journalFolderFor(m_root, m_environment);
}

std::filesystem::path LocalWorkspace::cachePath() const
{
    return m_environment.cacheFolder.empty() ? cacheFolder() : m_environment.cacheFolder;
}

Result<requirements::ProfileGraph> LocalWorkspace::profileGraph(const Configuration& configuration) const
{
    if (configuration.profiles.empty())
        return requirements::ProfileGraph::discover(m_root);
    return requirements::ProfileGraph::build(m_root, configuration.profiles);
}

Result<void> LocalWorkspace::rootIsThere() const
{
    std::error_code error;
    if (std::filesystem::is_directory(m_root, error))
        return {};
    return fail(ErrorCode::Io, say("the folder `{0}` is not there any more", text::printable(m_root.native())),
                say("put it back where it was, or open the repository where it is now"));
}

Result<LocalWorkspace::Snapshot> LocalWorkspace::load(Load what, Task& task) const
{
    task.report({Progress::Phase::Reading, 0, 0, {}});
    LW_CHECK(rootIsThere());
    Snapshot snapshot;
    LW_TRY(snapshot.configuration, Configuration::read(m_root));
    LW_TRY(snapshot.graph, profileGraph(snapshot.configuration));
    for (const requirements::Profile& profile : snapshot.graph.profiles()) {
        if (task.cancelled())
            return Task::cancellation();
        Loaded& loaded = snapshot.profiles.emplace_back();
        loaded.profile = &profile;
        if (what == Load::Graph)
            continue;
        auto inputs = requirements::readInputs(m_root / profile.source, m_root, requirements::Origin::Kind::Requirement,
                                               profile.table);
        if (inputs)
            loaded.inputs = std::move(*inputs);
        else
            loaded.error = std::move(inputs).error();
        std::error_code status;
        if (!std::filesystem::exists(m_root / profile.lock, status))
            continue;
        auto text = readFile(m_root / profile.lock);
        auto lock = text ? requirements::Lock::parse(*text, profile.lock.generic_string())
                         : tl::unexpected(std::move(text).error());
        if (lock)
            loaded.lock = std::move(*lock);
        else if (!loaded.error)
            loaded.error = std::move(lock).error();
        if (loaded.lock)
            nameReferences(*loaded.lock, m_root);
        if (loaded.inputs)
            nameReferences(*loaded.inputs, loaded.lock ? &*loaded.lock : nullptr, m_root);
    }
    return snapshot;
}

std::pair<LockState, std::vector<std::string>> LocalWorkspace::state(const Loaded& loaded,
                                                                     const pep::MarkerEnvironment& environment) const
{
    if (loaded.error)
        return {LockState::Unreadable,
                {describe(Error{loaded.error->code, sayKept(loaded.error->message), sayKept(loaded.error->hint),
                                loaded.error->place})}};
    const std::string file = loaded.profile->lock.generic_string();
    if (!loaded.lock)
        return {LockState::Missing, {say("{0} does not exist", file)}};
    if (loaded.lock->conflicted)
        return {LockState::Conflicted,
                {say("{0} has git conflict markers; recompiling it resolves them, with both sides' pins as preferences",
                     file)}};
    std::vector<std::string> reasons;
    for (const FreshnessProblem& problem : compareWithLock(*loaded.inputs, *loaded.lock, file, environment))
        reasons.push_back(problem.text);
    for (const FreshnessProblem& problem : compareReferences(*loaded.inputs, *loaded.lock, file, environment, m_root))
        reasons.push_back(problem.text);
    return {reasons.empty() ? LockState::Fresh : LockState::Stale, std::move(reasons)};
}

Result<ProfilesReport> LocalWorkspace::profiles(Task& task)
{
    LW_TRY(const Snapshot snapshot, load(Load::Files, task));
    LW_TRY(const pep::Target target, targetFor(m_root, snapshot.configuration, {}, {}));
    ProfilesReport report;
    report.root = m_root;
    report.recovered = m_recovered;
    const requirements::ProfileGraph& graph = snapshot.graph;
    std::vector<std::size_t> position(graph.profiles().size());
    for (const std::size_t index : graph.order()) {
        position[index] = report.profiles.size();
        const Loaded& loaded = snapshot.profiles[index];
        ProfileInfo& info = report.profiles.emplace_back();
        info.profile = *loaded.profile;
        std::tie(info.state, info.reasons) = state(loaded, target.environment);
        info.packages = loaded.lock ? loaded.lock->packages.size() : 0;
        if (loaded.inputs) {
            const std::string own = loaded.profile->source.generic_string();
            for (const requirements::Input& input : loaded.inputs->requirements)
                ++(input.origin.place.file == own ? info.directRequirements : info.inheritedRequirements);
            report.warnings.insert(report.warnings.end(), loaded.inputs->warnings.begin(),
                                   loaded.inputs->warnings.end());
        }
    }
    for (requirements::ProfileEdge edge : graph.edges()) {
        const std::string& parent = graph.profiles()[edge.parent].name;
        ProfileInfo& child = report.profiles[position[edge.child]];
        (edge.kind == requirements::ProfileEdge::Kind::Includes ? child.includes : child.constrainedBy)
            .push_back(parent);
        edge.child = position[edge.child];
        edge.parent = position[edge.parent];
        report.edges.push_back(std::move(edge));
    }
    // Parents stand before children, so one pass settles the depths.
    for (std::size_t index = 0; index < report.profiles.size(); ++index)
        for (const requirements::ProfileEdge& edge : report.edges)
            if (edge.child == index)
                report.profiles[index].depth =
                    std::max(report.profiles[index].depth, report.profiles[edge.parent].depth + 1);
    std::sort(report.warnings.begin(), report.warnings.end());
    report.warnings.erase(std::unique(report.warnings.begin(), report.warnings.end()), report.warnings.end());
    return report;
}

Result<Session*> LocalWorkspace::session(std::unique_ptr<Session>& slot, const Configuration& configuration,
                                         const requirements::InputOptions& options, bool offline) const
{
    LW_TRY(index::IndexSettings settings, settingsFor(m_environment, configuration, options));
    settings.offline = settings.offline || offline;
    const bool recorded = usesRecordedIndex(m_environment, configuration);
    const BuildOptions builds{configuration.buildPython, configuration.buildConstraints, m_environment.keepFailedBuilds,
                              offline};
    if (!slot || !slot->serves(settings, recorded, builds)) {
        slot.reset();
        LW_TRY(slot, Session::open(settings, recorded, cachePath(), builds));
    }
    return slot.get();
}

Result<resolve::Universe*> LocalWorkspace::lookupUniverse(const Snapshot& snapshot)
{
    requirements::InputOptions options;
    for (const Loaded& loaded : snapshot.profiles)
        if (loaded.inputs && options.indexUrl.empty())
            options = loaded.inputs->options;
    if (m_lookupOutdated.exchange(false))
        m_lookupSession.reset();
    LW_TRY(Session * session, this->session(m_lookupSession, snapshot.configuration, options, true));
    resolve::Policy policy;
    LW_TRY(policy.target, targetFor(m_root, snapshot.configuration, {}, {}));
    policy.files.allowBuildsAll = true; // that is, what earlier builds told counts; a look-up builds nothing
    return &session->universe(policy);
}

Result<std::filesystem::path> LocalWorkspace::inside(const std::filesystem::path& path) const
{
    const std::filesystem::path full = (m_root / path).lexically_normal();
    if (!isInside(full, m_root))
        return fail(ErrorCode::Usage, say("`{0}` lies outside the workspace", text::printable(path.native())), {});
    return full;
}

Result<std::string> LocalWorkspace::readText(const std::filesystem::path& path, Task&)
{
    LW_TRY(const std::filesystem::path full, inside(path));
    return readFile(full, 16u << 20);
}

Result<IndexReport> LocalWorkspace::indexReport(Task&)
{
    LW_TRY(const Configuration configuration, Configuration::read(m_root));
    IndexReport report;
    LW_TRY(report.settings, settingsFor(m_environment, configuration, {}));
    report.settings.indexUrl = text::withoutCredentials(report.settings.indexUrl);
    for (auto* list : {&report.settings.extraIndexUrls, &report.settings.findLinks})
        for (std::string& url : *list)
            url = text::withoutCredentials(url);
    std::map<std::string, index::IndexTraits> traits;
    for (auto& [url, known] : report.settings.traits)
        traits[text::withoutCredentials(url)] = std::move(known);
    report.settings.traits = std::move(traits);
    report.settings.proxy = text::withoutCredentials(report.settings.proxy);
    report.cacheFolder = cachePath();
    const index::CacheStatistics cache = index::cacheStatistics(report.cacheFolder);
    report.cacheBytes = cache.bytes;
    report.cachedListings = cache.listings;
    report.cachedMetadata = cache.metadata;
    return report;
}

} // namespace lockwright::workspace
