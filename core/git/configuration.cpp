// SPDX-License-Identifier: GPL-3.0-or-later
#include "git/configuration.h"

#include "base/text.h"
#include "git/wildcard.h"

#include <algorithm>
#include <cstdlib>

namespace lockwright::git
{

namespace
{

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool isTrue(const std::string& value)
{
    int flag = 0;
    return library().git_config_parse_bool(&flag, value.c_str()) == 0 && flag != 0;
}

/// A configuration name in its canonical form: section and key in lower case, the subsection as it is.
std::string canonicalName(const std::string& name)
{
    const std::size_t first = name.find('.');
    const std::size_t last = name.rfind('.');
    if (first == std::string::npos || first == last)
        return text::lower(name);
    return text::lower(name.substr(0, first)) + name.substr(first, last - first) + text::lower(name.substr(last));
}

/// git_config_foreach_match() would be shorter, but libgit2 1.5 loses 20 kB at each name that does not match.
template <typename Visit>
void forEach(git_config* config, Visit visit)
{
    library().git_config_foreach(
        config,
        [](const git_config_entry* entry, void* payload) {
            (*static_cast<Visit*>(payload))(*entry);
            return 0;
        },
        &visit);
}

int addFile(git_config* config, const std::filesystem::path& path, git_config_level_t level, git_repository* repository)
{
    std::error_code error;
    if (path.empty() || !std::filesystem::exists(path, error))
        return 0;
    return library().git_config_add_file_ondisk(config, path.c_str(), level, repository, 0);
}

/// The levels that belong to the user and the machine, not to a repository.
int addOwnFiles(git_config* config, git_repository* repository)
{
    int result = 0;
    if (const std::string system = variable("GIT_CONFIG_SYSTEM"); !system.empty()) {
        result = addFile(config, system, GIT_CONFIG_LEVEL_SYSTEM, repository);
    } else if (!isTrue(variable("GIT_CONFIG_NOSYSTEM"))) {
        Buffer found;
        if (library().git_config_find_system(found.get()) == 0)
            result = addFile(config, found.text(), GIT_CONFIG_LEVEL_SYSTEM, repository);
    }
    if (result != 0)
        return result;
    if (std::getenv("GIT_CONFIG_GLOBAL"))
        return addFile(config, variable("GIT_CONFIG_GLOBAL"), GIT_CONFIG_LEVEL_GLOBAL, repository);
    const std::filesystem::path home = variable("HOME");
    const std::filesystem::path standard = variable("XDG_CONFIG_HOME");
    if (!standard.empty() || !home.empty()) {
        const std::filesystem::path folder = standard.empty() ? home / ".config" : standard;
        result = addFile(config, folder / "git" / "config", GIT_CONFIG_LEVEL_XDG, repository);
    }
    if (result == 0 && !home.empty())
        result = addFile(config, home / ".gitconfig", GIT_CONFIG_LEVEL_GLOBAL, repository);
    return result;
}

/// The pairs of GIT_CONFIG_COUNT, with canonical names.
template <typename Visit>
void forEachInEnvironment(Visit visit)
{
    const long count = std::strtol(variable("GIT_CONFIG_COUNT").c_str(), nullptr, 10);
    constexpr long mostPairs = 1000;
    for (long number = 0; number < std::min(count, mostPairs); ++number) {
        const std::string name = variable(("GIT_CONFIG_KEY_" + std::to_string(number)).c_str());
        if (!name.empty())
            visit(canonicalName(name), variable(("GIT_CONFIG_VALUE_" + std::to_string(number)).c_str()));
    }
}

/// True where a value of safe.directory names the folder. Links and final slashes in the value do not matter, which
/// is so since git 2.46; "FOLDER/*" is everything below the folder.
bool namesFolder(const std::string& value, const std::filesystem::path& folder)
{
    if (value == "*")
        return true;
    Buffer expanded; // "~" is the home
    if (library().git_config_parse_path(expanded.get(), value.c_str()) != 0)
        return false;
    std::string path = expanded.text();
    const bool anyBelow = path.ends_with("/*");
    if (anyBelow)
        path.pop_back();
    if (!path.starts_with('/'))
        return false; // relative to what?
    std::error_code error;
    std::string real = std::filesystem::weakly_canonical(path, error).native();
    if (error)
        real = path;
    while (real.size() > 1 && real.ends_with('/'))
        real.pop_back();
    if (!anyBelow)
        return folder == real;
    return folder.native().starts_with(real == "/" ? real : real + "/");
}

/// Where the file of a level lies, which paths in it are relative to.
std::filesystem::path folderOfLevel(int level, git_repository* repository)
{
    if (level == GIT_CONFIG_LEVEL_LOCAL)
        return library().git_repository_commondir(repository);
    if (level == GIT_CONFIG_LEVEL_APP)
        return library().git_repository_path(repository);
    const std::filesystem::path home = variable("HOME");
    if (level == GIT_CONFIG_LEVEL_XDG) {
        const std::filesystem::path standard = variable("XDG_CONFIG_HOME");
        return (standard.empty() ? home / ".config" : standard) / "git";
    }
    if (level == GIT_CONFIG_LEVEL_GLOBAL && std::getenv("GIT_CONFIG_GLOBAL"))
        return std::filesystem::path(variable("GIT_CONFIG_GLOBAL")).parent_path();
    return level == GIT_CONFIG_LEVEL_GLOBAL ? home : std::filesystem::path("/etc");
}

} // namespace

Result<Configuration> Configuration::load(git_repository* repository)
{
    Configuration configuration;
    int result = library().git_config_new(Out(configuration.m_files));
    git_config* files = configuration.m_files.get();
    if (result == 0)
        result = addOwnFiles(files, repository);
    if (result == 0) {
        const std::filesystem::path common = library().git_repository_commondir(repository);
        result = addFile(files, common / "config", GIT_CONFIG_LEVEL_LOCAL, repository);
    }
    if (result == 0 && configuration.flag("extensions.worktreeconfig", false)) {
        const std::filesystem::path own = library().git_repository_path(repository);
        result = addFile(files, own / "config.worktree", GIT_CONFIG_LEVEL_APP, repository);
    }
    if (result == 0)
        result = library().git_repository_set_config(repository, files);
    if (result != 0)
        return failure(result, "read the git configuration");

    forEachInEnvironment([&configuration](const std::string& name, const std::string& value) {
        configuration.m_environment.push_back({name, value});
    });
    configuration.followRemoteIncludes(repository);
    return configuration;
}

/// The value that stands over what the files say by themselves; nullptr where there is none.
const Configuration::Pair* Configuration::overriding(const std::string& name) const
{
    const auto hasName = [&name](const Pair& pair) { return pair.name == name; };
    if (const auto found = std::find_if(m_environment.rbegin(), m_environment.rend(), hasName);
        found != m_environment.rend())
        return &*found;
    const auto included = std::find_if(m_included.rbegin(), m_included.rend(), hasName);
    if (included == m_included.rend())
        return nullptr;
    ConfigEntryHandle entry;
    const int result = library().git_config_get_entry(Out(entry), m_files.get(), name.c_str());
    if (result == 0 && entry->level > included->level)
        return nullptr;
    return &*included;
}

void Configuration::followRemoteIncludes(git_repository* repository)
{
    constexpr std::string_view prefix = "includeif.hasconfig:remote.*.url:";
    constexpr std::string_view suffix = ".path";
    const std::vector<Pair> conditions = entries(prefix, suffix);
    if (conditions.empty())
        return;
    const std::vector<Pair> urls = entries("remote.", ".url");
    for (const Pair& condition : conditions) {
        const std::string_view name = condition.name;
        const std::string_view pattern = name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
        if (std::ranges::none_of(urls, [&](const Pair& url) { return matchesWildcard(pattern, url.value); }))
            continue;
        Buffer expanded;
        if (library().git_config_parse_path(expanded.get(), condition.value.c_str()) != 0)
            continue;
        std::filesystem::path path = expanded.text();
        if (path.is_relative())
            path = folderOfLevel(condition.level, repository) / path;
        ConfigHandle file;
        if (library().git_config_new(Out(file)) != 0)
            continue;
        if (addFile(file.get(), path, GIT_CONFIG_LEVEL_LOCAL, repository) != 0)
            continue;
        forEach(file.get(), [&](const git_config_entry& entry) {
            m_included.push_back({entry.name, entry.value ? entry.value : "true", condition.level});
        });
    }
    std::ranges::stable_sort(m_included, {}, &Pair::level);
}

std::optional<std::string> Configuration::text(const std::string& name) const
{
    if (const Pair* pair = overriding(name))
        return pair->value;
    Buffer value;
    if (library().git_config_get_string_buf(value.get(), m_files.get(), name.c_str()) != 0)
        return std::nullopt;
    return value.text();
}

std::optional<std::filesystem::path> Configuration::path(const std::string& name) const
{
    Buffer value;
    const Pair* pair = overriding(name);
    const int result = pair ? library().git_config_parse_path(value.get(), pair->value.c_str())
                            : library().git_config_get_path(value.get(), m_files.get(), name.c_str());
    if (result != 0)
        return std::nullopt;
    return value.text();
}

bool Configuration::flag(const std::string& name, bool otherwise) const
{
    if (const Pair* pair = overriding(name))
        return isTrue(pair->value);
    int value = 0;
    const int result = library().git_config_get_bool(&value, m_files.get(), name.c_str());
    return result == 0 ? value != 0 : otherwise;
}

std::vector<Configuration::Pair> Configuration::entries(std::string_view prefix, std::string_view suffix) const
{
    std::vector<Pair> found;
    forEach(m_files.get(), [&](const git_config_entry& entry) {
        const std::string_view name = entry.name;
        if (name.size() >= prefix.size() + suffix.size() && name.starts_with(prefix) && name.ends_with(suffix))
            found.push_back({entry.name, entry.value ? entry.value : "true", int(entry.level)});
    });
    return found;
}

std::vector<std::string> Configuration::unseenNames() const
{
    std::vector<std::string> names;
    for (const auto* list : {&m_environment, &m_included})
        for (const Pair& pair : *list)
            names.push_back(pair.name);
    return names;
}

bool isDeclaredSafe(const std::filesystem::path& folder)
{
    ConfigHandle files;
    if (library().git_config_new(Out(files)) != 0)
        return false;
    if (addOwnFiles(files.get(), nullptr) != 0)
        return false;
    bool safe = false;
    const auto look = [&safe, &folder](std::string_view name, const std::string& value) {
        if (name == "safe.directory") // an empty value takes back what was said before
            safe = !value.empty() && (safe || namesFolder(value, folder));
    };
    forEach(files.get(), [&look](const git_config_entry& entry) { look(entry.name, entry.value ? entry.value : ""); });
    forEachInEnvironment(look);
    return safe;
}

} // namespace lockwright::git
