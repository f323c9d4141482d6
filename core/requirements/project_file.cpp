// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/project_file.h"

#include "base/text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <set>

namespace lockwright::requirements
{

namespace
{

using Table = ProjectFile::Table;

class ProjectReader
{
public:
    explicit ProjectReader(const std::string& file)
        : m_file(file)
    {
    }
    Result<ProjectFile> read(const toml::table& root);

private:
    [[nodiscard]] Place placeOf(const toml::node& node) const
    {
        return {m_file, std::uint32_t(node.source().begin.line), std::uint32_t(node.source().begin.column)};
    }
    [[nodiscard]] tl::unexpected<Error> refuse(const toml::node& node, std::string message, std::string hint = {}) const
    {
        return fail(ErrorCode::Parse, std::move(message), std::move(hint), placeOf(node));
    }
    Result<const toml::table*> table(const toml::table& parent, std::string_view key, std::string_view shown) const;
    Result<std::string> string(const toml::table& parent, std::string_view key, std::string_view shown) const;
    Result<void> readProject(const toml::table& project);
    Result<void> readList(const toml::node& node, const std::string& shown, bool groups, Table& out) const;
    Result<void> readInclude(const toml::node& node, Table& out) const;
    Result<void> readTables(const toml::table& parent, const std::string& shown, const std::string& prefix);

    const std::string& m_file;
    ProjectFile m_result;
};

Result<const toml::table*> ProjectReader::table(const toml::table& parent, std::string_view key,
                                                std::string_view shown) const
{
    const toml::node* node = parent.get(key);
    if (!node)
        return nullptr;
    if (const toml::table* found = node->as_table())
        return found;
    return refuse(*node, "`" + std::string(shown) + "` must be a table");
}

Result<std::string> ProjectReader::string(const toml::table& parent, std::string_view key, std::string_view shown) const
{
    const toml::node* node = parent.get(key);
    if (!node)
        return std::string();
    if (const auto* text = node->as_string())
        return text->get();
    return refuse(*node, "`" + std::string(shown) + "` must be a string");
}

Result<void> ProjectReader::readInclude(const toml::node& node, Table& out) const
{
    const toml::table& include = *node.as_table();
    const toml::node* name = include.get("include-group");
    if (!name || include.size() != 1 || !name->is_string())
        return refuse(node, "a table in a dependency group must be `{include-group = \"NAME\"}`");
    out.includedGroups.emplace_back(name->as_string()->get(), placeOf(node));
    return {};
}

Result<void> ProjectReader::readList(const toml::node& node, const std::string& shown, bool groups, Table& out) const
{
    const toml::array* list = node.as_array();
    if (!list)
        return refuse(node, "`" + shown + "` must be a list of requirements");
    out.place = placeOf(node);
    for (const toml::node& element : *list) {
        if (const auto* text = element.as_string()) {
            out.dependencies.push_back({text->get(), placeOf(element)});
            continue;
        }
        if (!groups || !element.is_table())
            return refuse(element, "`" + shown + "` must hold strings",
                          groups ? "or `{include-group = \"NAME\"}`" : "");
        LW_CHECK(readInclude(element, out));
    }
    return {};
}

/// The lists of [project.optional-dependencies] or [dependency-groups].
Result<void> ProjectReader::readTables(const toml::table& parent, const std::string& shown, const std::string& prefix)
{
    std::vector<Table> tables;
    std::set<std::string> seen;
    for (const auto& [key, node] : parent) {
        const std::string name(key.str());
        const Place place{m_file, std::uint32_t(key.source().begin.line), std::uint32_t(key.source().begin.column)};
        if (!pep::Name::parse(name))
            return fail(ErrorCode::Parse, "`" + text::printable(name, 60) + "` is no name of a group or extra", {},
                        place);
        if (!seen.insert(pep::normalizeName(name)).second)
            return fail(ErrorCode::Parse,
                        "`" + name + "` is there twice: names that differ in case and `-_.` only are the same",
                        "rename one of them", place);
        Table table;
        table.name = prefix + name;
        LW_CHECK(readList(node, shown + "." + name, prefix == "group:", table));
        tables.push_back(std::move(table));
    }
    std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.name < b.name; });
    std::move(tables.begin(), tables.end(), std::back_inserter(m_result.tables));
    return {};
}

Result<void> ProjectReader::readProject(const toml::table& project)
{
    LW_TRY(m_result.projectName, string(project, "name", "project.name"));
    LW_TRY(m_result.version, string(project, "version", "project.version"));
    LW_TRY(m_result.requiresPython, string(project, "requires-python", "project.requires-python"));
    if (const toml::node* dynamic = project.get("dynamic")) {
        Table list;
        LW_CHECK(readList(*dynamic, "project.dynamic", false, list));
        for (ProjectFile::Dependency& entry : list.dependencies)
            m_result.dynamic.push_back(std::move(entry.text));
    }
    Table own;
    if (const toml::node* dependencies = project.get("dependencies"))
        LW_CHECK(readList(*dependencies, "project.dependencies", false, own));
    m_result.tables.push_back(std::move(own));
    LW_TRY(const toml::table* extras, table(project, "optional-dependencies", "project.optional-dependencies"));
    if (extras)
        LW_CHECK(readTables(*extras, "project.optional-dependencies", "extra:"));
    return {};
}

Result<ProjectFile> ProjectReader::read(const toml::table& root)
{
    LW_TRY(const toml::table* project, table(root, "project", "project"));
    if (project)
        LW_CHECK(readProject(*project));
    LW_TRY(const toml::table* groups, table(root, "dependency-groups", "dependency-groups"));
    if (groups)
        LW_CHECK(readTables(*groups, "dependency-groups", "group:"));
    return std::move(m_result);
}

/// Tables are found by the kind and the normal form of the name.
std::string normalTable(const std::string& table)
{
    const std::size_t colon = table.find(':');
    return colon == std::string::npos ? table
                                      : table.substr(0, colon + 1) + pep::normalizeName(table.substr(colon + 1));
}

const Table* findTable(const std::vector<Table>& tables, const std::string& name)
{
    const std::string wanted = normalTable(name);
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const Table& table) { return normalTable(table.name) == wanted; });
    return found == tables.end() ? nullptr : &*found;
}

std::string shownTable(const std::string& name)
{
    if (name.empty())
        return "[project].dependencies";
    return (name.starts_with("extra:") ? "extra `" : "dependency group `") + name.substr(name.find(':') + 1) + "`";
}

tl::unexpected<Error> unknownTable(const std::vector<Table>& tables, const std::string& name,
                                   std::optional<Place> place)
{
    const std::string kind = name.substr(0, name.find(':') + 1);
    std::vector<std::string> known;
    for (const Table& table : tables)
        if (table.name.starts_with(kind) && !table.name.empty())
            known.push_back("`" + table.name.substr(kind.size()) + "`");
    return fail(ErrorCode::Parse, "there is no " + shownTable(name),
                known.empty() ? std::string("add it to pyproject.toml") : "it has " + text::join(known, ", "),
                std::move(place));
}

/// A table on the way through included groups.
struct Frame {
    const Table* table = nullptr;
    std::size_t dependency = 0; ///< the next of each
    std::size_t include = 0;
};

} // namespace

Result<ProjectFile> ProjectFile::parse(std::string_view text, const std::string& file)
{
    try {
        const toml::table root = toml::parse(text, file);
        return ProjectReader(file).read(root);
    } catch (const toml::parse_error& error) {
        return fail(ErrorCode::Parse,
                    std::string("this is no valid TOML: ") + text::printable(error.description(), 300), {},
                    Place{file, std::uint32_t(error.source().begin.line), std::uint32_t(error.source().begin.column)});
    }
}

const ProjectFile::Table* ProjectFile::find(const std::string& table) const
{
    return findTable(tables, table);
}

Result<std::vector<ProjectFile::Dependency>> ProjectFile::expanded(const std::string& table) const
{
    const Table* root = findTable(tables, table);
    if (!root)
        return unknownTable(tables, table, std::nullopt);
    std::vector<Dependency> result;
    std::set<const Table*> done; // a group that several paths reach counts once, or paths could double at every level
    std::vector<Frame> stack{{root}};
    while (!stack.empty()) {
        Frame& frame = stack.back();
        const Table& current = *frame.table;
        const bool hasDependency = frame.dependency < current.dependencies.size();
        const bool hasInclude = frame.include < current.includedGroups.size();
        if (!hasDependency && !hasInclude) {
            done.insert(&current);
            stack.pop_back();
            continue;
        }
        // Both lists keep the source's order; their places say which element of the list comes first.
        if (hasDependency
            && (!hasInclude
                || current.dependencies[frame.dependency].place < current.includedGroups[frame.include].second)) {
            result.push_back(current.dependencies[frame.dependency++]);
            continue;
        }
        const auto& [name, place] = current.includedGroups[frame.include++];
        const Table* included = findTable(tables, "group:" + name);
        if (!included)
            return unknownTable(tables, "group:" + name, place);
        if (std::any_of(stack.begin(), stack.end(), [&](const Frame& open) { return open.table == included; })) {
            std::string path;
            for (const Frame& open : stack)
                path += "`" + open.table->name.substr(open.table->name.find(':') + 1) + "` → ";
            return fail(ErrorCode::Parse, "dependency groups include each other: " + path + "`" + name + "`",
                        "remove one of these include-group entries", place);
        }
        if (!done.contains(included))
            stack.push_back({included});
    }
    return result;
}

} // namespace lockwright::requirements
