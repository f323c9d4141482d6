// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"
#include "history_lines.h"

#include <algorithm>
#include <charconv>

namespace lockwright::cli
{

namespace
{

using workspace::HistoryReport;

Result<std::size_t> limitOf(const Arguments& arguments)
{
    constexpr std::size_t usual = 20;
    const std::optional<std::string> text = arguments.value("--limit");
    if (!text)
        return usual;
    std::size_t limit = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limit);
    if (error != std::errc() || end != text->data() + text->size())
        return fail(ErrorCode::Usage, "`" + safe(*text) + "` is no number of commits", "use --limit 50, or 0 for all");
    return limit;
}

std::string counted(const Output& output, const HistoryReport::Commit::Counts& counts)
{
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, const char* sign, const char* plain) {
        if (count > 0)
            parts.push_back(output.glyph(sign, plain) + std::to_string(count));
    };
    add(counts.added, "+", "+");
    add(counts.changed, "~", "~");
    add(counts.removed, "−", "-");
    return text::join(parts, " ");
}

std::string profilesOf(const HistoryReport& report, const HistoryReport::Commit& commit)
{
    const auto plain = [](const HistoryReport::InProfile& profile) {
        return profile.problem.empty() && profile.renamedFrom.empty();
    };
    constexpr std::size_t few = 6;
    if (commit.profiles.size() > few && std::all_of(commit.profiles.begin(), commit.profiles.end(), plain))
        return std::to_string(commit.profiles.size()) + " profiles";
    std::vector<std::string> names;
    for (const HistoryReport::InProfile& profile : commit.profiles)
        names.push_back(safe(report.profiles[profile.profile]) + (profile.problem.empty() ? "" : " (cannot be read)")
                        + (profile.renamedFrom.empty() ? "" : " (was " + safe(profile.renamedFrom) + ")"));
    return text::join(names, ", ");
}

void printMoves(Output& output, const HistoryReport& report, const HistoryReport::Commit& commit, Table& table,
                std::uint32_t package)
{
    std::vector<std::pair<const HistoryReport::Move*, std::vector<std::string>>> groups;
    for (const HistoryReport::Move& move : commit.moves) {
        if (move.package != package)
            continue;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.first->before == move.before && group.first->after == move.after;
        });
        auto& group = same == groups.end() ? groups.emplace_back(&move, std::vector<std::string>()) : *same;
        group.second.push_back(safe(report.profiles[move.profile]));
    }
    for (const auto& [move, profiles] : groups)
        table.add({{commit.info.shortId(), Tone::Notice},
                   {dayOf(commit.info), Tone::Faint},
                   {moveText(output, move->before, move->after)},
                   {text::join(profiles, ", "), Tone::Faint},
                   {safe(commit.info.subject) + namesOf(commit.info)}});
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    workspace::HistoryOptions options;
    options.package = arguments.value("PACKAGE").value_or("");
    options.profiles = arguments.values("--profile");
    options.since = arguments.value("--since").value_or("");
    options.start = arguments.value("--until").value_or("");
    LW_TRY(options.limit, limitOf(arguments));
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const HistoryReport report, workspace->history(options, context.task()));
    context.done();
    if (context.json()) {
        context.print(workspace::toJson(report));
        return 0;
    }
    Output& output = context.output();
    Table table;
    const auto package = report.find(options.package);
    for (const HistoryReport::Commit& commit : report.commits) {
        if (package)
            printMoves(output, report, commit, table, *package);
        else
            table.add({{commit.info.shortId(), Tone::Notice},
                       {dayOf(commit.info), Tone::Faint},
                       {counted(output, commit.counts())},
                       {profilesOf(report, commit), Tone::Faint},
                       {safe(commit.info.subject) + namesOf(commit.info)}});
    }
    table.print(output);
    if (report.commits.empty())
        output.note(report.head.empty()       ? "There is no commit yet"
                    : options.package.empty() ? "No commit changed a lock"
                                              : "No commit moved " + safe(options.package));
    else if (options.limit > 0 && report.commits.size() == options.limit && report.truncated)
        output.note("The newest " + std::to_string(options.limit) + " are shown; --limit 0 shows all");
    if (report.shallow)
        output.note(shallowNote);
    return 0;
}

constexpr Option options[] = {
    {"PACKAGE", "PACKAGE", "Only commits that moved this package, with the versions"},
    {"-p,--profile", "PROFILE", "Only the locks of this profile", true},
    {"--since", "REV", "Leaves out what REV has already: a tag, a branch, a commit"},
    {"--until", "REV", "Starts at REV instead of HEAD"},
    {"-n,--limit", "N", "Shows the newest N commits (20); 0 shows all"},
};

} // namespace

const Command historyCommand{"history", "Lists the commits that changed locks", options, run};

} // namespace lockwright::cli
