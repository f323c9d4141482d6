// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

#include <charconv>

namespace lockwright::cli
{

namespace
{

using Node = workspace::TreeReport::Node;

/// For every node, whether a later node has the same parent. One pass from the end.
std::vector<bool> followed(const std::vector<Node>& nodes)
{
    std::vector<bool> result(nodes.size());
    std::vector<bool> seen;
    for (std::size_t i = nodes.size(); i > 0; --i) {
        const std::size_t depth = nodes[i - 1].depth;
        result[i - 1] = depth < seen.size() && seen[depth];
        seen.resize(depth + 1);
        seen[depth] = true;
    }
    return result;
}

/// The requirement without the name in front: "<2,>=1" of "numpy[x]<2,>=1; marker".
std::string boundsOf(std::string_view requirement)
{
    std::size_t at = 0;
    const auto isNamePart = [](char c) {
        return text::isAlpha(c) || text::isDigit(c) || c == '-' || c == '_' || c == '.';
    };
    while (at < requirement.size() && isNamePart(requirement[at]))
        ++at;
    if (at < requirement.size() && requirement[at] == '[')
        at = std::min(requirement.find(']', at), requirement.size() - 1) + 1;
    return std::string(text::trim(requirement.substr(at, requirement.find(';', at) - at)));
}

std::string label(const Node& node, bool reverse, bool requirementsKnown)
{
    const std::string version = node.version.empty() ? "?" : safe(node.version);
    const std::string pinned = node.name.text() + "==" + version;
    if (node.depth == 0 || !requirementsKnown)
        return pinned;
    if (reverse)
        return pinned + " [requires: " + safe(node.requirement) + "]";
    const std::string bounds = boundsOf(node.requirement);
    return node.name.text() + " [required: " + (bounds.empty() ? "Any" : safe(bounds)) + ", installed: " + version
           + "]";
}

void printText(Output& output, const workspace::TreeReport& report, bool reverse)
{
    const std::vector<bool> more = followed(report.nodes);
    std::vector<bool> open;
    for (std::size_t i = 0; i < report.nodes.size(); ++i) {
        const Node& node = report.nodes[i];
        open.resize(node.depth + 1);
        open[node.depth] = more[i];
        std::string line;
        for (std::size_t depth = 1; depth < node.depth; ++depth)
            line += open[depth] ? output.glyph("│   ", "|   ") : "    ";
        if (node.depth > 0)
            line += more[i] ? output.glyph("├── ", "|-- ") : output.glyph("└── ", "`-- ");
        line += label(node, reverse, report.requirementsKnown);
        if (node.cycle)
            line += output.paint(" (cycle)", Tone::Notice);
        else if (node.repeated)
            line += output.paint(" (*)", Tone::Faint);
        output.line(line);
    }
    output.detail("profile " + safe(report.profile));
    if (!report.complete)
        output.note("note: the tree is cut at " + std::to_string(workspace::TreeReport::rowLimit) + " rows and "
                    + std::to_string(workspace::TreeReport::levelLimit) + " levels; name a package or give `--depth`");
    if (!report.requirementsKnown && !report.nodes.empty())
        output.note("note: drawn from the lock's annotations; the requirements themselves are not all in the cache");
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    workspace::TreeOptions options;
    options.package = arguments.value("PACKAGE").value_or("");
    options.reverse = arguments.has("--reverse");
    options.profile = arguments.value("--profile").value_or("");
    if (const auto depth = arguments.value("--depth")) {
        const char* end = depth->data() + depth->size();
        if (const auto read = std::from_chars(depth->data(), end, options.depth);
            read.ec != std::errc() || read.ptr != end)
            return fail(ErrorCode::Usage, "`--depth` does not take `" + safe(*depth) + "`",
                        "it takes a number of levels, 0 for all");
    }
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::TreeReport report, workspace->tree(options, context.task()));
    context.done();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        printText(context.output(), report, options.reverse);
    return 0;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "The package to start from; every direct requirement where none is named"},
    {"-r,--reverse", "", "Shows who requires the package"},
    {"-p,--profile", "PROFILE", "The profile whose lock is read; the first that has the package where none is named"},
    {"-d,--depth", "N", "Stops after N levels"},
};

} // namespace

const Command treeCommand{"tree", "Shows what a package requires, or who requires it", options, run};

} // namespace lockwright::cli
