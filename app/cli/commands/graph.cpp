// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "context.h"
#include "graph/export.h"

#include <charconv>

namespace lockwright::cli
{

namespace
{

using Scope = workspace::GraphOptions::Scope;

constexpr const char* formats[] = {"dot", "mermaid", "json"};
constexpr const char* scopes[] = {"everything", "dependents", "dependencies", "neighbourhood", "between"};

Result<std::size_t> number(const Arguments& arguments, const char* option, std::size_t otherwise)
{
    const auto text = arguments.value(option);
    if (!text)
        return otherwise;
    std::size_t value = 0;
    const char* end = text->data() + text->size();
    if (const auto read = std::from_chars(text->data(), end, value); read.ec != std::errc() || read.ptr != end)
        return fail(ErrorCode::Usage, "`" + std::string(option) + "` does not take `" + safe(*text) + "`",
                    "it takes a number");
    return value;
}

Result<workspace::GraphOptions> readOptions(const Arguments& arguments)
{
    workspace::GraphOptions options;
    options.package = arguments.value("PACKAGE").value_or("");
    options.target = arguments.value("--to").value_or("");
    options.profile = arguments.value("--profile").value_or("");
    options.inputs = !arguments.has("--no-inputs");
    options.reduction.contractCycles = !arguments.has("--keep-cycles");
    options.reduction.dropImplied = !arguments.has("--all-edges");
    options.reduction.foldLeaves = arguments.has("--fold-leaves");
    LW_TRY(options.reduction.hubDependents, number(arguments, "--shelve-above", 0));
    LW_TRY(options.radius, number(arguments, "--radius", 1));
    options.scope = !options.target.empty()   ? Scope::Between
                    : options.package.empty() ? Scope::Everything
                                              : Scope::Dependents;
    if (const auto scope = arguments.value("--scope"))
        for (std::size_t i = 0; i < std::size(scopes); ++i)
            if (*scope == scopes[i])
                options.scope = Scope(i);
    if (options.scope != Scope::Everything && options.package.empty())
        return fail(ErrorCode::Usage, "`--scope " + std::string(name(options.scope)) + "` needs a package",
                    "name the package that the graph is about");
    if ((options.scope == Scope::Between) != !options.target.empty())
        return fail(ErrorCode::Usage, "`--scope between` and `--to` go together", "name the other end with `--to`");
    return options;
}

Result<int> run(Context& context)
{
    LW_TRY(const workspace::GraphOptions options, readOptions(context.arguments()));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::GraphReport report, workspace->graph(options, context.task()));
    context.done();
    Output& output = context.output();
    const std::string format = context.arguments().value("--format").value_or("dot");
    if (context.json() || format == "json")
        context.print(graph::toJson(report.graph, report.reduced));
    else
        output.data(format == "mermaid" ? graph::toMermaid(report.graph, report.reduced)
                                        : graph::toDot(report.graph, report.reduced));
    output.detail("profile " + safe(report.profile) + ": " + std::to_string(report.reduced.groups.size()) + " nodes, "
                  + std::to_string(report.reduced.links.size()) + " edges, "
                  + std::to_string(report.reduced.implied.size()) + " implied ones left out");
    if (!report.requirementsKnown)
        output.note("note: some edges are from the lock's annotations; the requirements are not all in the cache");
    return 0;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "The package that the graph is about; the whole lock where none is named"},
    {"--to", "PACKAGE", "Shows the ways from the one package to this one"},
    {"--scope", "SCOPE",
     "everything, dependents, dependencies, neighbourhood or between; dependents of a named package", false, scopes},
    {"--radius", "N", "How far the neighbourhood goes, 1 where nothing is said"},
    {"-p,--profile", "PROFILE", "The profile whose lock is read; the first that has the package where none is named"},
    {"--format", "FORMAT", "dot, mermaid or json", false, formats},
    {"--no-inputs", "", "Leaves out the lines of the input files"},
    {"--all-edges", "", "Draws the edges too that a longer way implies"},
    {"--keep-cycles", "", "Draws packages that require each other as nodes of their own"},
    {"--fold-leaves", "", "Counts what only one package asks for, and asks for nothing, in that package"},
    {"--shelve-above", "N", "Takes packages with more than N dependents out of the drawing and lists them"},
};

} // namespace

const Command graphCommand{"graph", "Writes the dependency graph of a lock for Graphviz, Mermaid or scripts", options,
                           run};

} // namespace lockwright::cli
