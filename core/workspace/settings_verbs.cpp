// SPDX-License-Identifier: GPL-3.0-or-later
// LocalWorkspace: the settings of lockwright.toml and the cache.
#include "workspace/local_workspace.h"

#include "base/text.h"
#include "index/cache_maintenance.h"
#include "index/cache_statistics.h"
#include "workspace/compiler.h"
#include "workspace/cutoff.h"
#include "workspace/python_default.h"

#include <algorithm>
#include <ctime>
#include <thread>

namespace lockwright::workspace
{

namespace
{

constexpr const char* fileName = "lockwright.toml";
const index::SettingSource builtIn{"built-in default", ""};

/// True where lockwright.toml has no say against it.
bool standsOverTheFile(const index::SettingSource& source)
{
    return source.kind.starts_with("--") || source.kind.starts_with("LOCKWRIGHT_")
           || source.kind == "requirements file";
}

void takeList(Setting& setting, const std::vector<std::string>& values,
              const std::vector<index::SettingSource>& sources)
{
    setting.values.clear();
    for (const std::string& value : values)
        setting.values.push_back(text::withoutCredentials(value));
    setting.source = sources.empty() ? builtIn : sources.front();
}

/// The index settings are found in many places; they know where.
void takeIndexSettings(Setting& setting, const index::IndexSettings& settings, bool recorded)
{
    const std::string_view key = setting.definition->key;
    if (key == "index.url") {
        setting.values = {text::withoutCredentials(settings.indexUrl)};
        setting.source = settings.indexUrlSource.kind.empty() ? builtIn : settings.indexUrlSource;
        setting.fileDecides = !recorded && !standsOverTheFile(setting.source);
    } else if (key == "index.extra-urls") {
        takeList(setting, settings.extraIndexUrls, settings.extraIndexUrlSources);
    } else if (key == "index.find-links") {
        takeList(setting, settings.findLinks, settings.findLinksSources);
    } else if (key == "index-strategy") {
        setting.values = {index::name(settings.strategy)};
        const auto found = settings.sources.find("index-strategy");
        setting.source = found == settings.sources.end() ? builtIn : found->second;
        setting.fileDecides = !standsOverTheFile(setting.source);
    } else if (key == "index.recorded" && setting.inFile) {
        setting.fileDecides = recorded == (setting.values == std::vector<std::string>{"true"});
        setting.values = {recorded ? "true" : "false"};
    }
}

/// What the machine says where the file does not.
void takeTarget(Setting& setting, const pep::Target& target, const std::filesystem::path& root)
{
    if (setting.inFile && setting.values != std::vector<std::string>{""})
        return;
    if (std::string_view(setting.definition->key) == "target.python") {
        const PythonDefault python = findPythonDefault(root);
        setting.values = {target.python.text()};
        setting.source = python.version.empty() ? builtIn : index::SettingSource{python.from, {}};
    } else if (std::string_view(setting.definition->key) == "target.platform") {
        setting.values = {target.platform};
        setting.source = {"this machine", {}};
    }
}

/// Takes the mutex, unless the task is cancelled before it is free.
Result<std::unique_lock<std::mutex>> lockedUnlessCancelled(std::mutex& mutex, Task& task)
{
    constexpr std::chrono::milliseconds pause{20};
    std::unique_lock<std::mutex> lock(mutex, std::try_to_lock);
    while (!lock.owns_lock()) {
        if (task.cancelled())
            return Task::cancellation();
        std::this_thread::sleep_for(pause);
        lock.try_lock();
    }
    return lock;
}

} // namespace

Result<SettingsReport> LocalWorkspace::settings(Task&)
{
    SettingsReport report;
    report.file = fileName;
    std::error_code status;
    report.exists = std::filesystem::exists(m_root / fileName, status);
    std::string text;
    if (report.exists) {
        LW_TRY(text, readFile(m_root / fileName, 1u << 20));
    }
    LW_TRY(const Configuration configuration, Configuration::parse(text, fileName));
    LW_TRY(const index::IndexSettings settings, settingsFor(m_environment, configuration, {}));
    const auto target = targetFor(m_root, configuration, std::nullopt, std::nullopt);
    for (const SettingDefinition& definition : settingDefinitions()) {
        Setting& setting = report.settings.emplace_back();
        setting.definition = &definition;
        LW_TRY(const std::optional<FileSetting> said, readSetting(text, fileName, definition.key));
        setting.source = builtIn;
        if (said) {
            setting.inFile = true;
            for (const std::string& value : said->values)
                setting.fileValues.push_back(text::withoutCredentials(value));
            setting.line = said->line;
            setting.source = {fileName, std::string(fileName) + ":" + std::to_string(said->line)};
            setting.values = setting.fileValues;
        } else if (*definition.otherwise != '\0') {
            setting.values = {definition.otherwise};
        }
        takeIndexSettings(setting, settings, usesRecordedIndex(m_environment, configuration));
        if (target)
            takeTarget(setting, *target, m_root);
    }
    return report;
}

Result<SettingChanged> LocalWorkspace::changeSetting(const SettingChange& change, Task& task)
{
    const std::filesystem::path path = m_root / fileName;
    std::error_code status;
    std::optional<std::string> before;
    if (std::filesystem::exists(path, status)) {
        LW_TRY(before, readFile(path, 1u << 20));
    }
    LW_TRY(const std::string after, withSetting(before.value_or(""), fileName, change));
    LW_TRY(const Configuration configuration, Configuration::parse(after, fileName));
    if (change.values && change.key.starts_with("target.")) {
        LW_CHECK(targetFor(m_root, configuration, std::nullopt, std::nullopt));
    }
    if (change.values && change.key == "compile.exclude-newer") {
        LW_CHECK(parseCutoff(configuration.excludeNewer.value_or(""), std::time(nullptr)));
    }
    SettingChanged result;
    result.file = fileName;
    result.changed = after != before.value_or("");
    if (task.cancelled())
        return Task::cancellation();
    if (result.changed) {
        const std::scoped_lock lock(m_writing);
        LW_CHECK(FileTransaction(journalFolder()).commit({{path, before, after}}));
    }
    LW_TRY(const SettingsReport report, settings(task));
    result.setting = *report.find(change.key);
    result.line = result.setting.line;
    return result;
}

Result<CacheReport> LocalWorkspace::cacheReport(Task&)
{
    CacheReport report;
    report.folder = cachePath();
    const index::CacheStatistics cache = index::cacheStatistics(report.folder);
    report.bytes = cache.bytes;
    report.listings = cache.listings;
    report.metadata = cache.metadata;
    return report;
}

Result<CacheReport> LocalWorkspace::clearCache(Task& task)
{
    // Answers that are only in memory would come back with the next write.
    LW_TRY(const auto solving, lockedUnlessCancelled(m_solving, task));
    LW_TRY(const auto lookingUp, lockedUnlessCancelled(m_lookingUp, task));
    m_session.reset();
    m_lookupSession.reset();
    const std::uint64_t before = index::cacheStatistics(cachePath()).bytes;
    LW_CHECK(index::clearCache(cachePath()));
    LW_TRY(CacheReport report, cacheReport(task));
    report.freedBytes = before > report.bytes ? before - report.bytes : 0;
    return report;
}

} // namespace lockwright::workspace
