// SPDX-License-Identifier: GPL-3.0-or-later
// FakeWorkspace: the settings and the cache. What the script's lockwright.toml does not say has its default.
#include "fake_workspace.h"

namespace lockwright::gui::test
{

Result<workspace::SettingsReport> FakeWorkspace::settings(Task& task)
{
    LW_CHECK(m_script->enter("settings", task));
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::SettingsReport report;
    report.file = "lockwright.toml";
    report.exists = true;
    std::uint32_t line = 0;
    for (const workspace::SettingDefinition& definition : workspace::settingDefinitions()) {
        workspace::Setting setting;
        setting.definition = &definition;
        setting.source = {"built-in default", ""};
        if (*definition.otherwise != '\0')
            setting.values = {definition.otherwise};
        if (const auto said = m_script->settings.find(definition.key); said != m_script->settings.end()) {
            setting.inFile = true;
            setting.values = setting.fileValues = said->second;
            setting.line = ++line;
            setting.source = {"lockwright.toml", "lockwright.toml:" + std::to_string(line)};
        }
        report.settings.push_back(std::move(setting));
    }
    return report;
}

Result<workspace::SettingChanged> FakeWorkspace::changeSetting(const workspace::SettingChange& change, Task& task)
{
    LW_CHECK(m_script->enter("changeSetting", task));
    {
        const std::scoped_lock lock(m_script->m_mutex);
        if (change.values)
            m_script->settings[change.key] = *change.values;
        else
            m_script->settings.erase(change.key);
    }
    LW_TRY(const workspace::SettingsReport report, settings(task));
    workspace::SettingChanged result{report.file, 0, true, *report.find(change.key)};
    result.line = result.setting.line;
    return result;
}

Result<workspace::CacheReport> FakeWorkspace::cacheReport(Task& task)
{
    LW_CHECK(m_script->enter("cache", task));
    const std::scoped_lock lock(m_script->m_mutex);
    return m_script->cache;
}

Result<workspace::CacheReport> FakeWorkspace::clearCache(Task& task)
{
    LW_CHECK(m_script->enter("clearCache", task));
    const std::scoped_lock lock(m_script->m_mutex);
    workspace::CacheReport report = m_script->cache;
    report.freedBytes = std::exchange(report.bytes, 0);
    report.listings = 0;
    report.metadata = 0;
    m_script->cache = report;
    return report;
}

} // namespace lockwright::gui::test
