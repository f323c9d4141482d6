// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lockwright::index
{

/// Where a setting was found, for `index show` and the window.
struct SettingSource {
    /// The option's or variable's name ("--index-url", "LOCKWRIGHT_INDEX_URL", "UV_DEFAULT_INDEX", "PIP_INDEX_URL",
    /// ...), "requirements file", "lockwright.toml", "pip configuration" or "built-in default"; empty where nothing
    /// sets it.
    std::string kind;
    std::string detail; ///< file and line where it is a file
};

/// Which of several indexes answers for a name. The first one that has it, which nobody can slip a package of the
/// same name under; or the files of all of them together, as pip does. UnsafeFirstMatch merges too: a listing has
/// one order, that of its versions.
enum class IndexStrategy : std::uint8_t { FirstIndex, UnsafeFirstMatch, UnsafeBestMatch };

/// Everything that reaching an index needs. URLs may hold credentials here and nowhere else.
struct IndexSettings {
    std::string indexUrl;
    SettingSource indexUrlSource;
    std::vector<std::string> extraIndexUrls;
    std::vector<SettingSource> extraIndexUrlSources;
    std::vector<std::string> findLinks; ///< folders or page URLs
    bool noIndex = false;
    bool offline = false;
    IndexStrategy strategy = IndexStrategy::FirstIndex;
    std::string caBundle; ///< file; empty for the system's
    std::string proxy;    ///< empty for the environment's
    std::vector<std::string> trustedHosts;
    std::filesystem::path netrc;      ///< empty where there is none
    std::chrono::seconds timeout{30}; ///< of silence, not of the whole transfer
    unsigned retries = 3;
    unsigned connections = 50; ///< requests at once
};

/// What the caller already knows, strongest first (design.md, decision 5).
struct SettingsRequest {
    std::optional<std::string> indexUrl;     ///< --index-url
    std::vector<std::string> extraIndexUrls; ///< --extra-index-url
    std::vector<std::string> findLinks;      ///< --find-links
    bool noIndex = false;
    bool offline = false;
    std::string fileIndexUrl; ///< from requirement files
    std::string fileIndexPlace;
    std::vector<std::string> fileExtraIndexUrls;
    std::vector<std::string> fileFindLinks;
    std::string configurationIndexUrl; ///< from lockwright.toml
    std::string configurationPlace;
    std::vector<std::string> configurationExtraIndexUrls;
    std::vector<std::string> configurationFindLinks;
    /// The environment to read instead of the process's own (tests).
    std::optional<std::map<std::string, std::string>> environment;
    /// Where the machine's pip.conf lies (tests).
    std::filesystem::path systemFolder = "/etc";
};

/// Finds the settings in the order of docs/ARCHITECTURE.md, "Where the index comes from". Reads pip's
/// configuration files of all levels itself, as `pip config` does; no Python is started.
///
/// Single values: the strongest place that names one wins. Lists (extra indexes, --find-links) add up, strongest
/// first, each entry once, as pip does; uv's and pip's variables replace pip's files. `${NAME}` in what a
/// requirement file says is expanded as pip expands it. Without any index the URL is empty, which is for the
/// source to refuse. Errors: malformed pip configuration, a value that is no number or URL.
[[nodiscard]] Result<IndexSettings> findSettings(const SettingsRequest& request);

} // namespace lockwright::index
