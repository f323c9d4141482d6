// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/profile_edges.h"

#include "base/files.h"
#include "base/text.h"
#include "requirements/direct_reference.h"
#include "requirements/entry_parser.h"
#include "requirements/project_file.h"

#include <algorithm>
#include <set>

namespace lockwright::requirements
{

namespace
{

namespace fs = std::filesystem;
using Kind = ProfileEdge::Kind;

class EdgeFinder
{
public:
    EdgeFinder(fs::path workspace, const std::vector<Profile>& profiles, const FileReader& reader);
    Result<std::vector<ProfileEdge>> find();

private:
    /// A file to look through, and whether it was reached by -c.
    struct Open {
        fs::path path;
        bool constraint = false;
    };

    [[nodiscard]] Result<std::string> contents(const fs::path& path) const
    {
        return m_reader ? m_reader(path) : readFile(path);
    }
    [[nodiscard]] std::string identity(const fs::path& path) const
    {
        std::error_code error;
        return fs::weakly_canonical(m_workspace / path, error).generic_string();
    }
    Result<void> readProfile(std::size_t child);
    void readFileOf(std::size_t child, const Open& file, std::string bytes, std::vector<Open>& open);
    void readProjectOf(std::size_t child, const std::string& text);
    void add(std::size_t child, std::size_t parent, Kind kind, const Place& place);

    fs::path m_workspace;
    const std::vector<Profile>& m_profiles;
    const FileReader& m_reader;
    std::map<std::string, std::size_t> m_sources; ///< by identity; pyproject tables are no files
    std::map<std::string, std::size_t> m_locks;
    std::vector<ProfileEdge> m_edges;
    std::set<std::tuple<std::size_t, std::size_t, Kind>> m_seen;
};

EdgeFinder::EdgeFinder(fs::path workspace, const std::vector<Profile>& profiles, const FileReader& reader)
    : m_workspace(std::move(workspace))
    , m_profiles(profiles)
    , m_reader(reader)
{
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (profiles[i].source.filename() != "pyproject.toml")
            m_sources.emplace(identity(profiles[i].source), i);
        m_locks.emplace(identity(profiles[i].lock), i);
    }
}

Result<std::vector<ProfileEdge>> EdgeFinder::find()
{
    for (std::size_t child = 0; child < m_profiles.size(); ++child)
        LW_CHECK(readProfile(child));
    return std::move(m_edges);
}

void EdgeFinder::add(std::size_t child, std::size_t parent, Kind kind, const Place& place)
{
    if (m_seen.insert({child, parent, kind}).second)
        m_edges.push_back({child, parent, kind, place});
}

Result<void> EdgeFinder::readProfile(std::size_t child)
{
    const Profile& profile = m_profiles[child];
    const fs::path source = (m_workspace / profile.source).lexically_normal();
    auto bytes = contents(source);
    if (!bytes) {
        Error error = std::move(bytes).error();
        error.message = "the source of profile `" + profile.name + "` cannot be read: " + error.message;
        error.place = Place{relativePosix(source, m_workspace)};
        return tl::unexpected(std::move(error));
    }
    if (source.filename() == "pyproject.toml") {
        readProjectOf(child, *bytes);
        return {};
    }
    std::vector<Open> open;
    std::set<std::string> visited{identity(source)};
    readFileOf(child, {source}, *std::move(bytes), open);
    while (!open.empty()) {
        const Open file = open.back();
        open.pop_back();
        if (!visited.insert(identity(file.path)).second)
            continue;
        if (auto text = contents(file.path))
            readFileOf(child, file, *std::move(text), open);
    }
    return {};
}

void EdgeFinder::readFileOf(std::size_t child, const Open& file, std::string bytes, std::vector<Open>& open)
{
    const std::string shown = relativePosix(file.path, m_workspace);
    for (const Entry& entry : readableEntries(std::move(bytes), shown)) {
        if (entry.kind != Entry::Kind::Include && entry.kind != Entry::Kind::Constraint)
            continue;
        const std::string target = expandVariables(entry.target);
        if (hasScheme(target))
            continue;
        const fs::path path = (file.path.parent_path() / target).lexically_normal();
        const bool constraint = file.constraint || entry.kind == Entry::Kind::Constraint;
        const std::string key = identity(path);
        auto parent = m_sources.find(key);
        if (parent == m_sources.end()) {
            parent = m_locks.find(key);
            if (parent == m_locks.end()) {
                open.push_back({path, constraint});
                continue;
            }
        }
        add(child, parent->second, constraint ? Kind::ConstrainedBy : Kind::Includes,
            {shown, entry.line, entry.column});
    }
}

void EdgeFinder::readProjectOf(std::size_t child, const std::string& text)
{
    const Profile& profile = m_profiles[child];
    const auto project = ProjectFile::parse(text, profile.source.generic_string());
    if (!project)
        return;
    for (const ProjectFile::Table& table : project->tables) {
        if (table.name != profile.table)
            continue;
        for (const auto& [name, place] : table.includedGroups)
            for (std::size_t parent = 0; parent < m_profiles.size(); ++parent)
                if (m_profiles[parent].source == profile.source && m_profiles[parent].table.starts_with("group:")
                    && pep::normalizeName(std::string_view(m_profiles[parent].table).substr(6))
                           == pep::normalizeName(name))
                    add(child, parent, Kind::Includes, place);
    }
}

} // namespace

std::vector<Entry> readableEntries(std::string bytes, const std::string& file)
{
    std::vector<Entry> entries;
    const auto decoded = decodeText(std::move(bytes), file);
    if (!decoded)
        return entries;
    LineScanner scanner(decoded->text);
    while (const auto line = scanner.next()) {
        std::vector<Entry> ofLine;
        if (parseEntries(*line, decoded->text, file, ofLine))
            std::move(ofLine.begin(), ofLine.end(), std::back_inserter(entries));
    }
    return entries;
}

Result<std::vector<ProfileEdge>> findEdges(const fs::path& workspace, const std::vector<Profile>& profiles,
                                           const FileReader& reader)
{
    return EdgeFinder(workspace, profiles, reader).find();
}

} // namespace lockwright::requirements
