// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/session.h"

#include "base/text.h"
#include "index/cached_source.h"
#include "index/recorded_index.h"
#include "index/reference_source.h"
#include "workspace/resources.h"

#include <cstdlib>

namespace lockwright::workspace
{

namespace
{

/// Everything that changes what an index answers, as one text. Holds credentials: never shown.
std::string keyOf(const index::IndexSettings& settings, bool recorded, const BuildOptions& builds)
{
    std::string key = recorded ? "recorded\n" : settings.indexUrl + "\n";
    for (const std::string& url : settings.extraIndexUrls)
        key += "+" + url + "\n";
    for (const std::string& link : settings.findLinks)
        key += "f" + link + "\n";
    for (const auto& [url, traits] : settings.traits) {
        key += "t" + url + (traits.isExplicit ? "!" : "");
        for (const pep::Name& name : traits.packages)
            key += "," + name.text();
        for (const unsigned status : traits.ignoredStatuses)
            key += "," + std::to_string(status);
        key += "\n";
    }
    for (const std::string& host : settings.trustedHosts)
        key += "h" + host + "\n";
    key += settings.offline ? "offline" : "online";
    key += settings.noIndex ? " none" : "";
    for (const std::string& constraint : builds.constraints)
        key += " b" + constraint;
    return key + std::to_string(int(settings.strategy)) + builds.python + (builds.keepFailed ? " kept" : "");
}

/// Equal for policies under which every release is judged alike.
std::string keyOf(const resolve::Policy& policy)
{
    std::string key = policy.target.python.text() + " " + policy.target.platform;
    key += policy.excludeNewer ? " <" + std::to_string(*policy.excludeNewer) : "";
    key += policy.pythonUpperBounds == resolve::PythonUpperBounds::Enforce ? " enforce" : "";
    const auto list = [&](const char* name, bool all, const std::set<pep::Name>& names) {
        key += std::string(" ") + name + (all ? "*" : "");
        for (const pep::Name& item : names)
            key += "," + item.text();
    };
    list("no-build", policy.files.noBuildAll, policy.files.noBuild);
    list("no-binary", policy.files.noBinaryAll, policy.files.noBinary);
    list("builds", policy.files.allowBuildsAll, policy.files.allowBuilds);
    list("excludes", false, policy.excludes);
    return key;
}

} // namespace

Result<std::unique_ptr<Session>> Session::open(const index::IndexSettings& settings, bool recorded,
                                               const std::filesystem::path& cacheFolder, BuildOptions builds)
{
    auto session = std::make_unique<Session>();
    session->m_key = keyOf(settings, recorded, builds);
    session->m_settings = settings;
    if (recorded) {
        session->m_settings.indexUrl.clear(); // it is none that pip could ask
        session->m_settings.noIndex = true;
    }
    session->m_builds = std::move(builds);
    session->m_cacheFolder = cacheFolder;
    session->m_opened = std::chrono::steady_clock::now();
    if (recorded) {
        LW_TRY(session->m_source, index::RecordedIndex::open(resources::recordedIndex()));
    } else {
        LW_TRY(session->m_source, index::CachedSource::open(settings, cacheFolder));
    }
    return session;
}

index::ReferenceResolver& Session::references(const std::filesystem::path& root, const resolve::Policy& policy)
{
    std::shared_ptr<index::SourceBuilder> builder = this->builder(policy);
    const std::string key = builder->identity() + "\n" + root.string();
    if (m_references == nullptr || m_referencesKey != key) {
        m_universes.clear(); // they may still refer to the other one
        m_references = std::make_unique<index::ReferenceSource>(
            index::ReferenceSource::Options{m_settings, m_cacheFolder, root, std::move(builder)});
        m_referencesKey = key;
    }
    return *m_references;
}

bool Session::serves(const index::IndexSettings& settings, bool recorded, const BuildOptions& builds) const
{
    return m_key == keyOf(settings, recorded, builds)
           && (recorded || std::chrono::steady_clock::now() - m_opened < lifetime);
}

std::shared_ptr<index::SourceBuilder> Session::builder(const resolve::Policy& policy) const
{
    index::BuildSettings settings;
    settings.python = m_builds.python;
    const pep::Version& python = policy.target.python;
    settings.pythonVersion = std::to_string(python.release(0)) + "." + std::to_string(python.release(1));
    settings.index = m_settings;
    settings.constraints = m_builds.constraints;
    settings.buildsRequirements = policy.files.allowBuildsAll;
    settings.logFolder = m_cacheFolder / "builds";
    settings.keepFailed = m_builds.keepFailed;
    return index::SourceBuilder::create(std::move(settings));
}

resolve::Universe& Session::universe(const resolve::Policy& policy)
{
    constexpr std::size_t kept = 4;
    const std::string key = keyOf(policy);
    for (auto entry = m_universes.begin(); entry != m_universes.end(); ++entry) {
        if (entry->first == key) {
            m_universes.splice(m_universes.begin(), m_universes, entry);
            return m_universes.front().second;
        }
    }
    m_universes.emplace_front(std::piecewise_construct, std::forward_as_tuple(key),
                              std::forward_as_tuple(*m_source, policy, builder(policy)));
    while (m_universes.size() > kept)
        m_universes.pop_back();
    return m_universes.front().second;
}

Result<index::IndexSettings> settingsFor(const Environment& environment, const Configuration& configuration,
                                         const requirements::InputOptions& files)
{
    index::SettingsRequest request = environment.index;
    request.fileIndexUrl = files.indexUrl;
    request.fileIndexPlace = files.indexUrl.empty() ? std::string() : describe(files.indexUrlPlace);
    request.fileExtraIndexUrls = files.extraIndexUrls;
    request.fileFindLinks = files.findLinks;
    request.noIndex = request.noIndex || files.noIndex;
    request.configurationIndexUrl = configuration.indexUrl;
    request.configurationPlace = configuration.indexPlace;
    request.configurationExtraIndexUrls = configuration.extraIndexUrls;
    request.configurationFindLinks = configuration.findLinks;
    request.configurationIndexes = configuration.indexes;
    request.configurationStrategy = configuration.indexStrategy;
    LW_TRY(index::IndexSettings settings, index::findSettings(request));
    if (usesRecordedIndex(environment, configuration)) {
        settings.indexUrl = "the recorded index of the sample";
        settings.indexUrlSource = {"lockwright.toml", configuration.indexPlace};
        settings.extraIndexUrls.clear();
        settings.extraIndexUrlSources.clear();
        settings.traits.clear();
    }
    return settings;
}

bool usesRecordedIndex(const Environment& environment, const Configuration& configuration)
{
    if (!configuration.recordedIndex || environment.index.indexUrl || environment.index.defaultIndex)
        return false;
    const auto& variables = environment.index.environment;
    if (variables)
        return !variables->contains("LOCKWRIGHT_INDEX_URL");
    return std::getenv("LOCKWRIGHT_INDEX_URL") == nullptr;
}

} // namespace lockwright::workspace
