// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace lockwright::cli
{

namespace
{

using explain::Edit;
using explain::Fix;
using explain::Verdict;
using workspace::FixesReport;

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + safe(name);
    return text;
}

std::string placeOf(const Edit& edit)
{
    if (edit.way == Edit::Way::Override)
        return "override";
    return safe(describe(Place{edit.place.file, edit.place.line, 0}));
}

std::string changeOf(const Output& output, const Edit& edit)
{
    const char* arrow = output.glyph(" → ", " -> ");
    if (edit.way == Edit::Way::Move)
        return edit.after.empty() ? "move away " + safe(edit.before) : "to here: " + safe(edit.after);
    if (edit.way == Edit::Way::Override)
        return safe(edit.after) + ", against what packages say";
    if (edit.after.empty())
        return "drop " + safe(edit.before);
    return safe(edit.before) + arrow + safe(edit.after);
}

/// "numpy 1.26.4→2.1.1 (base, ui)": the same move of several profiles once.
std::vector<std::string> movesOf(const Output& output, const Fix& fix)
{
    struct Group {
        std::string text;
        std::vector<std::string> profiles;
    };
    std::vector<Group> groups;
    for (const Verdict& verdict : fix.profiles) {
        for (const explain::PinChange& move : verdict.moves) {
            const std::string name = safe(move.name.text());
            const std::string text = move.from.empty() ? "+" + name + " " + safe(move.to)
                                     : move.to.empty()
                                         ? "-" + name + " " + safe(move.from)
                                         : name + " " + safe(move.from) + output.glyph("→", "->") + safe(move.to);
            const auto known =
                std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.text == text; });
            if (known == groups.end())
                groups.push_back({text, {verdict.profile}});
            else
                known->profiles.push_back(verdict.profile);
        }
    }
    std::vector<std::string> moves;
    for (const Group& group : groups)
        moves.push_back(group.text + " (" + joined(group.profiles) + ")");
    return moves;
}

std::string movesText(const Output& output, const Fix& fix)
{
    const std::vector<std::string> moves = movesOf(output, fix);
    constexpr std::size_t shown = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(moves.size(), shown); ++i)
        text += (i == 0 ? "" : ", ") + moves[i];
    if (moves.size() > shown)
        text += ", and " + std::to_string(moves.size() - shown) + " more";
    return moves.empty() ? "moves no pin" : "moves: " + text;
}

std::string numbersText(const std::vector<std::size_t>& positions)
{
    std::string text;
    for (const std::size_t position : positions)
        text += (text.empty() ? "" : ", ") + std::to_string(position + 1);
    return (positions.size() == 1 ? "conflict " : "conflicts ") + text;
}

void printFix(Output& output, const FixesReport::Listed& listed, std::size_t number)
{
    const Fix& fix = listed.fix;
    const std::string head = std::to_string(number) + ". ";
    const std::string indent(head.size() + 2, ' ');
    Table table;
    for (std::size_t i = 0; i < fix.edits.size(); ++i)
        table.add({{(i == 0 ? "  " + head : indent) + placeOf(fix.edits[i])}, {changeOf(output, fix.edits[i])}});
    table.print(output);
    if (fix.status == Fix::Status::Unchecked)
        return;
    std::vector<std::string> failing;
    std::string reason;
    for (const Verdict& verdict : fix.profiles) {
        if (verdict.status == Verdict::Status::Solved)
            continue;
        failing.push_back(verdict.profile);
        reason = reason.empty() ? verdict.reason : reason;
    }
    if (failing.empty())
        output.line(indent + output.paint(movesText(output, fix), Tone::Faint));
    else if (fix.status == Fix::Status::Partial)
        output.line(indent + "removes " + numbersText(fix.removes) + "; " + numbersText(fix.remains)
                    + (fix.remains.size() == 1 ? " remains in " : " remain in ") + joined(failing));
    else
        output.line(indent + "fails in " + joined(failing) + ": " + safe(reason));
}

const char* heading(Fix::Status status, bool several)
{
    switch (status) {
    case Fix::Status::Verified:
        return "Fixes checked to resolve, in every profile:";
    case Fix::Status::Partial:
        return several ? "For one conflict, while others remain:" : "These leave something to mend:";
    case Fix::Status::Fails:
        return "These fail:";
    case Fix::Status::Unchecked:
        return "Not checked, because the time was up:";
    }
    return "";
}

void printText(Output& output, const FixesReport& report)
{
    const auto& conflicts = report.conflicts.conflicts;
    const bool several = conflicts.size() > 1;
    for (std::size_t i = 0; i < conflicts.size(); ++i)
        output.line(output.paint(std::string(output.glyph("✗ ", "x ")) + "conflict "
                                     + (several ? std::to_string(i + 1) + " " : "") + "in "
                                     + joined(conflicts[i].profiles) + ": ",
                                 Tone::Bad)
                    + safe(conflicts[i].conflict.summary));
    if (conflicts.empty())
        output.line(report.conflicts.ok() ? "nothing conflicts, so there is nothing to fix" : "no conflict is known");
    std::optional<Fix::Status> group;
    for (std::size_t i = 0; i < report.fixes.size(); ++i) {
        const Fix::Status status = report.fixes[i].fix.status;
        if (group != status)
            output.line(output.paint(heading(status, several), Tone::Strong));
        group = status;
        printFix(output, report.fixes[i], i + 1);
    }
    if (report.conflicts.proposal) {
        const std::string proposal = report.conflicts.proposal->text();
        for (const std::string_view line : text::split(proposal, '\n'))
            output.line(safe(line));
    }
    if (!conflicts.empty() && report.verifiedCount() == 0)
        output.note(report.complete ? "no edit was found with which every profile has a solution"
                                    : "no verified fix was found in the time given");
    if (!report.complete)
        output.note("note: the time was up before everything was tried, so another run may give another list;"
                    " --budget gives it more");
    if (report.verifiedCount() > 0)
        output.note("`lockwright fixes --apply N` writes one of them");
}

Result<std::uint64_t> number(const Arguments& arguments, const char* option, std::uint64_t fallback)
{
    const auto text = arguments.value(option);
    if (!text)
        return fallback;
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size() || value == 0 || value > 1000000)
        return fail(ErrorCode::Usage, std::string(option) + ": `" + text::printable(*text, 40) + "` is no number",
                    "write a whole number from 1 on");
    return value;
}

Result<int> apply(Context& context, const FixesReport& report, std::uint64_t chosen)
{
    if (report.conflicts.conflicts.empty())
        return fail(ErrorCode::Usage, "nothing conflicts, so there is no fix " + std::to_string(chosen));
    if (chosen > report.fixes.size())
        return fail(ErrorCode::Usage,
                    "there is no fix " + std::to_string(chosen) + ": "
                        + text::plural(report.fixes.size(), "fix", "fixes")
                        + (report.fixes.size() == 1 ? " was found" : " were found"),
                    "`lockwright fixes` lists them");
    if (!report.complete)
        return fail(ErrorCode::Usage, "the time was up, so the numbers of the list are not certain",
                    "give it more with --budget SECONDS");
    const FixesReport::Listed& listed = report.fixes[chosen - 1];
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::FixApplied applied, workspace->applyFix(listed, context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report, &applied));
        return 0;
    }
    for (const Edit& edit : listed.fix.edits)
        output.line("wrote " + placeOf(edit) + ": " + changeOf(output, edit));
    if (!applied.stale.empty())
        output.line("stale now: " + joined(applied.stale));
    if (listed.fix.status != Fix::Status::Verified)
        output.note("note: with this edit alone not every profile has a solution");
    if (!applied.stale.empty())
        output.note("`lockwright compile " + text::join(applied.stale, " ") + "` makes their locks");
    return 0;
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    workspace::FixOptions options;
    options.profiles = arguments.values("--profile");
    LW_TRY(const std::uint64_t seconds, number(arguments, "--budget", 3));
    options.budget = std::chrono::seconds(seconds);
    LW_TRY(const std::uint64_t chosen, number(arguments, "--apply", 0));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const FixesReport report, workspace->fixes(options, context.task()));
    context.done();
    if (chosen > 0)
        return apply(context, report, chosen);
    Output& output = context.output();
    if (context.json())
        context.print(workspace::toJson(report));
    else
        printText(output, report);
    int code = report.conflicts.unsatisfiable.empty() ? 0 : 1;
    for (const auto& unchecked : report.conflicts.unchecked) {
        if (!unchecked.error)
            continue;
        output.error(*unchecked.error);
        if (code == 0)
            code = exitCode(unchecked.error->code);
    }
    return code;
}

constexpr Option options[] = {
    {"-p,--profile", "PROFILE", "A profile whose conflicts to mend; all where none is named", true},
    {"--apply", "N", "Writes the edits of fix N of the list, and compiles nothing"},
    {"--budget", "SECONDS", "How long to look for fixes; 3 seconds where nothing is said"},
};

} // namespace

const Command fixesCommand{"fixes", "Shows edits that give unsatisfiable profiles a solution, each one tried", options,
                           run};

} // namespace lockwright::cli
