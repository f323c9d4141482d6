// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "context.h"
#include "workspace/why_text.h"

namespace lockwright::cli
{

namespace
{

Tone toneOf(workspace::WhyText::Cell::Look look)
{
    using Look = workspace::WhyText::Cell::Look;
    switch (look) {
    case Look::Plain:
        return Tone::Plain;
    case Look::Strong:
        return Tone::Strong;
    case Look::Good:
        return Tone::Good;
    case Look::Notice:
        return Tone::Notice;
    case Look::Bad:
        return Tone::Bad;
    }
    return Tone::Plain;
}

void printText(Output& output, const workspace::WhyText& text)
{
    output.line(output.paint(text.verdict, Tone::Strong));
    if (!text.profile.empty())
        output.line(text.profile);
    for (const workspace::WhyText::Section& section : text.sections) {
        output.line(section.title);
        Table table;
        for (const std::vector<workspace::WhyText::Cell>& row : section.rows) {
            std::vector<Table::Cell> cells;
            for (const workspace::WhyText::Cell& cell : row)
                cells.push_back({cell.text, toneOf(cell.look)});
            table.add(std::move(cells));
        }
        table.print(output, "  ");
        if (!section.more.empty())
            output.line(section.more);
    }
    for (const std::string& note : text.notes)
        output.note(note);
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::WhyReport report,
           workspace->why(arguments.value("PACKAGE").value_or(""), arguments.value("--profile").value_or(""),
                          context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(report));
    } else {
        printText(context.output(), workspace::textOf(report, context.output().unicode()));
    }
    return report.inProfile ? 0 : 1;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "The package to explain", false, {}, true},
    {"-p,--profile", "PROFILE", "The profile to look at; the first that has the package where none is named"},
};

} // namespace

const Command whyCommand{"why", "Says why a package has its version, and what keeps newer ones out", options, run};

} // namespace lockwright::cli
