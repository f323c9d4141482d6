// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/profile.h"

#include "base/files.h"
#include "base/text.h"
#include "requirements/lock.h"
#include "requirements/profile_edges.h"
#include "requirements/project_file.h"

#include <algorithm>
#include <array>
#include <set>

namespace lockwright::requirements
{

namespace
{

namespace fs = std::filesystem;

class Discovery
{
public:
    Discovery(fs::path workspace, const FileReader& reader)
        : m_workspace(std::move(workspace))
        , m_reader(reader)
    {
    }
    Result<std::vector<Profile>> find();

private:
    [[nodiscard]] Result<std::string> contents(const fs::path& path) const
    {
        return m_reader ? m_reader(m_workspace / path) : readFile(m_workspace / path);
    }
    [[nodiscard]] std::vector<fs::path> sources(const fs::path& folder, std::string_view prefix) const;
    void addSources(const std::vector<fs::path>& sources, const fs::path& lockFolder);
    Result<void> addProject();
    void findCovered(const fs::path& source);
    [[nodiscard]] bool isCovered(const ProjectFile& project, const ProjectFile::Table& table) const;
    [[nodiscard]] fs::path lockOf(const Profile& profile, const fs::path& usual) const;
    [[nodiscard]] bool isLockOfProject(const fs::path& path) const;
    [[nodiscard]] bool hasName(const std::string& name) const;

    fs::path m_workspace;
    const FileReader& m_reader;
    std::vector<Profile> m_profiles;
    bool m_projectCovered = false;
    std::set<pep::Name> m_extrasCovered;
};

/// The .in files of a folder, sorted.
std::vector<fs::path> Discovery::sources(const fs::path& folder, std::string_view prefix) const
{
    std::vector<fs::path> found;
    std::error_code error;
    fs::directory_iterator entries(m_workspace / folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
        const std::string name = entries->path().filename().generic_string();
        std::error_code unreadable;
        if (name.ends_with(".in") && name.size() > 3 && !name.starts_with('.') && name.starts_with(prefix)
            && name != "MANIFEST.in" && entries->is_regular_file(unreadable))
            found.push_back(folder / name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool Discovery::hasName(const std::string& name) const
{
    return std::any_of(m_profiles.begin(), m_profiles.end(),
                       [&](const Profile& profile) { return profile.name == name; });
}

/// What stands behind `requirements-` or `requirements_`; empty where the stem has no such front.
std::string shortStem(const std::string& stem)
{
    for (const std::string_view front : {"requirements-", "requirements_"})
        if (stem.starts_with(front))
            return stem.substr(front.size());
    return {};
}

void Discovery::addSources(const std::vector<fs::path>& sources, const fs::path& lockFolder)
{
    std::map<std::string, int> uses; // of a short name, and of a stem that is one already
    for (const fs::path& source : sources) {
        const std::string stem = source.stem().generic_string();
        const std::string shorter = shortStem(stem);
        ++uses[shorter.empty() ? stem : shorter];
    }
    for (const fs::path& source : sources) {
        Profile profile;
        const std::string stem = source.stem().generic_string();
        const std::string shorter = shortStem(stem);
        profile.name = shorter.empty() || uses[shorter] > 1 ? stem : shorter;
        profile.source = source;
        profile.lock = lockOf(profile, lockFolder / (stem + ".txt"));
        findCovered(source);
        m_profiles.push_back(std::move(profile));
    }
}

/// `-e .` and `.[dev]` bring the project's own tables into a .in.
void Discovery::findCovered(const fs::path& source)
{
    auto bytes = contents(source);
    if (!bytes)
        return;
    for (const Entry& entry : readableEntries(*std::move(bytes), source.generic_string())) {
        const std::string path = entry.reference.substr(0, entry.reference.find('['));
        if (path != "." && path != "./" && path != "file:.")
            continue;
        m_projectCovered = true;
        m_extrasCovered.insert(entry.referenceExtras.begin(), entry.referenceExtras.end());
    }
}

bool Discovery::isLockOfProject(const fs::path& path) const
{
    const auto bytes = contents(path);
    if (!bytes)
        return false;
    const auto lock = Lock::parse(*bytes, path.generic_string());
    return lock && lock->command.find("pyproject.toml") != std::string::npos;
}

/// The lock that is there already under a usual name, else the layout's own.
fs::path Discovery::lockOf(const Profile& profile, const fs::path& usual) const
{
    const bool project = profile.source.filename() == "pyproject.toml";
    std::vector<fs::path> candidates{usual};
    if (project) {
        if (profile.table.empty())
            candidates.emplace_back("requirements.txt");
    } else {
        candidates.push_back(profile.source.parent_path() / (profile.source.stem().generic_string() + ".txt"));
    }
    for (const char* form : {"requirements-", "requirements_", "requirements/requirements-"})
        candidates.emplace_back(form + profile.name + ".txt");
    candidates.emplace_back(profile.name + "-requirements.txt");
    for (const fs::path& candidate : candidates) {
        const auto takes = [&](const Profile& other) { return other.lock == candidate; };
        if (std::any_of(m_profiles.begin(), m_profiles.end(), takes))
            continue;
        if (project ? isLockOfProject(candidate) : contents(candidate).has_value())
            return candidate;
    }
    return usual;
}

bool Discovery::isCovered(const ProjectFile& project, const ProjectFile::Table& table) const
{
    const auto isDynamic = [&](const char* field) {
        return std::find(project.dynamic.begin(), project.dynamic.end(), field) != project.dynamic.end();
    };
    if (table.name.empty())
        return m_projectCovered || table.dependencies.empty() || isDynamic("dependencies") || hasName("project");
    const std::string name = table.name.substr(table.name.find(':') + 1);
    if (hasName(name))
        return true;
    const auto extra = pep::Name::parse(name);
    return table.name.starts_with("extra:") && extra && m_extrasCovered.contains(*extra);
}

Result<void> Discovery::addProject()
{
    const auto text = contents("pyproject.toml");
    if (!text)
        return {};
    LW_TRY(const ProjectFile project, ProjectFile::parse(*text, "pyproject.toml"));
    std::vector<const ProjectFile::Table*> tables;
    for (const ProjectFile::Table& table : project.tables)
        if (!isCovered(project, table))
            tables.push_back(&table);
    const std::size_t first = m_profiles.size();
    for (const ProjectFile::Table* table : tables) {
        Profile profile;
        profile.name = table->name.empty() ? "project" : table->name.substr(table->name.find(':') + 1);
        const auto sameName = [&](const Profile& other) { return other.name == profile.name; };
        if (std::any_of(m_profiles.begin() + std::ptrdiff_t(first), m_profiles.end(), sameName))
            profile.name += table->name.starts_with("extra:") ? " (extra)" : " (group)";
        profile.source = "pyproject.toml";
        profile.table = table->name;
        const std::string file = text::replaceAll(text::replaceAll(profile.name, " (", "-"), ")", "");
        profile.lock = lockOf(profile, fs::path("requirements") / (file + ".txt"));
        m_profiles.push_back(std::move(profile));
    }
    return {};
}

Result<std::vector<Profile>> Discovery::find()
{
    struct Layout {
        const char* folder;
        const char* prefix;
        const char* locks;
    };
    static constexpr std::array<Layout, 3> layouts{
        {{"requirements/in", "", "requirements"}, {"requirements", "", "requirements"}, {"", "requirements", ""}}};
    for (const Layout& layout : layouts) {
        const std::vector<fs::path> found = sources(layout.folder, layout.prefix);
        if (found.empty())
            continue;
        addSources(found, layout.locks);
        break;
    }
    LW_CHECK(addProject());
    return std::move(m_profiles);
}

} // namespace

Result<ProfileGraph> ProfileGraph::discover(const fs::path& workspace, const FileReader& reader)
{
    std::error_code error;
    const fs::path root = fs::absolute(workspace.empty() ? "." : workspace, error).lexically_normal();
    LW_TRY(std::vector<Profile> profiles, Discovery(root, reader).find());
    return build(root, std::move(profiles), reader);
}

} // namespace lockwright::requirements
