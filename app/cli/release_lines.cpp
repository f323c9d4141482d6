// SPDX-License-Identifier: GPL-3.0-or-later
#include "release_lines.h"

#include "base/text.h"

namespace lockwright::cli
{

namespace
{

using release::Finding;
using release::Phase;
using release::Step;
using release::StepState;

constexpr std::size_t listed = 10;

const char* glyphOf(const Output& output, StepState state)
{
    switch (state) {
    case StepState::Done:
        return output.glyph("✓", "+");
    case StepState::Failed:
        return output.glyph("✗", "x");
    case StepState::Running:
        return output.glyph("▸", ">");
    case StepState::Waiting:
        return output.glyph("‖", "?");
    case StepState::RolledBack:
        return output.glyph("↶", "<");
    case StepState::Skipped:
        return "-";
    default:
        return output.glyph("·", ".");
    }
}

Tone toneOf(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Tone::Good;
    case StepState::Failed:
        return Tone::Bad;
    case StepState::Waiting:
    case StepState::Stale:
        return Tone::Notice;
    case StepState::Running:
        return Tone::Strong;
    default:
        return Tone::Faint;
    }
}

std::string duration(const Step& step)
{
    if (step.startedAt == 0 || step.endedAt < step.startedAt)
        return {};
    const std::int64_t tenths = (step.endedAt - step.startedAt) / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
}

void printWays(Output& output, const std::vector<release::WayOut>& ways, const char* indent)
{
    for (const release::WayOut& way : ways) {
        std::string line = indent + safe(way.sentence);
        if (!way.command.empty())
            line += "  " + safe(way.command);
        else if (way.place)
            line += "  " + safe(describe(*way.place));
        output.line(line);
    }
}

void printFindings(Output& output, const std::vector<Finding>& findings, bool all)
{
    for (const Finding& finding : findings) {
        if (finding.state == Finding::State::Passed && !all)
            continue;
        const bool failed = finding.state == Finding::State::Failed;
        const char* glyph = failed                                     ? output.glyph("✗", "x")
                            : finding.state == Finding::State::Warning ? "!"
                                                                       : output.glyph("✓", "+");
        const Tone tone = failed ? Tone::Bad : finding.state == Finding::State::Warning ? Tone::Notice : Tone::Good;
        std::string line = output.paint(std::string(glyph) + " " + finding.check, tone) + ": " + safe(finding.sentence);
        if (finding.place)
            line += " (" + safe(describe(*finding.place)) + ")";
        output.line(line);
        printWays(output, finding.waysOut, "    ");
    }
}

void printVersions(Output& output, const workspace::ReleasePlan& plan)
{
    std::string head = safe(plan.newVersion);
    if (plan.newVersion != plan.currentVersion)
        head = safe(plan.currentVersion) + output.glyph(" → ", " -> ") + head;
    head += " on " + (plan.branch.empty() ? std::string("a detached HEAD") : safe(plan.branch));
    if (!plan.tag.empty())
        head += ", tag " + safe(plan.tag);
    output.line(output.paint(head, Tone::Strong));
}

void printSteps(Output& output, const std::vector<Step>& steps)
{
    Table table;
    for (const Step& step : steps)
        table.add({{std::string("  ") + glyphOf(output, step.state) + " " + name(step.state), toneOf(step.state)},
                   {safe(step.name)},
                   {duration(step), Tone::Faint},
                   {safe(step.detail.empty() ? step.title : step.detail)}});
    table.print(output);
}

std::string summaryOf(const workspace::ReleaseStatus& status)
{
    const std::string version = safe(status.plan.newVersion);
    switch (status.phase) {
    case Phase::None:
        return "no release has been made here";
    case Phase::Refused:
        return "nothing was changed, because preflight failed";
    case Phase::Running:
        return "the release of " + version + " runs";
    case Phase::Stopped:
        return "the release of " + version + " stopped and can go on";
    case Phase::Finished:
        return "released " + version + (status.pushed ? std::string() : "; local only: nothing has left this machine");
    case Phase::Aborted:
        return "the release of " + version + " is taken back; everything is as it was";
    case Phase::PartlyAborted:
        return "not everything of the release of " + version + " could be taken back";
    case Phase::Rehearsed:
        return "the rehearsal of " + version + " went well; nothing was touched";
    case Phase::RehearsalFailed:
        return "the rehearsal of " + version + " failed; nothing was touched";
    }
    return {};
}

void printMade(Output& output, const workspace::ReleaseStatus& status)
{
    if (!status.commit.empty() && status.phase != Phase::Rehearsed)
        output.line("  commit " + status.commit + (status.asRehearsed ? ", as rehearsed" : ""));
    if (!status.tree.empty() && status.phase == Phase::Rehearsed)
        output.line("  tree " + status.tree);
    if (!status.tag.empty() && status.phase != Phase::Rehearsed)
        output.line("  tag " + safe(status.tag));
    for (const std::string& wheel : status.wheels)
        if (status.phase != Phase::Rehearsed)
            output.line("  wheel " + safe(wheel));
}

} // namespace

workspace::ReleaseWatcher ReleaseLines::watcher()
{
    if (m_context.output().quiet())
        return {};
    return [this](const workspace::ReleaseEvent& event) { show(event); };
}

void ReleaseLines::show(const workspace::ReleaseEvent& event)
{
    Output& output = m_context.output();
    m_context.done();
    if (event.kind == release::Event::Kind::Output) {
        if (!m_context.json())
            output.explanation(event.text);
        return;
    }
    if (!event.status || event.step >= event.status->steps.size())
        return;
    const Step& step = event.status->steps[event.step];
    if (step.state == StepState::Running)
        output.note(std::string(glyphOf(output, step.state)) + " " + safe(step.title));
    else
        output.note(std::string(glyphOf(output, step.state)) + " " + safe(step.name) + " " + name(step.state)
                    + (step.detail.empty() ? std::string() : ": " + safe(step.detail)));
}

void printReleasePlan(Output& output, const workspace::ReleasePlan& plan)
{
    printVersions(output, plan);
    for (const release::PlannedChange& change : plan.changes)
        output.line("  " + safe(change.path) + ":" + std::to_string(change.line) + "  " + safe(change.before)
                    + output.glyph(" → ", " -> ") + safe(change.after));
    output.line("Steps:");
    for (const Step& step : plan.steps)
        output.line("  " + safe(step.name) + ": " + safe(step.title)
                    + (step.undoable ? std::string() : output.paint("  cannot be taken back", Tone::Notice)));
    if (!plan.commits.empty())
        output.line("Commits since "
                    + (plan.previousTag.empty() ? std::string("the beginning") : safe(plan.previousTag)) + ":");
    for (std::size_t i = 0; i < plan.commits.size() && i < listed; ++i)
        output.line("  " + safe(plan.commits[i]));
    if (plan.commits.size() > listed)
        output.line("  ... and " + std::to_string(plan.commits.size() - listed) + " more");
    if (!plan.untouched.empty())
        output.line("Stays as it is:");
    for (std::size_t i = 0; i < plan.untouched.size() && i < listed; ++i)
        output.line("  " + safe(plan.untouched[i]));
    if (plan.untouched.size() > listed)
        output.line("  ... and " + std::to_string(plan.untouched.size() - listed) + " more");
    printFindings(output, plan.findings, true);
}

void printReleaseStatus(Output& output, const workspace::ReleaseStatus& status)
{
    if (status.phase == Phase::None) {
        output.note(summaryOf(status));
        return;
    }
    printVersions(output, status.plan);
    if (status.phase != Phase::Refused)
        printSteps(output, status.steps);
    printFindings(output, status.findings, false);
    for (const Step& step : status.steps)
        for (const std::string& notice : step.notices)
            output.line("! " + safe(step.name) + ": " + safe(notice));
    for (const std::string& notice : status.notices)
        output.line("! " + safe(notice));
    if (status.failure) {
        output.line(
            output.paint(std::string(output.glyph("✗ ", "x ")) + safe(status.failure->error.message), Tone::Bad));
        for (const std::string_view line : text::split(status.failure->error.hint, '\n'))
            if (!line.empty())
                output.line("  " + safe(line));
    }
    for (const std::string& sentence : status.remaining)
        output.line("  remains: " + safe(sentence));
    output.line(output.paint(summaryOf(status), Tone::Strong));
    printMade(output, status);
    if (status.failure)
        printWays(output, status.failure->waysOut, "  ");
    else if (status.phase == Phase::Stopped)
        output.line("  Go on.  lockwright release resume");
}

} // namespace lockwright::cli
