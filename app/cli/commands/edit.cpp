// SPDX-License-Identifier: GPL-3.0-or-later
// pin, unpin, move: edits of requirement lines, solved in every profile that they reach before anything is written.
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "workspace/json.h"

#include <algorithm>
#include <set>

namespace lockwright::cli
{

namespace
{

using explain::Edit;
using explain::Verdict;
using workspace::EditedFile;
using workspace::EditPlan;
using workspace::EditWish;
using workspace::WhatIfReport;

/// A physical line of a text, trimmed; empty for line 0.
std::string lineOf(const std::string& text, std::uint32_t number)
{
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < number && at != std::string::npos; ++line) {
        const std::size_t end = text.find_first_of("\r\n", at);
        at = end == std::string::npos ? end : end + (text.compare(end, 2, "\r\n") == 0 ? 2 : 1);
    }
    if (number == 0 || at == std::string::npos)
        return {};
    const std::size_t end = text.find_first_of("\r\n", at);
    return std::string(text::trim(std::string_view(text).substr(at, end == std::string::npos ? end : end - at)));
}

void printEdit(Output& output, const EditPlan& plan, std::size_t position)
{
    const Edit& edit = plan.edits[position];
    const Place& landed = plan.lines[position];
    std::string before = edit.before;
    std::string after = edit.after;
    for (const EditedFile& file : plan.files) {
        if (file.path.generic_string() == edit.place.file && edit.place.line > 0)
            before = lineOf(file.before, edit.place.line);
        if (file.path.generic_string() == landed.file && landed.line > 0)
            after = lineOf(file.after, landed.line);
    }
    const Place& place = edit.place.line > 0 ? edit.place : landed;
    std::string change = safe(before) + output.glyph(" → ", " -> ") + safe(after);
    if (edit.before.empty())
        change = "+ " + safe(after);
    else if (edit.after.empty())
        change = "- " + safe(before);
    output.line(safe(describe(Place{place.file, place.line, 0})) + ": " + change);
}

std::string movesText(const Output& output, const std::vector<explain::PinChange>& moves)
{
    constexpr std::size_t shown = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(moves.size(), shown); ++i) {
        const explain::PinChange& move = moves[i];
        const std::string name = safe(move.name.text());
        text += i == 0 ? "" : ", ";
        if (move.from.empty())
            text += "+" + name + " " + safe(move.to);
        else if (move.to.empty())
            text += output.glyph("−", "-") + name + " " + safe(move.from);
        else
            text += name + " " + safe(move.from) + output.glyph("→", "->") + safe(move.to);
    }
    if (moves.size() > shown)
        text += ", and " + std::to_string(moves.size() - shown) + " more";
    return moves.empty() ? "moves no pin" : text;
}

void printProfiles(Output& output, const WhatIfReport& report)
{
    Table table;
    for (const WhatIfReport::InProfile& profile : report.profiles) {
        const Verdict& verdict = profile.verdict;
        const bool solved = verdict.status == Verdict::Status::Solved;
        const std::string counts = "+" + std::to_string(profile.added()) + " ~" + std::to_string(profile.changed())
                                   + output.glyph(" −", " -") + std::to_string(profile.removed());
        const char* sign = solved ? output.glyph("✓ ", "+ ") : output.glyph("✗ ", "x ");
        table.add({{std::string("  ") + sign + safe(verdict.profile), solved ? Tone::Good : Tone::Bad},
                   {explain::name(verdict.status)},
                   {solved ? counts : std::string()},
                   {solved ? movesText(output, verdict.moves) : safe(verdict.reason), Tone::Faint}});
    }
    table.print(output);
}

/// Packages that would come in with an advisory, each once.
void printAdvised(Output& output, const WhatIfReport& report)
{
    std::set<std::string> advised;
    for (const WhatIfReport::InProfile& profile : report.profiles)
        advised.insert(profile.advised.begin(), profile.advised.end());
    if (!advised.empty())
        output.warning("there are advisories about what comes in: "
                       + safe(text::join(std::vector<std::string>(advised.begin(), advised.end()), ", ")));
}

/// Profiles that would have no solution any more.
Result<std::vector<std::string>> lost(Context& context, workspace::Workspace& workspace, const WhatIfReport& report)
{
    workspace::WhatIfOptions failing;
    for (const WhatIfReport::InProfile& profile : report.profiles)
        if (profile.verdict.status != Verdict::Status::Solved)
            failing.profiles.push_back(profile.verdict.profile);
    std::vector<std::string> names;
    if (failing.profiles.empty())
        return names;
    LW_TRY(const WhatIfReport now, workspace.whatIf({}, failing, context.task()));
    for (const WhatIfReport::InProfile& profile : now.profiles)
        if (profile.verdict.status == Verdict::Status::Solved)
            names.push_back(profile.verdict.profile);
    return names;
}

void printWritten(Output& output, const workspace::FixApplied& applied)
{
    for (const std::filesystem::path& path : applied.written)
        output.line("wrote " + safe(path.generic_string()));
    if (applied.stale.empty())
        return;
    output.line("stale now: " + safe(text::join(applied.stale, ", ")));
    output.note("`lockwright compile " + safe(text::join(applied.stale, " ")) + "` makes their locks");
}

Result<int> carryOut(Context& context, const EditWish& wish)
{
    const Arguments& arguments = context.arguments();
    Output& output = context.output();
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const EditPlan plan, workspace->planEdit(wish, {}, context.task()));
    WhatIfReport report;
    std::vector<std::string> losing;
    if (!plan.files.empty()) {
        workspace::WhatIfOptions options;
        options.security = arguments.value("--security").value_or("");
        LW_TRY(report, workspace->whatIf(plan.files, options, context.task()));
        LW_TRY(losing, lost(context, *workspace, report));
    }
    const bool refused = !losing.empty() && !arguments.has("--force");
    std::optional<workspace::FixApplied> applied;
    if (!plan.files.empty() && !refused && !arguments.has("--dry-run")) {
        LW_TRY(applied, workspace->writeEdits(plan.files, context.task()));
    }
    context.done();
    const int code = refused ? 1 : 0;
    if (context.json()) {
        context.print(workspace::toJson(plan, report, losing, applied ? &*applied : nullptr));
        return code;
    }
    for (std::size_t i = 0; i < plan.edits.size(); ++i)
        printEdit(output, plan, i);
    if (plan.edits.empty())
        output.line("nothing to do: the files say so already");
    for (const std::string& note : plan.notes)
        output.note("note: " + safe(note));
    printProfiles(output, report);
    printAdvised(output, report);
    if (applied)
        printWritten(output, *applied);
    if (refused)
        output.error({ErrorCode::Usage,
                      std::string(arguments.has("--dry-run") ? "this would be refused: " : "nothing was written: ")
                          + text::join(losing, ", ") + (losing.size() == 1 ? " has" : " have")
                          + " a solution now and would lose it",
                      "mend it with another line first, or write it all the same with --force", std::nullopt});
    return code;
}

Result<int> runPin(Context& context)
{
    const Arguments& arguments = context.arguments();
    EditWish wish;
    wish.profile = arguments.value("PROFILE").value_or("");
    wish.reason = arguments.value("--reason");
    const std::string requirement = arguments.value("REQUIREMENT").value_or("");
    if (arguments.has("--hold")) {
        wish.kind = EditWish::Kind::Hold;
        wish.package = requirement;
    } else {
        wish.kind = EditWish::Kind::Set;
        wish.requirement = requirement;
    }
    return carryOut(context, wish);
}

Result<int> runUnpin(Context& context)
{
    EditWish wish;
    wish.kind = EditWish::Kind::Remove;
    wish.profile = context.arguments().value("PROFILE").value_or("");
    wish.package = context.arguments().value("NAME").value_or("");
    return carryOut(context, wish);
}

Result<int> runMove(Context& context)
{
    EditWish wish;
    wish.kind = EditWish::Kind::Move;
    wish.package = context.arguments().value("NAME").value_or("");
    wish.profile = context.arguments().value("FROM").value_or("");
    wish.target = context.arguments().value("TO").value_or("");
    return carryOut(context, wish);
}

constexpr Option dryRun{"-n,--dry-run", "", "Writes nothing: shows the lines and what would come of them"};
constexpr Option security{"--security", "PATH",
                          "A folder or .zip file of OSV records; says what comes in with advisories"};
constexpr Option force{"--force", "", "Writes even where a profile that has a solution now would lose it"};

constexpr Option pinOptions[] = {
    {"PROFILE", "PROFILE", "The profile whose own file is edited", false, {}, true},
    {"REQUIREMENT", "REQUIREMENT", "What it is to ask for, such as numpy==2.1.1; with --hold a name", false, {}, true},
    {"--reason", "TEXT", "The comment behind the line; an empty one goes"},
    {"--hold", "", "Asks for the version that the profile's lock has"},
    security,
    dryRun,
    force,
};
constexpr Option unpinOptions[] = {
    {"PROFILE", "PROFILE", "The profile whose own file is edited", false, {}, true},
    {"NAME", "NAME", "The package; 'NAME ; MARKER' where several lines are about it", false, {}, true},
    security,
    dryRun,
    force,
};
constexpr Option moveOptions[] = {
    {"NAME", "NAME", "The package; 'NAME ; MARKER' where several lines are about it", false, {}, true},
    {"FROM", "FROM", "The profile whose file has the line", false, {}, true},
    {"TO", "TO", "The profile whose file gets it", false, {}, true},
    security,
    dryRun,
    force,
};

} // namespace

const Command pinCommand{"pin", "Writes a requirement into a profile's file, once every profile below was solved",
                         pinOptions, runPin};
const Command unpinCommand{"unpin", "Takes a package's line out of a profile's file", unpinOptions, runUnpin};
const Command moveCommand{"move", "Moves a package's line from one profile's file to another's", moveOptions, runMove};

} // namespace lockwright::cli
