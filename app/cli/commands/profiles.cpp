// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

#include <algorithm>

namespace lockwright::cli
{

namespace
{

using workspace::LockState;
using workspace::ProfileInfo;
using workspace::ProfilesReport;

/// A profile in the order of the hierarchy, below the first parent that it names.
struct Row {
    std::size_t profile = 0;
    std::size_t depth = 0;
    bool last = false;
};

constexpr std::size_t none = std::size_t(-1);

std::vector<Row> hierarchy(const ProfilesReport& report)
{
    std::vector<std::size_t> parent(report.profiles.size(), none);
    for (const requirements::ProfileEdge& edge : report.edges)
        if (edge.child < parent.size() && edge.parent < edge.child && parent[edge.child] == none)
            parent[edge.child] = edge.parent;
    std::vector<std::vector<std::size_t>> children(report.profiles.size() + 1);
    for (std::size_t i = 0; i < parent.size(); ++i)
        children[parent[i] == none ? report.profiles.size() : parent[i]].push_back(i);

    std::vector<Row> rows;
    std::vector<Row> pending;
    const auto push = [&](const std::vector<std::size_t>& list, std::size_t depth) {
        for (std::size_t i = list.size(); i > 0; --i)
            pending.push_back({list[i - 1], depth, i == list.size()});
    };
    push(children.back(), 0);
    while (!pending.empty()) {
        const Row row = pending.back();
        pending.pop_back();
        rows.push_back(row);
        push(children[row.profile], row.depth + 1);
    }
    return rows;
}

Table::Cell stateCell(const Output& output, LockState state)
{
    const std::string word = workspace::name(state);
    switch (state) {
    case LockState::Fresh:
        return {output.glyph("✓ ", "+ ") + word, Tone::Good};
    case LockState::Stale:
        return {output.glyph("● ", "* ") + word, Tone::Notice};
    case LockState::Missing:
        return {output.glyph("○ ", "o ") + word, Tone::Notice};
    case LockState::Conflicted:
    case LockState::Unreadable:
        return {output.glyph("✗ ", "x ") + word, Tone::Bad};
    }
    return {word};
}

/// "├── " and its kin for every row.
std::vector<std::string> branches(const Output& output, const std::vector<Row>& rows)
{
    std::vector<std::string> result;
    std::vector<bool> ended;
    for (const Row& row : rows) {
        ended.resize(row.depth + 1);
        ended[row.depth] = row.last;
        std::string prefix;
        for (std::size_t i = 1; i < row.depth; ++i)
            prefix += ended[i] ? "    " : output.glyph("│   ", "|   ");
        if (row.depth > 0)
            prefix += row.last ? output.glyph("└── ", "`-- ") : output.glyph("├── ", "|-- ");
        result.push_back(std::move(prefix));
    }
    return result;
}

std::string buildsOn(const ProfileInfo& info)
{
    std::vector<std::string> parts;
    if (info.includes.size() > 1)
        parts.push_back("includes " + text::join(info.includes, ", "));
    if (!info.constrainedBy.empty())
        parts.push_back("constrained by " + text::join(info.constrainedBy, ", "));
    return safe(text::join(parts, "; "));
}

void printText(Output& output, const ProfilesReport& report)
{
    const std::vector<Row> rows = hierarchy(report);
    const std::vector<std::string> prefixes = branches(output, rows);
    Table table;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ProfileInfo& info = report.profiles[rows[i].profile];
        std::string asked = std::to_string(info.directRequirements) + " direct";
        if (info.inheritedRequirements > 0)
            asked += ", " + std::to_string(info.inheritedRequirements) + " inherited";
        table.add({{prefixes[i] + safe(info.profile.name)},
                   stateCell(output, info.state),
                   {text::plural(info.packages, "package", "packages")},
                   {asked, Tone::Faint},
                   {buildsOn(info), Tone::Faint}});
    }
    table.print(output);
    for (const ProfileInfo& info : report.profiles)
        for (const std::string& reason : info.reasons)
            output.line(safe(info.profile.name) + ": " + safe(reason));
}

/// A name inside the quotes of DOT or Mermaid.
std::string labelOf(const std::string& name)
{
    return text::replaceAll(text::replaceAll(safe(name), "\\", "/"), "\"", "'");
}

void printMermaid(Output& output, const ProfilesReport& report)
{
    output.line("graph TD");
    for (std::size_t i = 0; i < report.profiles.size(); ++i)
        output.line("    p" + std::to_string(i) + "[\"" + labelOf(report.profiles[i].profile.name) + "\"]"
                    + (report.profiles[i].state == LockState::Fresh ? "" : ":::stale"));
    for (const requirements::ProfileEdge& edge : report.edges)
        output.line("    p" + std::to_string(edge.parent)
                    + (edge.kind == requirements::ProfileEdge::Kind::Includes ? " --> p" : " -.-> p")
                    + std::to_string(edge.child));
    output.line("    classDef stale stroke-dasharray: 5");
}

void printDot(Output& output, const ProfilesReport& report)
{
    output.line("digraph profiles {");
    for (std::size_t i = 0; i < report.profiles.size(); ++i)
        output.line("    p" + std::to_string(i) + " [label=\"" + labelOf(report.profiles[i].profile.name) + "\""
                    + (report.profiles[i].state == LockState::Fresh ? "" : ", style=dashed") + "];");
    for (const requirements::ProfileEdge& edge : report.edges)
        output.line("    p" + std::to_string(edge.parent) + " -> p" + std::to_string(edge.child)
                    + (edge.kind == requirements::ProfileEdge::Kind::Includes ? ";" : " [style=dashed];"));
    output.line("}");
}

/// What became of a write that an earlier run did not finish.
void tellRecovery(Output& output, const FileTransaction::Recovery& recovered)
{
    if (recovered.outcome == FileTransaction::Recovery::Outcome::Nothing)
        return;
    const bool completed = recovered.outcome == FileTransaction::Recovery::Outcome::Completed;
    output.note("An earlier run had stopped while it wrote " + text::plural(recovered.files.size(), "file", "files")
                + ": " + (completed ? "the write is complete now" : "they are as they were before"));
    for (const std::filesystem::path& file : recovered.leftAlone)
        output.warning(file.string() + " was changed since and was left alone");
}

Result<int> run(Context& context)
{
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const ProfilesReport report, workspace->profiles(context.task()));
    context.done();
    Output& output = context.output();
    const std::string format = context.arguments().value("--format").value_or("text");
    tellRecovery(output, report.recovered);
    for (const std::string& warning : report.warnings)
        output.warning(warning);
    if (context.json() || format == "json") {
        context.print(workspace::toJson(report));
    } else if (report.profiles.empty()) {
        output.note("No requirement profiles in " + safe(report.root.string()));
        output.note(
            "hint: profiles are requirements/in/*.in, requirements/*.in, requirements*.in or pyproject.toml tables");
    } else if (format == "mermaid") {
        printMermaid(output, report);
    } else if (format == "dot") {
        printDot(output, report);
    } else {
        printText(output, report);
    }
    return 0;
}

constexpr const char* formats[] = {"text", "mermaid", "dot", "json"};
constexpr Option options[] = {{"--format", "FORMAT", "text, mermaid, dot or json", false, formats}};

} // namespace

const Command profilesCommand{"profiles", "Shows the profile hierarchy and which locks are stale", options, run};

} // namespace lockwright::cli
