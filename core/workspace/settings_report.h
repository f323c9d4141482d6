// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "index/settings.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lockwright::workspace
{

/// One key of lockwright.toml as far as it has a single value: what it can be, and what holds when nothing says it.
struct SettingDefinition {
    enum class Kind : std::uint8_t {
        Text,
        Choice, ///< one of `choices`
        Flag,   ///< "true" or "false"
        List,   ///< any number of texts
        Builds, ///< "true", "false", or a list of package names
    };
    const char* key; ///< "compile.strategy"; without a dot where it stands above all tables
    Kind kind;
    std::vector<std::string_view> choices;
    const char* otherwise; ///< what holds where nothing sets it, as a value; empty where it depends
    const char* summary;   ///< one sentence, English
};

/// Every key, in the order of docs/formats.md.
[[nodiscard]] const std::vector<SettingDefinition>& settingDefinitions();
/// nullptr where there is no such key.
[[nodiscard]] const SettingDefinition* findSetting(std::string_view key);

/// A setting with what holds now. URLs are without credentials.
struct Setting {
    const SettingDefinition* definition = nullptr;
    std::vector<std::string> values;     ///< what holds: one text unless it is a list; empty where nothing is set
    index::SettingSource source;         ///< who said so: an option, a variable, a file with its line, or a default
    bool inFile = false;                 ///< lockwright.toml has the key
    std::vector<std::string> fileValues; ///< what lockwright.toml says
    std::uint32_t line = 0;              ///< of lockwright.toml; 0 where it does not have the key
    /// lockwright.toml's word counts: false where something stronger stands over it, or over what it could say.
    bool fileDecides = true;
};

struct SettingsReport {
    std::filesystem::path file; ///< "lockwright.toml", which need not exist
    bool exists = false;
    std::vector<Setting> settings; ///< in the order of settingDefinitions()

    [[nodiscard]] const Setting* find(std::string_view key) const;
};

/// A wish to change one line of lockwright.toml.
struct SettingChange {
    std::string key;
    /// Nothing takes the key out of the file. One text, unless it is a list.
    std::optional<std::vector<std::string>> values;
};

/// What became of it.
struct SettingChanged {
    std::filesystem::path file;
    std::uint32_t line = 0; ///< 0 where the key was taken out, or was not there
    bool changed = false;   ///< false: the file said so already
    Setting setting;        ///< what holds now
};

/// What the cache of index answers holds, and what clearing it gave back.
struct CacheReport {
    std::filesystem::path folder;
    std::uint64_t bytes = 0;
    std::uint64_t listings = 0;
    std::uint64_t metadata = 0;
    std::uint64_t freedBytes = 0; ///< by clearing
};

[[nodiscard]] std::string toJson(const SettingsReport& report);
[[nodiscard]] std::string toJson(const Setting& setting);
[[nodiscard]] std::string toJson(const SettingChanged& changed);
[[nodiscard]] std::string toJson(const CacheReport& report);

/// The configuration's text with one key set or taken out; every other byte stays. The result is read again before it
/// is handed out, so that it says what was asked for. Errors: a value that the key does not take, URLs with
/// credentials, a table written in a way that a line cannot be added to.
/// @param file for messages
[[nodiscard]] Result<std::string> withSetting(const std::string& text, const std::string& file,
                                              const SettingChange& change);

/// What lockwright.toml says of a key, with its line; nothing where it does not have it. Errors: text that is no TOML.
struct FileSetting {
    std::vector<std::string> values;
    std::uint32_t line = 0;
};
[[nodiscard]] Result<std::optional<FileSetting>> readSetting(const std::string& text, const std::string& file,
                                                             std::string_view key);

} // namespace lockwright::workspace
