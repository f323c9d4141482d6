// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "commands.h"
#include "context.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace lockwright::cli
{

namespace
{

using explain::LockedVersion;
using explain::UpdateTarget;
using Outcome = UpdateTarget::Outcome;

std::string dateOf(std::int64_t seconds)
{
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)))};
    char text[32] = {};
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
    return text;
}

std::string boundText(const UpdateTarget::Bound& bound)
{
    return bound.fromFile ? safe(bound.requirement) + " (" + safe(bound.by) + ")"
                          : safe(bound.by) + " requires " + safe(bound.requirement);
}

std::string blockedBy(const UpdateTarget& target)
{
    constexpr std::size_t shown = 2;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, target.by.size()); ++i)
        text += (i > 0 ? "; " : "") + boundText(target.by[i]);
    if (target.by.size() > shown)
        text += "; " + std::to_string(target.by.size() - shown) + " more";
    return text.empty() ? "the requirements of " + safe(target.profile) : text;
}

/// The sign of an outcome with the version, and how many other packages move along.
Table::Cell cellOf(const Output& output, const UpdateTarget* target)
{
    if (!target)
        return {"", Tone::Plain};
    const std::string version = target->version.text();
    switch (target->outcome) {
    case Outcome::Possible:
        return {std::string(output.glyph("✓ ", "+ ")) + version
                    + (target->moved.empty() ? "" : " (" + std::to_string(target->moved.size()) + ")"),
                Tone::Good};
    case Outcome::Blocked:
        return {std::string(output.glyph("✗ ", "x ")) + version, Tone::Bad};
    case Outcome::Unknown:
        break;
    }
    return {"? " + version, Tone::Notice};
}

const UpdateTarget* find(const LockedVersion& package, bool UpdateTarget::*kind)
{
    const auto found = std::find_if(package.targets.begin(), package.targets.end(),
                                    [&](const UpdateTarget& target) { return target.*kind; });
    return found == package.targets.end() ? nullptr : &*found;
}

/// "twine 5.1.1 → 5.0.0, 3 more" of what moves along.
std::string moves(const Output& output, const UpdateTarget& target)
{
    constexpr std::size_t shown = 2;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, target.moved.size()); ++i) {
        const UpdateTarget::Move& move = target.moved[i];
        text += (i > 0 ? ", " : "") + move.name.text();
        text += move.from && move.to ? " " + move.from->text() + output.glyph(" → ", " -> ") + move.to->text()
                : move.to            ? " " + move.to->text() + " is added"
                                     : std::string(" is removed");
    }
    if (target.moved.size() > shown)
        text += ", " + std::to_string(target.moved.size() - shown) + " more";
    return text;
}

/// What stands in the last column: why the highest version that is not possible is not, or what moves along.
std::string remark(const Output& output, const LockedVersion& package)
{
    for (auto target = package.targets.rbegin(); target != package.targets.rend(); ++target) {
        if (target->outcome == Outcome::Blocked)
            return (package.profiles.size() > 1 ? safe(target->profile) + ": " : std::string()) + blockedBy(*target);
        if (target->outcome == Outcome::Unknown)
            return safe(target->reason);
        if (!target->needed)
            return "would not be needed any more";
        if (!target->moved.empty())
            return moves(output, *target);
    }
    return {};
}

void addNotes(Output& output, const LockedVersion& package, std::vector<std::string>& notes)
{
    const std::string subject = package.name.text() + " " + package.version.text();
    if (package.yanked)
        notes.push_back(output.paint(
            subject + " was yanked" + (package.yankReason.empty() ? "" : " (reason: " + safe(package.yankReason) + ")"),
            Tone::Bad));
    if (package.withdrawn)
        notes.push_back(output.paint(subject + " is no longer on the index", Tone::Bad));
    if (!package.projectStatus.empty())
        notes.push_back(output.paint(package.name.text() + " is " + safe(package.projectStatus), Tone::Notice));
    if (package.passedOver && !package.passedOver->version.isPrerelease())
        notes.push_back(package.name.text() + " " + package.passedOver->version.text() + " is passed over: it "
                        + safe(package.passedOver->reason));
    if (package.passedOver && package.passedOver->version.isPrerelease())
        output.detail(package.name.text() + " " + package.passedOver->version.text() + " is passed over: it "
                      + safe(package.passedOver->reason));
}

void addAdvisories(Output& output, const LockedVersion& package, std::vector<std::string>& lines)
{
    if (package.advisories.empty())
        return;
    const UpdateTarget* fix = package.fix();
    std::string mend = "no version without advisories is known";
    if (fix && fix->outcome == Outcome::Possible)
        mend = fix->version.text() + " fixes it and is possible now";
    else if (fix && fix->outcome == Outcome::Blocked)
        mend = fix->version.text() + " fixes it and is blocked by " + blockedBy(*fix);
    else if (fix)
        mend = fix->version.text() + " fixes it; " + safe(fix->reason);
    lines.push_back(output.paint(package.name.text() + " " + package.version.text() + ": " + mend, Tone::Bad));
    for (const LockedVersion::Affecting& affecting : package.advisories) {
        const index::Advisory& advisory = affecting.advisory;
        lines.push_back("  " + safe(advisory.id) + (advisory.severity.empty() ? "" : " " + advisory.severity)
                        + (advisory.summary.empty() ? "" : ": " + safe(advisory.summary)));
    }
}

void printLines(Output& output, const char* heading, const std::vector<std::string>& lines)
{
    if (lines.empty())
        return;
    output.line(output.paint(heading, Tone::Strong));
    for (const std::string& line : lines)
        output.line("  " + line);
}

void printTable(Output& output, const workspace::OutdatedReport& report)
{
    Table table;
    table.add({{"PACKAGE", Tone::Strong},
               {"LOCKED", Tone::Strong},
               {"PATCH", Tone::Strong},
               {"MINOR", Tone::Strong},
               {"LATEST", Tone::Strong},
               {"BLOCKED BY, OR MOVES", Tone::Strong}});
    std::vector<std::string> notes;
    std::vector<std::string> advisories;
    bool any = false;
    for (const LockedVersion& package : report.packages) {
        addNotes(output, package, notes);
        addAdvisories(output, package, advisories);
        if (!package.behind())
            continue;
        any = true;
        const UpdateTarget* latest = find(package, &UpdateTarget::latest);
        const UpdateTarget* minor = find(package, &UpdateTarget::minor);
        const UpdateTarget* patch = find(package, &UpdateTarget::patch);
        table.add({{package.name.text()},
                   {package.version.text()},
                   cellOf(output, patch == minor || patch == latest ? nullptr : patch),
                   cellOf(output, minor == latest ? nullptr : minor),
                   cellOf(output, latest),
                   {remark(output, package)}});
    }
    if (any)
        table.print(output);
    printLines(output, "Advisories", advisories);
    printLines(output, "Notes", notes);
}

void printBlockers(Output& output, const workspace::OutdatedReport& report)
{
    constexpr std::size_t shown = 3;
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(shown, report.blockers.size()); ++i) {
        const explain::BlockingLine& blocker = report.blockers[i];
        const Place& place = blocker.line.origin.place;
        const std::size_t freed = blocker.freed.size();
        const std::string bound =
            safe(blocker.line.requirement) + " (" + safe(describe(Place{place.file, place.line, 0})) + ")";
        const std::string blocks = " blocks " + text::plural(blocker.blocked.size(), "package", "packages");
        std::string lifted = "; without it " + std::to_string(freed) + " of them could move";
        if (freed == 0)
            lifted = ", none of them alone";
        else if (freed == blocker.blocked.size())
            lifted = ", which could move without it";
        lines.push_back(bound + blocks + lifted);
    }
    for (std::size_t i = 0; i < std::min(shown, report.blockingPackages.size()); ++i) {
        const explain::BlockingPackage& blocker = report.blockingPackages[i];
        lines.push_back(safe(blocker.package) + " requires what blocks "
                        + text::plural(blocker.blocked.size(), "package", "packages"));
    }
    printLines(output, "Blocks most", lines);
}

void printSummary(Output& output, const workspace::OutdatedReport& report)
{
    const workspace::OutdatedReport::Counts counts = report.counts();
    std::string summary = std::to_string(counts.behind) + " of "
                          + text::plural(counts.packages, "package is", "packages are") + " behind";
    if (counts.behind > 0) {
        summary += ": " + std::to_string(counts.possible) + " could move now, " + std::to_string(counts.newest)
                   + " of them to the newest version, " + std::to_string(counts.blocked)
                   + (counts.blocked == 1 ? " is blocked" : " are blocked");
        if (counts.undecided > 0)
            summary += ", " + std::to_string(counts.undecided) + " not known";
    }
    output.line(summary);
    if (counts.together > 0)
        output.line("`lockwright compile --upgrade` reaches the newest version of " + std::to_string(counts.together));
    if (report.security)
        output.line(text::plural(counts.vulnerable, "package has", "packages have") + " advisories; "
                    + text::plural(report.security->records, "record", "records")
                    + (report.security->newestAt > 0 ? ", the newest of " + dateOf(report.security->newestAt) : ""));
}

void printDoubts(Output& output, const workspace::OutdatedReport& report)
{
    if (report.security)
        for (const std::string& warning : report.security->warnings)
            output.warning(safe(warning));
    for (const auto& unchecked : report.unchecked)
        output.note("not checked: " + safe(unchecked.profile) + ", because " + safe(unchecked.reason));
    std::map<std::string, std::vector<std::string>> unknown;
    for (const LockedVersion& package : report.packages)
        if (!package.unknown.empty())
            unknown[package.unknown].push_back(package.name.text());
    for (const auto& [reason, names] : unknown)
        output.note("newer versions are not known of " + text::plural(names.size(), "package", "packages") + " ("
                    + safe(names.front()) + (names.size() > 1 ? ", ..." : "") + "): " + safe(reason));
    if (report.limited > 0)
        output.note(text::plural(report.limited, "version was", "versions were")
                    + " not checked because the time limit was reached; `--limit SECONDS` sets it");
}

/// 1 where something that the caller watches for was found, 4 where that is not known.
int verdict(const workspace::OutdatedReport& report, const std::vector<std::string>& watched)
{
    const workspace::OutdatedReport::Counts counts = report.counts();
    bool unknown = false;
    for (const std::string& what : watched) {
        const bool found = what == "outdated"   ? counts.behind > 0
                           : what == "possible" ? counts.possible > 0
                           : what == "yanked"   ? counts.yanked > 0
                                                : counts.vulnerable > 0;
        if (found)
            return 1;
        unknown = unknown || (what == "possible" && counts.undecided > 0)
                  || (what != "vulnerable" && counts.unknown > 0) || !report.unchecked.empty();
    }
    return unknown ? 4 : 0;
}

Result<std::chrono::milliseconds> limitOf(const Arguments& arguments)
{
    constexpr std::chrono::milliseconds usual{5000};
    const auto text = arguments.value("--limit");
    if (!text)
        return usual;
    double seconds = 0;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), seconds);
    if (read.ec != std::errc() || read.ptr != text->data() + text->size() || !(seconds >= 0) || seconds > 86400)
        return fail(ErrorCode::Usage, "`--limit` does not take `" + text::printable(*text, 40) + "`",
                    "give a number of seconds, e.g. 10");
    return std::chrono::milliseconds(std::int64_t(seconds * 1000));
}

Result<int> run(Context& context)
{
    const Arguments& arguments = context.arguments();
    const std::vector<std::string>& watched = arguments.values("--check");
    workspace::OutdatedOptions options;
    options.profiles = arguments.values("--profile");
    LW_TRY(options.limit, limitOf(arguments));
    if (const auto path = arguments.value("--security"))
        options.security = *path;
    if (options.security.empty() && std::find(watched.begin(), watched.end(), "vulnerable") != watched.end())
        return fail(ErrorCode::Usage, "`--check vulnerable` needs advisories",
                    "give a folder or a .zip file of OSV records with `--security`");
    LW_TRY(workspace::Workspace * workspace, context.workspace());
    LW_TRY(const workspace::OutdatedReport report, workspace->outdated(options, context.task()));
    context.done();
    Output& output = context.output();
    if (context.json()) {
        context.print(workspace::toJson(report));
    } else {
        printTable(output, report);
        printBlockers(output, report);
        printSummary(output, report);
    }
    printDoubts(output, report);
    return verdict(report, watched);
}

constexpr const char* watchable[] = {"outdated", "possible", "yanked", "vulnerable"};

constexpr Option options[] = {
    {"-p,--profile", "PROFILE", "A profile to look at; all where none is named", true},
    {"--security", "PATH", "A folder or .zip file of OSV records; says which packages have advisories"},
    {"--limit", "SECONDS", "How long versions are tried (5)"},
    {"--check", "WHAT", "Exit code 1 where a package is outdated, possible (to update now), yanked or vulnerable", true,
     watchable},
};

} // namespace

const Command outdatedCommand{"outdated", "Shows newer versions of locked packages, and who blocks them", options, run};

} // namespace lockwright::cli
