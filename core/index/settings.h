// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "pep/name.h"

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

/// Which of several indexes answers for a name.
enum class IndexStrategy : std::uint8_t {
    FirstIndex,       ///< the first one that has it, so that nobody can slip a package of the same name under
    UnsafeFirstMatch, ///< the first one that has a version that fits: all of its versions go before the next one's
    UnsafeBestMatch,  ///< all of them together, as pip does; of equal versions the first one's
};
/// The word that options and variables have for it.
[[nodiscard]] const char* name(IndexStrategy strategy);

/// What is said of one index beside its URL.
struct IndexTraits {
    std::string name;                      ///< e.g. "internal"; empty for none
    bool isExplicit = false;               ///< answers for `packages` only
    std::vector<pep::Name> packages;       ///< names that no other index answers for
    std::vector<unsigned> ignoredStatuses; ///< with such an answer (400 to 599) it does not have the name
};

/// An `[[index]]` of lockwright.toml.
struct ConfiguredIndex {
    std::string url;
    std::string place; ///< "lockwright.toml:3"
    bool isDefault = false;
    IndexTraits traits;
};

/// Everything that reaching an index needs. URLs may hold credentials here and nowhere else.
struct IndexSettings {
    std::string indexUrl;
    SettingSource indexUrlSource;
    std::vector<std::string> extraIndexUrls;
    std::vector<SettingSource> extraIndexUrlSources;
    std::map<std::string, IndexTraits> traits; ///< by URL as it stands in the two above
    std::vector<std::string> findLinks;        ///< folders or page URLs
    std::vector<SettingSource> findLinksSources;
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
    /// Where the other ones were found: "index-strategy", "offline", "no-index", "ca-bundle", "proxy",
    /// "trusted-hosts", "netrc", "timeout", "retries"; those that nothing sets are not in it.
    std::map<std::string, SettingSource> sources;
};

/// What the caller already knows, strongest first (design.md, decision 5).
struct SettingsRequest {
    std::optional<std::string> defaultIndex; ///< --default-index, "NAME=URL" or a URL
    std::optional<std::string> indexUrl;     ///< --index-url
    std::vector<std::string> indexes;        ///< --index, "NAME=URL" or a URL
    std::vector<std::string> extraIndexUrls; ///< --extra-index-url
    std::vector<std::string> findLinks;      ///< --find-links
    std::optional<std::string> strategy;     ///< --index-strategy
    std::vector<std::string> trustedHosts;   ///< --trusted-host
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
    std::vector<ConfiguredIndex> configurationIndexes; ///< in their order; a default one is configurationIndexUrl too
    std::string configurationStrategy;
    /// The environment to read instead of the process's own (tests).
    std::optional<std::map<std::string, std::string>> environment;
    /// Where the machine's pip.conf lies (tests).
    std::filesystem::path systemFolder = "/etc";
};

/// Finds the settings in the order of docs/ARCHITECTURE.md, "Where the index comes from". Reads pip's
/// configuration files of all levels itself, as `pip config` does; no Python is started.
///
/// Single values: the strongest place that names one wins. Lists (extra indexes, --find-links) add up, strongest
/// first, each entry once, as pip does; uv's and pip's variables replace pip's files. An index that is named twice
/// has the stronger place's URL, and what the weaker one says of packages still holds: a name bound to it stays bound.
/// A named index without a user in its URL takes UV_INDEX_NAME_USERNAME and ..._PASSWORD (or LOCKWRIGHT_INDEX_...).
/// `${NAME}` in what a requirement file says is expanded as pip expands it. Without any index the URL is empty, which
/// is for the source to refuse. Errors: malformed pip configuration, a value that is no number or URL.
[[nodiscard]] Result<IndexSettings> findSettings(const SettingsRequest& request);

} // namespace lockwright::index
