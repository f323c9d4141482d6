// SPDX-License-Identifier: GPL-3.0-or-later
#include "requirements/project_inputs.h"

#include "requirements/direct_reference.h"

#include <algorithm>
#include <set>

namespace lockwright::requirements
{

namespace
{

std::string annotationOf(const ProjectFile& project, const std::string& table, const std::string& file)
{
    const std::string group = table.starts_with("group:") ? ":" + table.substr(6) : std::string();
    const std::string name =
        project.projectName.empty() ? std::string() : pep::normalizeName(project.projectName) + " ";
    return name + "(" + file + group + ")";
}

Result<void> checkStatic(const ProjectFile& project, const std::string& table, const std::string& file)
{
    const auto isDynamic = [&](const char* field) {
        return std::find(project.dynamic.begin(), project.dynamic.end(), field) != project.dynamic.end();
    };
    const bool dynamic = (table.empty() && isDynamic("dependencies"))
                         || (table.starts_with("extra:") && isDynamic("optional-dependencies"));
    if (dynamic)
        return fail(ErrorCode::Configuration, "the dependencies of this project are made by its build program",
                    "list them in [project], or in a requirement file: no project code runs to resolve", Place{file});
    const auto has = [&](const ProjectFile::Table& candidate) { return candidate.name.empty(); };
    if (table.empty() && std::none_of(project.tables.begin(), project.tables.end(), has))
        return fail(ErrorCode::Configuration, "there is no [project] table",
                    "name a dependency group of the file instead", Place{file});
    return {};
}

/// A table to read, and the marker under which it was asked for.
struct Task {
    std::string table;
    pep::Marker marker;
};

} // namespace

Result<std::vector<Input>> projectInputs(const ProjectFile& project, const std::string& table, const std::string& file,
                                         Origin::Kind kind)
{
    LW_CHECK(checkStatic(project, table, file));
    std::vector<Input> inputs;
    const pep::Name own = pep::Name::parse(project.projectName).value_or(pep::Name());
    std::set<std::string> seen{table};
    std::vector<Task> open{{table, {}}};
    for (std::size_t i = 0; i < open.size(); ++i) { // grows while the project asks for more of its own extras
        const Task task = open[i];
        auto dependencies = project.expanded(task.table);
        if (!dependencies) {
            Error error = std::move(dependencies).error();
            if (!error.place)
                error.place = Place{file};
            return tl::unexpected(std::move(error));
        }
        for (const ProjectFile::Dependency& dependency : *dependencies) {
            auto requirement = pep::Requirement::parse(dependency.text);
            if (!requirement) {
                Error error = std::move(requirement).error();
                error.message = "`" + dependency.text + "`: " + error.message;
                error.place = dependency.place;
                return tl::unexpected(std::move(error));
            }
            if (!task.marker.isAlwaysTrue())
                requirement->marker = requirement->marker && task.marker;
            if (!own.empty() && requirement->name == own) {
                for (const pep::Name& extra : requirement->extras)
                    if (seen.insert("extra:" + extra.text()).second)
                        open.push_back({"extra:" + extra.text(), requirement->marker});
                continue;
            }
            Input input;
            input.requirement = *std::move(requirement);
            input.reference = input.requirement.url;
            input.requirement.url = withoutSecrets(input.reference);
            input.origin.kind = kind;
            input.origin.place = dependency.place;
            input.origin.table = annotationOf(project, table, file);
            inputs.push_back(std::move(input));
        }
    }
    return inputs;
}

} // namespace lockwright::requirements
